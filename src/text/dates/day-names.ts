/** Days with the name of a month. */
import { fromJalali, gregorianYear, isJalaliYear } from './calendar';
import { fullYear } from './day-numeric';
import { monthAt, monthNear, type Month } from './month-at';
import type { Token } from './tokens';
import type { DateContext, Day } from './types';

/** `3 May 2024`, `3. Mai 2024`, `1er mai 2024`, `5 de mayo de 2024`, `12-го мая`, `ngày 3 tháng 5 năm 2024`. */
export function dayMonthYear(tokens: readonly Token[], at: number, context: DateContext): Day | null {
  const day = tokens[at];
  if (day === undefined || day.text.length > 2 || day.value > 31) return null;
  const month = monthNear(tokens, afterOrdinal(tokens, at + 1), context);
  if (month === null) return null;
  const year = yearNear(tokens, month.next) ?? thaiYear(tokens, month.next);
  return year === null ? null : inCalendar(year, month, day.value);
}

/** `May 3, 2024`, `May 3rd 2024`. */
export function monthDayYear(tokens: readonly Token[], at: number, context: DateContext): Day | null {
  const month = monthAt(tokens, at, context);
  const day = month === null ? undefined : tokens[month.next];
  if (month === null || day?.kind !== 'number' || day.text.length > 2) return null;
  const year = yearNear(tokens, afterOrdinal(tokens, month.next + 1));
  return year === null ? null : inCalendar(year, month, day.value);
}

/** `2024. május 3.`, `2024 m. gegužės 3 d.`, `2024 May 3`. */
export function yearMonthDay(tokens: readonly Token[], at: number, context: DateContext): Day | null {
  const year = tokens[at];
  if (year?.text.length !== 4) return null;
  const month = monthNear(tokens, afterOrdinal(tokens, at + 1), context);
  const day = month === null ? undefined : tokens[month.next];
  if (month === null || day?.kind !== 'number' || day.text.length > 2) return null;
  return inCalendar({ value: year.value, next: afterOrdinal(tokens, month.next + 1) }, month, day.value);
}

/** `2024. gada 3. maijs` of Latvian. */
export function yearDayMonth(tokens: readonly Token[], at: number, context: DateContext): Day | null {
  const year = tokens[at];
  const word = afterOrdinal(tokens, at + 1);
  const day = tokens[word + 1];
  if (year?.text.length !== 4 || tokens[word]?.text !== 'gada' || day?.kind !== 'number' || day.text.length > 2) return null;
  const month = monthAt(tokens, afterOrdinal(tokens, word + 2), context);
  return month === null ? null : inCalendar({ value: year.value, next: month.next }, month, day.value);
}

/** `3 May` of a date whose year stands elsewhere. */
export function dayMonth(tokens: readonly Token[], at: number, context: DateContext): { month: number; day: number; next: number } | null {
  const day = tokens[at];
  const month = day?.kind === 'number' && day.text.length <= 2 ? monthNear(tokens, afterOrdinal(tokens, at + 1), context) : null;
  return day === undefined || month === null || month.jalali ? null : { month: month.month, day: day.value, next: month.next };
}

/** `May 3` of a date whose year comes later. */
export function monthDay(tokens: readonly Token[], at: number, context: DateContext): { month: number; day: number; next: number } | null {
  const month = tokens[at]?.kind === 'word' ? monthAt(tokens, at, context) : null;
  const day = month === null ? undefined : tokens[month.next];
  if (month === null || month.jalali || day?.kind !== 'number' || day.text.length > 2) return null;
  return { month: month.month, day: day.value, next: month.next + 1 };
}

function inCalendar(year: { value: number; next: number }, month: Month, day: number): Day | null {
  if (month.jalali)
    return isJalaliYear(year.value) && day >= 1 && day <= 31 ? { ...fromJalali(year.value, month.month, day), next: year.next } : null;
  return { year: gregorianYear(year.value), month: month.month, day, next: year.next };
}

