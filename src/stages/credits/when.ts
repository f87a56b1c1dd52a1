/** Reading a printed date with all that is known: capture, zone of the site, the day in the address. */
import type { ClaimOf, Draft } from '../../model/finding';
import type { NodeId } from '../../model/page';
import { dateContext } from '../metadata/dates';
import { holdsDigit } from '../../text/digits';
import { findDate, laterThan, parseDate, urlDate, type FoundDate } from '../../text/dates/index';

/** Words that stand for a time without a digit. */
const TIME_WORD = /刚刚|剛剛|昨|今|前|just|now|hier|heute|gestern|today|yesterday|[一二三四五六七八九十]/;
const NUMERIC = /\b(\d{1,2})[/.-](\d{1,2})[/.-](?:\d{4}|\d{2})\b/;
const MONTHS = 12;
const DAY = 24 * 60 * 60 * 1000;

/** The first date in a line. Where day and month could be either, the address or the capture settles it. */
export function dateIn(draft: Draft, line: string): FoundDate | null {
  if (!holdsDigit(line) && !TIME_WORD.test(line)) return null;
  const numeric = NUMERIC.exec(line);
  if (numeric === null) return findDate(line, dateContext(draft));
  const first = findDate(line, dateContext(draft, true));
  // With a number that is no month there is one reading.
  if (first !== null && (Number(numeric[1]) > MONTHS || Number(numeric[2]) > MONTHS)) return first;
  const second = findDate(line, dateContext(draft, false));
  const day = first === null || second === null ? null : anchor(draft);
  if (first === null || second === null) return first ?? second;
  if (day === null) return findDate(line, dateContext(draft));
  const distance = ({ iso }: FoundDate): number => Math.abs(Date.parse(iso.slice(0, 10)) - day);
  return distance(second) + DAY < distance(first) ? second : first;
}

/** Day that the address states, else that of the capture; milliseconds. */
function anchor({ doc }: Draft): number | null {
  const stated = doc.url === null ? null : urlDate(doc.url);
  const day = stated?.precision === 'day' ? stated.iso : doc.captured;
  return day === null ? null : Date.parse(day.slice(0, 10));
}

/** A `<time>`: what it prints (as `dateIn` reads it) may be more exact than its attribute, which then only confirms the day. */
export function dateOfTime(draft: Draft, attribute: string | undefined, printed: FoundDate | null): string | null {
  const stated = attribute === undefined ? null : parseDate(attribute, dateContext(draft));
  if (stated === null) return printed?.iso ?? null;
  if (printed === null || stated.precision !== 'day') return stated.iso;
  return printed.iso.startsWith(stated.iso) ? printed.iso : stated.iso;
}

/** The claim for a date of publication; a date after the capture is shown and refused. */
export function publishedClaim(draft: Draft, iso: string, origin: string, rank: number, node: NodeId): ClaimOf<'published'> {
  const { captured } = draft.doc;
  const late = captured !== null && laterThan(iso, captured);
  return { field: 'published', value: iso, origin: late ? `${origin} (after the capture)` : origin, rank: late ? -1 : rank, node };
}
