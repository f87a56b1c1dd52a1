/** The picture that opens the article often stands between headline and body, outside of the body's container. */
import { baseOf } from '../../dom/base';
import { segment } from '../../dom/blocks';
import { T, tagSet } from '../../dom/tags';
import { Kind, kindsOf } from '../../dom/tokens';
import { closest, contains, endOf, nextSibling, parentOf } from '../../dom/tree';
import type { Block } from '../../model/block';
import type { Draft, Finding, Stage, Verdict } from '../../model/finding';
import { NONE, TEXT, type NodeId, type Page } from '../../model/page';
import { likenessTo, namedPicture } from '../../text/same-picture';
import { imageAddress, imagesWithin } from '../figures/address';
import { describeImage } from '../figures/captions';
import { isCaptionLine } from '../figures/own-words';
import { galleryAround } from '../figures/galleries';
import { frameOf } from '../figures/frames';
import { scopeOf } from './extend';
import { holdsRoot, isInBody, isWhole } from '../roots';

const figure = tagSet('figure');
const line = tagSet('p', 'li', 'a', 'h1', 'h2', 'h3', 'h4');
const wall = tagSet('html', 'body', 'main', 'article', 'header');
/** Lines that the wrapper of the picture may hold: caption and credit. */
const MOST_LINES = 4;
/** Likeness from which two addresses show one picture. */
const SAME = 2;
/** How far up the wrapper of a picture in the page's header is sought, and the most nodes that it may hold. */
const MAX_UP = 5;
const MAX_NODES = 120;

/** Tells images that the page's metadata name. */
function claimedTest({ page, doc, claims }: Draft): (image: NodeId) => boolean {
  const named = new Set<string>();
  for (const { field, value, rank } of claims) if (field === 'image' && rank >= 0) named.add(value);
  // Nearly always the very address is there, and nothing has to be compared.
  let likenesses: readonly ReturnType<typeof likenessTo>[] | null = null;
  const base = baseOf(page, doc.url);
  return (image) => {
    const address = named.size === 0 ? null : imageAddress(page, image, base);
    if (address === null || named.has(address)) return address !== null;
    const picture = namedPicture(address);
    likenesses ??= [...named].map((url) => likenessTo(url, doc.url));
    return likenesses.some((likeness) => likeness(picture) >= SAME);
  };
}

/** The wrapper of the picture with its caption: its `<figure>`, or the element that holds it and a few lines alone. */
function wrapperOf(page: Page, blocks: readonly Block[], at: number): NodeId {
  const image = blocks[at]?.node ?? 0;
  const gallery = galleryAround(page, image);
  // A gallery of one picture is a picture.
  if (gallery !== undefined && imagesWithin(page, gallery, endOf(page, gallery)).length > 1) return gallery;
  const own = closest(page, image, figure);
  if (own !== NONE) return holdsFewLines(page, blocks, own) ? own : NONE;
  const captioned = captionedBox(page, blocks, at);
  if (captioned !== NONE) return captioned;
  const frame = frameOf(page, blocks, at, Infinity);
  if (frame !== NONE) return frame;
  let node = parentOf(page, image);
  while (node > 0 && line(page.tag[node] ?? 0)) node = parentOf(page, node);
  return node > 0 && page.tag[node] !== T.BODY && holdsFewLines(page, blocks, node) ? node : NONE;
}

function holdsFewLines(page: Page, blocks: readonly Block[], node: NodeId): boolean {
  return blocks.filter((block) => block.kind === 'text' && contains(page, node, block.node)).length <= MOST_LINES;
}

/** Elements next to the wrapper that by their names hold caption and credit. */
function captionsBeside(page: Page, wrapper: NodeId): readonly NodeId[] {
  const found: NodeId[] = [];
  for (let next = nextSibling(page, wrapper); next !== NONE; next = nextSibling(page, next)) {
    if (page.tag[next] === TEXT && (page.text[next] ?? '').trim() === '') continue;
    const kinds = kindsOf(page, next);
    const isNamed =
      page.tag[next] === T.FIGCAPTION || (kinds & Kind.CAPTION) !== 0 || (kinds & (Kind.CREDIT | Kind.BYLINE)) === Kind.CREDIT;
    if (!isNamed || endOf(page, next) - next > MAX_NODES) break;
    found.push(next);
  }
  return found;
}

/** The nearest element that holds the picture and, as its next line, its caption; `NONE` where none is near. */
function captionedBox(page: Page, blocks: readonly Block[], at: number): NodeId {
  const next = blocks[at + 1];
  const image = blocks[at]?.node ?? 0;
  if (next?.kind !== 'text' || !isCaptionLine(page, image, next)) return NONE;
  let node = parentOf(page, image);
  for (let up = 0; up < MAX_UP && node > 0 && !wall(page.tag[node] ?? 0); node = parentOf(page, node), up++)
    if (contains(page, node, next.node)) return holdsFewLines(page, blocks, node) ? node : NONE;
  return NONE;
}

function mayOpen(page: Page, node: NodeId): boolean {
  return page.tag[node] === T.IMG || page.tag[node] === T.VIDEO;
}

