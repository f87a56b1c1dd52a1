/** White space as CSS sees it, and the invisible characters that typists and editors leave behind. */

import { codeAt } from './code-at';

/** Characters that HTML collapses (WHATWG "ASCII whitespace"); NBSP and U+3000 are text. */
export function isHtmlSpace(code: number): boolean {
  return code === 0x20 || (code >= 0x09 && code <= 0x0d && code !== 0x0b);
}

const NEEDS_CARE = /[\u0000-\u001f\u007f-\u009f]| {2}/;
const SPACES = /[ \t\n\f\r]+/g;
/** Control characters, C1 too, mean nothing in HTML text; terminals obey them, and some readers of Markdown choke on them. */
const CONTROLS = /[\u0000-\u0008\u000b\u000e-\u001f\u007f-\u009f]/g;
const HAS_CONTROLS = /[\u0000-\u001f\u007f-\u009f]/;

/** Runs of white space become one blank, control characters vanish; nothing is trimmed. */
export function collapse(text: string): string {
  return NEEDS_CARE.test(text) ? text.replace(CONTROLS, '').replace(SPACES, ' ') : text;
}

/** Whether neither `withoutControls` nor `wellFormed` would change a UTF-16 unit; halves of characters are left to them. */
export function isCleanUnit(code: number): boolean {
  if (code < 0x20) return code === 0x0a || code === 0x09 || code === 0x0d;
  return (code < 0x7f || code >= 0xa0) && (code & 0xf800) !== SURROGATES;
}
const SURROGATES = 0xd800;

/**
 * In two classes: for one of more than eight ranges, as `[^\S ]` is, V8 leaves the pattern at each character that is not ASCII, and takes
 * twice as long.
 */
const ODD_BLANKS = /[\t-\r\u00a0\u00ad\u1680\u2000-\u200f]|[\u2028\u2029\u202f\u205f\u2060\u3000\ufeff]| {2}/;

/** Whether there may be blanks in a row or other ones than the plain blank, characters without width among them: most texts need no replacing. */
export function mayHaveOddBlanks(text: string): boolean {
  return ODD_BLANKS.test(text);
}

/** Without control characters; line ends and tabs stay, and the end of a page is a blank. */
export function withoutControls(text: string): string {
  if (!HAS_CONTROLS.test(text)) return text;
  return text.replace(CONTROLS, '').replaceAll('\f', ' ');
}

/** Halves of surrogate pairs become U+FFFD, as they would in UTF-8: JSON can spell them, UTF-8 cannot. */
export function wellFormed(text: string): string {
  return text.toWellFormed();
}

/** Blank to the eye: NBSP, the ideographic space and the zero-width characters that carry no meaning between words. */
export function isBlank(code: number): boolean {
  return (
    code === 0x20 ||
    code === 0xa0 ||
    code === 0x3000 ||
    code === 0x200b ||
    code === 0xfeff ||
    (code >= 0x2000 && code <= 0x200a) ||
    isHtmlSpace(code)
  );
}

/** Whether there is nothing to see. */
export function isBlankText(text: string): boolean {
  const { length } = text;
  for (let i = 0; i < length; i++) if (!isBlank(codeAt(text, i))) return false;
  return true;
}

/** How many units of blanks (also typed indents: NBSP, U+3000) a text begins with. */
export function blankUnits(text: string): number {
  const { length } = text;
  let i = 0;
  while (i < length && isBlank(codeAt(text, i))) i++;
  return i;
}

/** Without blanks at the start. */
export function trimBlankStart(text: string): string {
  const blanks = blankUnits(text);
  return blanks === 0 ? text : text.slice(blanks);
}

/** Without blanks (also NBSP, U+3000) at the end. */
export function trimBlankEnd(text: string): string {
  const { length } = text;
  let i = length;
  while (i > 0 && isBlank(codeAt(text, i - 1))) i--;
  return i === length ? text : text.slice(0, i);
}
