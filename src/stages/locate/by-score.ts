/** Finds the container of the body: the subtree whose blocks say most when prose counts for it and furniture against it. */
import { BLOCK, T, tagFlags, tagSet } from '../../dom/tags';
import { Kind, kindsByNode, namesOfKind } from '../../dom/tokens';
import { contains, endOf, parentOf } from '../../dom/tree';
import type { Block } from '../../model/block';
import type { Draft, Finding, Stage } from '../../model/finding';
import { NONE, type NodeId, type Page } from '../../model/page';
import { isProse, linkShare } from '../prose';
import { statedBody } from '../stated-body';

const heading = tagSet('h1', 'h2', 'h3', 'h4', 'h5', 'h6');
const listed = tagSet('li', 'td', 'th', 'dd', 'dt');
const captionLike = tagSet('figcaption', 'caption');
/** Elements that hold one line of reading and are never the container of a body. */
const line = tagSet('p', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'li', 'ul', 'ol', 'tr', 'tbody', 'thead', 'dt', 'dd', 'figcaption', 'pre');

/** One block counts at most as much. */
const CAP = 700;
/** What a link list and a scrap cost their container, in letters. */
const LINK_COST = 8;
const SCRAP_COST = 6;

/** Prose counts for its container, link lists and scraps against it. */
function blockScore(draft: Draft, block: Block): number {
  if (block.kind !== 'text') return 0;
  const tag = draft.page.tag[block.element] ?? 0;
  if (heading(tag) || captionLike(tag)) return 0;
  if (linkShare(block) > 0.6) return -LINK_COST - Math.min(60, block.letters) * 0.4;
  if (!isProse(block)) return -SCRAP_COST;
  const own = Math.min(CAP, block.letters - block.linkLetters);
  if (tag === T.P) return own;
  return listed(tag) ? own * 0.35 : own * 0.8;
}

/** Share of the stated body that the page must say for it to tell prose from the rest. */
const BELIEVED = 0.6;
/** A child that holds this share of the gain is the container rather than its parent. */
const DESCEND = 0.93;
/** … an `<article>` or `<main>` with less: what stands beside it is by the page's own word something else. */
const SEMANTIC = 0.6;
const semantic = tagSet('article', 'main');
/** The name of a container counts this much more. */
const NAMED = 1.08;

function isContainer(draft: Draft, node: NodeId): boolean {
  const tag = draft.page.tag[node] ?? 0;
  return (
    tag > 1 &&
    !line(tag) &&
    (tag === T.TD || (tagFlags(tag) & BLOCK) !== 0 || tag === T.BODY || tag === T.HTML || draft.page.names[tag]?.includes('-') === true)
  );
}

/** What the blocks below each node say, and the elements that their tag or name singles out, in document order: one pass finds all. */
interface Scores {
  readonly gain: Float64Array;
  /** The best container and its gain, with the extra for its name; `NONE` where no element gains. */
  readonly best: NodeId;
  /** Each `<article>` and `<main>` that gains. */
  readonly semantics: readonly NodeId[];
  /** Elements that are named as bodies. */
  readonly bodies: readonly NodeId[];
}

function gainOf(draft: Draft): Float64Array {
  const { page } = draft;
  const gain = new Float64Array(page.size);
  const blocks = draft.blocks();
  const stated = statedBody(draft);
  const believed = stated !== null && stated.coverage(blocks) >= BELIEVED;
  for (const block of blocks) {
    const score = believed && isProse(block) ? (stated.has(block) ? block.letters : 0) : blockScore(draft, block);
    for (let n = block.element; n !== NONE; n = parentOf(page, n)) gain[n] = (gain[n] ?? 0) + score;
  }
  return gain;
}

function scoresOf(draft: Draft): Scores {
  const { page } = draft;
  const { size, tag } = page;
  const gain = gainOf(draft);
  const kinds = kindsByNode(page);
  const semantics: NodeId[] = [];
  const bodies: NodeId[] = [];
  let best: NodeId = NONE;
  let most = 0;
  for (let n = 1; n < size; n++) {
    const isNamed = ((kinds[n] ?? 0) & Kind.BODY) !== 0;
    if (isNamed) bodies.push(n);
    const value = gain[n] ?? 0;
    if (value <= 0) continue;
    if (semantic(tag[n] ?? 0)) semantics.push(n);
    if (value * NAMED <= most || !isContainer(draft, n)) continue;
    const weighted = isNamed ? value * NAMED : value;
    if (weighted <= most) continue;
    best = n;
    most = weighted;
  }
  return { gain, best, semantics, bodies };
}

