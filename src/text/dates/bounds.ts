/** Comparing dates of different precision, with and without an offset. */

const ISO = /^(\d{4})(?:-(\d{2})(?:-(\d{2})(?:T(\d{2}):(\d{2})(?::(\d{2})(?:\.(\d+))?)?(Z|[+-]\d{2}:\d{2})?)?)?)?$/;
/** The first place on Earth where a day begins is this far east of Greenwich. */
const EASTERNMOST = 14 * 3_600_000;

/** The instant (ms since 1970) of a date with a time and an offset; null where it states no instant. */
export function instantOf(iso: string): number | null {
  const parts = ISO.exec(iso);
  return parts?.[8] === undefined ? null : startOf(parts);
}

/** The begin of what a match of `ISO` states, read as UTC where it has no offset. */
function startOf(parts: RegExpExecArray): number {
  const part = (group: number, otherwise: number): number => Number(parts[group] ?? otherwise);
  const ms = parts[7] === undefined ? 0 : Math.floor(Number(`0.${parts[7]}`) * 1000);
  return Date.UTC(part(1, 0), part(2, 1) - 1, part(3, 1), part(4, 0), part(5, 0), part(6, 0), ms) - offsetOf(parts[8] ?? 'Z');
}

function offsetOf(offset: string): number {
  if (offset === 'Z') return 0;
  const minutes = Number(offset.slice(1, 3)) * 60 + Number(offset.slice(4, 6));
  return (offset.startsWith('-') ? -minutes : minutes) * 60_000;
}

/** Negative where `a` begins before `b`; dates without an offset are read as UTC, so that the order is total. */
export function compareInstants(a: string, b: string): number {
  const [first, second] = [ISO.exec(a), ISO.exec(b)];
  return (first === null ? 0 : startOf(first)) - (second === null ? 0 : startOf(second));
}

/**
 * Whether a date lies after an instant however it is read: a date without an offset may be of the easternmost zone. `slack` (ms) allows
 * for clocks that go wrong.
 */
export function laterThan(iso: string, instant: string, slack = 0): boolean {
  const date = ISO.exec(iso);
  const bound = ISO.exec(instant);
  if (date === null || bound === null) return false;
  return startOf(date) - (date[8] === undefined ? EASTERNMOST : 0) > startOf(bound) + slack;
}
