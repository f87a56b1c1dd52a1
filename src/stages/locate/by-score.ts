/** Finds the container of the body: the subtree whose blocks say most when prose counts for it and furniture against it. */
import { T, tagSet } from '../../dom/tags';
import { Kind, kindsOf } from '../../dom/tokens';
import { endOf, parentOf } from '../../dom/tree';
import type { Block } from '../../model/block';
import type { Draft, Finding, Stage } from '../../model/finding';
import { NONE, type NodeId } from '../../model/page';

const heading = tagSet('h1', 'h2', 'h3', 'h4', 'h5', 'h6');
const listed = tagSet('li', 'td', 'th', 'dd', 'dt');
const captionLike = tagSet('figcaption', 'caption');

/** Letters from which a block is prose without further signs; and with a full stop. */
const PROSE = 90;
const SENTENCE = 35;
/** One block counts at most as much. */
const CAP = 700;
const END_OF_SENTENCE = /[.!?…。！？»”"’)\]:;।۔؟]$/;

/** Prose counts for its container, link lists and scraps against it. */
export function blockScore(draft: Draft, block: Block): number {
  if (block.kind !== 'text') return 0;
  const tag = draft.page.tag[block.element] ?? 0;
  const linkShare = block.linkLetters / Math.max(1, block.letters);
  if (heading(tag) || captionLike(tag)) return 0;
  if (linkShare > 0.6) return -8 - Math.min(60, block.letters) * 0.4;
  const own = Math.min(CAP, block.letters - block.linkLetters);
  const isProse = block.letters >= PROSE || (block.letters >= SENTENCE && END_OF_SENTENCE.test(block.text));
  if (!isProse) return -6;
  if (tag === T.P) return own;
  return listed(tag) ? own * 0.35 : own * 0.8;
}

/** A child that holds this share of the gain is the container rather than its parent. */
const DESCEND = 0.93;

function run(draft: Draft): Finding {
  const { page } = draft;
  if (draft.roots.length > 0) return {};
  const gain = new Float64Array(page.size);
  for (const block of draft.blocks()) {
    const score = blockScore(draft, block);
    for (let n = block.element; n !== NONE; n = parentOf(page, n)) gain[n] = (gain[n] ?? 0) + score;
  }
  let best: NodeId = 0;
  for (let n = 1; n < page.size; n++) if (weighted(draft, gain, n) > weighted(draft, gain, best)) best = n;
  best = descend(draft, gain, best);
  return { verdicts: [{ kind: 'root', node: best, rule: 'locate/by-score', note: `gain ${Math.round(gain[best] ?? 0)}` }] };
}

function weighted(draft: Draft, gain: Float64Array, node: NodeId): number {
  const value = gain[node] ?? 0;
  if (value <= 0) return value;
  return (kindsOf(draft.page, node) & Kind.BODY) !== 0 ? value * 1.08 : value;
}

function descend(draft: Draft, gain: Float64Array, from: NodeId): NodeId {
  const { page } = draft;
  let node = from;
  for (;;) {
    const whole = gain[node] ?? 0;
    let next = NONE;
    for (let child = node + 1; child < endOf(page, node); child = endOf(page, child))
      if ((gain[child] ?? 0) >= whole * DESCEND && (page.tag[child] ?? 0) !== T.P) next = child;
    if (next === NONE) return node;
    node = next;
  }
}

export const byScore: Stage = { name: 'locate/by-score', run };
