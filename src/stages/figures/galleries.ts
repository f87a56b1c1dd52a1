/** Galleries: pictures in slides, each with its words, behind one name. Lists of stories in carousels look alike, but lead elsewhere. */
import { shownSource } from '../../dom/image-source';
import { oncePerPage } from '../../dom/page-memory';
import { tagSet, T } from '../../dom/tags';
import { Kind, kindsByNode } from '../../dom/tokens';
import { attr, endOf } from '../../dom/tree';
import { TEXT, type NodeId, type Page } from '../../model/page';

/** A gallery has at least so many pictures. */
const FEWEST = 2;
/** Letters of the longest text of a slide, on average: names of products and jobs are shorter, and stories told in slides are longer. */
const SHORTEST = 35;
const LONGEST = 350;
/** An element of more nodes is a page; all looks together pass so many times over the page. */
const MOST_NODES = 8000;
const MOST_LOOKS = 4;
/** Links that show the picture large lead nowhere. */
const OWN_LINK = /^#|^javascript:|\.(?:jpe?g|png|webp|gif|avif)(?:[?#]|$)/i;
const unseen = tagSet('script', 'style', 'template', 'noscript', 'svg', 'button');
/** What sells or asks. */
const asking = tagSet('form', 'input', 'select');
const whole = tagSet('html', 'body', 'main', 'article');

function isGallery(page: Page, node: NodeId): boolean {
  let pictures = 0;
  let letters = 0;
  let longest = 0;
  for (let n = node; n < endOf(page, node); n++) {
    const tag = page.tag[n] ?? 0;
    if (unseen(tag)) n = endOf(page, n) - 1;
    else if (tag === TEXT) longest = Math.max(longest, (page.text[n] ?? '').trim().length);
    else if (asking(tag) || (tag === T.A && !OWN_LINK.test(attr(page, n, 'href') ?? '#'))) return false;
    else if (tag === T.IMG && shownSource(page, n) !== null) {
      pictures++;
      letters += longest;
      longest = 0;
    }
  }
  letters += longest;
  return pictures >= FEWEST && letters >= SHORTEST * pictures && letters <= LONGEST * pictures;
}

/** The outermost galleries of the page, in document order. */
export const galleriesOf = oncePerPage(allGalleries);

function allGalleries(page: Page): readonly NodeId[] {
  const kinds = kindsByNode(page);
  const found: NodeId[] = [];
  let looks = MOST_LOOKS * page.size;
  for (let node = 1; node < page.size && looks > 0; node++) {
    if (((kinds[node] ?? 0) & Kind.GALLERY) === 0) continue;
    const size = endOf(page, node) - node;
    if (size < FEWEST || size > MOST_NODES || whole(page.tag[node] ?? 0)) continue;
    looks -= size;
    if (!isGallery(page, node)) continue;
    found.push(node);
    node = endOf(page, node) - 1;
  }
  return found;
}

/** The gallery in which the node stands, or that it is; undefined where there is none. */
export function galleryAround(page: Page, node: NodeId): NodeId | undefined {
  return galleriesOf(page).find((gallery) => node >= gallery && node < endOf(page, gallery));
}
