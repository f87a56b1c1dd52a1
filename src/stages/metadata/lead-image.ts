/** The stated lead image as the article shows it: share cards carry crops and watermarks, the page has the picture with its caption. */
import { shownSource } from '../../dom/image-source';
import { baseOf } from '../../dom/base';
import { T, tagSet } from '../../dom/tags';
import { Kind, kindsOf } from '../../dom/tokens';
import { closest, endOf, isText, tagOf, textOf } from '../../dom/tree';
import type { Draft, Finding, Stage } from '../../model/finding';
import { NONE, type NodeId, type Page } from '../../model/page';
import { likenessTo, namedPicture } from '../../text/same-picture';
import { imageAddress } from '../figures/address';
import { collect } from './collect';
import { headlineOf } from './head';
import { Claims } from './ranks';

const outside = tagSet('nav', 'footer', 'aside');
const FURNITURE = Kind.RELATED | Kind.NAV | Kind.AD | Kind.BIO | Kind.COMMENTS;
/** Beyond so many images a page is a list of teasers. */
const MAX_IMAGES = 60;
/** Stated images that are looked for, the best first. */
const MAX_STATED = 3;

function run(draft: Draft): Finding {
  const claims = new Claims();
  const stated = draft.claims.filter((claim) => claim.field === 'image' && claim.rank >= 0).sort((a, b) => b.rank - a.rank);
  const [first] = stated;
  if (first === undefined) return {};
  const base = baseOf(draft.page, draft.doc.url);
  const addresses = [...new Set(stated.map(({ value }) => String(value)))].slice(0, MAX_STATED);
  const alike = mostAlike(draft, addresses);
  const shown = alike ?? firstFigure(draft);
  const address = shown === null ? null : imageAddress(draft.page, shown, base);
  if (shown === null || address === null) return {};
  if (alike !== null) claims.add('image', 'refined', address, { origin: `${first.origin}, as the page shows it`, node: shown });
  else claims.add('image', 'figure', address, { origin: 'first figure by the headline', node: shown });
  return { claims: claims.all };
}

/** The image that is a rendition of one of the stated ones. */
function mostAlike({ page, doc }: Draft, stated: readonly string[]): NodeId | null {
  let found: NodeId | null = null;
  let best = 0;
  let seen = 0;
  const likenesses = stated.map((url) => likenessTo(url, doc.url));
  for (const node of collect(page).images) {
    if (best >= CERTAIN || seen >= MAX_IMAGES) break;
    if (closest(page, node, outside) !== NONE) continue;
    seen++;
    const address = shownSource(page, node);
    if (address === null) continue;
    const picture = namedPicture(address);
    let likeness = 0;
    for (const to of likenesses) likeness = Math.max(likeness, to(picture));
    // The very address is the picture, whatever the box is called: galleries stand in carousels.
    if (likeness > best && (likeness >= CERTAIN || !isWithin(page, node, FURNITURE))) [best, found] = [likeness, node];
  }
  return found;
}
const CERTAIN = 3;

/** Where the page shows none of the stated images, these are for sharing only; its own stands in a figure by the headline. */
function firstFigure(draft: Draft): NodeId | null {
  const { page } = draft;
  const headline = headlineOf(draft);
  if (headline === NONE) return null;
  let letters = 0;
  for (let node = endOf(page, headline); node < page.size && letters < REACH; node++) {
    const tag = tagOf(page, node);
    if (isText(page, node)) letters += textOf(page, node).trim().length;
    else if (outside(tag) || tag === T.SCRIPT || tag === T.STYLE) node = endOf(page, node) - 1;
    else if (tag === T.IMG && isFigureOfPage(page, node) && !isWithin(page, node, FURNITURE | Kind.BYLINE)) {
      if (shownSource(page, node) !== null) return node;
    }
  }
  return null;
}
/** In a figure, and not in a link around that figure: such cards lead to other stories. */
function isFigureOfPage(page: Page, image: NodeId): boolean {
  const figure = closest(page, image, isFigure);
  return figure !== NONE && closest(page, figure, isLink) === NONE;
}
const isFigure = tagSet('figure');
const isLink = tagSet('a');
/** A standfirst, a byline and tools may stand between headline and picture. */
const REACH = 900;

function isWithin(page: Page, image: NodeId, kinds: number): boolean {
  for (let node = page.parent[image] ?? 0, up = 0; node > 0 && up < MAX_UP; node = page.parent[node] ?? 0, up++) {
    if ((kindsOf(page, node) & kinds) !== 0) return true;
  }
  return false;
}
const MAX_UP = 4;

export const leadImage: Stage = { name: 'metadata/lead-image', run };
