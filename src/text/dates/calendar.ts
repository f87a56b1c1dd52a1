/** Calendars: checking dates, other calendars than the Gregorian, and writing ISO 8601. */
import type { DateContext, DateFields, DatePrecision, OffsetOrigin, ParsedDate, TimeFields, Zone } from './types';
import { MS_PER_DAY, daysInMonth } from './day-number';
import { offsetAt } from './zones';

/** Nothing printed before newspapers, nothing from the far future: beyond these a number is no year. */
const FIRST_YEAR = 1600;
const LAST_YEAR = 2100;
/** Years of the Buddhist era, in use in Thailand, Laos and Cambodia, run ahead by this many; the two ranges do not meet. */
const BUDDHIST = 543;
/** Years of the Republic of China count from 1912 as the first. */
const MINGUO = 1911;
/** First year of Japanese eras, less one. */
const JAPANESE_ERAS: Readonly<Record<string, number>> = { 令和: 2018, 平成: 1988, 昭和: 1925, 大正: 1911, 明治: 1867 };

/** Whether a number can be a year of news in the Gregorian calendar. */
export function isCommonYear(year: number): boolean {
  return year >= FIRST_YEAR && year <= LAST_YEAR;
}

/** Years before the first one of an era (`民國`, `令和` …), null where there is no such era. */
export function eraOffset(name: string): number | null {
  return name === '民國' || name === '民国' ? MINGUO : (JAPANESE_ERAS[name] ?? null);
}

/** A year of the Gregorian calendar, from one that may be Buddhist. */
export function gregorianYear(year: number): number {
  return year > LAST_YEAR && year - BUDDHIST <= LAST_YEAR ? year - BUDDHIST : year;
}

const JALALI_FIRST_YEAR = 1300;
const JALALI_LAST_YEAR = 1480;

/** Whether a number can only be a year of the Persian solar calendar in our time. */
export function isJalaliYear(year: number): boolean {
  return year >= JALALI_FIRST_YEAR && year <= JALALI_LAST_YEAR;
}

/**
 * A Persian (Jalali) date in the Gregorian calendar. Leap years follow the 33-year cycle (2820-year variants differ only
 * outside 1178–1633); day 1 of year 1300 was 21 March 1921.
 */
export function fromJalali(year: number, month: number, day: number): { year: number; month: number; day: number } {
  let days = 0;
  for (let y = JALALI_FIRST_YEAR; y < year; y++) days += isJalaliLeap(y) ? 366 : 365;
  days += month <= 7 ? (month - 1) * 31 : 186 + (month - 7) * 30;
  const date = new Date(Date.UTC(1921, 2, 21) + (days + day - 1) * MS_PER_DAY);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

const JALALI_LEAPS = new Set([1, 5, 9, 13, 17, 22, 26, 30]);

function isJalaliLeap(year: number): boolean {
  return JALALI_LEAPS.has(year % 33);
}

function two(number: number): string {
  return number < 10 ? `0${number}` : String(number);
}

/** Whether the fields are a day and a time that exist. */
function isValid({ year, month, day }: DateFields, { hour, minute, second }: TimeFields): boolean {
  if (!isCommonYear(year)) return false;
  if (month !== undefined && (month < 1 || month > 12)) return false;
  if (day !== undefined && (day < 1 || day > daysInMonth(year, month ?? 1))) return false;
  return (hour ?? 0) < 24 && (minute ?? 0) < 60 && Number(second ?? 0) < 61;
}

/** Writes the fields as far as they go, the time from `clock` where it stands apart; null where there is no such date. */
export function writeDate(fields: DateFields, context: DateContext, clock: TimeFields = fields): ParsedDate | null {
  if (!isValid(fields, clock)) return null;
  const { year, month, day } = fields;
  const { hour, minute, second, zone } = clock;
  if (month === undefined) return stated(String(year), 'year');
  if (day === undefined) return stated(`${year}-${two(month)}`, 'month');
  const date = `${year}-${two(month)}-${two(day)}`;
  if (hour === undefined) return stated(date, 'day');
  const time = `${date}T${two(hour)}:${two(minute ?? 0)}`;
  const precision: DatePrecision = second === undefined ? 'minute' : 'second';
  const origin: OffsetOrigin = zone !== undefined ? 'stated' : context.timeZone ? 'zone' : 'none';
  const offset = writeOffset(zone ?? context.timeZone ?? null, `${time}:${second?.slice(0, 2) ?? '00'}`);
  const seconds = second === undefined ? (offset === null ? '' : ':00') : `:${second}`;
  return { iso: time + seconds + (offset ?? ''), precision, offset: offset === null ? 'none' : origin };
}

function stated(iso: string, precision: DatePrecision): ParsedDate {
  return { iso, precision, offset: 'none' };
}

const MAX_OFFSET = 15 * 60;

function writeOffset(zone: Zone | null, local: string): string | null {
  const minutes = typeof zone === 'string' ? offsetAt(zone, local) : zone;
  if (minutes === null || Math.abs(minutes) > MAX_OFFSET) return null;
  if (minutes === 0) return 'Z';
  const size = Math.abs(minutes);
  return `${minutes < 0 ? '-' : '+'}${two(Math.floor(size / 60))}:${two(size % 60)}`;
}
