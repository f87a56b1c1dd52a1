/** Lines by the headline that say who wrote it: `By Ann Lee`, `Autor: …`, or the label in one text and the name in the next. */
import { textWithin } from '../../dom/plain';
import { BLOCK, tagFlags } from '../../dom/tags';
import { closest, contains, endOf, isText } from '../../dom/tree';
import type { Draft } from '../../model/finding';
import type { NodeId, Page } from '../../model/page';
import { findDate } from '../../text/dates/index';
import { splitLabel } from '../cues/index';
import { eastAsianNames } from './byline-east';
import {
  addPrinted,
  afterLabel,
  beginsWithCapital,
  isFullName,
  isAuthorLabel,
  isName,
  MAX_BYLINE,
  NEAR,
  saysCall,
  withoutDate,
} from './byline-names';
import { dateContext } from './dates';
import type { Head, HeadText } from './head';
import { roleOfLabel } from './label-roles';
import type { Claims } from './ranks';

/** Farther from the headline a line that begins so is prose. */
const FARTHEST = 900;
const MAX_CALL = 20;

export function addLabelled(claims: Claims, draft: Draft, { texts, headline }: Head): void {
  for (let at = 0; at < texts.length; at++) {
    const text = texts[at];
    if (text === undefined || text.text.length > MAX_BYLINE || text.distance > FARTHEST) continue;
    // A headline may begin so: `By the sea`, `Von Hafen zu Hafen`.
    if (contains(draft.page, headline, text.node)) continue;
    const next = texts[at + 1]?.text ?? '';
    // A label for small screens and one for wide ones: the second has the name.
    const isLabel = isAuthorLabel(text.text);
    if (isLabel && isAuthorLabel(next)) continue;
    const whole = wholeLine(draft.page, text);
    const names = isLabel ? behindLabel(next, whole) : namesInLine(whole, draft);
    const line = names === null ? '' : withoutDate(names, draft);
    if (line === '' || line.length > MAX_BYLINE || SENTENCE.test(line) || saysCall(line.slice(0, MAX_CALL))) continue;
    if (!beginsWithCapital(line) && !DATED_ACCOUNT.test(text.text)) continue;
    addPrinted(claims, draft, 'byline', [line], text, 0);
    return;
  }
}
/** A text of this length that ends so is prose, whatever stood before it. */
const SENTENCE = /^[^]{60,}[.。!?！？]$/;

/** The next text, but where it is one word of a line that names somebody in full: `Autor: <a>Rechtsanwalt</a> Ole Dahl`. */
function behindLabel(next: string, whole: string): string {
  const rest = next.includes(' ') ? null : afterLabel(whole);
  return rest !== null && isFullName(rest) && isName(rest) ? rest : next;
}

/** Names behind the label with which a line begins, or that follows the date there; or by the customs of East Asia. */
function namesInLine(line: string, draft: Draft): string | null {
  const names = afterLabel(line);
  if (names !== null) return names;
  const date = line.length > MAX_BYLINE || !mayNameBehind(line) ? null : findDate(line, dateContext(draft));
  if (date !== null && date.start <= LONGEST_WEEKDAY) {
    const behind = line.slice(date.end).replace(MARKS, '');
    const labelled = DATED_BY.exec(behind)?.[1] ?? afterLabel(behind);
    if (labelled !== null && isName(labelled)) return labelled;
  }
  return eastAsianNames(line);
}
/** `Tuesday, ` */
const LONGEST_WEEKDAY = 12;

/** Whether a line may have a label and a name behind a date: letters, and a blank or a colon. To look for a date takes many times as long. */
function mayNameBehind(line: string): boolean {
  return PARTS_LABEL.test(line) && LETTER.test(line);
}
const PARTS_LABEL = /[ :：\u2236]/;
const LETTER = /[A-Za-z\u0080-\uffff]/;
const MARKS = /^[\s,|·•–—-]+/;
/** Behind a date an account may have any case: `June 3rd, 2008 by ann`. */
const DATED_BY = /^(?:by|von|par|por|door|av|af|di) (\p{L}[\p{L}\d_.-]{1,24})$/u;
const DATED_ACCOUNT = /\d{4} (?:by|von|par|por|door|av|af|di) \p{Ll}[\p{L}\d_.-]{1,24}$/u;

/** The line that the text begins, links within it included. */
function wholeLine(page: Page, { node, text }: HeadText): string {
  const block = closest(page, node, isBlock);
  if (isOnlyText(page, block, node)) return text;
  const lines = textWithin(page, block, MAX_BYLINE + 1);
  if (lines.length > MAX_BYLINE) return text;
  return lines.split('\n').find((line) => line.startsWith(text)) ?? text;
}
function isOnlyText(page: Page, block: NodeId, text: NodeId): boolean {
  const until = endOf(page, block);
  for (let node = block + 1; node < until; node++) if (node !== text && isText(page, node)) return false;
  return true;
}
const isBlock = (tag: number): boolean => (tagFlags(tag) & BLOCK) !== 0;

/** `Redaktion: Eva Berg` right by the headline: where nobody else is named, who edited a text for a house wrote it. */
export function addEditor(claims: Claims, draft: Draft, { texts }: Head): void {
  for (const text of texts) {
    if (text.distance > NEAR || text.text.length > MAX_BYLINE) continue;
    const labelled = splitLabel(text.text.replace(MARKS, ''));
    if (labelled === null || roleOfLabel(labelled.label) !== 'editor') continue;
    const name = labelled.rest.replace(BRACKET, '').trim();
    if (!isFullName(name)) continue;
    addPrinted(claims, draft, 'editor by the headline', [name], text, LESS_FOR_EDITOR);
    return;
  }
}
const BRACKET = /\s\([^()]*\)$/;
const LESS_FOR_EDITOR = 18;
