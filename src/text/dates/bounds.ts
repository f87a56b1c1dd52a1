/** Comparing dates of different precision, with and without an offset. */

import { dayNumber } from './day-number';

/** The first place on Earth where a day begins is this far east of Greenwich. */
const EASTERNMOST = 14 * 3_600_000;

/** The instant (ms since 1970) of a date with a time and an offset; null where it states no instant. */
export function instantOf(iso: string): number | null {
  if (!hasOffset(iso)) return null;
  const start = startOf(iso);
  return Number.isNaN(start) ? null : start;
}

/** Negative where `a` begins before `b`; dates without an offset are read as UTC, so that the order is total. */
export function compareInstants(a: string, b: string): number {
  return (startOf(a) || 0) - (startOf(b) || 0);
}

/**
 * Whether a date lies after an instant however it is read: a date without an offset may be of the easternmost zone. `slack` (ms) allows
 * for clocks that go wrong.
 */
export function laterThan(iso: string, instant: string, slack = 0): boolean {
  // What is no date is later than nothing, as NaN is.
  return startOf(iso) - (hasOffset(iso) ? 0 : EASTERNMOST) > startOf(instant) + slack;
}

const DASH = 0x2d;
const COLON = 0x3a;
const POINT = 0x2e;
const PLUS = 0x2b;
const T = 0x54;
const Z = 0x5a;
/** Lengths of `2024`, `2024-05`, `2024-05-03`, `2024-05-03T10:00`, `2024-05-03T10:00:30` and `+02:00`. */
const YEAR = 4;
const MONTH = 7;
const DAY = 10;
const MINUTE = 16;
const SECOND = 19;
const OFFSET = 6;

/** Whether a date with a time ends in an offset. */
function hasOffset(iso: string): boolean {
  if (iso.length <= MINUTE) return false;
  const sign = iso.charCodeAt(iso.length - OFFSET);
  return iso.charCodeAt(iso.length - 1) === Z || sign === PLUS || sign === DASH;
}

/**
 * The begin (ms since 1970) of what an ISO date states, read as UTC where it has no offset; NaN where it is none. Every claim of a date is
 * compared with others: letter by letter, since a pattern with a group for each part takes ten times as long.
 */
function startOf(iso: string): number {
  const { length } = iso;
  const year = two(iso, 0) * 100 + two(iso, 2);
  if (length === YEAR) return dayNumber(year, 1, 1) * MS_OF_DAY;
  const month = after(iso, YEAR, DASH);
  const day = length === MONTH ? 1 : after(iso, MONTH, DASH);
  const date = dayNumber(year, month, day) * MS_OF_DAY;
  if (length === MONTH || length === DAY) return date;
  const minutes = after(iso, DAY, T) * 60 + after(iso, DAY + 3, COLON);
  const time = date + minutes * MS_OF_MINUTE;
  if (iso.charCodeAt(MINUTE) !== COLON) return time - offsetAt(iso, MINUTE);
  const end = endOfFraction(iso, SECOND);
  const ms = end === SECOND ? 0 : Math.floor(Number(`0${iso.slice(SECOND, end)}`) * 1000);
  return time + after(iso, MINUTE, COLON) * 1000 + ms - offsetAt(iso, end);
}
const MS_OF_DAY = 86_400_000;
const MS_OF_MINUTE = 60_000;

/** Behind a point and the digits that follow it; `at` where there are none. */
function endOfFraction(iso: string, at: number): number {
  if (iso.charCodeAt(at) !== POINT) return at;
  let end = at + 1;
  while (digit(iso, end) >= 0) end++;
  return end === at + 1 ? at : end;
}

/** The offset (ms) with which the date ends at `at`; NaN where something else stands there. */
function offsetAt(iso: string, at: number): number {
  if (at === iso.length || (at + 1 === iso.length && iso.charCodeAt(at) === Z)) return 0;
  const sign = iso.charCodeAt(at);
  if (at + OFFSET !== iso.length || (sign !== PLUS && sign !== DASH)) return NaN;
  const minutes = two(iso, at + 1) * 60 + after(iso, at + 3, COLON);
  return (sign === DASH ? -minutes : minutes) * MS_OF_MINUTE;
}

/** The two digits behind a mark; NaN where there is no such thing. */
function after(iso: string, at: number, mark: number): number {
  return iso.charCodeAt(at) === mark ? two(iso, at + 1) : NaN;
}

function two(iso: string, at: number): number {
  return digit(iso, at) * 10 + digit(iso, at + 1);
}

/** NaN for what is no digit, and so for all that is made of it. */
function digit(iso: string, at: number): number {
  const value = iso.charCodeAt(at) - 0x30;
  return value >= 0 && value <= 9 ? value : NaN;
}
