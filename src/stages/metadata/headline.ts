/** The headline as the page shows it (`<h1>`), and `<title>`. */
import { lineWithin } from '../../dom/plain';
import { BLOCK, RAW, T, tagFlags, tagSet } from '../../dom/tags';
import { attr, endOf, isText, parentOf, tagOf, textOf } from '../../dom/tree';
import type { Claim, Draft, Finding, Stage } from '../../model/finding';
import type { NodeId, Page } from '../../model/page';
import { rememberingFew } from '../../text/memory';
import { mayHaveOddBlanks } from '../../text/whitespace';
import { collect } from './collect';
import { Claims } from './ranks';
import { addTitle, foldTitle, stripSite, titlePieces } from './titles';

const MAX_TITLE = 500;
const MAX_HEADINGS = 20;
const MAX_SUBHEADS = 40;
/** An h1 that no other source confirms may be a rubric. */
const LESS_UNLIKE = 40;
/** One that shares most words with another title is the headline in another wording. */
const LESS_ALIKE = 2;
/** One that holds another title and more has a rubric or a date glued to it. */
const LESS_WITH_MORE = 20;

function run(draft: Draft): Finding {
  const claims = new Claims();
  const { titles, headings, subheads } = collect(draft.page);
  if (titles.length + headings.length + subheads.length === 0) return {};
  const title = titles[0];
  const raw = title === undefined ? '' : lineWithin(draft.page, title, MAX_TITLE);
  if (title !== undefined) addTitle(claims, draft, 'title', raw, { origin: 'title', node: title });
  const stated = titlesOf(draft.claims);
  const own = raw === '' ? '' : stripSite(raw, draft);
  const first = likeliest(draft, headings.slice(0, MAX_HEADINGS), foldedTitles(stated, own), raw);
  const lower = first && first.less <= LESS_ALIKE ? null : ofPiece(draft, subheads.slice(0, MAX_SUBHEADS), raw);
  const overProse =
    lower === null && first?.less !== 0 && stated.length === 0 && isRubric(own) ? headingOverProse(draft.page, foldTitle(own)) : null;
  const heading = lower ?? overProse ?? first;
  if (heading) addTitle(claims, draft, 'h1', heading.text, { origin: 'h1', node: heading.node, less: heading.less });
  return { claims: claims.all };
}

function titlesOf(claims: readonly Claim[]): readonly string[] {
  const titles: string[] = [];
  for (const claim of claims) if (claim.field === 'title') titles.push(claim.value);
  return titles;
}

function foldedTitles(stated: readonly string[], own: string): readonly string[] {
  const folded: string[] = [];
  for (const title of stated) if (title !== '') folded.push(foldTitle(title));
  if (own !== '') folded.push(foldTitle(own));
  return folded;
}

interface Heading {
  readonly text: string;
  readonly node: NodeId;
  readonly less: number;
  /** Whether another source says the same. */
  readonly isStated: boolean;
}

/** The h1 that agrees best with what was stated as title; the first among equals. */
function likeliest({ page }: Draft, headings: readonly NodeId[], stated: readonly string[], rawTitle: string): Heading | null {
  let best: Heading | null = null;
  const alone = headings.length === 1;
  for (const node of headings) {
    const text = withoutKicker(page, node, stated);
    const folded = foldTitle(text);
    const isStated = stated.includes(folded);
    if (folded === '' || (!isStated && isSiteIn(foldTitle(rawTitle), folded))) continue;
    const heading = { text, node, less: doubt(folded, stated, alone), isStated };
    if (best === null || isLikelier(heading, best)) best = heading;
  }
  return best;
}

/** An h1 with which `<title>` ends is the name of the site, unless there is only a rubric before it. */
function isSiteIn(title: string, heading: string): boolean {
  return title.endsWith(heading) && heading.length < title.length * MOST_OF_TITLE;
}
const MOST_OF_TITLE = 0.6;

/** The one that is stated letter for letter; of two pieces of a title the longer one, for the other is the rubric. */
function isLikelier(heading: Heading, best: Heading): boolean {
  if (heading.less !== best.less) return heading.less < best.less;
  if (heading.isStated !== best.isStated) return heading.isStated;
  return !heading.isStated && heading.text.length > best.text.length;
}

/** Names of the line over a headline, by the first part of which it stands in the same element. */
const KICKER =
  /overline|dachzeile|kicker|topline|spitzmarke|roofline|eyebrow|super-?tit(?:le|el)|(?:pre|over|sur)-?title|surtitre|antetitulo|volanta|occhiello|headline[-_]*intro|vinjett|nadtytul/i;
const MARKS_BETWEEN = /^[\s:：|·•–—-]+/;

/** The text of a heading without the line over it, where that has an element of its own and a headline follows: by its name, as a day, or since others state the rest. */
function withoutKicker(page: Page, heading: NodeId, stated: readonly string[]): string {
  const whole = partedLine(page, heading);
  const until = endOf(page, heading);
  let first = heading + 1;
  while (first < until && isText(page, first) && textOf(page, first).trim() === '') first++;
  if (first >= until || isText(page, first)) return whole;
  const kicker = lineWithin(page, first, MAX_TITLE);
  const rest = whole.startsWith(kicker) ? whole.slice(kicker.length).replace(MARKS_BETWEEN, '') : '';
  if (rest.length < MIN_SHARED) return whole;
  const isNamed = KICKER.test(attr(page, first, 'class') ?? '') || tagOf(page, first) === T.TIME;
  return isNamed || stated.includes(foldTitle(rest)) ? rest : whole;
}

/**
 * The text on one line, with a blank between elements that only a style sheet parts: `<span>Storm Ada:</span><span>Harbour reopens</span>`.
 * A heading that nobody closed holds the rest of the page: reading ends where a title would be cut.
 */
