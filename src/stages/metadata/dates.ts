/** A stated date → its claim: normalized, and refused where the page was captured before it. */
import type { Draft } from '../../model/finding';
import { TextMemory } from '../../dom/page-memory';
import { laterThan, parseDate, type DateContext, type ParsedDate } from '../../text/dates/index';
import { declaredLanguage } from './language';
import { weaker, type Claims, type Detail, type Source } from './ranks';

/** Templates leave `0001` and the epoch behind; no page tells news of before this year. */
const FIRST_YEAR = '1971';
/** What a date leaves open takes so much off the rank of its source. */
const LESS_WITHOUT: Readonly<Record<ParsedDate['precision'], number>> = { year: 40, month: 30, day: 3, minute: 0, second: 0 };
const LESS_WITHOUT_OFFSET = 2;

/** A clock may be ahead by this, in milliseconds. */
const SLACK = 60 * 60 * 1000;

/** What must be known of the page to read a date in it; `dayFirst` where the order of `03/05/2024` is asked for. */
export function dateContext({ page, doc, rules, options }: Draft, dayFirst?: boolean): DateContext {
  return {
    captured: doc.captured,
    timeZone: options.timeZone ?? rules?.timeZone ?? null,
    dayFirst,
    language: doc.hints.language ?? declaredLanguage(page),
  };
}

const parsed = new TextMemory<ParsedDate | null>();

/** Adds a claim for what `raw` states; false where it is no date. */
export function addDate(
  claims: Claims,
  draft: Draft,
  field: 'published' | 'modified',
  source: Source,
  raw: string,
  detail: Detail,
): boolean {
  const date = raw.trim() === '' ? null : parsed.get(draft.page, raw, () => parseDate(raw, dateContext(draft)));
  if (date !== null) addParsed(claims, draft, field, source, date, detail);
  return date !== null;
}

/** The same for a date that has been read. */
export function addParsed(
  claims: Claims,
  draft: Draft,
  field: 'published' | 'modified',
  source: Source,
  date: ParsedDate,
  detail: Detail,
): void {
  if (date.iso < FIRST_YEAR) return;
  if (draft.doc.captured !== null && laterThan(date.iso, draft.doc.captured, SLACK)) {
    claims.add(field, source, date.iso, { origin: `${detail.origin} (after the capture)`, node: detail.node, forbidden: true });
    return;
  }
  const open = LESS_WITHOUT[date.precision] + (date.precision !== 'day' && date.offset === 'none' ? LESS_WITHOUT_OFFSET : 0);
  claims.add(field, source, date.iso, weaker(detail, open));
}
