/** Dates as printed by the headline: `<time>`, elements named for dates, and texts that are little but a date. */
import { lineWithin } from '../../dom/plain';
import { T, tagSet } from '../../dom/tags';
import { holdsByNode } from '../../dom/text-facts';
import { Kind, kindsOf } from '../../dom/tokens';
import { attr, closest, endOf, isText, parentOf, tagOf, textOf } from '../../dom/tree';
import type { Draft, Finding, Stage } from '../../model/finding';
import { NONE, type NodeId, type Page } from '../../model/page';
import { findDates, instantOf, mayHoldDate, parseDate, type DateContext, type ParsedDate } from '../../text/dates/index';
import { holdsDigit } from '../../text/digits';
import { Holds } from '../../text/holds';
import { CHANGED } from '../cues/changed';
import { addBadge, wholeDate } from './date-parts';
import { addDate, addParsed, dateContext } from './dates';
import { headOf, type Head, type HeadElement, type HeadText } from './head';
import { Claims } from './ranks';

const MAX_LINE = 160;
/** Attributes in which elements for dates keep them for machines. */
const MACHINE = ['datetime', 'content', 'data-datetime', 'data-date', 'data-time', 'data-timestamp', 'data-published', 'title'] as const;

/** A point of rank for so many letters of distance. */
const LETTERS_PER_POINT = 200;
/** Words besides the date: each letter makes it less likely that the text tells the date of the page. */
const LETTERS_OF_REST_PER_POINT = 8;
const MAX_REST = 70;

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

function addElement(claims: Claims, draft: Draft, { node, distance }: HeadElement): void {
  const { page } = draft;
  const source = tagOf(page, node) === T.TIME ? 'time' : 'date-line';
  const field = CHANGED.test(labelOf(page, node)) ? 'modified' : 'published';
  const detail = { origin: source === 'time' ? 'time' : 'date element', node, less: distance / LETTERS_PER_POINT };
  const text = lineWithin(page, node, MAX_LINE + 1);
  for (const name of MACHINE) {
    const stated = attr(page, node, name);
    const date = stated === undefined || !maySayDay(stated) ? null : parseDate(stated, dateContext(draft));
    if (date === null) continue;
    addParsed(claims, draft, field, source, date, detail);
    addExact(claims, draft, field, { text, day: date, detail });
    return;
  }
  if (source === 'time' && text.length <= MAX_LINE) addDate(claims, draft, field, source, text, detail);
  else if (source === 'date-line') addLine(claims, draft, text, node, distance);
}
/** `<time datetime="2024-06-03">03.06.2024 - 13:30</time>`: the text may tell the time of the day that the attribute states. */
function addExact(
  claims: Claims,
  draft: Draft,
  field: 'published' | 'modified',
  { text, day, detail }: { text: string; day: ParsedDate; detail: { origin: string; node: NodeId; less: number } },
): void {
  if (text.length > MAX_LINE || day.precision !== 'day') return;
  const [exact] = findDates(text, dateContext(draft), 1);
  if (exact === undefined || exact.iso === day.iso || !exact.iso.startsWith(day.iso)) return;
  addParsed(claims, draft, field, 'time', exact, { ...detail, origin: `${detail.origin}, as printed` });
}

/** Without a digit a text may still say "yesterday", but too many say it that are no date line. */
const HAN_NUMERAL = /[一二三四五六七八九十]/;
const maySayDay = (text: string): boolean => holdsDigit(text) || HAN_NUMERAL.test(text);

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

/** Where the element begins that holds the article with its headline; the headline where no element is marked so. */
function startOfArticle(page: Page, headline: NodeId): NodeId {
  const container = closest(page, headline, isArticle);
  return container === NONE ? headline : container;
}
const isArticle = tagSet('article', 'main', 'section');

/** What is asked of each text far from the headline. */
interface Look {
  readonly context: DateContext;
  readonly holds: (node: NodeId) => number;
}

function lookAt(draft: Draft): Look {
  return { context: dateContext(draft), holds: holdsByNode(draft.page) };
}

/** Nodes `[from, until)`. */
type Range = readonly [from: NodeId, until: NodeId];

/**
 * Far from the headline a date counts where it bears a label or stands in an element named for dates: the first one, and before it a
 * change. What was passed over comes back.
 */
function addDistant(claims: Claims, draft: Draft, start: NodeId): readonly Range[] {
  const { page } = draft;
  const look = lookAt(draft);
  const passedOver: Range[] = [[1, start]];
  const isFound = (): boolean => claims.all.some(({ field, rank }) => field === 'published' && rank >= 0);
  for (let node = start; node < page.size && !isFound(); node++) {
    if (isText(page, node)) {
      addLabelledDate(claims, draft, node, look);
      continue;
    }
    if (page.attrAt[node] === page.attrAt[node + 1]) continue;
    const kinds = kindsOf(page, node);
    if ((kinds & ELSEWHERE) !== 0) {
      passedOver.push([node, endOf(page, node)]);
      node = endOf(page, node) - 1;
    } else if (tagOf(page, node) === T.TIME || (kinds & Kind.DATE) !== 0) addElement(claims, draft, { node, kinds, distance: FAR });
  }
  return passedOver;
}