function partedLine(page: Page, heading: NodeId): string {
  const until = endOf(page, heading);
  let line = '';
  let last = '';
  let before = heading;
  for (let node = heading + 1; node < until; node++) {
    if (isText(page, node)) {
      const text = textOf(page, node);
      const holder = parentOf(page, node);
      const isParted = holder !== before && holder !== heading && before !== heading;
      line += isParted && ENDS_PART.test(last) && BEGINS_PART.test(text) ? ` ${text}` : text;
      last = text;
      before = holder;
      if (line.length < LONG) continue;
      line = folded(line);
      if (line.length > LONGEST) break;
    } else if ((tagFlags(tagOf(page, node)) & RAW) !== 0) node = endOf(page, node) - 1;
    else if (tagOf(page, node) === T.BR || (tagFlags(tagOf(page, node)) & BLOCK) !== 0) line += last = ' ';
  }
  return folded(line).trim().slice(0, MAX_TITLE);
}
/** Of a line so long it is worth a look what folding leaves of it. */
const LONG = 2 * MAX_TITLE;
/** With a blank at each end, which will be trimmed. */
const LONGEST = MAX_TITLE + 2;

function folded(line: string): string {
  return mayHaveOddBlanks(line) ? line.replace(BLANKS, ' ') : line;
}
const ENDS_PART = /[\p{Ll}\p{N}:.!?]$/u;
const BEGINS_PART = /^[\p{Lu}\u201c\u201e\u00ab]/u;
/** Single blanks, which are nearly all, are left as they are. */
const BLANKS = /\s{2,}|[^\S ]/g;

/** A lower heading that is a whole piece of `<title>`: blogs keep h1 for their name. */
function ofPiece({ page }: Draft, subheads: readonly NodeId[], rawTitle: string): Heading | null {
  const parts = new Set(
    titlePieces(rawTitle)
      .map(foldTitle)
      .filter((part) => part.length >= MIN_PIECE),
  );
  for (const node of subheads) {
    const text = lineWithin(page, node, MAX_TITLE);
    if (parts.has(foldTitle(text))) return { text, node, less: LESS_ALIKE, isStated: true };
  }
  return null;
}
const MIN_PIECE = 4;

/** A title of one or two words in all its parts names a section: `Prices | Harbour Society`. Scripts without blanks need few signs for a headline. */
function isRubric(title: string): boolean {
  return title !== '' && LATIN.test(title) && titlePieces(title).every((piece) => piece.trim().split(' ').length <= MOST_WORDS_OF_RUBRIC);
}
const MOST_WORDS_OF_RUBRIC = 2;

/** The first heading of any rank that says the title after all, or is no rubric and has prose within a few words. */
function headingOverProse(page: Page, title: string): Heading | null {
  for (let node = 1; node < page.size; node++) {
    if (!anyHeading(tagOf(page, node))) continue;
    const text = withoutKicker(page, node, []);
    const isTitle = foldTitle(text) === title;
    if (isTitle || (text.split(' ').length > MOST_WORDS_OF_RUBRIC && isOverProse(page, endOf(page, node))))
      return { text, node, less: LESS_ALIKE, isStated: isTitle };
  }
  return null;
}
const anyHeading = tagSet('h1', 'h2', 'h3', 'h4', 'h5', 'h6');

/** Whether a text of the length of a paragraph follows, before another heading or too much else. */
function isOverProse(page: Page, from: NodeId): boolean {
  let letters = 0;
  for (let node = from; node < page.size && letters < MOST_BETWEEN; node++) {
    if (isText(page, node)) {
      const { length } = textOf(page, node).trim();
      if (length >= PROSE) return true;
      letters += length;
    } else if ((tagFlags(tagOf(page, node)) & RAW) !== 0) node = endOf(page, node) - 1;
    else if (titleHeading(tagOf(page, node))) return false;
  }
  return false;
}
const titleHeading = tagSet('h1', 'h2', 'h3');
const PROSE = 120;
const MOST_BETWEEN = 200;

function doubt(heading: string, stated: readonly string[], alone: boolean): number {
  if (stated.includes(heading)) return 0;
  if (stated.some((title) => title.length >= MIN_SHARED && heading.includes(title))) return LESS_WITH_MORE;
  if (heading.length >= MIN_SHARED && stated.some((title) => title.includes(heading))) return 0;
  return stated.some((title) => alike(title, heading, alone)) ? LESS_ALIKE : LESS_UNLIKE;
}
const MIN_SHARED = 12;

const WORD = /[\p{L}\p{N}]+/gu;
const MIN_WORDS = 2;
/** Most of the words of the shorter one. */
const ALIKE = 0.6;
const TELLING = 7;

/** Both speak of the same; of the only h1 of a page one telling word is asked. */
function alike(a: string, b: string, alone: boolean): boolean {
  const [few, many] = [tellingWords(a), tellingWords(b)].sort((x, y) => x.size - y.size);
  if (few === undefined || many === undefined || few.size < MIN_WORDS) return false;
  let shared = 0;
  for (const word of few) {
    if (!many.has(word)) continue;
    if (alone && word.length >= TELLING) return true;
    shared++;
  }
  return shared >= few.size * ALIKE;
}

/** Words but the smallest, which any two lines of a language share. */
const tellingWords = rememberingFew(
  (text): ReadonlySet<string> => new Set((text.match(WORD) ?? []).filter((word) => word.length > SMALL || !LATIN.test(word))),
);
const SMALL = 3;
const LATIN = /^\p{Script=Latin}/u;

export const headline: Stage = { name: 'metadata/headline', run };