function run(draft: Draft): Finding {
  if (draft.roots.length > 0) return {};
  const scores = scoresOf(draft);
  const { gain } = scores;
  const best = scores.best === NONE ? 0 : descend(draft, scores);
  const named = namedBodies(draft, scores, best);
  return {
    verdicts: (named.length > 0 ? named : [best]).map((node) => ({
      kind: 'root',
      node,
      rule: named.length > 0 ? 'locate/by-name' : 'locate/by-score',
      note: `gain ${Math.round(gain[node] ?? 0)}`,
    })),
  };
}

/** Elements within the best container that are named as bodies, if alike ones together hold this share of its gain. */
const NAMED_SHARE = 0.55;
/** A body within a body is the body if it holds this share of the outer one. */
const NESTED_SHARE = 0.58;

/** A body in several parts (chunks between ads) has one name; what stands between and behind the parts is not named so. */
function namedBodies(draft: Draft, { gain, bodies }: Scores, best: NodeId): readonly NodeId[] {
  const { page, dropped } = draft;
  const within = bodies.filter((node) => contains(page, best, node) && dropped[node] === 0 && isContainer(draft, node));
  let chosen: readonly NodeId[] = [];
  let held = NAMED_SHARE * (gain[best] ?? 0);
  for (const { nodes, gain: sum } of alikeOf(page, within, gain)) {
    const nested = chosen.length > 0 && nodes.every((node) => chosen.some((outer) => contains(page, outer, node)));
    if (sum < (nested ? held * NESTED_SHARE : held) || areHeaded(page, nodes)) continue;
    chosen = nodes;
    held = sum;
  }
  return chosen;
}

/** Parts of one name, none within another. */
interface Alike {
  readonly nodes: NodeId[];
  gain: number;
}

function alikeOf(page: Page, bodies: readonly NodeId[], gain: Float64Array): Iterable<Alike> {
  const groups = new Map<string, Alike>();
  for (const node of bodies) {
    // One of the parts may have a class of its own for its initial, or for an advertisement beside it. A single body needs no name.
    const name = bodies.length === 1 ? '' : namesOfKind(page, node, Kind.BODY);
    const group = groups.get(name) ?? { nodes: [], gain: 0 };
    groups.set(name, group);
    const last = group.nodes.length === 0 ? NONE : (group.nodes[group.nodes.length - 1] ?? NONE);
    if (last !== NONE && node < endOf(page, last)) continue;
    group.nodes.push(node);
    group.gain += gain[node] ?? 0;
  }
  return groups.values();
}

/** Posts of a live page: the headings stand outside of the parts, each over its own, so that the parts alone are not the body. */
function areHeaded(page: Page, nodes: readonly NodeId[]): boolean {
  const holders = new Set(nodes.map((node) => parentOf(page, node)));
  return nodes.length > 1 && holders.size === nodes.length && nodes.every((node) => isHeaded(page, node));
}

/** Whether a heading stands before the node in the element around it. */
function isHeaded(page: Page, node: NodeId): boolean {
  for (let n = parentOf(page, node) + 1; n < node; n++) if (heading(page.tag[n] ?? 0)) return true;
  return false;
}

/** While one child of the best holds nearly all of the gain, or one `<article>` or `<main>` below most of it, it is the container. */
function descend(draft: Draft, scores: Scores): NodeId {
  const { page } = draft;
  const { gain } = scores;
  let node = scores.best;
  for (;;) {
    const whole = gain[node] ?? 0;
    let next = NONE;
    for (let child = node + 1; child < endOf(page, node); child = endOf(page, child))
      if ((gain[child] ?? 0) >= whole * DESCEND && isContainer(draft, child)) next = child;
    if (next === NONE) next = semanticBelow(page, scores, node);
    if (next === NONE) return node;
    node = next;
  }
}

function semanticBelow(page: Page, { gain, semantics }: Scores, node: NodeId): NodeId {
  let best = NONE;
  let most = (gain[node] ?? 0) * SEMANTIC;
  for (const below of semantics) {
    if (below <= node || below >= endOf(page, node) || (gain[below] ?? 0) < most) continue;
    best = below;
    most = gain[below] ?? 0;
  }
  return best;
}

export const byScore: Stage = { name: 'locate/by-score', run };
