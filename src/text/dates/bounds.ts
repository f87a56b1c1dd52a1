/** Comparing dates of different precision, with and without an offset. */

import { rememberingLast } from '../memory';
import { MS_PER_DAY, dayNumber } from './day-number';

const ISO = /^\d{4}(?:-\d\d(?:-\d\d(?:T\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:\d\d)?)?)?)?$/;
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
  return startOf(iso) - (hasOffset(iso) ? 0 : EASTERNMOST) > captureOf(instant) + slack;
}

/** All claims of a document are compared with its capture. */
const captureOf = rememberingLast(startOf);

const DASH = 0x2d;
const COLON = 0x3a;
const PLUS = 0x2b;
const Z = 0x5a;
/** Where the parts of `2024-05-03T10:00:30` begin, and the length of `+02:00`. */
const [MONTH, DAY, HOUR, MINUTE, AFTER_MINUTE, SECOND, FRACTION] = [5, 8, 11, 14, 16, 17, 19];
const OFFSET = 6;

/** Whether a date with a time ends in an offset. */
function hasOffset(iso: string): boolean {
  if (iso.length <= AFTER_MINUTE) return false;
  const sign = iso.charCodeAt(iso.length - OFFSET);
  return iso.charCodeAt(iso.length - 1) === Z || sign === PLUS || sign === DASH;
}

/**
 * The begin (ms since 1970) of what an ISO date states, read as UTC where it has no offset; NaN where it is none. Every claim of a date is
 * compared with others: once its form is sure its digits are read where they stand, as a pattern with groups takes many times as long.
 */
function startOf(iso: string): number {
  if (!ISO.test(iso)) return NaN;
  const { length } = iso;
  const month = length > MONTH ? two(iso, MONTH) : 1;
  const day = length > DAY ? two(iso, DAY) : 1;
  const date = dayNumber(two(iso, 0) * 100 + two(iso, 2), month, day) * MS_PER_DAY;
  if (length < HOUR) return date;
  const minutes = two(iso, HOUR) * 60 + two(iso, MINUTE) - (hasOffset(iso) ? offsetOf(iso) : 0);
  const ms = iso.charCodeAt(AFTER_MINUTE) === COLON ? two(iso, SECOND) * 1000 + fractionOf(iso) : 0;
  return date + minutes * MS_OF_MINUTE + ms;
}
const MS_OF_MINUTE = 60_000;

/** Milliseconds of a fraction of a second. */
function fractionOf(iso: string): number {
  if (iso[FRACTION] !== '.') return 0;
  const end = hasOffset(iso) ? iso.length - (iso.endsWith('Z') ? 1 : OFFSET) : iso.length;
  return Math.floor(Number(`0${iso.slice(FRACTION, end)}`) * 1000);
}

/** Minutes of the offset with which the date ends. */
function offsetOf(iso: string): number {
  if (iso.endsWith('Z')) return 0;
  const at = iso.length - OFFSET;
  const minutes = two(iso, at + 1) * 60 + two(iso, at + 4);
  return iso.charCodeAt(at) === DASH ? -minutes : minutes;
}

function two(iso: string, at: number): number {
  return (iso.charCodeAt(at) - ZERO) * 10 + iso.charCodeAt(at + 1) - ZERO;
}
const ZERO = 0x30;
