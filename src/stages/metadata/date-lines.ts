/** Dates as printed by the headline: `<time>`, elements named for dates, and texts that are little but a date. */
import { T, tagSet } from '../../dom/tags';
import { Kind } from '../../dom/tokens';
import { closest, parentOf, tagOf } from '../../dom/tree';
import type { Draft, Finding, Stage } from '../../model/finding';
import { NONE } from '../../model/page';
import { findDates, instantOf } from '../../text/dates/index';
import { LETTERS_PER_POINT, addElement, addLine } from './date-elements';
import { addBadge, wholeDate } from './date-parts';
import { addParsed, dateContext } from './dates';
import { addDistant, addFootnote, startOfArticle } from './distant-dates';
import { headOf, type Head, type HeadText } from './head';
import { Claims } from './ranks';

function run(draft: Draft): Finding {
  const claims = new Claims();
  if (isKnown(draft)) return {};
  const head = headOf(draft);
  for (const element of head?.elements ?? []) {
    if (tagOf(draft.page, element.node) === T.TIME || (element.kinds & Kind.DATE) !== 0) addElement(claims, draft, element);
  }
  if (head) addTexts(claims, draft, head);
  const hasDate = [...draft.claims, ...claims.all].some(({ field, rank }) => field === 'published' && rank >= 0);
  if (!hasDate) {
    const passedOver = addDistant(claims, draft, head ? startOfArticle(draft.page, head.headline) : 1);
    if (claims.all.length === 0) addFootnote(claims, draft, passedOver);
  }
  return { claims: claims.all };
}

/** An instant from a source made for the purpose: nothing printed could be more exact. Midnight, also that of central Europe, stands for a day. */
function isKnown({ claims }: Draft): boolean {
  return claims.some(
    ({ field, value, rank }) => field === 'published' && rank >= CERTAIN && instantOf(value) !== null && !MIDNIGHT.test(value),
  );
}
const CERTAIN = 80;
const MIDNIGHT = /T00:00(?::00)?(?:\.0+)?(?:Z|[+-]\d\d:\d\d)$|T2[23]:00:00(?:\.0+)?(?:Z|\+00:00)$/;

function addTexts(claims: Claims, draft: Draft, { texts }: Head): void {
  let label = '';
  for (const found of texts) {
    const { node, text, distance } = found;
    const isLine =
      addBadge(claims, draft, found) ||
      tagOf(draft.page, parentOf(draft.page, node)) === T.TIME ||
      addLine(claims, draft, wholeDate(draft.page, found), node, distance, label);
    if (!isLine) addOpening(claims, draft, found);
    // A date line has its own label, and a link leads elsewhere: `Storm update` over a date is no label.
    label = isLine || closest(draft.page, node, isLink) !== NONE ? '' : text.slice(-MAX_LABEL);
  }
}
const MAX_LABEL = 40;
const isLink = tagSet('a');

/** A report that begins with place and date: `Hamburg, 3 May 2024 – The harbour …`. */
function addOpening(claims: Claims, draft: Draft, { node, text, distance }: HeadText): void {
  const [date] = findDates(text.slice(0, MAX_OPENING), dateContext(draft), 1);
  if (date === undefined || !PLACE.test(text.slice(0, date.start)) || !DASH.test(text.slice(date.end))) return;
  const less = LESS_FOR_OPENING + distance / LETTERS_PER_POINT;
  addParsed(claims, draft, 'published', 'date-line', date, { origin: 'opening of the report', node, less });
}
const MAX_OPENING = 80;
const LESS_FOR_OPENING = 8;
const PLACE = /^\(?$|^\p{Lu}[\p{L}. /-]{0,30},?\s*\(?(?:den\s|the\s|le\s|el\s)?$/u;
const DASH = /^\s*(?:[-\u2013\u2014|:]|\)[.:]?|\.)\s/;

export const dateLines: Stage = { name: 'metadata/date-lines', run };
