/** Dates that machines wrote: ISO 8601 in the variants of the wild, Unix time. */
import { isCommonYear, writeDate } from './calendar';
import { parseClockZone } from './offsets';
import type { DateContext, DateFields, ParsedDate } from './types';

/** Year, month and day with dashes or slashes, then a time after `T` or a blank, then whatever says the zone. */
const EXTENDED =
  /^(\d{4})(?:[-/](\d{1,2})(?:[-/](\d{1,2})(?:(?:\s*t\s*|\s+)(\d{1,2})(?::?(\d{2})(?::?(\d{2})(?:[.,](\d{1,9}))?)?)?\s*(\S.*)?)?)?)?$/;
const BASIC = /^(\d{4})(\d{2})(\d{2})(?:t?(\d{2})(\d{2})(\d{2})?\s*(z|[+-]\d{2}:?\d{2})?)?$/;
const DOTNET = /^\/date\((-?\d+)(?:[+-]\d{4})?\)\/$/;
const UNIX = /^\d{10}(?:\d{3}|\.\d{1,6})?$/;
/** 1990 to 2100: other numbers of ten digits are ids. */
const FIRST_SECOND = 631_152_000;
const LAST_SECOND = 4_102_444_800;

/** Reads a folded, trimmed string that is nothing but a machine's date; undefined where it is something else, null where it is wrong. */
export function parseMachineDate(text: string, context: DateContext): ParsedDate | null | undefined {
  if (UNIX.test(text)) return fromUnix(text);
  const basic = BASIC.exec(text);
  if (basic !== null) return fromParts(basic.slice(1, 7), basic[7] ?? '', context);
  const extended = EXTENDED.exec(text);
  if (extended !== null) {
    const [year, month, day, hour, minute, second, fraction, zone] = extended.slice(1);
    return fromParts(
      [year, month, day, hour, minute, fraction === undefined ? second : `${second ?? ''}.${fraction}`],
      zone ?? '',
      context,
    );
  }
  const ticks = DOTNET.exec(text)?.[1];
  return ticks === undefined ? undefined : fromUnix(ticks);
}

function fromParts(parts: readonly (string | undefined)[], zoneText: string, context: DateContext): ParsedDate | null | undefined {
  const [year = '', month, day, hour, minute, second] = parts;
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
  const iso = new Date(ms).toISOString();
  return { iso: ms % 1000 === 0 ? `${iso.slice(0, 19)}Z` : iso, precision: 'second', offset: 'stated' };
}
