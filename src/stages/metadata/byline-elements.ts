/** Elements that are named for authors, by the headline and far from it. */
import { lineWithin } from '../../dom/plain';
import { T, tagSet } from '../../dom/tags';
import { Kind, kindsByNode } from '../../dom/tokens';
import { attr, endOf, isText, tagOf } from '../../dom/tree';
import type { Draft } from '../../model/finding';
import type { NodeId, Page } from '../../model/page';
import { addAuthors } from './authors';
import { addPrinted, afterLabel, isFullName, isName, MAX_NAME, NEAR, partsOf } from './byline-names';
import type { Head } from './head';
import type { Claims } from './ranks';

/** Found by a name for many things, which is weaker than a label or a link. */
const LESS_FOR_NAMED = 2;
/** A word alone says little, but for the element whose only use it is. */
const LESS_FOR_LEAF = 8;

/** Elements named for bylines, where their text is a name or few; else one that holds nothing but a name. */
export function addNamed(claims: Claims, draft: Draft, { elements }: Head): void {
  const named = elements.filter(({ kinds }) => (kinds & Kind.BYLINE) !== 0 && (kinds & Kind.BIO) === 0);
  for (const element of named.sort((a, b) => a.distance - b.distance)) {
    const lines = partsOf(draft.page, element.node, draft).filter((line) => isFullName(line) && isName(line));
    const [first] = lines;
    if (first === undefined) continue;
    addPrinted(claims, draft, 'byline element', [first], element, LESS_FOR_NAMED);
    return;
  }
  const [leaf] = elements
    .filter(({ node, distance }) => distance <= NEAR && isNameLeaf(draft.page, node))
    .sort((a, b) => a.distance - b.distance);
  if (leaf) addPrinted(claims, draft, 'name element', [lineWithin(draft.page, leaf.node)], leaf, LESS_FOR_LEAF);
}

/** Classes of the element that holds the bare name: hCard, Drupal, WordPress and kin. */
const NAME_CLASS =
  /(?:^|\s)(?:fn|full-?name|display-?name|author|username|author[-_]{1,2}name|by-?author|byline[-_]{1,2}(?:name|author)|post-author|entry-author)(?=\s|$)/i;
/** The card of the site has a name, too. */
const OF_SITE = /(?:^|\s)org(?=\s|$)/;
const holders = tagSet('a', 'span', 'b', 'strong', 'em', 'div', 'p', 'address', 'cite');

/** Whether the element has such a class and no more than a short text in it. */
function isNameLeaf(page: Page, node: NodeId): boolean {
  if (!holders(tagOf(page, node)) || endOf(page, node) !== node + 2 || !isText(page, node + 1)) return false;
  const name = attr(page, node, 'class');
  return name !== undefined && NAME_CLASS.test(name) && !OF_SITE.test(name) && isName(lineWithin(page, node, MAX_NAME + 1));
}

/** An element named for the author at the foot of the article, or a box about the author, if there is but one name in such elements. */
export function addDistant(claims: Claims, draft: Draft, from: NodeId): void {
  const found = distantName(draft.page, from);
  if (found !== null) addAuthors(claims, draft, 'byline', [found.name], { origin: found.origin, node: found.node, less: found.less });
}
const ELSEWHERE = Kind.RELATED | Kind.COMMENTS | Kind.NAV | Kind.CAPTION | Kind.CREDIT;
const LESS_AT_FOOT = 16;
const LESS_FOR_BOX = 20;

interface Found {
  readonly name: string;
  readonly node: NodeId;
  readonly origin: string;
  readonly less: number;
}

/** The first of the elements that name somebody, where none of them names another. */
function distantName(page: Page, from: NodeId): Found | null {
  const kindsAt = kindsByNode(page);
  let first: Found | null = null;
  for (let node = from; node < page.size; node++) {
    if (page.attrAt[node] === page.attrAt[node + 1]) continue;
    const kinds = kindsAt[node] ?? 0;
    const isBox = isBoxOfAuthor(kinds);
    const found = isBox || (kinds & ELSEWHERE) === 0 ? nameAt(page, node, kinds) : null;
    if (isBox || (kinds & ELSEWHERE) !== 0) node = endOf(page, node) - 1;
    if (found === null) continue;
    if (first !== null && found.name !== first.name) return null;
    first ??= found;
  }
  return first;
}

function isBoxOfAuthor(kinds: number): boolean {
  return (kinds & Kind.BIO) !== 0 && (kinds & (Kind.RELATED | Kind.COMMENTS)) === 0;
}

function nameAt(page: Page, node: NodeId, kinds: number): Found | null {
  if (isBoxOfAuthor(kinds)) {
    const name = nameOfBox(page, node);
    return name === null ? null : { name, node, origin: 'box about the author', less: LESS_FOR_BOX };
  }
  if ((kinds & Kind.BYLINE) === 0)
    return isNameLeaf(page, node) ? { name: lineWithin(page, node), node, origin: 'name element', less: LESS_AT_FOOT } : null;
  const text = lineWithin(page, node, MAX_NAME + 1);
  const name = text.length > MAX_NAME ? '' : (afterLabel(text) ?? text);
  return isFullName(name) && isName(name) ? { name, node, origin: 'byline at the foot', less: LESS_AT_FOOT } : null;
}

const titles = new Set([T.H2, T.H3, T.H4, T.H5, T.H6, T.STRONG, T.B, T.A]);

/** The first heading, bold text or link of the box that is a name in full; `About Ann Lee` is one, too. */
function nameOfBox(page: Page, box: NodeId): string | null {
  for (let node = box + 1; node < endOf(page, box); node++) {
    if (!titles.has(tagOf(page, node))) continue;
    const text = lineWithin(page, node, MAX_NAME + 1);
    const name = (text.length > MAX_NAME ? '' : (afterLabel(text) ?? text)).replace(ABOUT, '');
    if (isFullName(name) && isName(name)) return name;
  }
  return null;
}
const ABOUT = /^(?:about|über|uber|à propos de|sobre|su|over|om) (?=\p{Lu})/iu;
