/** Bylines: who wrote it, which agencies are credited, and what was only a role, a place or a date. */
import { charClass } from './char-class';
import { packedClass } from './packed-pattern';
import { codeAt } from './code-at';
import { findDates } from './dates';
import { bylinePatterns, small, without } from './byline-patterns';
import { isShouted, isShoutedName, splitConjunctions } from './byline-splits';
import { remembering, rememberingFew } from './memory';
import { HAS_GLUED, readAgencies, withoutGluedRoles, type Parts } from './byline-parts';
import { NOBODY } from './people-tables';
import { inNameCase } from './name-case';

export interface Byline {
  /** Names as printed, in order, each once; a desk or organisation only where no person is named. */
  readonly people: readonly string[];
  /** Agencies by their short names. */
  readonly agencies: readonly string[];
  /** What else the byline says: job titles, places, editors, translators. */
  readonly roles: readonly string[];
}

/** A byline is short; beyond this it is prose. */
const MAX_BYLINE = 600;
/** More words than this are no name. */
const MAX_NAME_WORDS = 6;
/** Letters of a name in Chinese characters or kana, with a dot between parts; longer is a phrase. */
const MAX_GLUED_NAME = 12;

/** Sources of one page that name people, more or less. */
const LINES_OF_A_PAGE = 16;

/**
 * Takes a byline apart. Nothing that is not in it comes out, but letter case where it is all in capitals. A page says the same name in four
 * places and more, so the last few answers are kept.
 */
export const splitAuthors = remembering(LINES_OF_A_PAGE, (byline): Byline => {
  const parts: Parts = { people: [], desks: [], agencies: [], roles: [], cased: !LETTER_WITHOUT_CASE.test(byline) };
  if (byline.trim() === '') return parts;
  const line = byline.slice(0, MAX_BYLINE);
  const forward = line.includes(', ') ? line.replace(REVERSED, '$2 $1') : line;
  const bare = MAY_BE_ADDRESS.test(forward) ? forward.replace(ADDRESSES, ' , ') : forward;
  const plain = withoutDates(bare).replace(BLANKS, ' ').trim();
  const outside = BRACKET.test(plain)
    ? plain.replace(BRACKETS, (_, inner: string) => (readBracket(inner, parts), ' ')).replace(BLANKS, ' ')
    : plain;
  const shouted = isShouted(outside);
  for (const piece of outside.split(HARD_BREAKS)) readPiece(piece.trim(), shouted, parts);
  const people = unique(withoutPlaces(parts));
  return { people: people.length > 0 ? people : unique(parts.desks), agencies: unique(parts.agencies), roles: unique(parts.roles) };
});

/** The build makes a pattern with such a class anew at each call where it does not stand by itself. */
const LETTER_WITHOUT_CASE = /\p{Lo}/u;
const LETTER = /\p{L}/u;

/** Whether the name is that of a newsroom or an organisation. */
export const isDesk = rememberingFew((name) => bylinePatterns.desk().test(small(name)));

/** A single name in its form for libraries: `Lee, Ann`. */
const REVERSED = /^\s*(\p{Lu}\p{Ll}+(?:-\p{Lu}\p{Ll}+)?), (\p{Lu}\p{Ll}+(?:-\p{Lu}\p{Ll}+)?)\s*$/u;

/** `Jane Doe, Washington`, `The Daily News, London`: a single word after a full name or beside a newsroom is a place. */
function withoutPlaces({ people, desks, roles }: Parts): string[] {
  let fullName = desks.length > 0;
  return people.filter((name) => {
    const isPlace = fullName && !name.includes(' ') && !HAS_GLUED.test(name);
    fullName ||= name.includes(' ');
    if (isPlace) roles.push(name);
    return !isPlace;
  });
}

