/** Times of day: `14:33 Uhr`, `2.05 pm ET`, `14h30`, `下午2點05分`, `오후 2시`, with the zone where one follows. */
import { clockNames } from './lookup';
import type { Token } from './tokens';
import type { DateContext, Zone } from './types';
import { zoneOf } from './zones';

/** A time that was read from some tokens on; `next` is the first token after it. */
export interface Clock {
  readonly hour: number;
  readonly minute: number;
  readonly second: string | undefined;
  readonly zone: Zone | undefined;
  readonly next: number;
}

interface Reading {
  hour: number;
  minute: number;
  second?: string;
  next: number;
  /** Something besides a point says that this is a time. */
  sure: boolean;
}

const HOUR_SIGNS = new Set(['時', '时', '点', '點']);
const HOUR_WORDS = new Set(['h', '시', 'u', 'ч']);
const MINUTE_SIGNS = new Set(['分', '分钟', '분']);
const SECOND_SIGNS = new Set(['秒', '초']);

/** A time that begins at token `at`. `loose` allows `14.30` and `14 h`, which mean a time only beside a date. */
export function clockAt(tokens: readonly Token[], at: number, context: DateContext, loose: boolean): Clock | null {
  const before = halfOfDay(tokens, at);
  const start = before === null ? at : before.next;
  const reading = readHours(tokens, start);
  if (reading === null) return null;
  const after = before ?? halfOfDay(tokens, reading.next);
  let next = after !== null && before === null ? after.next : reading.next;
  const said = skipClockWords(tokens, next);
  const zone = zoneAt(tokens, said, context) ?? (said === next ? null : zoneAt(tokens, next, context));
  if (!(reading.sure || after !== null || (loose && (said > next || saysHour(tokens, start, reading.next))))) return null;
  next = Math.max(said, zone?.next ?? 0);
  const hour = after === null ? reading.hour : onHalf(reading.hour, after.afternoon);
  return hour > 23 ? null : { hour, minute: reading.minute, second: reading.second, zone: zone?.zone, next };
}

/** `14.30` or `9h`. */
function saysHour(tokens: readonly Token[], hour: number, next: number): boolean {
  const link = tokens[hour + 1];
  return link !== undefined && next > hour + 1 && (link.text === '.' || HOUR_WORDS.has(link.text));
}

function onHalf(hour: number, afternoon: boolean): number {
  if (afternoon) return hour < 12 ? hour + 12 : hour;
  return hour === 12 ? 0 : hour;
}

function readHours(tokens: readonly Token[], at: number): Reading | null {
  const hour = tokens[at];
  const link = tokens[at + 1];
  if (hour?.kind !== 'number' || hour.text.length > 4) return null;
  if (hour.text.length === 4) return militaryTime(hour, link, at);
  if (hour.text.length > 2 || hour.value > 24) return null;
  const minute = minuteAt(tokens, at + 2);
  if (link === undefined || link.start !== hour.end) {
    // `14 h 30`, `오후 2 시`, or the hour alone: `2 pm`.
    if (link !== undefined && HOUR_WORDS.has(link.text)) return minutesAfterWord(tokens, at, hour.value);
    return { hour: hour.value, minute: 0, next: at + 1, sure: false };
  }
  if (link.text === ':' && minute !== null) return withSeconds(tokens, at + 3, hour.value, minute);
  if (link.text === '.' && minute !== null && tokens[at + 2]?.start === link.end) return pointed(tokens, at, hour.value, minute);
  if (HOUR_SIGNS.has(link.text) || HOUR_WORDS.has(link.text)) return minutesAfterWord(tokens, at, hour.value);
  return { hour: hour.value, minute: 0, next: at + 1, sure: false };
}

/** `0930 GMT`: four digits are a time only where a zone or a word says so. */
function militaryTime(hour: Token, link: Token | undefined, at: number): Reading | null {
  const known = link !== undefined && (clockNames().clockWords.has(link.text) || ['gmt', 'utc', 'ist', 'hkt'].includes(link.text));
  const minute = hour.value % 100;
  return known && minute < 60 ? { hour: Math.floor(hour.value / 100), minute, next: at + 1, sure: true } : null;
}

function minuteAt(tokens: readonly Token[], at: number): number | null {
  const token = tokens[at];
  return token?.kind === 'number' && token.text.length === 2 && token.value < 60 ? token.value : null;
}

/** `14.30`, unless a third number makes it a date. */
function pointed(tokens: readonly Token[], at: number, hour: number, minute: number): Reading | null {
  const third = tokens[at + 4];
  if (tokens[at + 3]?.text === '.' && third?.kind === 'number' && third.start === tokens[at + 3]?.end) {
    return minuteAt(tokens, at + 4) === null ? null : { hour, minute, second: third.text, next: at + 5, sure: false };
  }
  return { hour, minute, next: at + 3, sure: false };
}

function minutesAfterWord(tokens: readonly Token[], at: number, hour: number): Reading {
  const minute = minuteAt(tokens, at + 2) ?? oneDigitMinute(tokens, at + 2);
  // `下午2点半` is half past two.
  if (tokens[at + 2]?.text === '半') return { hour, minute: 30, next: at + 3, sure: true };
  if (minute === null) return { hour, minute: 0, next: at + 2, sure: HOUR_SIGNS.has(tokens[at + 1]?.text ?? '') };
  const sign = tokens[at + 3];
  const spelled = sign !== undefined && MINUTE_SIGNS.has(sign.text);
  const next = at + (spelled ? 4 : 3);
  if (spelled && minuteAt(tokens, next) !== null && SECOND_SIGNS.has(tokens[next + 1]?.text ?? '')) {
    return { hour, minute, second: tokens[next]?.text ?? '00', next: next + 2, sure: true };
  }
  return { hour, minute, next, sure: true };
}

