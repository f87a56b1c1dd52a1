/** Titles: comparing them, and taking the name of the site off their ends. */
import { TextMemory } from '../../dom/page-memory';
import { plainLine } from '../../dom/plain';
import type { Draft } from '../../model/finding';
import type { Claims, Detail, Source } from './ranks';
import { isLonger, siteNames, squash } from './site-names';
import { addressParts, readable } from '../../text/address';
import { codeAt } from '../../text/code-at';
import { remembering, rememberingFew } from '../../text/memory';
import { mayHaveOddBlanks } from '../../text/whitespace';

const QUOTES = /[\u2018\u2019\u201a\u2032`´"\u201c\u201d\u201e\u00ab\u00bb]/g;
const DASHES = /[\u2010-\u2015]/g;
const UNSEEN = /[\u00ad\u200b-\u200f\u2060\ufeff]/g;
const BLANKS = /\s{2,}|[^\S ]/g;

/** ASCII without quotes, letters of Europe, Arabic, Han and Hangul: there lower case is all the folding there is. */
const PLAIN = /^[ !#-&(-_a-~\u00bf-\u0131\u0134-\u013e\u0141-\u0148\u014a-\u017e\u0400-\u0481\u0621-\u064a\u4e00-\u9fff\uac00-\ud7a3]*$/;
/** With quotes, dashes and signs of Chinese: no normal form changes these. */
const NORMAL =
  /^[ -~\u00ab\u00bb\u00bf-\u0131\u0134-\u013e\u0141-\u0148\u014a-\u017e\u0400-\u0481\u2010\u2012-\u2015\u2018-\u201e\u3001-\u3011\u4e00-\u9fff\uac00-\ud7a3]*$/;

/** A form for comparing: quotes, dashes, blanks and case are the same in all spellings. */
export const foldTitle = rememberingFew((title): string => {
  if (PLAIN.test(title) && !title.includes('  ')) return title.trim().toLowerCase();
  const normal = NORMAL.test(title) ? title : title.normalize('NFKC').replace(UNSEEN, '');
  return singleBlanks(normal.replace(QUOTES, "'").replace(DASHES, '-')).trim().toLowerCase();
});

/** Single blanks, which are nearly all, are left as they are. */
function singleBlanks(title: string): string {
  return mayHaveOddBlanks(title) ? title.replace(BLANKS, ' ') : title;
}

/** What sites put between a headline and their name. Those that are also letters of a headline ask for blanks around. */
const SEPARATOR =
  /(?<!\s)\s+[-\u2010-\u2015|\u00a6\u00b7\u2022\u00ab\u00bb:/~*\u2039\u203a<>\u2014\u2190-\u2193\u2219\u22c6\u23d0\u25a0-\u25cf\u2758]+\s+|(?:(?<!\s)\s+)?[|\uff5c\u2502\u00bb]\s*|(?<=[\u3000-\u9fff\uac00-\ud7af\uff00-\uffef])[_\-\u2013\u2014](?=\S)|(?<!\s)\s+[-\u2013]{2,}\s*|:\s+(?=[^:]{2,40}$)/gu;

/** Any sign that may part a title: few titles hold one, and the pattern above is dear to ask. Of a class of more ranges V8 would call a function for each letter. */
const MAY_PART =
  /[-|\u00a6\u00b7\u00ab\u00bb:/~*<>_]|[\u2010-\u2015\u2022\u2039\u203a\u2190-\u2193\u2219\u22c6\u23d0\u25a0-\u25cf\u2758\uff5c\u2502]/;

interface Piece {
  readonly text: string;
  /** Where the piece starts and ends in the title. */
  readonly from: number;
  readonly to: number;
}

function pieces(title: string): Piece[] {
  const sign = title.search(MAY_PART);
  if (sign < 0) return [{ text: title, from: 0, to: title.length }];
  if (codeAt(title, sign) === BAR && !MAY_PART.test(title.slice(sign + 1))) return besideBar(title, sign);
  const found: Piece[] = [];
  let from = 0;
  // All that parts begins with a sign or the blanks before it.
  SEPARATOR.lastIndex = title.slice(0, sign).trimEnd().length;
  for (let match = SEPARATOR.exec(title); match !== null; match = SEPARATOR.exec(title)) {
    // Two separators in a row have nothing between: `site.example // » Headline`.
    if (title.slice(from, match.index).trim() === '' && from > 0) {
      from = match.index + match[0].length;
      continue;
    }
    found.push({ text: title.slice(from, match.index), from, to: match.index });
    from = match.index + match[0].length;
  }
  found.push({ text: title.slice(from), from, to: title.length });
  return found;
}

/** `Headline | Site`: what the pattern finds where a bar is the only sign, told without it. */
function besideBar(title: string, bar: number): Piece[] {
  const before = title.slice(0, bar).trimEnd();
  const behind = title.slice(bar + 1).trimStart();
  return [
    { text: before, from: 0, to: before.length },
    { text: behind, from: title.length - behind.length, to: title.length },
  ];
}
const BAR = 0x7c;

/** The pieces of a title between what may be separators. */
export function titlePieces(title: string): readonly string[] {
  return pieces(title).map(({ text }) => text);
}

/** A headline has more letters than this; what is shorter is no rest worth keeping. */
const MIN_LETTERS = 5;

const stripped = new TextMemory<string>();

/** The title without names of the site (and what stands behind them) at its end, and without such a name at its start. */
export function stripSite(title: string, draft: Draft): string {
  return stripped.get(draft.page, title, () => withoutSite(title, draft));
}