/** Blanks of all widths; a line end parts entries and stays. */
const BLANKS = /(?:[^\S\n]|[\u200b-\u200f\ufeff])+/g;
/** E-mail addresses, web addresses and handles. */
const MAY_BE_ADDRESS = /@|:\/\/|www\./;
const ADDRESSES = /\S{1,64}@\S{1,255}|https?:\/\/\S+|www\.\S+|@[\w.]+/g;
const BRACKET = /[([（【［〔]/;
const BRACKETS = /[([（【［〔]([^()[\]（）【】［］〔〕]*)[)\]）】］〕]/g;
/** What always parts two entries. Between Han characters or kana the dot joins the parts of a foreign name: `若奥·达席尔瓦`. */
const HARD_BREAKS = /[;；|｜•\n\t]|\s[-–—]\s|(?<![\p{sc=Han}\p{sc=Katakana}])[·・]|[·・](?![\p{sc=Han}\p{sc=Katakana}])/u;
const SOFT_BREAKS = /(?:(?<!\s)\s+)?(?:[,，、/／&＆+＋]|(?:和|与|與|及)(?=\s*\p{sc=Han}{2}))\s*|(?<!\s)\s+\u0648\s+/u;

const isNumber = charClass(packedClass('\\p{N}'));

function holdsNumber(text: string): boolean {
  for (let at = 0; at < text.length; at++) if (isNumber(codeAt(text, at))) return true;
  return false;
}

function withoutDates(text: string): string {
  if (!holdsNumber(text)) return text;
  let kept = '';
  let done = 0;
  for (const { start, end } of findDates(text, {})) {
    kept += `${text.slice(done, start)} , `;
    done = end;
  }
  return kept + text.slice(done);
}

function readBracket(inner: string, parts: Parts): void {
  // `【ソウル＝小池和樹】`: the reporter stands behind the place.
  const reporter = /^[^=＝]*[=＝](.+)$/.exec(inner)?.[1];
  const said = inner.trim();
  if (reporter !== undefined) readName(reporter.trim(), false, parts);
  else if (!readAgencies(said, parts) && said !== '') parts.roles.push(said);
}

/** One entry between hard breaks: a label, then names with commas and conjunctions. */
function readPiece(piece: string, shouted: boolean, parts: Parts): void {
  if (bylinePatterns.credit().test(small(piece))) {
    parts.roles.push(piece);
    return;
  }
  const named = splitCredits(withoutLabel(piece), parts);
  for (const part of named.split(SOFT_BREAKS)) {
    for (const name of splitConjunctions(part.replace(bylinePatterns.leadingConjunction(), '')))
      readName(withoutLabel(name.trim()), shouted, parts);
  }
}

function splitCredits(piece: string, parts: Parts): string {
  const at = small(piece).search(bylinePatterns.innerCredit());
  if (at < 0) return piece;
  parts.roles.push(piece.slice(at).trim());
  return piece.slice(0, at).replace(STOP, '');
}
const STOP = /(?<![.\s])[.\s]+$/;

/** Labels may come twice: `Von Text: Max Muster`; a notice of publication may stand before them. */
export function withoutLabel(line: string): string {
  const piece = without(without(line, bylinePatterns.notice()), bylinePatterns.noticeAtEnd());
  const once = without(piece, bylinePatterns.label());
  return once === piece ? piece : without(once, bylinePatterns.label());
}

/** A single entry: agency, desk, role or person. */
function readName(entry: string, shouted: boolean, parts: Parts): void {
  const name = entry.replace(EDGES, '').replace(LEFT_OF_DATE, '');
  if (name === '' || NOBODY.has(name.toLowerCase()) || !LETTER.test(name)) return;
  if (readAgencies(name, parts)) return;
  const tail = bylinePatterns.tail().exec(name);
  if (tail !== null && tail.index > 0) {
    if (!readAgencies(tail[1] ?? '', parts)) parts.roles.push(name.slice(tail.index).trim());
    readName(name.slice(0, tail.index), shouted, parts);
    return;
  }
  const posted = bylinePatterns.leadingPost().exec(small(name));
  if (posted !== null && FULL_NAME.test(name.slice(posted[0].length))) {
    parts.roles.push(posted[0].trim());
    readName(name.slice(posted[0].length), shouted, parts);
    return;
  }
  if (parts.people.length > 0 && bylinePatterns.place().test(name)) {
    parts.roles.push(name);
    return;
  }
  if (readWithAgency(name, shouted, parts)) return;
  const person = HAS_GLUED.test(name) ? withoutGluedRoles(name, parts) : name;
  if (person === '') return;
  if (bylinePatterns.role().test(small(person))) parts.roles.push(person);
  else if (bylinePatterns.desk().test(small(person))) parts.desks.push(person);
  else if (isName(person)) parts.people.push(shouted || (parts.cased && isShoutedName(person)) ? inNameCase(person) : person);
  else parts.roles.push(person);
}

const EDGES = /^[\s,，:：.。*"“”'’‘=＝/–—-]+|(?<![\s,，:：。*"“”‘=＝/–—-])[\s,，:：。*"“”‘=＝/–—-]+$/gu;
/** What is left where a date was taken out. */
const LEFT_OF_DATE =
  /\s(?:on|am|vom|le|el|il|op|em|den|at|um|(?:sun|mon|tues|wednes|thurs|fri|satur)day|(?:sonn|mon|diens|donners|frei|sams)tag|mittwoch|(?:lun|mar|mercre|jeu|vendre|same)di|dimanche|lunes|martes|miércoles|jueves|viernes|sábado|domingo)$/i;

function isName(text: string): boolean {
  if (/[!?！？。:：]/.test(text) || holdsNumber(text)) return false;
  if (HAS_GLUED.test(text)) return text.length <= MAX_GLUED_NAME || text.includes(' ');
  return text.split(' ').length <= MAX_NAME_WORDS;
}

const FULL_NAME = /^\p{Lu}[\p{L}.'’-]+ \p{Lu}/u;

/** `Bo Ekman Associated Press`: an agency of several words behind a full name. */
function readWithAgency(name: string, shouted: boolean, parts: Parts): boolean {
  const words = name.split(' ');
  if (words.length < FEWEST_WORDS) return false;
  for (let count = MOST_AGENCY_WORDS; count > 1; count--) {
    const at = words.length - count;
    if (at < 2 || !readAgencies(words.slice(at).join(' '), parts)) continue;
    readName(words.slice(0, at).join(' '), shouted, parts);
    return true;
  }
  return false;
}
const MOST_AGENCY_WORDS = 3;
/** Two of a name and two of an agency. */
const FEWEST_WORDS = 4;

/** Each once, the first spelling wins; case, accents and blanks do not make a difference. */
function unique(names: string[]): string[] {
  if (names.length < 2) return names;
  const seen = new Set<string>();
  return names.filter((name) => {
    const key = name
      .normalize('NFKD')
      .replace(/[\p{M}\s]/gu, '')
      .toLowerCase();
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
