/** What the stages of bylines share: telling a printed name from what stands around it, and claiming it. */
import { textWithin } from '../../dom/plain';
import type { NodeId, Page } from '../../model/page';
import type { Draft } from '../../model/finding';
import { findDate } from '../../text/dates/index';
import { splitLabel } from '../cues/index';
import { addAuthors } from './authors';
import { dateContext } from './dates';
import type { HeadElement } from './head';
import { roleOfLabel } from './label-roles';
import type { Claims } from './ranks';

export const MAX_NAME = 60;
export const MAX_BYLINE = 240;
const DIGIT = /\d/;
/** Not a name: what links and elements by a name say besides. */
const CALLS =
  /\b(?:follow|folgen|more|mehr|alle|see|view|posts?|articles?|artikel|comments?|kommentare?|e-?mail|twitter|facebook|share|teilen|print|drucken|posted|published|veröffentlicht|publiziert|verfasst|updated|lesezeit|minuten?|min|read|reading|uncategorized|in|this|stand)\b/i;
/** Nor are controls of the page: the size of its letters, its comments, its sound. */
const CONTROLS =
  /(?<!\p{L})(?:size|resize|larger|smaller|listen|schriftgr(?:ö|oe)(?:ß|ss)e|anhören|vorlesen|tamaño|escuchar|comentarios|tamanho|ouvir|comentários|écouter|commentaires|dimension[ei]|ascolta|commenti|luister|reacties|textstorlek|lyssna|kommentarer|tekststørrelse|skriftstørrelse|rozmiar|komentarze|размер|комментарии|комментировать|розмір|коментарі|boyutu|yorumlar|ukuran|komentar)(?!\p{L})/iu;
const FULL_NAME =
  /^(?:[\p{Lu}\p{Lt}][^\s]*|\p{Lo}+)(?:,(?=\s))?(?:\s+(?:[\p{Lu}\p{Lt}\p{Lo}]\S*|(?:v[ao]n|d[eiaou]s?|de[rnl]|zu[mr]?|t[eo]n|af|av|al|el|bin|y|e|i|and|und|et|og|och|&|mit)(?:,(?=\s))?))+$|^\p{Lo}{2,6}$/u;
const CAPITAL = /^[\p{Lu}\p{Lt}\p{Lo}]/u;

/** Two words and more, each with a capital or one of the small words within names; or no letters with capitals at all. */
export function isFullName(text: string): boolean {
  return FULL_NAME.test(text);
}

export function beginsWithCapital(text: string): boolean {
  return CAPITAL.test(text);
}

/** Farther from the headline than this a name may be of another story, and is weaker by so much. */
export const NEAR = 500;
export const LESS_FAR = 6;

export function addPrinted(
  claims: Claims,
  draft: Draft,
  origin: string,
  names: readonly string[],
  at: Pick<HeadElement, 'node' | 'distance'>,
  less: number,
): void {
  addAuthors(claims, draft, 'byline', names, { origin, node: at.node, less: less + (at.distance > NEAR ? LESS_FAR : 0) });
}

export function saysCall(text: string): boolean {
  return CALLS.test(text) || CONTROLS.test(text);
}

/** Whether a short text may be a name: no label, no call to do something, no date. */
export function isName(line: string): boolean {
  if (line === '' || line.length > MAX_NAME || saysCall(line) || isAuthorLabel(line)) return false;
  return !DIGIT.test(line) || !line.includes(' ');
}

/** `By`, `Autor:`, and longer ones that end so: `Ein Artikel von`, but not `Larger text`. */
export function isAuthorLabel(text: string): boolean {
  if (text.length > MAX_LABEL) return false;
  const last = text.slice(text.lastIndexOf(' ') + 1);
  return roleOfLabel(text) === 'author' || (roleOfLabel(last) === 'author' && !TEXT.test(last) && !BEHIND_NAMES.test(last));
}
const MAX_LABEL = 30;
/** What stands behind names, not before them: `홍길동 기자`, `山田花子記者`. */
const BEHIND_NAMES = /^(?:기자|記者|记者)$/;
const TEXT = /^(?:texto?|testo|teksti?|текст)$/i;

/** The names behind a label; null where the line has none. A one-word label must stand before a capital. */
export function afterLabel(text: string): string | null {
  const labelled = splitLabel(text);
  if (labelled) return roleOfLabel(labelled.label) === 'author' && labelled.rest !== '' ? labelled.rest : null;
  const blanks = blanksOf(text);
  if (blanks.length >= MAX_WORDS) return null;
  for (let count = Math.min(MOST_WORDS_OF_LABEL, blanks.length); count > 0; count--) {
    const end = blanks[count - 1] ?? 0;
    if (roleOfLabel(text.slice(0, end)) === 'author' && beginsWithCapital(text.slice(end + 1))) return text.slice(end + 1);
    // `Erstellt von …`, `A column by …`
    const last = text.slice((blanks[count - 2] ?? end) + 1, end);
    if (count > 1 && roleOfLabel(last) === 'author' && isFullName(text.slice(end + 1))) return text.slice(end + 1);
  }
  return null;
}
const MAX_WORDS = 24;
const MOST_WORDS_OF_LABEL = 3;

/** Where the blanks of a text are, up to those of a line too long for a byline. */
function blanksOf(text: string): readonly number[] {
  const blanks: number[] = [];
  for (let at = text.indexOf(' '); at >= 0 && blanks.length < MAX_WORDS; at = text.indexOf(' ', at + 1)) blanks.push(at);
  return blanks;
}

/** What stands before the date, or behind one that comes first. */
export function withoutDate(line: string, draft: Draft): string {
  const date = findDate(line, dateContext(draft));
  const kept = date === null ? line : date.start > 2 ? line.slice(0, date.start) : line.slice(date.end);
  return kept.replace(TRAILING, '').trim();
}
const TRAILING =
  /(?<![\s,|·–—-])[\s,|·–—-]+(?::[\s,|·:–—-]{0,20}|(?:publi[ée]|published|posted|updated|veröffentlicht|aktualisiert|publicado|pubblicato|gepubliceerd|publicerad|mis à jour|stand)(?:[\s:]*(?:am|on|le|el|il|vom|at|um|in|the|den))?[\s,|·:–—-]*|(?:am|on|le|el|il|vom|at|um|in|the|den)[\s,|·:–—-]*)?$/i;

/** Lines of an element, and parts that signs set apart; a name and the button to follow it may have no blank between. */
export function partsOf(page: Page, node: NodeId, draft: Draft): readonly string[] {
  const text = textWithin(page, node, MAX_BYLINE + 1);
  return text.length > MAX_BYLINE ? [] : text.split(PARTS).map((line) => withoutDate(line.trim(), draft));
}
const PARTS = /\n|\s[|\u2022\u00b7]\s|(?<=\p{L})(?=(?:Follow|Folgen|Suivre|Seguir|Segui|Volgen|Följ|Obserwuj)(?:\n|$))/u;
