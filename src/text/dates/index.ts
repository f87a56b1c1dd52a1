/** Dates in any language. Nothing is invented: what the text does not say stays open. */
import { holdsDigit } from '../digits';
import { Holds } from '../holds';
import { writeDate } from './calendar';
import { clockAt } from './clock';
import { clockNear } from './clock-near';
import { dayAt } from './day';
import { DATE_SIGNS } from './day-characters';
import { dayMonth, monthDay, monthYear } from './day-names';
import { parseMachineDate, writtenInstant } from './iso';
import { dayPhrases } from './lookup';
import { dayPhraseAt, relativeAt, type Relative } from './relative';
import { fold, tokenize, type Token } from './tokens';
import type { DateContext, Day, FoundDate, ParsedDate } from './types';

export type { DateContext, DatePrecision, FoundDate, OffsetOrigin, ParsedDate } from './types';
export { compareInstants, instantOf, laterThan } from './bounds';
export { urlDate } from './url-date';

/** A date stands at the beginning of what it is printed in; beyond this it is prose. */
const MAX_TEXT = 400;

/**
 * Reads a text that is a date, as it stands in an attribute, a meta element or a `<time>`. What the text says besides comes back as
 * `rest`. Null where it holds no date.
 */
export function parseDate(text: string, context: DateContext): ParsedDate | null {
  const written = writtenInstant(text);
  if (written !== null) return written;
  const folded = fold(text.slice(0, MAX_TEXT)).trim();
  const machine = parseMachineDate(folded, context);
  if (machine !== undefined) return machine;
  const found = findDate(text, context) ?? monthOnly(text, context);
  if (found === null) return null;
  const { start, end, ...date } = found;
  const rest = `${text.slice(0, start)} ${text.slice(end)}`.replace(EDGES, '');
  return rest === '' ? date : { ...date, rest };
}

/** What is left of labels and brackets round a date that was taken out. */
const EDGES = /^[\s|·•,;:–—()[\]-]+|(?<![\s|·•,;:–—()[\]-])[\s|·•,;:–—()[\]-]+$/g;

const HAN_DATE = /[〇零一二三四五六七八九十元]年/;
/** "One hour ago" in any language, with its punctuation, is shorter than this. */
const MAX_WORDS = 48;

/** The first date in a short text such as a byline, and where it stands. */
export function findDate(text: string, context: DateContext): FoundDate | null {
  return findDates(text, context, 1)[0] ?? null;
}

/** All dates of a short text in their order: `Published … Updated …`. */
export function findDates(text: string, context: DateContext, limit = Infinity): FoundDate[] {
  const start = text.slice(0, MAX_TEXT);
  // Without a digit only a word for a day can be a date, and that only beside nothing else.
  if ((start.length > MAX_WORDS || !context.captured) && !holdsDigit(start) && !HAN_DATE.test(start)) return [];
  const folded = fold(start);
  const tokens = tokenize(folded);
  const found: FoundDate[] = [];
  for (let at = 0; at < tokens.length && found.length < limit; at++) {
    const date = dateAt(folded, tokens, at, context);
    if (date === null) continue;
    found.push(date);
    while ((tokens[at + 1]?.start ?? Infinity) < date.end) at++;
  }
  return found;
}

/** Whether `findDates` may find something, told by the bits of the text (`Holds`) where they are known: most texts are passed over by them. */
export function mayHoldDate(text: string, holds: number, { captured }: DateContext): boolean {
  if ((holds & (Holds.DIGIT | Holds.OTHER)) !== 0) return true;
  return (text.length <= MAX_WORDS && Boolean(captured)) || ((holds & Holds.HAN) !== 0 && HAN_DATE.test(text));
}

function dateAt(text: string, tokens: readonly Token[], at: number, context: DateContext): FoundDate | null {
  if (!maySayDate(tokens, at)) return null;
  const day = dayAt(tokens, at, context);
  const date = day === null ? clockBeforeYear(tokens, at, context) : absolute(tokens, at, day, context);
  return date ?? placed(relativeAt(text, tokens, at, context) ?? dayPhraseAt(text, tokens, at, context));
}

/** A mark begins no date, and few signs do. Digits that go on from a word or a point are part of a name or a number: `A320`, `12.345`. */
function maySayDate(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (token?.kind === 'mark') return false;
  if (token?.kind === 'sign') return DATE_SIGNS.has(token.text) || dayPhrases().has(token.text);
  // To ask an array for its member -1 is dear, and texts begin with dates.
  const previous = at > 0 ? tokens[at - 1] : undefined;
  if (token?.kind !== 'number' || previous === undefined || previous.end !== token.start) return true;
  return (
    previous.kind !== 'word' && !(previous.kind === 'mark' && /[.,:/-]/.test(previous.text) && isNumberUpTo(tokens[at - 2], previous.start))
  );
}

function isNumberUpTo(token: Token | undefined, end: number): boolean {
  return token?.kind === 'number' && token.end === end;
}

function placed(relative: Relative | null): FoundDate | null {
  return relative === null ? null : foundDate(relative.date, relative.start, relative.end);
}

function absolute(tokens: readonly Token[], at: number, day: Day, context: DateContext): FoundDate | null {
  const { next } = day;
  const clock = clockNear(tokens, at, next, context);
  const dated = clock === null ? null : writeDate(day, context, clock.time);
  const date = dated ?? writeDate(day, context);
  if (date === null) return null;
  const first = dated === null ? at : (clock?.first ?? at);
  const last = dated === null ? next : (clock?.next ?? next);
  return foundDate(date, tokens[first]?.start ?? 0, tokens[last - 1]?.end ?? 0);
}

function foundDate({ iso, precision, offset }: ParsedDate, start: number, end: number): FoundDate {
  return { iso, precision, offset, start, end };
}

/** `May  3 14:30:05 CEST 2024`, as the Unix tool `date` prints it. */
function clockBeforeYear(tokens: readonly Token[], at: number, context: DateContext): FoundDate | null {
  const day = monthDay(tokens, at, context);
  const clock = day === null ? null : clockAt(tokens, day.next, context, false);
  const year = clock === null ? undefined : tokens[clock.next];
  if (day === null || clock === null || year?.text.length !== 4 || year.kind !== 'number') return null;
  const date = writeDate({ year: year.value, month: day.month, day: day.day }, context, clock);
  return date === null ? null : foundDate(date, tokens[at]?.start ?? 0, tokens[clock.next]?.end ?? 0);
}

/** The day that a text such as `3 Jun` or `Jun 3` and nothing besides names, in a month known from elsewhere; null where it is of another. */
export function dayInMonth(text: string, { iso }: ParsedDate, context: DateContext): ParsedDate | null {
  const tokens = tokenize(fold(text.slice(0, MAX_TEXT)));
  const found = monthDay(tokens, 0, context) ?? dayMonth(tokens, 0, context);
  if (found === null || found.next < tokens.length || Number(iso.slice(5, 7)) !== found.month) return null;
  return writeDate({ year: Number(iso.slice(0, 4)), month: found.month, day: found.day }, context);
}

/** `May 2024`: a month is a date only where the text is nothing else. */
function monthOnly(text: string, context: DateContext): FoundDate | null {
  const tokens = tokenize(fold(text.slice(0, MAX_TEXT)));
  const month = monthYear(tokens, 0, context);
  if (month === null || month.next < tokens.length) return null;
  const date = writeDate({ year: month.year, month: month.month }, context);
  return date === null ? null : foundDate(date, 0, text.length);
}
