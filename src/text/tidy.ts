/** What the `text` of a record is without: invisible characters, odd blanks, and blanks beside each other. */

/** Soft hyphens, zero-width characters that are no part of a word's spelling, controls. Joiners stay: scripts are spelt with them. */
const INVISIBLE = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]/g;
const NO_BREAK = /[\u00a0\u202f\u2007]/g;
const LINE_SEPARATORS = /[\u2028\u2029]/g;
const BLANKS = / {2,}/g;
/** Blanks are single by then. */
const LINE_EDGES = / ?\n ?/g;

/** What any of the replacements above would change; most texts hold nothing of it. */
const UNTIDY =
  /[\u0000-\u0008\u000b-\u001f\u007f-\u00a0\u00ad\u2007\u200b\u200e\u200f\u2028-\u202f\u2060-\u2064\u2066-\u2069\ufeff]| [ \n]|\n /;

/** Whether `tidyProse` would do no more than trim. */
export function isTidy(text: string): boolean {
  return !UNTIDY.test(text);
}

export function tidyProse(text: string): string {
  if (isTidy(text)) return text.trim();
  const clean = text.replace(INVISIBLE, '').replace(NO_BREAK, ' ').replace(LINE_SEPARATORS, ' ');
  return clean.replace(BLANKS, ' ').replace(LINE_EDGES, '\n').trim();
}

/** Blanks of code stay, and so do its lines. */
export function tidyCode(text: string): string {
  return text.replace(INVISIBLE, '').replace(NO_BREAK, ' ').replace(LINE_SEPARATORS, '\n').trimEnd();
}

/** The same as `tidyProse` of a text in which nothing is untidy but blanks that do not break, none of them beside another blank. */
export function withPlainBlanks(text: string): string {
  return text.replace(NO_BREAK, ' ');
}

const NO_BREAKS = '\u00a0\u202f\u2007';

/** Whether a unit is a blank that does not break. */
export function isNoBreak(unit: string): boolean {
  return NO_BREAKS.includes(unit);
}