function withoutSite(title: string, draft: Draft): string {
  const seen = mayHaveOddBlanks(title) ? title.replace(UNSEEN, '').replace(BLANKS, ' ') : title;
  const line = withoutGluedName(seen.trim(), draft);
  const parts = pieces(line);
  if (parts.length < 2) return line;
  const names = siteNames(draft);
  let last = parts.length - 1;
  const name = parts.findIndex((part, at) => at > 0 && names.is(part.text));
  if (name > 0) last = name - 1;
  else if (isHanOutlet(parts[last]?.text ?? '')) last--;
  // The rubric between headline and name, where the address or the hints name it too.
  while (last > 0 && isColumn(parts[last]?.text ?? '', draft)) last--;
  // An outlet that prints its name and its letters: `… – 某某电台 - ABC`.
  while (name > 0 && last > 0 && OUTLET.test(parts[last]?.text ?? '')) last--;
  let first = 0;
  if (first < last && parts[first + 1] !== undefined && names.is(parts[first]?.text ?? '')) first++;
  const kept = line.slice(parts[first]?.from ?? 0, parts[last]?.to ?? line.length).trim();
  return isLongEnough(kept) ? kept : line;
}

function isLongEnough(rest: string): boolean {
  return isLonger(rest, MIN_LETTERS) || squash(rest).length >= MIN_LETTERS;
}

/** `Headline：Site`, `Headline—Site`, `Headline (Site)`. Headlines have such marks themselves, so they part nothing but a name of the site from them. */
function withoutGluedName(line: string, draft: Draft): string {
  const match = MAY_BE_GLUED.test(line) ? GLUED.exec(line) : null;
  if (match === null || !siteNames(draft).is(match[1] ?? match[2] ?? '') || !isLongEnough(line.slice(0, match.index))) return line;
  return line.slice(0, match.index).trimEnd();
}
const MAY_BE_GLUED = /[：\u2014]|[)\]]$/;
const GLUED = /[：\u2014]([^：\u2014]{2,40})$|\s[([]([^()[\]]{2,40})[)\]]$/u;

/** Endings of the names of outlets, which are only believed before another name of the site. */
const OUTLET =
  /^.{1,24}(?:电台|電台|电视台|電視台|广播公司|廣播公司|之声|之聲|中文网|中文網|新闻网|新聞網|时报|時報|日报|日報|通讯社|通訊社|\b(?:radio|news|tv|times|online))$/iu;

function isHanOutlet(piece: string): boolean {
  return BEYOND_LATIN.test(piece) && HAN_OUTLET.test(piece);
}
/** Seen without the sets of characters of the next. */
const BEYOND_LATIN = /[\u1100-\uffff]/;
/** A short last piece that ends as names of outlets of East Asia do, where the page states no name at all. */
const HAN_OUTLET =
  /^(?:\p{Script=Han}{1,5}(?:网|網|社|报|報|电台|電台|电视台|電視台|在线|在線)|[\p{Script=Han}\p{Script=Katakana}A-Za-z]{1,8}(?:新聞|テレビ|放送|通信|ニュース|オンライン|デジタル|電子版)|\p{Script=Hangul}{1,6}(?:일보|신문|뉴스|방송|타임스|경제))$/u;

/** Whether a piece of a title names a section by the address or the hints. */
function isColumn(piece: string, { doc }: Draft): boolean {
  const { segments } = addressParts(doc.url ?? '');
  for (let at = 0; at < segments.length - 1; at++) if (isCalled(piece, columnOf(segments[at] ?? ''))) return true;
  return doc.hints.section !== undefined && isCalled(piece, squash(doc.hints.section));
}
const SHORTEST_COLUMN = 2;

/** Most pieces are seen to be too long for a column before they are squashed. */
function isCalled(piece: string, column: string): boolean {
  return column.length >= SHORTEST_COLUMN && !isLonger(piece, column.length) && squash(piece) === column;
}

const MOST_COLUMNS = 1000;
/** The folder of an address as it is compared: those of a site repeat. */
const columnOf = remembering(MOST_COLUMNS, (folder) => squash(readable(folder)));

const cleaned = new TextMemory<string>();

/** Adds a claim for the title, cleaned. */
export function addTitle(claims: Claims, draft: Draft, source: Source, raw: string, detail: Detail): void {
  const title = cleaned.get(draft.page, raw, () => cleanTitle(raw, draft));
  if (title !== '') claims.add('title', source, title, detail);
}

/** Empty for the name of the site: a page whose "headline" it is states none. */
function cleanTitle(raw: string, draft: Draft): string {
  const title = stripSite(plainLine(raw), draft);
  return !siteNames(draft).is(title) || isOfPage(title, draft) ? title : '';
}

/** A few words with the name of the site among them are the title where the address is made of them: `/we-are-example`. */
function isOfPage(title: string, { doc }: Draft): boolean {
  const words = title.split(NOT_LETTERS).length;
  return words > 1 && words <= MOST_WORDS && isPathMadeOf(title, lastSegment(doc.url ?? ''));
}
const MOST_WORDS = 6;

function lastSegment(url: string): string {
  return addressParts(url).segments.at(-1) ?? '';
}

/** Whether a path is made of the title: it has all its words, but for a small one. */
export function isPathMadeOf(title: string, path: string): boolean {
  const slug = new Set(path.toLowerCase().split(NOT_LETTERS));
  const words = title.split(NOT_LETTERS).filter((word) => word !== '');
  return words.filter((word) => !slug.has(squash(word))).length * MOST_LEFT_OUT <= words.length;
}
/** One word of so many may be lacking in the address. */
const MOST_LEFT_OUT = 8;
const NOT_LETTERS = /[^\p{L}\p{N}]+/u;
