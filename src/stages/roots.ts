/** Where nodes stand to the containers of the body: there may be one around each paragraph, so they are searched by halves. */
import { nextFrom, placeFrom } from '../dom/order';
import { endOf } from '../dom/tree';
import type { Draft } from '../model/finding';
import { NONE, type NodeId } from '../model/page';

/** Whether the whole document is the body: an extract, or a page without a container. */
export function isWhole({ roots }: Draft): boolean {
  return roots[0] === 0;
}

export function isRoot({ roots }: Draft, node: NodeId): boolean {
  return nextFrom(roots, node) === node;
}

/** Whether a container begins within the element (or is it). */
export function holdsRoot({ page, roots }: Draft, node: NodeId): boolean {
  return nextFrom(roots, node) < endOf(page, node);
}

/** Places of the roots around each root; -1 where there is none. */
type Around = readonly number[];

/** By the list of roots, which is another when they change. */
const known = new WeakMap<readonly NodeId[], Around>();

function aroundEach({ page, roots }: Draft): Around {
  const before = known.get(roots);
  if (before !== undefined) return before;
  const around: number[] = [];
  for (const [at, root] of roots.entries()) {
    let outer = at - 1;
    while (outer >= 0 && endOf(page, roots[outer] ?? 0) <= root) outer = around[outer] ?? -1;
    around.push(outer);
  }
  known.set(roots, around);
  return around;
}

/** The innermost container around the node; `NONE` where it stands outside of the body. */
export function rootOf(draft: Draft, node: NodeId): NodeId {
  const { page, roots } = draft;
  let at = placeFrom(roots, node + 1) - 1;
  if (at < 0) return NONE;
  // Roots within roots are rare: nearly always it is the last that begins before the node.
  const last = roots[at] ?? 0;
  if (endOf(page, last) > node) return last;
  if (at === 0) return NONE;
  const around = aroundEach(draft);
  while (at >= 0 && endOf(page, roots[at] ?? 0) <= node) at = around[at] ?? -1;
  // To ask an array for its member -1 takes as long as a hundred of those that it has.
  return at < 0 ? NONE : (roots[at] ?? NONE);
}

/** Whether the node stands within the body. */
export function isInBody(draft: Draft, node: NodeId): boolean {
  return rootOf(draft, node) !== NONE;
}
