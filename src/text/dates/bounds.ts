/** Comparing dates of different precision, with and without an offset. */

const ISO = /^(\d{4})(?:-(\d{2})(?:-(\d{2})(?:T(\d{2}):(\d{2})(?::(\d{2})(?:\.(\d+))?)?(Z|[+-]\d{2}:\d{2})?)?)?)?$/;
/** The first place on Earth where a day begins is this far east of Greenwich. */
const EASTERNMOST = 14 * 3_600_000;

/** The instant (ms since 1970) of a date with a time and an offset; null where it states no instant. */
export function instantOf(iso: string): number | null {
  return ISO.exec(iso)?.[8] === undefined ? null : startOf(iso);
}

/** The begin of what the date states, read as UTC where it has no offset. */
function startOf(iso: string): number | null {
  const match = ISO.exec(iso);
  if (match === null) return null;
  const [year, month = '1', day = '1', hour = '0', minute = '0', second = '0', fraction = '0'] = match.slice(1);
  const ms = Math.floor(Number(`0.${fraction}`) * 1000);
  const utc = Date.UTC(Number(year), Number(month) - 1, Number(day), Number(hour), Number(minute), Number(second), ms);
  return utc - offsetOf(match[8] ?? 'Z');
}

function offsetOf(offset: string): number {
  if (offset === 'Z') return 0;
  const minutes = Number(offset.slice(1, 3)) * 60 + Number(offset.slice(4, 6));
  return (offset.startsWith('-') ? -minutes : minutes) * 60_000;
}

/** Negative where `a` begins before `b`; dates without an offset are read as UTC, so that the order is total. */
export function compareInstants(a: string, b: string): number {
  return (startOf(a) ?? 0) - (startOf(b) ?? 0);
}

/**
 * Whether a date lies after an instant however it is read: a date without an offset may be of the easternmost zone. `slack` (ms) allows
 * for clocks that go wrong.
 */
export function laterThan(iso: string, instant: string, slack = 0): boolean {
  const date = startOf(iso);
  const bound = startOf(instant);
  if (date === null || bound === null) return false;
  return date - (instantOf(iso) === null ? EASTERNMOST : 0) > bound + slack;
}
