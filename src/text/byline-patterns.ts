/** The tables of bylines as patterns, built at first use: most of a run's time would otherwise go into documents without a byline. */
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
  NOTICE_WORDS,
  ROLE_WORDS,
  SHORT_CONJUNCTIONS,
  TAIL_WORDS,
} from './people-tables';

/** Words as alternatives of a pattern, the longest first. */
function any(words: readonly string[]): string {
  return [...words]
    .sort((a, b) => b.length - a.length)
    .map((word) => word.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&'))
    .join('|');
}

/** Scripts without blanks write a label right before the name. */
const GLUED = /[\p{sc=Han}\p{sc=Hangul}\p{sc=Katakana}\p{sc=Hiragana}/｜：:]$/u;
const spaced = (words: readonly string[]): string => any(words.filter((word) => !GLUED.test(word)));
const glued = (words: readonly string[]): string => any(words.filter((word) => GLUED.test(word)));

/** Only longer words make a newsroom of a compound: `Sport-Redaktion`, but `Ann Lee-Post`. */
const isLong = (word: string): boolean => word.length >= LONG;
const LONG = 6;

const COLON = '\\s*[:：]\\s*';

function build() {
  return {
    /** A label of the writers at the beginning. */
    label: new RegExp(`^(?:(?:${spaced(BYLINE_LABELS)})(?:${COLON}|\\s+)|(?:${glued(BYLINE_LABELS)})(?:${COLON}|\\s*(?=\\S)))`, 'iu'),
    /** What is left of the notice of a date: `Veröffentlicht am`. */
    notice: new RegExp(`^(?:${any(NOTICE_WORDS)})(?!\\p{L})(?:[\\s:：]*(?:${any(DATE_WORDS)})(?!\\p{L}))*[\\s:：]*`, 'iu'),
    /** The same at the end, where its date was in an element of its own: `… et Martin Publié`. */
    noticeAtEnd: new RegExp(`\\s(?:${any(NOTICE_WORDS)})(?:\\s+(?:${any(DATE_WORDS)}))?[\\s:：]*$`, 'iu'),
    /** A label of others at the beginning; without a colon only where it ends in "by". */
    credit: new RegExp(
      `^(?:(?:${spaced(CREDIT_LABELS)})(?:${COLON}|(?<= (?:by|von|par|por|de))\\s+)|(?:${glued(CREDIT_LABELS)})\\s*[:：\\s])`,
      'iu',
    ),
    /** An editor named in the middle of a line: `… 责编：某某`. */
    innerCredit: new RegExp(`\\s(?:${glued(CREDIT_LABELS)})(?:\\s|[:：])[^]*`, 'u'),
    conjunction: new RegExp(`(?<!\\s)\\s+(?:${any(CONJUNCTIONS)})\\s+`, 'iu'),
    /** The same where a comma stands before it: `…, and Ann Lee`. Small letters only, as `Dan` is a name. */
    leadingConjunction: new RegExp(`^(?:${any(CONJUNCTIONS)})\\s+(?=\\p{Lu})`, 'u'),
    shortConjunction: new RegExp(`(?<!\\s)\\s+(?:${any(SHORT_CONJUNCTIONS)})\\s+`, 'u'),
    tail: new RegExp(`\\s(?:${any(TAIL_WORDS)})\\s+(\\S[^]*)$`, 'u'),
    role: new RegExp(`(?:^|[\\s-])(?:${any(ROLE_WORDS)})(?=$|[\\s-])`, 'iu'),
    gluedRole: new RegExp(any(GLUED_ROLES), 'u'),
    gluedPlace: new RegExp(`(?<=.{2})(?:${any(GLUED_PLACES)})$`, 'u'),
    desk: new RegExp(
      `(?:^|\\s)(?:${any(DESK_WORDS)})(?=$|[\\s.])|-(?:${any(DESK_WORDS.filter(isLong))})$|(?:${any(GLUED_DESKS)})$|\\.(?:com|de|at|net|org|fr|ch|info|it|es|pl|ru)$`,
      'iu',
    ),
    agencies: new Map(Object.entries(AGENCIES).flatMap(([name, forms]) => forms.split('|').map((form) => [form, name] as const))),
  };
}

export type BylinePatterns = ReturnType<typeof build>;

let built: BylinePatterns | undefined;

export function bylinePatterns(): BylinePatterns {
  built ??= build();
  return built;
}
