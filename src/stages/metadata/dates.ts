/** A stated date → its claim: normalized, and refused where the page could not have been captured by then. */
import type { Draft } from '../../model/finding';
import type { Claims, Detail, Source } from './ranks';
import { readStamp } from './stamp';

/** A clock may be ahead by this. */
const TOLERANCE = 60 * 60 * 1000;
/** A time without offset may be that of a zone as far ahead of UTC as there is one. */
const FARTHEST_ZONE = 14 * 60 * 60 * 1000;
/** Day first, month first, without offset: each says less. */
const LESS_WITHOUT_OFFSET = 2;
const LESS_WITHOUT_TIME = 5;
const LESS_WITHOUT_DAY = 30;

const DAY_LENGTH = 10;
const OFFSET = /(?:Z|[+-]\d\d:\d\d)$/;

/** Adds a claim for what `raw` states; nothing where it is no date. */
export function addDate(claims: Claims, draft: Draft, field: 'published' | 'modified', source: Source, raw: string, detail: Detail): void {
  const stamp = readStamp(raw);
  if (stamp === null) return;
  const less = (detail.less ?? 0) + vagueness(stamp);
  if (isAfterCapture(stamp, draft.doc.captured)) {
    claims.add(field, source, stamp, { ...detail, origin: `${detail.origin} (after the capture)`, forbidden: true });
  } else claims.add(field, source, stamp, { ...detail, less });
}

function vagueness(stamp: string): number {
  if (stamp.length < DAY_LENGTH) return LESS_WITHOUT_DAY;
  if (stamp.length === DAY_LENGTH) return LESS_WITHOUT_TIME;
  return OFFSET.test(stamp) ? 0 : LESS_WITHOUT_OFFSET;
}

function isAfterCapture(stamp: string, captured: string | null): boolean {
  const limit = captured === null ? NaN : Date.parse(captured);
  const instant = Date.parse(OFFSET.test(stamp) || stamp.length <= DAY_LENGTH ? stamp : `${stamp}Z`);
  return instant > limit + TOLERANCE + (OFFSET.test(stamp) ? 0 : FARTHEST_ZONE);
}
