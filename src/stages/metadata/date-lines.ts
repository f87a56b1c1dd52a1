/** `<time>` and lines of date by the headline. */
import { lineWithin } from '../../dom/plain';
import { T } from '../../dom/tags';
import { Kind } from '../../dom/tokens';
import { attr, isText, parentOf, tagOf, textOf } from '../../dom/tree';
import type { Draft, Finding, Stage } from '../../model/finding';
import type { NodeId, Page } from '../../model/page';
import { addDate } from './dates';
import { headOf, type HeadElement } from './head';
import { Claims } from './ranks';

const MAX_LINE = 160;
/** Words that tell a change from the publication. */
const UPDATED =
  /updat|modif|aktualisiert|ge[aä]ndert|stand:|mis à jour|mise à jour|maj|actualiz|aggiornat|atualiz|bijgewerkt|gewijzigd|uppdaterad|oppdatert|opdateret|päivitetty|aktualiz|zaktualizowan|обновл|изменен|оновлен|güncel|guncel|更新|수정|diperbarui|cập nhật|แก้ไข|تحديث|עודכן/i;

/** A point of rank for so many letters of distance. */
const LETTERS_PER_POINT = 200;

function run(draft: Draft): Finding {
  const claims = new Claims();
  const head = headOf(draft);
  if (!head) return { claims: [] };
  for (const element of head.elements) {
    const { page } = draft;
    if (tagOf(page, element.node) === T.TIME) addTime(claims, draft, element);
    else if ((element.kinds & Kind.DATE) !== 0) addLine(claims, draft, element);
  }
  return { claims: claims.all };
}

function addTime(claims: Claims, draft: Draft, { node, distance }: HeadElement): void {
  const { page } = draft;
  const stated = attr(page, node, 'datetime') ?? attr(page, node, 'content') ?? '';
  const text = lineWithin(page, node, MAX_LINE);
  const field = UPDATED.test(labelOf(page, node)) ? 'modified' : 'published';
  const detail = { origin: 'time', node, less: distance / LETTERS_PER_POINT };
  if (stated.trim() !== '') addDate(claims, draft, field, 'time', stated, detail);
  else addDate(claims, draft, field, 'time', text, detail);
}

function addLine(claims: Claims, draft: Draft, { node, distance }: HeadElement): void {
  const text = lineWithin(draft.page, node, MAX_LINE * 2);
  if (text === '' || text.length > MAX_LINE) return;
  const field = UPDATED.test(text) ? 'modified' : 'published';
  addDate(claims, draft, field, 'date-line', text, { origin: 'date line', node, less: distance / LETTERS_PER_POINT });
}

/** Names of the element and its parent, its own text, and the text right before it. */
function labelOf(page: Page, node: NodeId): string {
  const parent = parentOf(page, node);
  const names = ['class', 'id', 'itemprop'].map((name) => attr(page, node, name) ?? '').join(' ');
  const before = isText(page, node - 1) ? textOf(page, node - 1).slice(-MAX_LABEL) : isText(page, node - 2) ? textOf(page, node - 2).slice(-MAX_LABEL) : '';
  return `${names} ${attr(page, parent, 'class') ?? ''} ${before} ${lineWithin(page, node, MAX_LINE)}`;
}
const MAX_LABEL = 40;

export const dateLines: Stage = { name: 'metadata/date-lines', run };