/** `This page was last modified on …` in the foot of a page without any other date: in what was passed over, as all else has been asked. */
function addFootnote(claims: Claims, draft: Draft, passedOver: readonly Range[]): void {
  const look = lookAt(draft);
  for (let at = passedOver.length - 1; at >= 0; at--) {
    const [from, until] = passedOver[at] ?? [0, 0];
    for (let node = until - 1; node >= from && claims.all.length === 0; node--) {
      if (!isText(draft.page, node)) continue;
      if (mayBeDated(draft.page, node, look) && CHANGED.test(textOf(draft.page, node))) addLabelledDate(claims, draft, node, look);
    }
  }
}

/** `Published: …`, `This page was last modified on …`: a text that begins with the label, or with the word of a change in it. */
function addLabelledDate(claims: Claims, draft: Draft, node: NodeId, look: Look): void {
  const { page } = draft;
  const text = textOf(page, node);
  if (!mayBeDated(page, node, look) || !isLabelled(text, look.holds(node))) return;
  const line = `${text} ${textOf(page, nextText(page, node))}`.trim();
  if (line.length > MAX_LINE) return;
  const [date] = findDates(line, look.context, 1);
  if (date === undefined || line.length - (date.end - date.start) > MAX_REST) return;
  const field = CHANGED.test(line.slice(0, date.start)) ? 'modified' : 'published';
  addParsed(claims, draft, field, 'date-line', date, { origin: 'labelled date', node, less: LESS_FAR });
}

/** Whether a short text or the one behind it may hold a date. Most texts are passed over by what is known of their characters, before a pattern is tried. */
function mayBeDated(page: Page, node: NodeId, look: Look): boolean {
  if (textOf(page, node).length > MAX_LINE) return false;
  return mayHoldDateAt(page, node, look) || mayHoldDateAt(page, nextText(page, node), look);
}

/** Where the text behind a text stands: in the node behind it, or in the one after that where this is an element. */
function nextText(page: Page, node: NodeId): NodeId {
  return textOf(page, node + 1) === '' ? node + 2 : node + 1;
}

function mayHoldDateAt(page: Page, node: NodeId, { context, holds }: Look): boolean {
  const text = textOf(page, node);
  return text.length > MAX_LINE || mayHoldDate(text, holds(node), context);
}

/** Whether a text bears a label of a date. The patterns are for letters; of Chinese they hold few words. */
function isLabelled(text: string, holds: number): boolean {
  if ((holds & (Holds.ASCII | Holds.OTHER)) !== 0) return LABEL.test(text) || CHANGED.test(text);
  return (holds & Holds.HAN) !== 0 && (text.includes(CHANGED_IN_HAN) || LABEL.test(text));
}
/** The one word of `CHANGED` that is. */
const CHANGED_IN_HAN = '更新';
const LABEL =
  /^\s*(?:datum|date|dated|veröffentlicht|erstellt|erschienen|published|posted|publié|publicado|pubblicato|data|fecha|gepubliceerd|publicerad|publisert|opublikowano|дата|опубликовано|发布时间|發布時間|公開日)/i;
const LESS_FAR = 15;
const FAR = 3000;
const ELSEWHERE = Kind.RELATED | Kind.COMMENTS | Kind.NAV | Kind.AD | Kind.CAPTION | Kind.CREDIT | Kind.PROMO;

/** A claim for each date of a line that says little besides: `Published … | Updated …`. */
function addLine(claims: Claims, draft: Draft, text: string, node: NodeId, distance: number, label = ''): boolean {
  if (text === '' || text.length > MAX_LINE || !maySayDay(text)) return false;
  const dates = findDates(text, dateContext(draft), MAX_DATES);
  const dated = dates.reduce((sum, { start, end }) => sum + end - start, 0);
  const rest = text.length - dated;
  if (rest > MAX_REST) return false;
  let from = 0;
  for (const date of dates) {
    const before = `${from === 0 ? label : ''} ${text.slice(from, date.start)}`;
    const said = LABEL.test(text.slice(from, date.start)) || (from === 0 && LABEL.test(label)) ? MORE_FOR_LABEL : 0;
    const less = Math.max(0, distance / LETTERS_PER_POINT + rest / LETTERS_OF_REST_PER_POINT - said);
    addParsed(claims, draft, CHANGED.test(before) ? 'modified' : 'published', 'date-line', date, { origin: 'date line', node, less });
    from = date.end;
  }
  return dates.length > 0;
}
const MAX_DATES = 3;
/** A date that bears its label is not that of today, which some sites print over their menu. */
const MORE_FOR_LABEL = 4;

/** Names of the element and its parent, and its own text. */
function labelOf(page: Page, node: NodeId): string {
  const names = (['class', 'id', 'itemprop'] as const).map((name) => attr(page, node, name) ?? '').join(' ');
  return `${names} ${attr(page, parentOf(page, node), 'class') ?? ''} ${lineWithin(page, node, MAX_LINE)}`;
}

export const dateLines: Stage = { name: 'metadata/date-lines', run };
