/** Time zones: abbreviations as news pages print them, and offsets of IANA zones. */
import { instantOf } from './bounds';
import type { Zone } from './types';

const hours = (count: number): number => Math.round(count * 60);

/**
 * Abbreviations in lower case. Where pages print the winter name all year (`10 a.m. EST` in July), the name stands for the zone and the
 * date decides; the others are fixed offsets in minutes. Names with several meanings have the one of news pages.
 */
const ABBREVIATIONS: Readonly<Record<string, Zone>> = {
  z: 0,
  utc: 0,
  gmt: 0,
  ut: 0,
  wez: 0,
  et: 'America/New_York',
  hae: 'America/Toronto',
  hne: 'America/Toronto',
  est: 'America/New_York',
  edt: 'America/New_York',
  ct: 'America/Chicago',
  cst: 'America/Chicago',
  cdt: 'America/Chicago',
  mt: 'America/Denver',
  mst: 'America/Denver',
  mdt: 'America/Denver',
  pt: 'America/Los_Angeles',
  pst: 'America/Los_Angeles',
  pdt: 'America/Los_Angeles',
  akst: 'America/Anchorage',
  akdt: 'America/Anchorage',
  hst: hours(-10),
  ast: 'America/Halifax',
  adt: 'America/Halifax',
  nst: 'America/St_Johns',
  ndt: 'America/St_Johns',
  brt: hours(-3),
  art: hours(-3),
  cet: 'Europe/Paris',
  cest: 'Europe/Paris',
  mez: 'Europe/Paris',
  mesz: 'Europe/Paris',
  eet: 'Europe/Helsinki',
  eest: 'Europe/Helsinki',
  oez: 'Europe/Helsinki',
  wet: 'Europe/Lisbon',
  west: 'Europe/Lisbon',
  bst: hours(1),
  msk: hours(3),
  мск: hours(3),
  trt: hours(3),
  idt: hours(3),
  sast: hours(2),
  cat: hours(2),
  wat: hours(1),
  eat: hours(3),
  irst: hours(3.5),
  gst: hours(4),
  pkt: hours(5),
  ist: hours(5.5),
  npt: hours(5.75),
  ict: hours(7),
  wib: hours(7),
  wita: hours(8),
  wit: hours(9),
  sgt: hours(8),
  hkt: hours(8),
  myt: hours(8),
  pht: hours(8),
  awst: hours(8),
  jst: hours(9),
  kst: hours(9),
  acst: hours(9.5),
  acdt: hours(10.5),
  aest: hours(10),
  aedt: hours(11),
  nzst: hours(12),
  nzdt: hours(13),
  北京时间: hours(8),
  北京時間: hours(8),
  台北时间: hours(8),
  台北時間: hours(8),
  香港时间: hours(8),
  香港時間: hours(8),
  日本時間: hours(9),
};

/** The zone an abbreviation stands for; `undefined` where it is none. In Chinese `CST` is China's time. */
export function zoneOf(name: string, language: string | null | undefined): Zone | undefined {
  if (name === 'cst' && language?.startsWith('zh')) return hours(8);
  return Object.hasOwn(ABBREVIATIONS, name) ? ABBREVIATIONS[name] : undefined;
}

const formats = new Map<string, Intl.DateTimeFormat | null>();

/** Options are fixed and only digits are read, so that neither locale nor version of ICU shows. */
function formatOf(timeZone: string): Intl.DateTimeFormat | null {
  const known = formats.get(timeZone);
  if (known !== undefined) return known;
  let format: Intl.DateTimeFormat | null = null;
  try {
    format = new Intl.DateTimeFormat('en-US-u-ca-gregory-nu-latn', {
      timeZone,
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    });
  } catch {
    // An unknown zone has no offset.
  }
  formats.set(timeZone, format);
  return format;
}

/** No zone changes its offset twice within so many milliseconds: where it is the same at both ends it is so between them. */
const SPAN = 4 * 86_400_000;
/** Offsets at the beginnings of spans, by zone and number of the span: documents of one time share them, and asking for one is dear. */
const remembered = new Map<string, Map<number, number | null>>();
/** Spans of each zone: twenty years. */
const MAX_REMEMBERED = 2000;

/** Minutes east of Greenwich in an IANA zone at an instant (ms); null for an unknown zone. */
export function offsetAtInstant(timeZone: string, instant: number): number | null {
  const span = Math.floor(instant / SPAN);
  const before = atSpan(timeZone, span);
  return before === atSpan(timeZone, span + 1) ? before : readOffset(timeZone, instant);
}

function atSpan(timeZone: string, span: number): number | null {
  let offsets = remembered.get(timeZone);
  if (offsets === undefined) remembered.set(timeZone, (offsets = new Map<number, number | null>()));
  const known = offsets.get(span);
  if (known !== undefined) return known;
  if (offsets.size >= MAX_REMEMBERED) offsets.clear();
  const offset = readOffset(timeZone, span * SPAN);
  offsets.set(span, offset);
  return offset;
}

function readOffset(timeZone: string, instant: number): number | null {
  const format = formatOf(timeZone);
  if (format === null) return null;
  const part: Record<string, number> = {};
  for (const { type, value } of format.formatToParts(instant)) part[type] = Number(value);
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = part;
  return Math.round((Date.UTC(year, month - 1, day, hour, minute, second) - instant) / 60_000);
}

/** The same for a local time (`2024-05-03T14:30:00`). Of the two offsets in the hour that comes twice, the earlier instant's. */
export function offsetAt(timeZone: string, local: string): number | null {
  const asUtc = instantOf(`${local}Z`) ?? 0;
  const before = offsetAtInstant(timeZone, asUtc - 86_400_000);
  if (before === null) return null;
  if (offsetAtInstant(timeZone, asUtc - before * 60_000) === before) return before;
  return offsetAtInstant(timeZone, asUtc - (offsetAtInstant(timeZone, asUtc + 86_400_000) ?? before) * 60_000);
}
