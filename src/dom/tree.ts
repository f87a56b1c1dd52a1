/** Reading the page: the only functions that know how the table encodes the tree. */
import { NONE, TEXT, type NodeId, type Page } from '../model/page';

export type { AttributeName } from './attribute-names';
export { attr, attrByName, attributes } from './attributes';

export function parentOf(page: Page, node: NodeId): NodeId {
  return page.parent[node] ?? NONE;
}

export function firstChild(page: Page, node: NodeId): NodeId {
  return node + 1 < endOf(page, node) ? node + 1 : NONE;
}

export function nextSibling(page: Page, node: NodeId): NodeId {
  const next = endOf(page, node);
  const parent = parentOf(page, node);
  return parent !== NONE && next < endOf(page, parent) ? next : NONE;
}

/** One past the last node of the subtree. */
export function endOf(page: Page, node: NodeId): NodeId {
  return page.end[node] ?? node + 1;
}

export function tagOf(page: Page, node: NodeId): number {
  return page.tag[node] ?? 0;
}

export function nameOf(page: Page, node: NodeId): string {
  return page.names[tagOf(page, node)] ?? '';
}

export function isText(page: Page, node: NodeId): boolean {
  return page.tag[node] === TEXT;
}

export function textOf(page: Page, node: NodeId): string {
  return page.text[node] ?? '';
}

export function* children(page: Page, node: NodeId): Generator<NodeId> {
  for (let child = firstChild(page, node); child !== NONE; child = nextSibling(page, child)) yield child;
}

/** Whether `ancestor` is `node` or stands above it. */
export function contains(page: Page, ancestor: NodeId, node: NodeId): boolean {
  return node >= ancestor && node < endOf(page, ancestor);
}

/** The nearest of `node` and its ancestors whose tag satisfies the test. */
export function closest(page: Page, node: NodeId, test: (tag: number) => boolean): NodeId {
  for (let n = node; n !== NONE; n = parentOf(page, n)) if (test(tagOf(page, n))) return n;
  return NONE;
}
