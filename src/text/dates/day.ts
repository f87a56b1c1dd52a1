/** A day in any notation. */
import { characterDate, eraDate, hanDate } from './day-characters';
import { dayMonthYear, monthDayYear, yearDayMonth, yearMonthDay } from './day-names';
import { numericDate } from './day-numeric';
import type { Token } from './tokens';
import type { DateContext, Day } from './types';

/** A whole day that begins at token `at`; null where none does. */
export function dayAt(tokens: readonly Token[], at: number, context: DateContext): Day | null {
  const token = tokens[at];
  if (token === undefined) return null;
  if (token.kind === 'number') {
    return (
      characterDate(tokens, at, 0) ??
      numericDate(tokens, at, context) ??
      dayMonthYear(tokens, at, context) ??
      yearMonthDay(tokens, at, context) ??
      yearDayMonth(tokens, at, context)
    );
  }
  if (token.kind === 'sign') return eraDate(tokens, at) ?? hanDate(tokens, at);
  return token.kind === 'word' ? monthDayYear(tokens, at, context) : null;
}