/** On most pages there is none, and no line need be looked at. */
function hasPictureBefore(page: Page, blocks: readonly Block[], first: NodeId): boolean {
  for (const { kind, node } of blocks) {
    if (node >= first) return false;
    if (kind === 'media' && mayOpen(page, node)) return true;
  }
  return false;
}

/** A picture among the live lines between headline and body: the claimed one, else the last in a figure or with a caption. */
function amongLines(draft: Draft, first: NodeId, isClaimed: (image: NodeId) => boolean, onlyClaimed: boolean): Verdict[] {
  const { page } = draft;
  if (!hasPictureBefore(page, draft.pageBlocks(), first)) return [];
  const scope = scopeOf(page, first);
  const blocks = draft.pageBlocks().filter(({ node }) => node < first && contains(page, scope, node) && !isInBody(draft, node));
  const candidates: number[] = [];
  for (const [at, { kind, node }] of blocks.entries()) if (kind === 'media' && mayOpen(page, node)) candidates.push(at);
  const claimed = candidates.filter((at) => isClaimed(blocks[at]?.node ?? 0));
  const framed = candidates.filter(
    (at) => !onlyClaimed && (closest(page, blocks[at]?.node ?? 0, figure) !== NONE || captionedBox(page, blocks, at) !== NONE),
  );
  for (const at of [...claimed.slice(0, 1), ...framed.slice(-1)]) {
    const wrapper = wrapperOf(page, blocks, at);
    if (wrapper === NONE) continue;
    return [wrapper, ...captionsBeside(page, wrapper)].map((node) => ({ kind: 'root', node, rule: 'locate/lead' }));
  }
  return [];
}

/** The element that the believed claim for the lead image names, where it stands outside of the body. */
function claimedElement(draft: Draft): NodeId {
  const { page, claims } = draft;
  let best = NONE;
  let rank = -1;
  for (const claim of claims) {
    if (claim.field !== 'image' || claim.rank <= rank) continue;
    rank = claim.rank;
    best = claim.node !== undefined && page.tag[claim.node] === T.IMG ? claim.node : NONE;
  }
  return isInBody(draft, best) ? NONE : best;
}

/** The figure of the image, or the largest wrapper that holds no other image and little else. */
function boxOf(draft: Draft, image: NodeId): NodeId {
  const { page } = draft;
  const holder = closest(page, image, figure);
  if (holder !== NONE && endOf(page, holder) - holder <= MAX_NODES) return holder;
  let box = image;
  for (let node = parentOf(page, image), up = 0; node > 0 && up < MAX_UP; node = parentOf(page, node), up++) {
    if (wall(page.tag[node] ?? 0) || endOf(page, node) - node > MAX_NODES || holdsRoot(draft, node)) break;
    if (imagesWithin(page, node, endOf(page, node)).length > 1) break;
    box = node;
  }
  return box;
}

/** Blocks of one subtree as published: the header of a page may have been taken for furniture. */
function blocksWithin(page: Page, node: NodeId): readonly Block[] {
  const outside = new Uint8Array(page.size).fill(1);
  outside.fill(0, node, endOf(page, node));
  for (let up = node; up >= 0; up = parentOf(page, up)) outside[up] = 0;
  return segment(page, outside);
}

/** A claimed picture that stands in what was cut: shown alone, with the lines that are marked as its caption and credit. */
function amongFurniture(draft: Draft): Verdict[] {
  const { page } = draft;
  const image = claimedElement(draft);
  if (image === NONE) return [];
  const box = boxOf(draft, image);
  const blocks = blocksWithin(page, box === image ? parentOf(page, image) : box);
  const at = blocks.findIndex(({ node }) => node === image);
  const parent = parentOf(page, image);
  const node = page.tag[box] === T.FIGURE ? box : page.tag[parent] === T.PICTURE ? parent : image;
  return [{ kind: 'lead', node, rule: 'locate/lead' }, ...(at < 0 ? [] : describeImage(draft, blocks, at))];
}

/** Where the body itself begins: openings that were added to it stand above the picture as well as below. */
export function bodyStart({ roots, verdicts }: Draft): NodeId | undefined {
  const added = new Set<NodeId>();
  for (const { kind, node, rule } of verdicts) if (kind === 'root' && ADDED.has(rule)) added.add(node);
  return roots.find((root) => !added.has(root)) ?? roots[0];
}

const ADDED: ReadonlySet<string> = new Set(['locate/opening', 'locate/lead']);

function run(draft: Draft): Finding {
  const { page, roots, dropped } = draft;
  const first = bodyStart(draft);
  if (first === undefined || isWhole(draft)) return {};
  const isClaimed = claimedTest(draft);
  const isInside = roots.some((root) => {
    for (const image of imagesWithin(page, root, endOf(page, root))) if (dropped[image] === 0 && isClaimed(image)) return true;
    return false;
  });
  // A gallery in the body repeats the picture that opens the article; the opening has its caption.
  const found = amongLines(draft, first, isClaimed, isInside);
  return { verdicts: found.length > 0 || isInside ? found : amongFurniture(draft) };
}

export const lead: Stage = { name: 'locate/lead', run };
