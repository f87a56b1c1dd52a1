/** Machine-readable dates as pages write them → ISO 8601, no more precise than stated. */

const ISO = /^(\d{4})[-/.]?(\d\d)(?:[-/.]?(\d\d)(?:[T\s,_-]+(\d\d):?(\d\d)(?::?(\d\d)(?:[.,]\d+)?)?)?)?\s*(Z|UTC|GMT|[+-]\d\d(?::?\d\d)?)?(?:\[[\w/]+\])?$/i;
const EPOCH = /^\d{10}(?:\d{3})?$/;
const RFC1123 = /^(?:[a-z]{3,9},?\s+)?(\d{1,2})[\s-]([a-z]{3})[a-z]*[\s-](\d{4})\s+(\d\d):(\d\d)(?::(\d\d))?\s*(GMT|UTC|Z|[+-]\d{4})?$/i;
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
/** Templates leave `0000`, `0001` and the epoch behind; no page tells news of before this year. */
const FIRST_YEAR = 1971;
const LAST_YEAR = 2200;

/** ISO form of a stamp, seconds at most, offset only where stated; null where it is none. */
export function readStamp(raw: string): string | null {
  const text = raw.trim();
  if (EPOCH.test(text)) return fromEpoch(Number(text) * (text.length === 10 ? 1000 : 1));
  const iso = ISO.exec(text);
  if (iso) return join(iso[1], iso[2], iso[3], iso[4], iso[5], iso[6], iso[7]);
  const rfc = RFC1123.exec(text);
  if (!rfc) return null;
  const month = MONTHS.indexOf((rfc[2] ?? '').toLowerCase()) + 1;
  return join(rfc[3], two(month), two(Number(rfc[1])), rfc[4], rfc[5], rfc[6], rfc[7]);
}

function fromEpoch(milliseconds: number): string | null {
  const iso = new Date(milliseconds).toISOString();
  return Number(iso.slice(0, 4)) < FIRST_YEAR ? null : `${iso.slice(0, 19)}Z`;
}

type Part = string | undefined;

function join(year: Part, month: Part, day: Part, hour: Part, minute: Part, second: Part, offset: Part): string | null {
  const y = Number(year);
  if (y < FIRST_YEAR || y > LAST_YEAR || !within(month, 1, 12) || !within(day, 1, 31)) return null;
  if (!within(hour, 0, 24) || !within(minute, 0, 59) || !within(second, 0, 60)) return null;
  const date = [year, month, day].filter((part) => part !== undefined).join('-');
  if (hour === undefined || minute === undefined) return date;
  return `${date}T${hour}:${minute}${second === undefined ? '' : `:${second}`}${offsetOf(offset)}`;
}

function within(part: Part, low: number, high: number): boolean {
  return part === undefined || (Number(part) >= low && Number(part) <= high);
}

function offsetOf(offset: Part): string {
  if (offset === undefined) return '';
  const digits = offset.replace(/\D/g, '');
  if (digits === '') return 'Z';
  return `${offset.startsWith('-') ? '-' : '+'}${digits.slice(0, 2)}:${digits.slice(2) || '00'}`;
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}
