/** Titles: comparing them, and taking the name of the site off their ends. */
import type { Draft } from '../../model/finding';
import { plainLine } from '../../dom/plain';
import type { Claims, Detail, Source } from './ranks';
import { siteNames, squash } from './site-names';
import { pathOf } from '../../text/url';

const QUOTES = /[\u2018\u2019\u201a\u2032`´"\u201c\u201d\u201e\u00ab\u00bb]/g;
const DASHES = /[\u2010-\u2015]/g;
const UNSEEN = /[\u00ad\u200b-\u200f\u2060\ufeff]/g;
/** Single blanks, which are nearly all, are left as they are. */
const BLANKS = /\s{2,}|[^\S ]/g;

/** ASCII without quotes, Han and Hangul: there lower case is all the folding there is. */
const PLAIN = /^[ !#-&(-_a-~\u4e00-\u9fff\uac00-\ud7a3]*$/;

/** A form for comparing: quotes, dashes, blanks and case are the same in all spellings. */
export function foldTitle(title: string): string {
  if (PLAIN.test(title) && !title.includes('  ')) return title.trim().toLowerCase();
  return title.normalize('NFKC').replace(UNSEEN, '').replace(QUOTES, "'").replace(DASHES, '-').replace(BLANKS, ' ').trim().toLowerCase();
}

/** What sites put between a headline and their name. Those that are also letters of a headline ask for blanks around. */
const SEPARATOR =
  /(?<!\s)\s+[-\u2010-\u2015|\u00b7\u2022\u00ab\u00bb:/~*\u2039\u203a<>\u2014\u2219\u22c6]+\s+|(?:(?<!\s)\s+)?[|\uff5c\u2502\u00bb]\s*|(?<=[\u3000-\u9fff\uac00-\ud7af\uff00-\uffef])[_\-\u2013\u2014](?=\S)|(?<!\s)\s+[-\u2013]{2,}\s*|:\s+(?=[^:]{2,40}$)/gu;

interface Piece {
  readonly text: string;
  /** Where the piece starts and ends in the title. */
  readonly from: number;
  readonly to: number;
}

function pieces(title: string): Piece[] {
  const found: Piece[] = [];
  let from = 0;
  SEPARATOR.lastIndex = 0;
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

/** The pieces of a title between what may be separators. */
export function titlePieces(title: string): readonly string[] {
  return pieces(title).map(({ text }) => text);
}

/** A headline has more letters than this; what is shorter is no rest worth keeping. */
const MIN_LETTERS = 5;

/** The title without names of the site (and what stands behind them) at its end, and without such a name at its start. */
export function stripSite(title: string, draft: Draft): string {
  const line = withoutWideColon(title.replace(UNSEEN, '').replace(BLANKS, ' ').trim(), draft);
  const parts = pieces(line);
  if (parts.length < 2) return line;
  const names = siteNames(draft);
  const columns = columnsOf(draft);
  let last = parts.length - 1;
  const name = parts.findIndex((part, at) => at > 0 && names.is(part.text));
  if (name > 0) last = name - 1;
  else if (HAN_OUTLET.test(parts[last]?.text ?? '')) last--;
  // The rubric between headline and name, where the address or the hints name it too.
  while (last > 0 && columns.has(squash(parts[last]?.text ?? ''))) last--;
  // An outlet that prints its name and its letters: `… – 某某电台 - ABC`.
  while (name > 0 && last > 0 && OUTLET.test(parts[last]?.text ?? '')) last--;
  let first = 0;
  if (first < last && parts[first + 1] !== undefined && names.is(parts[first]?.text ?? '')) first++;
  const kept = line.slice(parts[first]?.from ?? 0, parts[last]?.to ?? line.length).trim();
  return squash(kept).length >= MIN_LETTERS ? kept : line;
}

/** `Headline：Site`. Headlines have that colon themselves, so it parts nothing but a name of the site from them. */
function withoutWideColon(line: string, draft: Draft): string {
  const at = line.lastIndexOf('：');
  if (at < 0 || !siteNames(draft).is(line.slice(at + 1)) || squash(line.slice(0, at)).length < MIN_LETTERS) return line;
  return line.slice(0, at).trimEnd();
}

/** Endings of the names of outlets, which are only believed before another name of the site. */
const OUTLET =
  /^.{1,24}(?:电台|電台|电视台|電視台|广播公司|廣播公司|之声|之聲|中文网|中文網|新闻网|新聞網|时报|時報|日报|日報|通讯社|通訊社|\b(?:radio|news|tv|times|online))$/iu;

/** A short last piece of Chinese letters that ends as names of outlets do, where the page states no name at all. */
const HAN_OUTLET = /^\p{Script=Han}{1,5}(?:网|網|社|报|報|电台|電台|电视台|電視台|在线|在線)$/u;

/** Sections by the address, as they may stand in a title. */
function columnsOf({ doc }: Draft): ReadonlySet<string> {
  const path = pathOf(doc.url ?? '')
    .split('/')
    .filter(Boolean)
    .slice(0, -1);
  const sections = [...path.map(decoded), doc.hints.section ?? ''].map(squash);
  return new Set(sections.filter((section) => section.length >= 2));
}

function decoded(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}

/** Adds a claim for the title, cleaned. */
export function addTitle(claims: Claims, draft: Draft, source: Source, raw: string, detail: Detail): void {
  const title = stripSite(plainLine(raw), draft);
  // A page whose "headline" is the site's name states none.
  if (title !== '' && !siteNames(draft).is(title)) claims.add('title', source, title, detail);
}
