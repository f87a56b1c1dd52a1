/** A text cut into numbers, words and marks, folded so that one grammar reads all scripts. */
import { codeAt } from '../code-at';
import { SCRIPTS, scriptNumber } from '../language-scripts';
import { isMark, isWordCharacter } from '../scripts';

/** `sign` is a Han or kana character: these scripts have no blanks, so each stands alone. */
export type TokenKind = 'number' | 'word' | 'sign' | 'mark';

export interface Token {
  readonly kind: TokenKind;
  readonly text: string;
  /** Of a number; -1 otherwise. */
  readonly value: number;
  readonly start: number;
  readonly end: number;
}

/** Zeros of the decimal digits that news is printed in, besides ASCII; nine more follow each. */
const ZEROS = [
  0x0660, 0x06f0, 0x0966, 0x09e6, 0x0a66, 0x0ae6, 0x0b66, 0x0be6, 0x0c66, 0x0ce6, 0x0d66, 0x0e50, 0x0ed0, 0x1040, 0x17e0, 0xff10,
];
const FULL_WIDTH_FIRST = 0xff01;
const FULL_WIDTH_LAST = 0xff5e;
const FULL_WIDTH_SHIFT = 0xfee0;
/** Below stand Latin, Greek, Cyrillic and Hebrew, which need no folding; above, up to the signs of full width, Han and Hangul. */
const FIRST_FOLDED = 0x600;
const LAST_BEFORE_HAN = 0x3000;
const FIRST_BEHIND_HAN = 0xfeff;
const NBSP = 0xa0;
const CAPITAL_I_WITH_DOT = 0x130;
const HAN = SCRIPTS.indexOf('han');
const KANA = SCRIPTS.indexOf('kana');

/** Folds of single units where the general rules do not do it. All folds keep the length, so that offsets stay true. */
const FOLDS: Readonly<Record<string, string>> = { '’': "'", '‘': "'", İ: 'i', '−': '-', '‐': '-', '‑': '-', '：': ':', '．': '.' };

/** Lower case, ASCII digits and punctuation, plain blanks; same length as the text. */
export function fold(text: string): string {
  const folded = foldUnits(text);
  const lower = folded.toLowerCase();
  return lower.length === folded.length ? lower : folded;
}

function foldUnits(text: string): string {
  let folded = '';
  let done = 0;
  const { length } = text;
  for (let at = 0; at < length; at++) {
    const code = codeAt(text, at);
    if (!mayFold(code)) continue;
    folded += text.slice(done, at) + foldUnit(text.charAt(at), code);
    done = at + 1;
  }
  return done === 0 ? text : folded + text.slice(done);
}

/** False of nearly all characters, which are their own folds. */
function mayFold(code: number): boolean {
  if (code < FIRST_FOLDED) return code === NBSP || code === CAPITAL_I_WITH_DOT;
  return code <= LAST_BEFORE_HAN || code >= FIRST_BEHIND_HAN;
}

function foldUnit(unit: string, code: number): string {
  const known = FOLDS[unit];
  if (known !== undefined) return known;
  if (code >= FULL_WIDTH_FIRST && code <= FULL_WIDTH_LAST) return String.fromCharCode(code - FULL_WIDTH_SHIFT);
  const zero = ZEROS.find((first) => code >= first && code <= first + 9);
  if (zero !== undefined) return String.fromCharCode(0x30 + code - zero);
  // Blanks of all widths, byte order marks and direction marks: `‏3‏ مايو`.
  if (
    code === 0xa0 ||
    (code >= 0x2000 && code <= 0x200f && code !== 0x200c) ||
    (code >= 0x2028 && code <= 0x202f) ||
    code === 0x3000 ||
    code === 0xfeff
  )
    return ' ';
  return unit;
}

const isDigit = (code: number): boolean => code >= 0x30 && code <= 0x39;

function isSign(code: number): boolean {
  const script = scriptNumber(code);
  return script === HAN || script === KANA || code === 0x3007;
}

/** False also for NaN, which stands behind the end of a text. */
function isLetter(code: number): boolean {
  return code > 0x20 && !isDigit(code) && !isSign(code) && (isWordCharacter(code) || isMark(code));
}

/** The tokens of a folded text. */
export function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  let at = 0;
  while (at < text.length) {
    const code = text.charCodeAt(at);
    if (code <= 0x20) {
      at++;
      continue;
    }
    const kind: TokenKind = isDigit(code) ? 'number' : isSign(code) ? 'sign' : isLetter(code) ? 'word' : 'mark';
    const end = endOf(text, at, kind);
    const part = text.slice(at, end);
    tokens.push({ kind, text: part, value: kind === 'number' ? Number(part) : -1, start: at, end });
    at = end;
  }
  return tokens;
}

function endOf(text: string, start: number, kind: TokenKind): number {
  let end = start + 1;
  if (kind === 'number') while (isDigit(text.charCodeAt(end))) end++;
  if (kind === 'word') while (isLetter(text.charCodeAt(end)) || isApostrophe(text, end)) end++;
  return end;
}

/** An apostrophe or a zero-width non-joiner between letters is part of the word: `aujourd'hui`. */
function isApostrophe(text: string, at: number): boolean {
  return (text[at] === "'" || text[at] === '\u200c') && isLetter(text.charCodeAt(at + 1));
}
