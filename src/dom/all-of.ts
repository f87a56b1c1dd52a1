/** Elements of one tag, gathered once a page, for who asks at thousands of places whether one stands there. */
import type { NodeId, Page } from '../model/page';
import { nextFrom } from './order';
import { oncePerPage } from './page-memory';
import { T } from './tags';
import { endOf } from './tree';

/** All elements of a tag in document order. */
export function allOf(tag: number): (page: Page) => readonly NodeId[] {
  return oncePerPage((page) => {
    const found: NodeId[] = [];
    for (let node = 1; node < page.size; node++) if (page.tag[node] === tag) found.push(node);
    return found;
  });
}

const images = allOf(T.IMG);

/** Whether an element is an `<img>` or holds one. */
export function holdsImage(page: Page, node: NodeId): boolean {
  return nextFrom(images(page), node) < endOf(page, node);
}
