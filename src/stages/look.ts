/** What paragraphs of one body have in common: element and class, their own and those of what they stand in. */
import { attr, parentOf } from '../dom/tree';
import type { Block } from '../model/block';
import type { NodeId, Page } from '../model/page';
import { isProse } from './prose';

export function look(page: Page, { element }: Block): string {
  const own = (node: NodeId): string => `${page.tag[node] ?? 0}.${attr(page, node, 'class') ?? ''}`;
  return `${own(parentOf(page, element))} ${own(element)}`;
}

/** The look of most of the body's prose; empty where there is none. */
export function bodyLook(page: Page, blocks: readonly Block[]): string {
  const sums = new Map<string, number>();
  for (const block of blocks) {
    if (!isProse(block)) continue;
    const key = look(page, block);
    sums.set(key, (sums.get(key) ?? 0) + block.letters);
  }
  let best = '';
  for (const [key, sum] of sums) if (sum > (sums.get(best) ?? 0)) best = key;
  return best;
}
