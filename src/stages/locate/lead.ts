/** The picture that opens the article often stands between headline and body, outside of the body's container. */
import { T, tagSet } from '../../dom/tags';
import { closest, contains, endOf, parentOf } from '../../dom/tree';
import type { Block } from '../../model/block';
import type { Draft, Finding, Stage } from '../../model/finding';
import { NONE, type NodeId, type Page } from '../../model/page';
import { likenessTo } from '../../text/same-picture';
import { imageAddress, imagesWithin } from '../figures/address';
import { frameOf } from '../figures/frames';
import { scopeOf } from './extend';

const figure = tagSet('figure');
const line = tagSet('p', 'li', 'a', 'h1', 'h2', 'h3', 'h4');
/** Lines that the wrapper of the picture may hold: caption and credit. */
const MOST_LINES = 4;
/** Likeness from which two addresses show one picture. */
const SAME = 2;

/** Tells whether an image is the one that the page's metadata name. */
function claimTest({ page, doc, claims }: Draft): (image: NodeId) => boolean {
  const named = new Set(claims.flatMap(({ field, value, rank }) => (field === 'image' && rank >= 0 ? [value] : [])));
  const likenesses = [...named].map((url) => likenessTo(url, doc.url));
  return (image) => {
    const address = likenesses.length === 0 ? null : imageAddress(page, image, doc.url);
    return address !== null && likenesses.some((to) => to(address) >= SAME);
  };
}

/** The wrapper of the picture with its caption: its `<figure>`, or the element that holds it and a few lines alone. */
function wrapperOf(page: Page, blocks: readonly Block[], at: number): NodeId {
  const image = blocks[at]?.node ?? 0;
  const own = closest(page, image, figure);
  if (own !== NONE) return holdsFewLines(page, blocks, own) ? own : NONE;
  const frame = frameOf(page, blocks, at, Infinity);
  if (frame !== NONE) return frame;
  let node = parentOf(page, image);
  while (node > 0 && line(page.tag[node] ?? 0)) node = parentOf(page, node);
  return node > 0 && node !== 0 && page.tag[node] !== T.BODY && holdsFewLines(page, blocks, node) ? node : NONE;
}

function holdsFewLines(page: Page, blocks: readonly Block[], node: NodeId): boolean {
  return blocks.filter((block) => block.kind === 'text' && contains(page, node, block.node)).length <= MOST_LINES;
}

function run(draft: Draft): Finding {
  const { page, roots } = draft;
  const first = roots[0];
  if (first === undefined || first === 0) return {};
  const isClaimed = claimTest(draft);
  if (
    roots.some((root) => [...imagesWithin(page, root, endOf(page, root))].some((image) => draft.dropped[image] === 0 && isClaimed(image)))
  )
    return {};
  const scope = scopeOf(page, first);
  const blocks = draft.pageBlocks().filter(({ node }) => contains(page, scope, node) && node < first);
  const candidates = blocks.flatMap(({ kind, node }, at) =>
    kind === 'media' && (page.tag[node] === T.IMG || page.tag[node] === T.VIDEO) ? [at] : [],
  );
  const claimed = candidates.filter((at) => isClaimed(blocks[at]?.node ?? 0));
  const framed = candidates.filter((at) => closest(page, blocks[at]?.node ?? 0, figure) !== NONE);
  for (const at of [...claimed.slice(0, 1), ...framed.slice(-1)]) {
    const wrapper = wrapperOf(page, blocks, at);
    if (wrapper !== NONE) return { verdicts: [{ kind: 'root', node: wrapper, rule: 'locate/lead' }] };
  }
  return {};
}

export const lead: Stage = { name: 'locate/lead', run };
