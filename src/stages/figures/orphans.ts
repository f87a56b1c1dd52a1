/** Captions that no other rule gave to their picture: what a page marks as caption is never prose. */
import { placeFrom } from '../../dom/order';
import { T, tagSet } from '../../dom/tags';
import { Kind, kindsByNode, kindsOf } from '../../dom/tokens';
import { closest, contains, endOf, parentOf } from '../../dom/tree';
import type { Block } from '../../model/block';
import type { Draft, Finding, Stage, Verdict } from '../../model/finding';
import { NONE, type NodeId, type Page } from '../../model/page';
import { creditOf } from '../cues/index';

const caption = tagSet('figcaption');
const figure = tagSet('figure');
/** Levels above a caption within which its picture stands. */
const NEAR = 4;
/** Levels above a line at which a name may mark it, and nodes that the marked element holds at most. */
const NAMED_ABOVE = 3;
const MOST_NODES = 24;

/** The element that marks the line as a caption: `<figcaption>`, or one just above that is named so and holds little else. */
function markOf(page: Page, { node: line, until }: Block): NodeId {
  const own = closest(page, line, caption);
  if (own !== NONE) return own;
  for (let node = parentOf(page, line), up = 0; node > 0 && up < NAMED_ABOVE; node = parentOf(page, node), up++) {
    const kinds = kindsOf(page, node);
    if ((kinds & (Kind.BODY | Kind.STANDFIRST)) !== 0) return NONE;
    // A name on the first words of a line (`<span class="legend">PLACE</span>, …`) says nothing of the rest.
    if ((kinds & Kind.CAPTION) !== 0)
      return endOf(page, node) - node <= MOST_NODES && endOf(page, node) >= lastText(page, line, until) ? node : NONE;
  }
  return NONE;
}

/** The last node of the line that has words. */
function lastText(page: Page, from: NodeId, until: NodeId): NodeId {
  let last = until - 1;
  while (last > from && (page.text[last] ?? '').trim() === '') last--;
  return last;
}

/** Pictures and players, in document order. */
function mediaOf(blocks: readonly Block[]): readonly NodeId[] {
  const found: NodeId[] = [];
  for (const { kind, node } of blocks) if (kind === 'media') found.push(node);
  return found;
}

/** The picture of the same figure, or of the same small wrapper; NONE where it is gone or was never there. */
function pictureOf(page: Page, media: readonly NodeId[], marked: NodeId): NodeId {
  const own = closest(page, marked, figure);
  const next = placeFrom(media, marked);
  let holder = own === NONE ? parentOf(page, marked) : own;
  for (let up = 0; up < NEAR && holder > 0; up++) {
    const before = next > 0 ? (media[next - 1] ?? NONE) : NONE;
    // The nearest one before; else the first of what the holder has.
    if (before !== NONE && contains(page, holder, before)) return before;
    const behind = next < media.length ? (media[next] ?? NONE) : NONE;
    if (behind !== NONE && contains(page, holder, behind)) return behind;
    if (own !== NONE) return NONE;
    holder = parentOf(page, holder);
  }
  return NONE;
}

function run(draft: Draft): Finding {
  const { page } = draft;
  const kinds = kindsByNode(page);
  const blocks = draft.blocks();
  const verdicts: Verdict[] = [];
  let next = 1;
  let markedUntil = 0;
  let media: readonly NodeId[] | null = null;
  for (const block of blocks) {
    const { kind, node, until, text } = block;
    // Elements that may mark lines are met on the way: few lines stand in one, and no other need be asked.
    for (; next <= node; next++)
      if (page.tag[next] === T.FIGCAPTION || ((kinds[next] ?? 0) & Kind.CAPTION) !== 0)
        markedUntil = Math.max(markedUntil, endOf(page, next));
    if (kind !== 'text' || node >= markedUntil) continue;
    const marked = markOf(page, block);
    if (marked === NONE) continue;
    media ??= mediaOf(blocks);
    const of = pictureOf(page, media, marked);
    if (of === NONE) verdicts.push({ kind: 'drop', node, until, rule: 'figures/orphan-caption' });
    else verdicts.push({ kind: creditOf(text) === null ? 'caption' : 'credit', node, until, of, rule: 'figures/marked-caption' });
  }
  return { verdicts };
}

export const orphans: Stage = { name: 'figures/orphans', run };
