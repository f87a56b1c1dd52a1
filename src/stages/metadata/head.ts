/** The head of the article: the headline in the page and what stands close to it, where byline and date are printed. */
import { PageMemory } from '../../dom/page-memory';
import { lineWithin } from '../../dom/plain';
import { RAW, T, tagFlags, tagSet } from '../../dom/tags';
import { Kind, kindsByNode } from '../../dom/tokens';
import { contains, endOf, isText, parentOf, tagOf, textOf } from '../../dom/tree';
import type { Claim, Draft } from '../../model/finding';
import { NONE, type NodeId, type Page } from '../../model/page';
import { collect } from './collect';
import { foldTitle } from './titles';

export interface HeadElement {
  readonly node: NodeId;
  /** What its names say, bits of `Kind`. */
  readonly kinds: number;
  /** Characters of text between the headline and the element; larger before the headline than after it. */
  readonly distance: number;
}

/** A text node of the head. */
export interface HeadText {
  readonly node: NodeId;
  readonly text: string;
  readonly distance: number;
}

export interface Head {
  readonly headline: NodeId;
  /** Elements round the headline in document order, furniture left out. */
  readonly elements: readonly HeadElement[];
  /** Their texts, blank ones left out. */
  readonly texts: readonly HeadText[];
}

/** How much text before the headline still belongs to the head, and how much after it: a standfirst and a caption may stand between. */
const REACH_BEFORE = 250;
const REACH_AFTER = 1600;
/** What stands before the headline is more often of the site than what stands behind. */
const WEIGHT_BEFORE = 3;

const lowerHeadings = tagSet('h4', 'h5', 'h6');
const outside = tagSet('nav', 'aside', 'footer', 'figure', 'select', 'form', 'template', 'noscript', 'picture', 'video', 'audio', 'head');
const pictures = tagSet('img', 'picture', 'figure', 'video');
const OF_PICTURE = Kind.CAPTION | Kind.CREDIT;
const FURNITURE = Kind.RELATED | Kind.COMMENTS | Kind.NAV | Kind.AD | Kind.CONSENT | Kind.CAPTION | Kind.CREDIT | Kind.PAYWALL;
const MAX_TITLE = 500;

const headlines = new PageMemory<NodeId>();
const heads = new PageMemory<Head | null>();

/** The headline of the page's article, found by the titles that were claimed before; `NONE` where none is in the page. */
export function headlineOf(draft: Draft): NodeId {
  return headlines.get(draft.page) ?? headlines.set(draft.page, findHeadline(draft));
}

/** The headline and what stands round it, which is gathered for who asks: most pages tell their author and date to machines. Null where there is none. */
export function headOf(draft: Draft): Head | null {
  const known = heads.get(draft.page);
  if (known !== undefined) return known;
  const headline = headlineOf(draft);
  return heads.set(draft.page, headline === NONE ? null : around(draft.page, headline));
}

/** The first heading that says the title; else the first h1 with text. */
function findHeadline({ page, claims }: Draft): NodeId {
  let stated: readonly string[] | undefined;
  let first = NONE;
  let holding = NONE;
  for (const node of collect(page).anyHeadings) {
    const tag = tagOf(page, node);
    const text = foldTitle(lineWithin(page, node, MAX_TITLE));
    const titles = (stated ??= foldedTitles(claims));
    if (titles.includes(text)) return node;
    if (lowerHeadings(tag)) continue;
    if (text.length < MIN_TITLE) continue;
    if (tag === T.H1 && first === NONE) first = node;
    if (holding === NONE && titles.some((title) => title.includes(text) || (title.length >= MIN_TITLE && text.includes(title))))
      holding = node;
  }
  return holding !== NONE ? holding : first;
}
const MIN_TITLE = 10;

function foldedTitles(claims: readonly Claim[]): readonly string[] {
  const titles: string[] = [];
  for (const claim of claims) if (claim.field === 'title' && claim.rank >= 0) titles.push(foldTitle(claim.value));
  return titles;
}

function around(page: Page, headline: NodeId): Head {
  let start = headline;
  for (let letters = 0; start > 1 && letters < REACH_BEFORE; start--)
    if (isText(page, start - 1) && !isRaw(page, parentOf(page, start - 1))) letters += textOf(page, start - 1).trim().length;
  const before = collectRange(page, start, headline, headline);
  const after = collectRange(page, endOf(page, headline), page.size, headline);
  const inside = collectRange(page, headline + 1, endOf(page, headline), headline);
  const mirrored = <T extends { readonly distance: number }>(found: T): T => ({
    ...found,
    distance: (before.letters - found.distance) * WEIGHT_BEFORE,
  });
  return {
    headline,
    elements: [...before.elements.map(mirrored), ...after.elements],
    texts: [...before.texts.map(mirrored), ...inside.texts.map((text) => ({ ...text, distance: 0 })), ...after.texts],
  };
}

interface Range extends Pick<Head, 'elements' | 'texts'> {
  readonly letters: number;
}

function collectRange(page: Page, from: NodeId, until: NodeId, headline: NodeId): Range {
  const elements: HeadElement[] = [];
  const texts: HeadText[] = [];
  const named = kindsByNode(page);
  let letters = 0;
  let pictured = false;
  for (let node = from; node < until && letters <= REACH_AFTER; node++) {
    if (isText(page, node)) {
      // The range may begin within a script.
      const text = isRaw(page, parentOf(page, node)) ? '' : textOf(page, node).trim();
      if (text !== '') texts.push({ node, text, distance: letters });
      letters += text.length;
      continue;
    }
    const tag = tagOf(page, node);
    const kinds = named[node] ?? 0;
    // Right under the headline, with no picture yet, what is named as a caption or credit is that of the text.
    pictured ||= pictures(tag);
    const ofText = from > headline && letters === 0 && !pictured ? kinds & ~OF_PICTURE : kinds;
    if (isSkipped(tag, ofText) && !contains(page, node, headline)) {
      const time = tag === T.ASIDE && ofText === 0 ? timeFirst(page, node) : NONE;
      if (time !== NONE) elements.push({ node: time, kinds: 0, distance: letters });
      node = Math.min(endOf(page, node), until) - 1;
    } else elements.push({ node, kinds, distance: letters });
  }
  return { elements, texts, letters };
}

/** The `<time>` with which an aside begins: such a one tells of the article, and not of others. */
function timeFirst(page: Page, aside: NodeId): NodeId {
  for (let node = aside + 1; node < endOf(page, aside); node++) {
    if (tagOf(page, node) === T.TIME) return node;
    if (isText(page, node) && textOf(page, node).trim() !== '') return NONE;
  }
  return NONE;
}

/** Scripts and styles; each may be longer than all the text of the page. */
function isRaw(page: Page, node: NodeId): boolean {
  return (tagFlags(tagOf(page, node)) & RAW) !== 0;
}

function isSkipped(tag: number, kinds: number): boolean {
  if ((tagFlags(tag) & RAW) !== 0 || outside(tag)) return true;
  return (kinds & FURNITURE) !== 0 && (kinds & (Kind.BYLINE | Kind.BODY | Kind.DATE)) === 0;
}
