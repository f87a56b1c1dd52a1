/** Captions that no other rule gave to their picture: what a page marks as caption is never prose. */
import { tagSet } from '../../dom/tags';
import { closest, contains, parentOf } from '../../dom/tree';
import type { Block } from '../../model/block';
import type { Draft, Finding, Stage, Verdict } from '../../model/finding';
import { NONE, type NodeId, type Page } from '../../model/page';
import { creditOf } from '../cues/index';

const caption = tagSet('figcaption');
const figure = tagSet('figure');
/** Levels above a caption within which its picture stands. */
const NEAR = 4;

/** The picture of the same figure, or of the same small wrapper; NONE where it is gone or was never there. */
function pictureOf(page: Page, blocks: readonly Block[], marked: NodeId): NodeId {
  const own = closest(page, marked, figure);
  let holder = own === NONE ? parentOf(page, marked) : own;
  for (let up = 0; up < NEAR && holder > 0; up++) {
    const within = blocks.filter(({ kind, node }) => kind === 'media' && contains(page, holder, node));
    const before = within.filter(({ node }) => node < marked);
    const nearest = before[before.length - 1] ?? within[0];
    if (nearest) return nearest.node;
    if (own !== NONE) return NONE;
    holder = parentOf(page, holder);
  }
  return NONE;
}

function run(draft: Draft): Finding {
  const { page } = draft;
  const blocks = draft.blocks();
  const verdicts: Verdict[] = [];
  for (const { kind, node, until, text } of blocks) {
    if (kind !== 'text') continue;
    const marked = closest(page, node, caption);
    if (marked === NONE) continue;
    const of = pictureOf(page, blocks, marked);
    if (of === NONE) verdicts.push({ kind: 'drop', node, until, rule: 'figures/orphan-caption' });
    else verdicts.push({ kind: creditOf(text) === null ? 'caption' : 'credit', node, until, of, rule: 'figures/marked-caption' });
  }
  return { verdicts };
}

export const orphans: Stage = { name: 'figures/orphans', run };
