/** Lines by the headline that say who wrote it: `By Ann Lee`, `Autor: …`, or the label in one text and the name in the next. */
import { lineWithin } from '../../dom/plain';
import { BLOCK, tagFlags } from '../../dom/tags';
import { closest, contains } from '../../dom/tree';
import type { Draft } from '../../model/finding';
import type { Page } from '../../model/page';
import { addPrinted, afterLabel, CAPITAL, isAuthorLabel, MAX_BYLINE, saysCall, withoutDate } from './byline-names';
import type { Head, HeadText } from './head';
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
    if (isAuthorLabel(text.text) && isAuthorLabel(next)) continue;
    const names = isAuthorLabel(text.text) ? next : afterLabel(wholeLine(draft.page, text));
    const line = names === null ? '' : withoutDate(names, draft);
    if (line === '' || line.length > MAX_BYLINE || !CAPITAL.test(line) || saysCall(line.slice(0, MAX_CALL))) continue;
    addPrinted(claims, draft, 'byline', [line], text, 0);
    return;
  }
}

/** The line that the text begins, links within it included. */
function wholeLine(page: Page, { node, text }: HeadText): string {
  const line = lineWithin(page, closest(page, node, isBlock), MAX_BYLINE + 1);
  return line.length <= MAX_BYLINE && line.startsWith(text) ? line : text;
}
const isBlock = (tag: number): boolean => (tagFlags(tag) & BLOCK) !== 0;
