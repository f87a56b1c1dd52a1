/** Dates as seen from the capture: `3 hours ago`, `23 分钟前`, `gestern, 14:33 Uhr`, `just now`. */
import { instantOf } from './bounds';
import { writeDate } from './calendar';
import { MS_PER_DAY } from './day-number';
import { clockNear } from './clock-near';
import { writeInstant } from './instant';
import { dayPhrases, oneWords, relativeForms } from './lookup';
import type { Token } from './tokens';
import type { DateContext, DateFields, DatePrecision, ParsedDate } from './types';
import { offsetAtInstant } from './zones';

export interface Relative {
  readonly date: ParsedDate;
  readonly start: number;
  readonly end: number;
}

const MS: Readonly<Record<string, number>> = { second: 1000, minute: 60_000, hour: 3_600_000, day: MS_PER_DAY, week: 7 * MS_PER_DAY };
/** More units than this are no age of a piece of news but a number in a sentence. */
const MAX_COUNT = 999;

/** A relative date whose number stands at token `at` of the folded text. */
export function relativeAt(text: string, tokens: readonly Token[], at: number, context: DateContext): Relative | null {
  const token = tokens[at];
  const following = tokens[at + 1];
  if (token === undefined || following === undefined) return null;
  const count = token.kind === 'number' ? token.value : oneWords().has(token.text) ? 1 : 0;
  if (count < 1 || count > MAX_COUNT) return null;
  const forms = relativeForms().get(following.text);
  if (forms === undefined) return null;
  const before = text.slice(0, token.start).trimEnd();
  for (const form of forms) {
    const end = following.start + form.after.length;
    if (!text.startsWith(form.after, following.start) || joins(text, end)) continue;
    if (!before.endsWith(form.before) || joins(before, before.length - form.before.length - 1, form.before)) continue;
    const start = form.before === '' ? token.start : before.length - form.before.length;
    // `2 days, 3 hours ago`: the last unit alone would be too young.
    if (UNIT_BEFORE.test(text.slice(Math.max(0, start - MAX_UNIT), start))) return null;
    const captured = instantOf(context.captured ?? '');
    const date = captured === null ? null : ago(captured, count, form.unit, context);
    return date === null ? null : { date, start, end: text[end] === '.' ? end + 1 : end };
  }
  return null;
}

const MAX_UNIT = 16;
const UNIT_BEFORE = /\d\s*\p{L}+,?\s*$/u;
const LETTER = /[\p{L}\p{M}]/u;
const SIGN = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]/u;

/** Whether a word goes on at this place, so that the form is only a part of it. */
function joins(text: string, at: number, form = ' '): boolean {
  if (form === '') return false;
  const unit = text[at] ?? '';
  return LETTER.test(unit) && !SIGN.test(unit) && !SIGN.test(text[at - 1] ?? '');
}

function ago(captured: number, count: number, unit: string, context: DateContext): ParsedDate | null {
  const span = MS[unit];
  if (unit === 'second' || unit === 'minute' || unit === 'hour')
    return instant(captured - count * (span ?? 0), unit === 'second' ? 'second' : 'minute');
  if (span !== undefined) return writeDate(localDay(captured - count * span, context), context);
  const today = localDay(captured, context);
  if (unit === 'year') return writeDate({ year: today.year - count }, context);
  const months = today.year * 12 + (today.month ?? 1) - 1 - count;
  return writeDate({ year: Math.floor(months / 12), month: (months % 12) + 1 }, context);
}

/** An instant of the time line, told in UTC: no zone is assumed. */
function instant(ms: number, precision: DatePrecision): ParsedDate {
  const unit = precision === 'second' ? 1000 : 60_000;
  return { iso: writeInstant(Math.floor(ms / unit) * unit), precision, offset: 'stated' };
}

/** The day it is in the zone of the context, or in UTC. */
function localDay(ms: number, context: DateContext): DateFields {
  const minutes = context.timeZone ? offsetAtInstant(context.timeZone, ms) : 0;
  const date = new Date(ms + (minutes ?? 0) * 60_000);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

/** `gestern, 14:33`, `today at 10:15`, `刚刚`: a day word counts beside a time, or where it is all there is. */
export function dayPhraseAt(text: string, tokens: readonly Token[], at: number, context: DateContext): Relative | null {
  const token = tokens[at];
  const phrases = token === undefined || token.kind === 'number' ? undefined : dayPhrases().get(token.text);
  const captured = phrases === undefined ? null : instantOf(context.captured ?? '');
  if (token === undefined || phrases === undefined || captured === null) return null;
  for (const { phrase, days } of phrases) {
    const end = token.start + phrase.length;
    if (!text.startsWith(phrase, token.start) || joins(text, end)) continue;
    const alone = !LETTER.test(text.slice(0, token.start)) && !/[\p{L}\d]/u.test(text.slice(end));
    if (days === null) return alone ? { date: instant(captured, 'minute'), start: token.start, end } : null;
    let next = at;
    while ((tokens[next]?.start ?? end) < end) next++;
    const near = clockNear(tokens, at, next, context);
    if (near === null && !alone) return null;
    const date = writeDate(localDay(captured + days * MS_PER_DAY, context), context, near?.time);
    if (date === null) return null;
    return { date, start: tokens[near?.first ?? at]?.start ?? token.start, end: near === null ? end : (tokens[near.next - 1]?.end ?? end) };
  }
  return null;
}
