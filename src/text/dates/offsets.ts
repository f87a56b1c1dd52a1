/** What stands after the time in a machine's date. */
import { zoneAt } from './clock';
import { tokenize } from './tokens';
import type { DateContext, Zone } from './types';

const SIMPLE = /^([+-])(\d{2}):?(\d{2})$/;
/** The plus of `+01:00` is lost where an address decoder took it for a blank. */
const LOST_PLUS = /^\d{2}:?\d{2}$/;

/** The zone in the rest of a machine's date, `none` where there is no rest, null where the rest is something else. */
export function parseClockZone(rest: string, context: DateContext): { zone: Zone } | 'none' | null {
  if (rest === '') return 'none';
  if (rest === 'z') return { zone: 0 };
  const simple = SIMPLE.exec(LOST_PLUS.test(rest) ? `+${rest}` : rest);
  if (simple !== null) return { zone: (simple[1] === '-' ? -1 : 1) * (Number(simple[2]) * 60 + Number(simple[3])) };
  const tokens = tokenize(rest);
  const zone = zoneAt(tokens, 0, context);
  // `+02:00[Europe/Berlin]` and `+0200 (CEST)` say it twice.
  const repeated = zone === null ? null : tokens[zone.next]?.text;
  return zone !== null && (repeated === undefined || repeated === '[' || repeated === '(') ? { zone: zone.zone } : null;
}
