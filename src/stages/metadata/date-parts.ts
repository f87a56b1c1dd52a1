/** Dates whose parts have elements of their own: badges like the leaf of a calendar. */
import { endOf, isText, parentOf, textOf } from '../../dom/tree';
import type { Draft } from '../../model/finding';
import type { NodeId, Page } from '../../model/page';
import { dayInMonth, urlDate } from '../../text/dates/index';
import { holdsDigit } from '../../text/digits';
import { addParsed, dateContext } from './dates';
import type { HeadText } from './head';
import type { Claims } from './ranks';

/** A date whose parts have elements of their own: `<b>12</b><span>May</span> 2024`; any other text as it stands. */
export function wholeDate(page: Page, { node, text }: HeadText): string {
  if (text.length > LONGEST_PART || !holdsDigit(text)) return text;
  let holder = node;
  for (let level = 0; level < LEVELS && holder > 0; level++) {
    holder = parentOf(page, holder);
    const line = partsWithin(page, holder);
    if (line === null) return text;
    if (line !== text && PARTS_OF_DATE.test(line)) return line;
  }
  return text;
}
const LONGEST_PART = 8;
const LEVELS = 3;
const LONGEST_PARTED = 30;
const PARTS_OF_DATE = /^\D{0,14}\d{1,2}\D.*\d{4}$/;

/** The texts of an element with blanks between; null where it says more than a date. */
function partsWithin(page: Page, element: NodeId): string | null {
  let line = '';
  for (let node = element; node < endOf(page, element); node++) {
    if (isText(page, node)) line = `${line} ${textOf(page, node).trim()}`.trim();
    if (line.length > LONGEST_PARTED) return null;
  }
  return line;
}

/** `3` over `Jun` by the headline, where the address has the year: `/2012/06/harbour-reopens`. */
export function addBadge(claims: Claims, draft: Draft, { node, text, distance }: HeadText): boolean {
  if (text.length > LONGEST_BADGE || !holdsDigit(text) || distance > FARTHEST_BADGE) return false;
  const month = draft.doc.url === null ? null : urlDate(draft.doc.url);
  if (month?.precision !== 'month') return false;
  let holder = node;
  for (let level = 0; level <= LEVELS && holder > 0; level++, holder = parentOf(draft.page, holder)) {
    const line = partsWithin(draft.page, holder);
    if (line === null) return false;
    const day = dayInMonth(line, month, dateContext(draft));
    if (day === null) continue;
    addParsed(claims, draft, 'published', 'date-line', day, {
      origin: 'day by the headline, year by the address',
      node,
      less: LESS_FOR_BADGE,
    });
    return true;
  }
  return false;
}
/** `3. September`, `Wed 3 Jun` */
const LONGEST_BADGE = 16;
const FARTHEST_BADGE = 500;
const LESS_FOR_BADGE = 4;
