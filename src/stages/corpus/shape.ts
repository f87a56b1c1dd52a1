/** How a block is known again on other pages of its host: by the way to it through the elements, and by its words. */
import { nameOf, parentOf } from '../../dom/tree';
import type { Block } from '../../model/block';
import { NONE, type Page } from '../../model/page';

/** Elements that are told: further up all pages of a host are alike. */
const DEPTH = 6;

/** Names of the elements around the block, the outermost first: `main>div>p`. Classes are left out, since builds of a site rename them. */
export function shapeOf(page: Page, block: Block): string {
  const names: string[] = [];
  for (let node = block.element; node > 0 && node !== NONE && names.length < DEPTH; node = parentOf(page, node)) {
    names.push(nameOf(page, node));
  }
  return names.reverse().join('>');
}
