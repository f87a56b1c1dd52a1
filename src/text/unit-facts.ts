/** All that the reading of prose asks of a UTF-16 unit, in one number: a look at one table, and not at one for each question. */
import { TELLING_LETTERS, scriptNumber } from './language-scripts';
import { MARK, NO_WORD, WORD, unitKind } from './scripts';
import { isNoBreak, isTidy } from './tidy';
import { wordKind } from './words';

/** Kind of the unit (`words.ts`). */
export const KIND = 7;
/** The bit of it that only halves of characters have, and what joins words. */
export const HALF = 4;
/** Goes on with a word that has begun: a letter, digit or mark, but for those of scripts without blanks and halves of characters. */
export const GOES_ON = 1 << 3;
/** A letter, digit or mark of any script; no half of a character. */
export const IN_WORD = 1 << 4;
/** Speaks for some languages by itself, in lower case. */
export const TELLS = 1 << 5;
/** Its lower case is not told by the unit alone, or is of another kind or script: the text must be made lower case as a whole. */
export const ODD_CASE = 1 << 6;
/** One of `SIGNS`. */
export const SIGN = 1 << 7;
/** Index in `SCRIPTS`, five bits. */
const SCRIPT_SHIFT = 8;
/** The bits of it. */
export const SCRIPT = 31 << SCRIPT_SHIFT;
/** A blank, also one that does not break. */
export const BLANK = 1 << 13;
export const LINE_END = 1 << 14;
/** Changed or taken away where texts are tidied (`tidy.ts`). */
export const UNTIDY = 1 << 15;
/** The unit in lower case, 16 bits; itself where that is odd. */
const LOWER_SHIFT = 16;

/** What may mean something to Markdown within a line (`writers/markdown/specials.ts`), but for `:` and `w`, which do before `//` and `ww.` only. */
export const SIGNS = '\\`*_~[]<&@|/';

/** What has a form of its own at the end of a word. */
const SIGMA = 0x3a3;

/** Facts by unit. Each is looked up when it turns up first; 0 is not looked up yet, since every unit is something or has a lower case. */
export const KNOWN = new Int32Array(0x10000);

export function factsOf(unit: number): number {
  const facts = KNOWN[unit] ?? 0;
  return facts !== 0 ? facts : lookUp(unit) | 0;
}

export function scriptIn(facts: number): number {
  return (facts & SCRIPT) >> SCRIPT_SHIFT;
}

export function lowerIn(facts: number): number {
  return facts >>> LOWER_SHIFT;
}

/** High halves below are of characters some of which have case; from there on of emoji and Chinese. */
const EMOJI = 0xd83c;

/** The unit in lower case; -1 where that is odd. */
function lowerOf(unit: number): number {
  if ((unit & 0xf800) === 0xd800) return unit < EMOJI ? -1 : unit;
  const lower = String.fromCharCode(unit).toLowerCase();
  const code = lower.charCodeAt(0);
  const isLike = unitKind(code) === unitKind(unit) && scriptNumber(code) === scriptNumber(unit);
  return lower.length === 1 && unit !== SIGMA && isLike ? code : -1;
}

function lookUp(unit: number): number {
  const kind = wordKind(unit);
  const lower = lowerOf(unit);
  const facts =
    kind |
    (kind === WORD || kind === MARK ? GOES_ON : 0) |
    (unitKind(unit) === NO_WORD ? 0 : IN_WORD) |
    (tellingLetters().has(String.fromCharCode(lower < 0 ? unit : lower)) ? TELLS : 0) |
    (lower < 0 ? ODD_CASE : 0) |
    tidinessOf(String.fromCharCode(unit)) |
    (SIGNS.includes(String.fromCharCode(unit)) ? SIGN : 0) |
    (scriptNumber(unit) << SCRIPT_SHIFT) |
    ((lower < 0 ? unit : lower) << LOWER_SHIFT);
  KNOWN[unit] = facts;
  return facts;
}

function tidinessOf(unit: string): number {
  if (unit === '\n') return LINE_END;
  return (unit === ' ' || isNoBreak(unit) ? BLANK : 0) | (isTidy(unit) ? 0 : UNTIDY);
}

let telling: ReadonlySet<string> | undefined;

function tellingLetters(): ReadonlySet<string> {
  return (telling ??= new Set(Object.values(TELLING_LETTERS).join('')));
}
