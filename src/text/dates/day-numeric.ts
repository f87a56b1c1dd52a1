/** Days in numbers: `2024-05-03`, `2024. 5. 3.`, `03/05/2024`, `3.5.24`. */
import { fromJalali, gregorianYear, isJalaliYear } from './calendar';
import type { Token } from './tokens';
import type { DateContext, Day } from './types';

const SEPARATORS = new Set(['-', '/', '.', '·', '⁄', '–']);

/** `2024-05-03`, `2024. 5. 3.`, `03/05/2024`, `3.5.24`. */
export function numericDate(tokens: readonly Token[], at: number, context: DateContext): Day | null {
  const [a, b, c] = [tokens[at], tokens[at + 2], tokens[at + 4]];
  const separator = tokens[at + 1]?.text ?? '';
  if (a === undefined || b?.kind !== 'number' || c?.kind !== 'number') return null;
  if (!SEPARATORS.has(separator) || tokens[at + 3]?.text !== separator || b.text.length > 2) return null;
  const next = at + 5 + Number(separator === '.' && tokens[at + 5]?.text === '.');
  if (a.text.length === 4) return c.text.length > 2 ? null : calendarDay(a.value, b.value, c.value, next, context);
  if (a.text.length > 2 || (c.text.length !== 4 && c.text.length !== 2)) return null;
  const year = c.text.length === 4 ? c.value : fullYear(c.value);
  // Two digits are a year only where blanks do not say otherwise: `3.5.24`, but not `1. 2. 24`.
  if (c.text.length === 2 && (separator === '-' || c.start !== a.end + b.text.length + 2)) return null;
  return dayFirst(a.value, b.value, separator, context)
    ? calendarDay(year, b.value, a.value, next, context)
    : calendarDay(year, a.value, b.value, next, context);
}

const CENTURY_TURN = 70;

/** Two digits as a year of the last or this century. */
export function fullYear(short: number): number {
  return short < CENTURY_TURN ? 2000 + short : 1900 + short;
}

const MONTH_FIRST_REGIONS = /^(?:en|en-(?:us|ph|ca)|es-us|fil|tl)$/i;

/** The order of the first two numbers: what is possible, else what was declared, else the custom of the language. */
function dayFirst(a: number, b: number, separator: string, context: DateContext): boolean {
  if (a > 12) return true;
  if (b > 12) return false;
  return context.dayFirst ?? (separator === '.' || !MONTH_FIRST_REGIONS.test(context.language ?? ''));
}

/** A day of whatever calendar its year belongs to. */
function calendarDay(year: number, month: number, day: number, next: number, context: DateContext): Day | null {
  if (month < 1 || month > 12 || day < 1 || day > 31) return null;
  if (isJalaliYear(year) && /^(?:fa|ps|prs)\b/.test(context.language ?? '')) return { ...fromJalali(year, month, day), next };
  return { year: gregorianYear(year), month, day, next };
}
