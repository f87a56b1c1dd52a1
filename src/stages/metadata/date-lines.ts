/** Dates as printed by the headline: `<time>`, elements named for dates, and texts that are little but a date. */
import { lineWithin } from '../../dom/plain';
import { T } from '../../dom/tags';
import { Kind } from '../../dom/tokens';
import { attr, parentOf, tagOf } from '../../dom/tree';
import type { Draft, Finding, Stage } from '../../model/finding';
import type { NodeId, Page } from '../../model/page';
import { findDates } from '../../text/dates/index';
import { addDate, addParsed, dateContext } from './dates';
import { headOf, type Head, type HeadElement } from './head';
import { Claims } from './ranks';

const MAX_LINE = 160;
/** Words that tell a change from the publication, before a date or in the names of its element. */
const UPDATED =
  /updat|modif|aktualisiert|ge[aä]ndert|überarbeitet|mis à jour|mise à jour|\bmaj\b|actualiz|aggiornat|atualiz|bijgewerkt|gewijzigd|uppdaterad|oppdatert|opdateret|päivitetty|aktualiz|zaktualizowan|обновл|изменен|оновлен|güncel|更新|수정|diperbarui|cập nhật|แก้ไข|تحديث|עודכן|به‌روز/i;
/** Attributes in which elements for dates keep them for machines. */
const MACHINE = ['datetime', 'content', 'data-datetime', 'data-date', 'data-time', 'data-timestamp', 'data-published', 'title'];

/** A point of rank for so many letters of distance. */
const LETTERS_PER_POINT = 200;
/** Words besides the date: each letter makes it less likely that the text tells the date of the page. */
const LETTERS_OF_REST_PER_POINT = 8;
const MAX_REST = 70;

function run(draft: Draft): Finding {
  const claims = new Claims();
  const head = headOf(draft);
  if (!head) return { claims: [] };
  for (const element of head.elements) {
    if (tagOf(draft.page, element.node) === T.TIME || (element.kinds & Kind.DATE) !== 0) addElement(claims, draft, element);
  }
  addTexts(claims, draft, head);
  return { claims: claims.all };
}

function addElement(claims: Claims, draft: Draft, { node, distance }: HeadElement): void {
  const { page } = draft;
  const source = tagOf(page, node) === T.TIME ? 'time' : 'date-line';
  const field = UPDATED.test(labelOf(page, node)) ? 'modified' : 'published';
  const detail = { origin: source === 'time' ? 'time' : 'date element', node, less: distance / LETTERS_PER_POINT };
  for (const name of MACHINE) {
    const stated = attr(page, node, name);
    if (stated !== undefined && DIGIT.test(stated) && addDate(claims, draft, field, source, stated, detail)) return;
  }
  const text = lineWithin(page, node, MAX_LINE + 1);
  if (source === 'time' && text.length <= MAX_LINE) addDate(claims, draft, field, source, text, detail);
  else if (source === 'date-line') addLine(claims, draft, text, node, distance);
}
/** Without a digit a text may still say "yesterday", but too many say it that are no date line. */
const DIGIT = /\p{Nd}|[一二三四五六七八九十]/u;

function addTexts(claims: Claims, draft: Draft, { texts }: Head): void {
  let label = '';
  for (const { node, text, distance } of texts) {
    if (text.length <= MAX_LINE && tagOf(draft.page, parentOf(draft.page, node)) !== T.TIME) {
      addLine(claims, draft, text, node, distance, label);
    }
    label = text.slice(-MAX_LABEL);
  }
}
const MAX_LABEL = 40;

/** A claim for each date of a line that says little besides: `Published … | Updated …`. */
function addLine(claims: Claims, draft: Draft, text: string, node: NodeId, distance: number, label = ''): void {
  if (text === '' || text.length > MAX_LINE || !DIGIT.test(text)) return;
  const dates = findDates(text, dateContext(draft), MAX_DATES);
  const dated = dates.reduce((sum, { start, end }) => sum + end - start, 0);
  const rest = text.length - dated;
  if (rest > MAX_REST) return;
  let from = 0;
  for (const date of dates) {
    const before = `${from === 0 ? label : ''} ${text.slice(from, date.start)}`;
    const less = distance / LETTERS_PER_POINT + rest / LETTERS_OF_REST_PER_POINT;
    addParsed(claims, draft, UPDATED.test(before) ? 'modified' : 'published', 'date-line', date, { origin: 'date line', node, less });
    from = date.end;
  }
}
const MAX_DATES = 3;

/** Names of the element and its parent, and its own text. */
function labelOf(page: Page, node: NodeId): string {
  const names = ['class', 'id', 'itemprop'].map((name) => attr(page, node, name) ?? '').join(' ');
  return `${names} ${attr(page, parentOf(page, node), 'class') ?? ''} ${lineWithin(page, node, MAX_LINE)}`;
}

export const dateLines: Stage = { name: 'metadata/date-lines', run };
