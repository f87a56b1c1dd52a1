/**
 * The tables of bylines as patterns, each built at its first use: they are slow to build, and four times as slow where they are to take
 * all cases of all scripts for one (`iu`). So those of many words are made of small letters, and asked of `small()` texts only.
 */
import {
  AGENCIES,
  BYLINE_LABELS,
  CONJUNCTIONS,
  CREDIT_LABELS,
  DATE_WORDS,
  DESK_WORDS,
  GLUED_DESKS,
  GLUED_PLACES,
  GLUED_ROLES,
  LEADING_POSTS,
  NOTICE_WORDS,
  ROLE_ENDINGS,
  ROLE_WORDS,
  SHORT_CONJUNCTIONS,
  TAIL_WORDS,
} from './people-tables';

/** Small letters, one for one: what stands at a place of the result stands there in the text. */
export function small(text: string): string {
  return (text.includes('İ') ? text.replaceAll('İ', 'i') : text).toLowerCase();
}

/** The text without what the pattern finds in its small letters. */
export function without(text: string, pattern: RegExp): string {
  const found = pattern.exec(small(text));
  return found === null ? text : text.slice(0, found.index) + text.slice(found.index + found[0].length);
}

/** Words as alternatives of a pattern, the longest first. */
function any(words: readonly string[]): string {
  return [...words]
    .sort((a, b) => b.length - a.length)
    .map((word) => word.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&'))
    .join('|');
}
const anySmall = (words: readonly string[]): string => any(words.map(small));

/** Scripts without blanks write a label right before the name. */
const GLUED = /[\p{sc=Han}\p{sc=Hangul}\p{sc=Katakana}\p{sc=Hiragana}/｜：:]$/u;
const spaced = (words: readonly string[]): string => anySmall(words.filter((word) => !GLUED.test(word)));
const glued = (words: readonly string[]): string => anySmall(words.filter((word) => GLUED.test(word)));

/** Only longer words make a newsroom of a compound: `Sport-Redaktion`, but `Ann Lee-Post`. */
const isLong = (word: string): boolean => word.length >= LONG;
const LONG = 6;

const COLON = '\\s*[:：]\\s*';

function late<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => (made ??= make());
}

export const bylinePatterns = {
  /** A label of the writers at the beginning. */
  label: late(
    () => new RegExp(`^(?:(?:${spaced(BYLINE_LABELS)})(?:${COLON}|\\s+)|(?:${glued(BYLINE_LABELS)})(?:${COLON}|\\s*(?=\\S)))`, 'u'),
  ),
  /** What is left of the notice of a date: `Veröffentlicht am`. */
  notice: late(
    () => new RegExp(`^(?:${anySmall(NOTICE_WORDS)})(?!\\p{L})(?:[\\s:：]*(?:${anySmall(DATE_WORDS)})(?!\\p{L}))*[\\s:：]*`, 'u'),
  ),
  /** The same at the end, where its date was in an element of its own: `… et Martin Publié`. */
  noticeAtEnd: late(() => new RegExp(`\\s(?:${anySmall(NOTICE_WORDS)})(?:\\s+(?:${anySmall(DATE_WORDS)}))?[\\s:：]*$`, 'u')),
  /** A label of others at the beginning; without a colon only where it ends in "by". */
  credit: late(
    () =>
      new RegExp(
        `^(?:(?:${spaced(CREDIT_LABELS)})(?:${COLON}|(?<= (?:by|von|par|por|de))\\s+)|(?:${glued(CREDIT_LABELS)})\\s*[:：\\s])`,
        'u',
      ),
  ),
  /** An editor named in the middle of a line: `… 责编：某某`. */
  innerCredit: late(
    () =>
      new RegExp(
        `\\s(?:${glued(CREDIT_LABELS)})(?:\\s|[:：・])[^]*|\\s(?:${spaced(CREDIT_LABELS)})(?:\\s?[:：]|(?<= (?:by|von|par|por))\\s)[^]*`,
        'u',
      ),
  ),
  conjunction: late(() => new RegExp(`(?<!\\s)\\s+(?:${any(CONJUNCTIONS)})\\s+`, 'iu')),
  /** The same where a comma stands before it: `…, and Ann Lee`. Small letters only, as `Dan` is a name. */
  leadingConjunction: late(() => new RegExp(`^(?:${any(CONJUNCTIONS)})\\s+(?=\\p{Lu})`, 'u')),
  shortConjunction: late(() => new RegExp(`(?<!\\s)\\s+(?:${any(SHORT_CONJUNCTIONS)})\\s+`, 'u')),
  tail: late(() => new RegExp(`\\s(?:${any(TAIL_WORDS)})\\s+(\\S[^]*)$`, 'u')),
  role: late(() => new RegExp(`(?:^|[\\s-])(?:${anySmall(ROLE_WORDS)}|\\p{L}{3,20}(?:${anySmall(ROLE_ENDINGS)})(?:in)?)(?=$|[\\s-])`, 'u')),
  /** A post before a name: `Reporterin Eva Berg`. */
  leadingPost: late(() => new RegExp(`^(?:${anySmall([...ROLE_WORDS, ...LEADING_POSTS])})\\s+`, 'u')),
  /** Behind the people: `…, à Brest`. */
  place: late(() => new RegExp(`^(?:${any(TAIL_WORDS)})\\s\\p{Lu}`, 'u')),
  gluedRole: late(() => new RegExp(any(GLUED_ROLES), 'u')),
  gluedPlace: late(() => new RegExp(`(?<=.{2})(?:${any(GLUED_PLACES)})$`, 'u')),
  desk: late(
    () =>
      new RegExp(
        `(?:^|\\s)(?:${anySmall(DESK_WORDS)})(?=$|[\\s.])|-(?:${anySmall(DESK_WORDS.filter(isLong))})$|(?:${anySmall(GLUED_DESKS)})$|\\.(?:com|de|at|net|org|fr|ch|info|it|es|pl|ru)$`,
        'u',
      ),
  ),
  agencies: late(() => new Map(Object.entries(AGENCIES).flatMap(([name, forms]) => forms.split('|').map((form) => [form, name] as const)))),
};
