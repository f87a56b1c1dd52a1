/** Claims of what an element or a line says that is little but a date. */
import { lineWithin } from '../../dom/plain';
import { T } from '../../dom/tags';
import { attr, parentOf, tagOf } from '../../dom/tree';
import type { Draft } from '../../model/finding';
import type { NodeId, Page } from '../../model/page';
import { findDates, parseDate, type ParsedDate } from '../../text/dates/index';
import { holdsDigit } from '../../text/digits';
import { CHANGED } from '../cues/changed';
import { addDate, addParsed, dateContext } from './dates';
import type { HeadElement } from './head';
import type { Claims } from './ranks';

/** A longer text is no date line, letters. */
export const MAX_LINE = 160;
/** Attributes in which elements for dates keep them for machines. */
const MACHINE = ['datetime', 'content', 'data-datetime', 'data-date', 'data-time', 'data-timestamp', 'data-published', 'title'] as const;

/** A point of rank for so many letters of distance. */
export const LETTERS_PER_POINT = 200;
/** Words besides the date: each letter makes it less likely that the text tells the date of the page. */
const LETTERS_OF_REST_PER_POINT = 8;
export const MAX_REST = 70;

/** Words before a date that say what it is. */
export const LABEL =
  /^\s*(?:datum|date|dated|veröffentlicht|erstellt|erschienen|published|posted|publié|publicado|pubblicato|data|fecha|gepubliceerd|publicerad|publisert|opublikowano|дата|опубликовано|发布时间|發布時間|公開日)/i;

/** What an element that is made or named for dates says, in an attribute or in print. */
export function addElement(claims: Claims, draft: Draft, { node, distance }: HeadElement): void {
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

/** A claim for each date of a line that says little besides: `Published … | Updated …`. */
export function addLine(claims: Claims, draft: Draft, text: string, node: NodeId, distance: number, label = ''): boolean {
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
