/** The lead image where it stands over the body, in the header of the page: it belongs to the article, with its caption. */
import { baseOf } from '../../dom/base';
import { segment } from '../../dom/blocks';
import { T, tagSet } from '../../dom/tags';
import { closest, contains, endOf, parentOf } from '../../dom/tree';
import type { Block } from '../../model/block';
import type { Draft, Finding, Stage } from '../../model/finding';
import { NONE, type NodeId, type Page } from '../../model/page';
import { pictureLikeness } from '../../text/same-picture';
import { imageAddress, imagesWithin } from './address';
import { describeImage } from './captions';

const figure = tagSet('figure');
const wall = tagSet('html', 'body', 'main', 'article', 'header');
/** How far up the wrapper of image and caption is sought, and the most nodes that it may hold. */
const MAX_UP = 5;
const MAX_NODES = 120;
/** From this likeness on two addresses are renditions of one picture. */
const SAME = 2;

/** The node that the believed claim for the lead image names; NONE where it names none, or the body shows the picture already. */
function leadOutside(draft: Draft): NodeId {
  const { page, roots, doc } = draft;
  let best = NONE;
  let rank = -1;
  let address = '';
  for (const claim of draft.claims) {
    if (claim.field !== 'image' || claim.rank <= rank) continue;
    rank = claim.rank;
    best = claim.node !== undefined && page.tag[claim.node] === T.IMG ? claim.node : NONE;
    address = claim.value;
  }
  if (best === NONE || roots.some((root) => contains(page, root, best))) return NONE;
  const base = baseOf(page, doc.url);
  for (const root of roots) {
    for (const image of imagesWithin(page, root, endOf(page, root))) {
      const shown = draft.dropped[image] === 0 ? imageAddress(page, image, base) : null;
      if (shown !== null && pictureLikeness(address, shown, doc.url) >= SAME) return NONE;
    }
  }
  return best;
}

/** The figure of the image, or the largest wrapper that holds no other image and little else. */
function wrapperOf(page: Page, image: NodeId, roots: readonly NodeId[]): NodeId {
  const holder = closest(page, image, figure);
  if (holder !== NONE && endOf(page, holder) - holder <= MAX_NODES) return holder;
  let wrapper = image;
  for (let node = parentOf(page, image), up = 0; node > 0 && up < MAX_UP; node = parentOf(page, node), up++) {
    if (wall(page.tag[node] ?? 0) || endOf(page, node) - node > MAX_NODES || roots.some((root) => contains(page, node, root))) break;
    if ([...imagesWithin(page, node, endOf(page, node))].length > 1) break;
    wrapper = node;
  }
  return wrapper;
}

/** Blocks of one subtree as published: the header of a page may have been taken for furniture. */
function blocksWithin(page: Page, node: NodeId): readonly Block[] {
  const outside = new Uint8Array(page.size).fill(1);
  outside.fill(0, node, endOf(page, node));
  for (let up = node; up >= 0; up = parentOf(page, up)) outside[up] = 0;
  return segment(page, outside);
}

function run(draft: Draft): Finding {
  const { page, roots } = draft;
  if (roots.length === 0 || roots.includes(0)) return {};
  const image = leadOutside(draft);
  if (image === NONE) return {};
  const wrapper = wrapperOf(page, image, roots);
  const blocks = blocksWithin(page, wrapper === image ? parentOf(page, image) : wrapper);
  const at = blocks.findIndex(({ node }) => node === image);
  const parent = parentOf(page, image);
  const node = page.tag[wrapper] === T.FIGURE ? wrapper : page.tag[parent] === T.PICTURE ? parent : image;
  return {
    verdicts: [{ kind: 'lead', node, rule: 'figures/lead' }, ...(at < 0 ? [] : describeImage(draft, blocks, at))],
  };
}

export const lead: Stage = { name: 'figures/lead', run };
