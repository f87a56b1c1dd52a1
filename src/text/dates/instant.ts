/** Instants as text. Written out, as `toISOString` takes several times as long and every dump has one. */
import { DAYS_OF_400_YEARS, EPOCH, MS_PER_DAY } from './day-number';

const MS_PER_SECOND = 1000;

/** Milliseconds since 1970 as RFC 3339 in UTC, with thousandths only where there are some. For the years 1 to 9999. */
export function writeInstant(ms: number): string {
  const days = Math.floor(ms / MS_PER_DAY);
  const rest = ms - days * MS_PER_DAY;
  const seconds = Math.floor(rest / MS_PER_SECOND);
  const thousandths = rest - seconds * MS_PER_SECOND;
  const fraction = thousandths === 0 ? '' : `.${padded(thousandths, 3)}`;
  return `${writeDay(days)}T${two(Math.floor(seconds / 3600))}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}${fraction}Z`;
}

/** Day of a number (`dayNumber`), by the 400 years, then the years, then the months of 153 days in five. */
function writeDay(days: number): string {
  const since = days + EPOCH;
  const cycle = Math.floor(since / DAYS_OF_400_YEARS);
  const ofCycle = since - cycle * DAYS_OF_400_YEARS;
  const year = Math.floor((ofCycle - Math.floor(ofCycle / 1460) + Math.floor(ofCycle / 36_524) - Math.floor(ofCycle / 146_096)) / 365);
  const ofYear = ofCycle - (365 * year + Math.floor(year / 4) - Math.floor(year / 100));
  const fromMarch = Math.floor((5 * ofYear + 2) / 153);
  const day = ofYear - Math.floor((153 * fromMarch + 2) / 5) + 1;
  const month = fromMarch < 10 ? fromMarch + 3 : fromMarch - 9;
  return `${padded(year + cycle * 400 + (month <= 2 ? 1 : 0), 4)}-${two(month)}-${two(day)}`;
}

function two(number: number): string {
  return number < 10 ? `0${number}` : `${number}`;
}

function padded(number: number, digits: number): string {
  return `${number}`.padStart(digits, '0');
}
