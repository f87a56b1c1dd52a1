/** Where the blocks of the article stand in the source, and the rule that made each a part of it. */
import type { Node, Root } from 'mdast';
import { endOf } from '../dom/tree';
import type { BlockProvenance } from '../model/article';
import type { SourceRange } from '../model/explanation';
import type { Draft, Verdict } from '../model/finding';
import type { NodeId, Page } from '../model/page';
import { pushReversed } from './push-all';

/** A block of the lowered tree with all the places its content came from. */
export interface PlacedBlock {
  readonly node: Root['children'][number];
  /** From the first to the last place, in units of the markup. */
  readonly range: SourceRange;
  /** Places of its leaves: texts, images, code. */
  readonly leaves: readonly SourceRange[];
}

/** Range of the nodes `[node, until)` in the markup as it was given to `parse`. */
export function rangeOf(page: Page, node: NodeId, until: NodeId): SourceRange {
  const last = until - 1;
  const to = last > node && endOf(page, node) < until ? (page.to[last] ?? 0) : (page.to[node] ?? 0);
  return [page.from[node] ?? 0, Math.max(to, page.from[node] ?? 0)];
}

export function placedBlocks(tree: Root): readonly PlacedBlock[] {
  return tree.children.map((node) => {
    const leaves: SourceRange[] = [];
    const stack: Node[] = [node];
    let [from, to] = placeOf(node) ?? [Infinity, 0];
    for (let next = stack.pop(); next !== undefined; next = stack.pop()) {
      const place = placeOf(next);
      if (place) [from, to] = [Math.min(from, place[0]), Math.max(to, place[1])];
      if ('children' in next) pushReversed(stack, next.children as readonly Node[]);
      else if (place) leaves.push(place);
    }
    return { node, range: [from === Infinity ? 0 : from, to], leaves };
  });
}

function placeOf({ position }: Node): SourceRange | null {
  const start = position?.start.offset;
  const end = position?.end.offset;
  return start === undefined || end === undefined ? null : [start, end];
}

/** Shifts a range of the markup into the decoded source, which may begin with the header of a dump. */
export function inSource(draft: Draft, [from, to]: SourceRange): SourceRange {
  const { htmlOffset } = draft.doc;
  return [from + htmlOffset, to + htmlOffset];
}

/** Where the structured data stands that a body was made from: its node, or the whole document where that is not known. */
export function statedRange(draft: Draft): SourceRange | null {
  if (draft.original === undefined) return null;
  const { page, node } = draft.original;
  return inSource(draft, node === null ? [0, draft.doc.html.length] : rangeOf(page, node, endOf(page, node)));
}

/** Rule of blocks that were made from structured data. */
export const STATED = 'structured/body';
/** Rule of blocks in a body that no verdict names. */
const WHOLE = 'locate/page';

/** Tells for a place in the markup which verdict made it part of the article: of several, the narrowest. */
export function admission(draft: Draft): (range: SourceRange) => Verdict | null {
  const { page } = draft;
  const admitting = draft.verdicts
    .filter(({ kind }) => kind !== 'drop' && kind !== 'break')
    .map((verdict) => ({ verdict, range: rangeOf(page, verdict.node, verdict.until ?? endOf(page, verdict.node)) }))
    .sort((a, b) => a.range[1] - a.range[0] - (b.range[1] - b.range[0]));
  return ([from]) => admitting.find(({ range }) => range[0] <= from && from < range[1])?.verdict ?? null;
}

export function blockProvenance(draft: Draft, tree: Root): readonly BlockProvenance[] {
  const stated = statedRange(draft);
  const admittedBy = admission(draft);
  return placedBlocks(tree).map(({ range }) =>
    stated === null ? { range: inSource(draft, range), rule: admittedBy(range)?.rule ?? WHOLE } : { range: stated, rule: STATED },
  );
}
