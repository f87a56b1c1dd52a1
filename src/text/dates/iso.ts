/** Dates that machines wrote: ISO 8601 in the variants of the wild, Unix time. */
import { isCommonYear, writeDate } from './calendar';
import { parseClockZone } from './offsets';
import { writeInstant } from './instant';
import type { DateContext, DateFields, ParsedDate } from './types';

/** Year, month and day with dashes or slashes, then a time after `T` or a blank, then whatever says the zone. */
const EXTENDED =
  /^(\d{4})(?:[-/](\d{1,2})(?:[-/](\d{1,2})(?:(?:\s*t\s*|\s+)(\d{1,2})(?::?(\d{2})(?::?(\d{2})(?:[.,](\d{1,9}))?)?)?\s*(\S.*)?)?)?)?$/;
/** What stands behind the year of nearly all: such a date is neither digits alone nor a number of seconds. */
const PART = /[-/]/;
const YEAR_LENGTH = 4;
/**
 * An instant of our years as we write it ourselves, but for the last days of months, which not all have. Most of what is told to machines has
 * this form, and need not be taken apart to be put together again.
 */
const WRITTEN =
  /^(?:19[89]|20\d)\d-(?:02-(?:0[1-9]|1\d|2[0-8])|(?:0[13-9]|1[0-2])-(?:0[1-9]|[12]\d|30))T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d{1,9})?(?:Z|[+-](?:0[1-9]|1[0-4]):[0-5]\d)$/;
const BASIC = /^(\d{4})(\d{2})(\d{2})(?:t?(\d{2})(\d{2})(\d{2})?\s*(z|[+-]\d{2}:?\d{2})?)?$/;
const DOTNET = /^\/date\((-?\d+)(?:[+-]\d{4})?\)\/$/;
const UNIX = /^\d{10}(?:\d{3}|\.\d{1,6})?$/;
/** 1990 to 2100: other numbers of ten digits are ids. */
const FIRST_SECOND = 631_152_000;
const LAST_SECOND = 4_102_444_800;

/** The text where it is an instant as we write it, or differs from that in the zone alone; null for all else. */
export function writtenInstant(text: string): ParsedDate | null {
  const iso = WRITTEN.test(text) ? text : withOwnZone(text);
  return iso === null ? null : { iso, precision: 'second', offset: 'stated' };
}

/** What WordPress and its like write: `+00:00` is our `Z`, and `+0200` lacks its colon. */
function withOwnZone(text: string): string | null {
  const zone = OTHER_ZONE.exec(text);
  if (zone === null) return null;
  const [, hours = '', minutes = ''] = zone;
  const iso = text.slice(0, zone.index) + (NO_HOURS.test(hours) && minutes === '00' ? 'Z' : `${hours}:${minutes}`);
  return WRITTEN.test(iso) ? iso : null;
}
const OTHER_ZONE = /([+-]\d\d):?(\d\d)$/;
const NO_HOURS = /^[+-]00$/;

/** Reads a folded, trimmed string that is nothing but a machine's date; undefined where it is something else, null where it is wrong. */
export function parseMachineDate(text: string, context: DateContext): ParsedDate | null | undefined {
  const parted = PART.test(text.charAt(YEAR_LENGTH));
  if (!parted && UNIX.test(text)) return fromUnix(text);
  const basic = parted ? null : BASIC.exec(text);
  if (basic !== null) return fromParts(basic, basic[6], basic[7] ?? '', context);
  const extended = EXTENDED.exec(text);
  if (extended !== null) {
    const fraction = extended[7];
    const second = fraction === undefined ? extended[6] : `${extended[6] ?? ''}.${fraction}`;
    return fromParts(extended, second, extended[8] ?? '', context);
  }
  const ticks = DOTNET.exec(text)?.[1];
  return ticks === undefined ? undefined : fromUnix(ticks);
}

/** Year to minute are the first groups of either pattern. */
function fromParts(
  [, year, month, day, hour, minute]: RegExpExecArray,
  second: string | undefined,
  zoneText: string,
  context: DateContext,
): ParsedDate | null | undefined {
  // A year of another calendar: the grammar of dates knows those.
  if (!isCommonYear(Number(year))) return undefined;
  const fields: DateFields = { year: Number(year) };
  if (month !== undefined) fields.month = Number(month);
  if (day !== undefined) fields.day = Number(day);
  if (hour === undefined) return writeDate(fields, context);
  fields.hour = Number(hour);
  fields.minute = Number(minute ?? 0);
  if (second !== undefined) fields.second = second;
  if (isNull(fields)) return null;
  const zone = parseClockZone(zoneText, context);
  if (zone === null) return undefined;
  if (zone !== 'none') fields.zone = zone.zone;
  return writeDate(fields, context);
}

/** The zero of a database is no date. */
function isNull(fields: DateFields): boolean {
  return fields.year === 1970 && fields.month === 1 && fields.day === 1 && fields.hour === 0 && fields.minute === 0;
}

function fromUnix(digits: string): ParsedDate | null {
  const number = Number(digits);
  const ms = Math.abs(number) > LAST_SECOND ? number : number * 1000;
  if (ms < FIRST_SECOND * 1000 || ms > LAST_SECOND * 1000) return null;
  return { iso: writeInstant(ms), precision: 'second', offset: 'stated' };
}
