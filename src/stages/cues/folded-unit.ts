/** Folding unit by unit: nearly all texts hold nothing that hangs on its neighbours, whatever their script. */

/** Stands for units of which only the whole text tells what they become. */
export const UNSURE = 0xffff;
export const BLANK = 0x20;

/** Blanks of all kinds, and characters without width that stand for some. */
export const BLANKS = /[\s\u200b\ufeff]+/g;
/** Signs that writers add or leave out: Arabic vowels and tatweel, the dot that lower-casing a Turkish İ leaves behind. */
export const OPTIONAL_SIGNS = /[\u064b-\u0652\u0640\u0307]/g;
export const TYPOGRAPHIC_APOSTROPHE = /[‘’ʼ]/g;

/** What joins the letter before it (the second half of a Korean syllable too), is dropped, half a character, or another letter at the end of a word. */
const HANGING = /[\p{M}\p{Cs}\u0640\u1160-\u11ff\ud7b0-\ud7ff\u03a3\uffff]/u;

/** Of each unit that turned up what it is when folded; 0 where none has. */
let folds: Uint16Array | undefined;

function knownFolds(): Uint16Array {
  return (folds ??= new Uint16Array(0x10000));
}

/** The unit that `fold` makes of one, where it is the same beside any neighbours but blanks; else `UNSURE`. */
export function foldedUnit(code: number): number {
  const known = knownFolds();
  const folded = known[code] ?? 0;
  return folded !== 0 ? folded : (known[code] = foldUnit(code));
}

/** A unit is unsure, or has not been folded yet. */
export const STOPPED = -1;

/**
 * Folds the first `count` units of a room where they lie; how many are left of them, or `STOPPED`. Blanks become single, and go at the
 * ends. A function of its own, whose arrays V8 knows and whose loop calls nothing, takes half as long as one that looks up what it meets.
 */
export function folderOf(units: Uint16Array): (count: number) => number {
  const known = knownFolds();
  return (count) => {
    let length = 0;
    let before = BLANK;
    for (let at = 0; at < count; at++) {
      const folded = known[units[at] ?? 0] ?? 0;
      if (folded === 0 || folded === UNSURE) return STOPPED;
      // Asked in this order: two alike are rare, so that the processor foresees the answer.
      if (folded === before && folded === BLANK) continue;
      units[length++] = before = folded;
    }
    return before === BLANK && length > 0 ? length - 1 : length;
  };
}

function foldUnit(code: number): number {
  const unit = String.fromCharCode(code);
  const lower = unit.replace(BLANKS, ' ').replace(TYPOGRAPHIC_APOSTROPHE, "'").normalize('NFC').toLowerCase();
  return lower.length > 1 || (code >= 0x80 && HANGING.test(unit)) ? UNSURE : lower.charCodeAt(0);
}