function oneDigitMinute(tokens: readonly Token[], at: number): number | null {
  const token = tokens[at];
  return token?.kind === 'number' && token.text.length === 1 && MINUTE_SIGNS.has(tokens[at + 1]?.text ?? '') ? token.value : null;
}

function withSeconds(tokens: readonly Token[], at: number, hour: number, minute: number): Reading {
  const second = tokens[at + 1];
  if (tokens[at]?.text !== ':' || second === undefined || minuteAt(tokens, at + 1) === null) return { hour, minute, next: at, sure: true };
  const fraction = tokens[at + 3];
  const hasFraction = /^[.,]$/.test(tokens[at + 2]?.text ?? '') && fraction?.kind === 'number' && fraction.start === second.end + 1;
  if (!hasFraction) return { hour, minute, second: second.text, next: at + 2, sure: true };
  return { hour, minute, second: `${second.text}.${fraction.text}`, next: at + 4, sure: true };
}

/** `pm`, `p.m.`, `下午`, `م`: a mark of the half of the day at a token. */
function halfOfDay(tokens: readonly Token[], at: number): { afternoon: boolean; next: number } | null {
  const { morning, afternoon, halfBegins } = clockNames();
  const [first, second, third] = [tokens[at], tokens[at + 1], tokens[at + 2]];
  if (first === undefined || first.kind === 'number' || !halfBegins.has(first.text.charAt(0))) return null;
  const forms: readonly (readonly [string, number])[] = [
    [`${first.text}${second?.text ?? ''}${third?.text ?? ''}`, 3],
    [`${first.text}${second?.text ?? ''}`, 2],
    [first.text, 1],
  ];
  for (const [form, length] of forms) {
    if (tokens[at + length - 1] === undefined) continue;
    const isAfternoon = afternoon.has(form);
    if (!isAfternoon && !morning.has(form)) continue;
    const point = length > 1 || first.kind === 'word' ? Number(tokens[at + length]?.text === '.') : 0;
    return { afternoon: isAfternoon, next: at + length + point };
  }
  return null;
}

function skipClockWords(tokens: readonly Token[], at: number): number {
  const word = tokens[at];
  if (word === undefined || !clockNames().clockWords.has(word.text)) return at;
  return at + (tokens[at + 1]?.text === '.' && tokens[at + 1]?.start === word.end ? 2 : 1);
}

/** A zone at a token: `Z`, `GMT+2`, `+0200`, `(CEST)`, `北京时间`, `[Europe/Berlin]`. */
export function zoneAt(tokens: readonly Token[], at: number, context: DateContext): { zone: Zone; next: number } | null {
  const token = tokens[at];
  if (token === undefined) return null;
  if (token.text === '(' || token.text === '[') return bracketedZone(tokens, at, context);
  if (token.text === '+' || token.text === '-') return offsetFrom(tokens, at);
  if (token.kind === 'sign') return signZone(tokens, at, context);
  if (token.kind !== 'word') return null;
  const named = zoneOf(token.text, context.language);
  if (named === undefined) return null;
  const offset = named === 0 ? offsetFrom(tokens, at + 1) : null;
  return offset ?? { zone: named, next: at + 1 };
}

function bracketedZone(tokens: readonly Token[], at: number, context: DateContext): { zone: Zone; next: number } | null {
  const inner = zoneAt(tokens, at + 1, context);
  const close = inner === null ? undefined : tokens[inner.next]?.text;
  return inner !== null && (close === ')' || close === ']') ? { zone: inner.zone, next: inner.next + 1 } : null;
}

/** `+02:00`, `-0400`, `+2`: the sign touches the digits, and a dash before a second time is no sign. */
function offsetFrom(tokens: readonly Token[], at: number): { zone: number; next: number } | null {
  const sign = tokens[at];
  const digits = tokens[at + 1];
  if (sign === undefined || (sign.text !== '+' && sign.text !== '-') || digits?.kind !== 'number' || digits.start !== sign.end) return null;
  const direction = sign.text === '-' ? -1 : 1;
  if (digits.text.length === 4) return realOffset(direction * (Math.floor(digits.value / 100) * 60 + (digits.value % 100)), at + 2);
  if (digits.text.length > 2) return null;
  const minute = tokens[at + 2]?.text === ':' ? minuteAt(tokens, at + 3) : null;
  return realOffset(direction * (digits.value * 60 + (minute ?? 0)), at + (minute === null ? 2 : 4));
}

/** `10:00-11:30` and `9:00-17:00` are spans of time: no zone has such offsets. */
function realOffset(zone: number, next: number): { zone: number; next: number } | null {
  const real = zone >= FARTHEST_WEST && zone <= FARTHEST_EAST && (zone % 60 === 0 || PARTS_OF_HOURS.has(zone));
  return real ? { zone, next } : null;
}
/** In minutes, as are all offsets here. */
const FARTHEST_WEST = -12 * 60;
const FARTHEST_EAST = 14 * 60;
/** Offsets of the time zone database since 1970 that are no whole hours: -9:30 to -2:30, 3:30 to 12:45. */
const PARTS_OF_HOURS = new Set([-570, -270, -210, -150, 210, 270, 330, 345, 390, 450, 525, 570, 630, 690, 765, 825]);

const SIGN_ZONE_LENGTH = 4;

function signZone(tokens: readonly Token[], at: number, context: DateContext): { zone: Zone; next: number } | null {
  const name = tokens
    .slice(at, at + SIGN_ZONE_LENGTH)
    .map((token) => token.text)
    .join('');
  const zone = zoneOf(name, context.language);
  return zone === undefined ? null : { zone, next: at + SIGN_ZONE_LENGTH };
}