const ORDINALS = new Set([
  '.',
  'º',
  'ª',
  '°',
  'er',
  'st',
  'nd',
  'rd',
  'th',
  'e',
  'ème',
  'го',
  'ого',
  'то',
  'о',
  'г',
  'm',
  'd',
  'a',
  'ro',
  'η',
  'ης',
  '-',
  'an',
  'วันที่',
  'ko',
  'eko',
]);
const MAX_ORDINAL_TOKENS = 2;

/** Past what may follow a number without a meaning of its own. */
function afterOrdinal(tokens: readonly Token[], at: number): number {
  let next = at;
  while (next < at + MAX_ORDINAL_TOKENS && ORDINALS.has(tokens[next]?.text ?? '')) next++;
  return next;
}

const YEAR_LINKS = new Set([',', '،', '、', 'de', 'del', 'of', 'năm', '/', '-', '.', "'", 'พ', 'ศ', 'του', 'i', 'של', 'سنة', 'р', '–']);
const MAX_YEAR_LINKS = 4;
const YEAR_WORDS = new Set(['г', 'р', 'года', 'год', 'року', 'm', 'год.']);

/** The year at a token or behind a linking word. */
function yearNear(tokens: readonly Token[], at: number): { value: number; next: number } | null {
  for (let i = at; i <= at + MAX_YEAR_LINKS; i++) {
    const token = tokens[i];
    if (token?.kind === 'number')
      return token.text.length === 4 ? { value: token.value, next: afterYear(tokens, i + 1) } : shortYear(tokens, i);
    if (!YEAR_LINKS.has(token?.text ?? '')) return null;
  }
  return null;
}

/** `г.` of Russian, `р.` of Ukrainian belong to the year; so does the point of Croatian. */
function afterYear(tokens: readonly Token[], at: number): number {
  const word = YEAR_WORDS.has(tokens[at]?.text ?? '') ? at + 1 : at;
  return tokens[word]?.text === '.' ? word + 1 : word;
}

/** `3-May-24`, `3 May '24`. */
function shortYear(tokens: readonly Token[], at: number): { value: number; next: number } | null {
  const token = tokens[at];
  const link = tokens[at - 1]?.text;
  return token?.text.length === 2 && (link === '-' || link === "'") ? { value: fullYear(token.value), next: at + 1 } : null;
}

/** `3 มิ.ย. 67`: two digits of a year behind a month in Thai letters, of the Buddhist era where they can be one of this century. */
function thaiYear(tokens: readonly Token[], at: number): { value: number; next: number } | null {
  const [month, year] = [tokens[at - 1], tokens[at]];
  const letters = month?.text === '.' ? tokens[at - 2]?.text : month?.text;
  if (year?.kind !== 'number' || year.text.length !== 2 || !/^\p{sc=Thai}/u.test(letters ?? '')) return null;
  return { value: year.value < FIRST_BUDDHIST ? fullYear(year.value) : BUDDHIST_CENTURY + year.value, next: at + 1 };
}
const BUDDHIST_CENTURY = 2500;
/** 2550 was 2007; what is below is a year of the common era. */
const FIRST_BUDDHIST = 50;

/** `May 2024`, `mai 2024`, `2024年5月`: only where nothing else is said may it be a date of its own. */
export function monthYear(
  tokens: readonly Token[],
  at: number,
  context: DateContext,
): { year: number; month: number; next: number } | null {
  if (tokens[at]?.kind === 'number') return numericMonth(tokens, at);
  const month = monthAt(tokens, at, context);
  const year = month === null || month.jalali ? null : yearNear(tokens, month.next);
  return month === null || year === null ? null : { year: gregorianYear(year.value), month: month.month, next: year.next };
}

function numericMonth(tokens: readonly Token[], at: number): { year: number; month: number; next: number } | null {
  const [year, sign, month, end] = tokens.slice(at, at + 4);
  if (year?.text.length !== 4 || month?.kind !== 'number' || month.text.length > 2) return null;
  if (sign?.text === '年' && end?.text === '月') return { year: year.value, month: month.value, next: at + 4 };
  return sign?.text === '-' || sign?.text === '/' ? { year: year.value, month: month.value, next: at + 3 } : null;
}
