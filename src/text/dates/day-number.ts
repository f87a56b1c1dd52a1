/** Days of the Gregorian calendar as numbers. Written out, as `Date.UTC` takes several times as long and is asked about every claim of a date. */

export const MS_PER_DAY = 86_400_000;
export const DAYS_OF_400_YEARS = 146_097;
/** From 1 March of the year 0 to 1 January 1970. */
export const EPOCH = 719_468;
/** Months from March on, so that the leap day is the last of a year. */
const MARCH = 3;

/** Days from 1 January 1970; months (from 1) and days beyond the end run on into the next, as those of `Date.UTC` do. */
export function dayNumber(year: number, month: number, day: number): number {
  const months = year * 12 + month - MARCH;
  const fullYear = Math.floor(months / 12);
  const ofCycle = ((fullYear % 400) + 400) % 400;
  const before = ((fullYear - ofCycle) / 400) * DAYS_OF_400_YEARS + ofCycle * 365 + Math.floor(ofCycle / 4) - Math.floor(ofCycle / 100);
  return before + Math.floor((153 * (months - fullYear * 12) + 2) / 5) + day - 1 - EPOCH;
}

/** How many days a month (from 1) has. */
export function daysInMonth(year: number, month: number): number {
  return dayNumber(year, month + 1, 1) - dayNumber(year, month, 1);
}
