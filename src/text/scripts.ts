/** What kind of character a code point is: part of a word, a letter of a script without blanks, or neither. Ranges of Unicode 16. */

/** First and last code point. */
type Range = readonly [first: number, last: number];

/** Letters of scripts that put no blank between words. Hangul does, and is not among them. */
const WITHOUT_SPACES: readonly Range[] = [
  [0x0e01, 0x0e2e], // Thai letters; vowels and tone marks belong to the letter before
  [0x0e30, 0x0e30],
  [0x0e32, 0x0e33],
  [0x0e40, 0x0e44],
  [0x0e81, 0x0eae], // Lao
  [0x0eb0, 0x0eb0],
  [0x0eb2, 0x0eb3],
  [0x0ec0, 0x0ec4],
  [0x1000, 0x102a], // Burmese
  [0x1780, 0x17b3], // Khmer
  [0x2e80, 0x2fdf], // CJK and Kangxi radicals, used by some pages for the characters themselves
  [0x3005, 0x3007], // 々 〆 〇
  [0x3041, 0x3096], // hiragana
  [0x309d, 0x309f],
  [0x30a1, 0x30fa], // katakana
  [0x30fc, 0x30ff],
  [0x3105, 0x312f], // bopomofo
  [0x31f0, 0x31ff],
  [0x3400, 0x4dbf],
  [0x4e00, 0x9fff],
  [0xf900, 0xfaff],
  [0xff66, 0xff9f], // half-width katakana
  [0x20000, 0x3ffff],
];

/** Vowels and tones written on or after a letter of those scripts: part of that letter. */
const MARKS: readonly Range[] = [
  [0x0300, 0x036f],
  [0x0e31, 0x0e31],
  [0x0e34, 0x0e3a],
  [0x0e45, 0x0e4e],
  [0x0eb1, 0x0eb1],
  [0x0eb4, 0x0ebc],
  [0x0ec6, 0x0ece],
  [0x102b, 0x103e],
  [0x17b4, 0x17d3],
];

/** Beyond ASCII most code points are letters or marks; these are not: punctuation, blanks, symbols, private use. */
const NOT_WORD: readonly Range[] = [
  [0x0080, 0x00a9],
  [0x00ab, 0x00b4],
  [0x00b6, 0x00b9],
  [0x00bb, 0x00bf],
  [0x00d7, 0x00d7],
  [0x00f7, 0x00f7],
  [0x02c2, 0x02df],
  [0x037e, 0x037e],
  [0x0387, 0x0387],
  [0x0559, 0x055f],
  [0x0589, 0x058f],
  [0x05be, 0x05be],
  [0x05c0, 0x05c0],
  [0x05c3, 0x05c3],
  [0x05f3, 0x05f4],
  [0x0600, 0x060f],
  [0x061b, 0x061f],
  [0x0640, 0x0640],
  [0x066a, 0x066d],
  [0x06d4, 0x06d4],
  [0x0964, 0x0965],
  [0x0970, 0x0970],
  [0x0df4, 0x0df4],
  [0x0e2f, 0x0e2f],
  [0x0e3f, 0x0e3f],
  [0x0e4f, 0x0e4f],
  [0x0e5a, 0x0e5b],
  [0x104a, 0x104f],
  [0x1361, 0x1368],
  [0x17d4, 0x17db],
  [0x1800, 0x180f],
  [0x2000, 0x206f],
  [0x20a0, 0x20cf],
  [0x2100, 0x214f],
  [0x2190, 0x2bff],
  [0x2e00, 0x2e7f],
  [0x3000, 0x3004],
  [0x3008, 0x3030],
  [0x3099, 0x309c],
  [0x30a0, 0x30a0],
  [0x30fb, 0x30fb],
  [0xd800, 0xf8ff],
  [0xfe00, 0xfe6f],
  [0xfeff, 0xfeff],
  [0xff00, 0xff0f],
  [0xff1a, 0xff20],
  [0xff3b, 0xff40],
  [0xff5b, 0xff65],
  [0xffe0, 0xffff],
  [0x1f000, 0x1fbff],
  [0xe0000, 0x10ffff],
];

/** What a code point is to the words of a text. */
export const NO_WORD = 0;
export const WORD = 1;
export const LETTER_WITHOUT_SPACES = 2;
export const MARK = 3;

const TABLE_SIZE = 0x10000;
const kinds = new Uint8Array(TABLE_SIZE).fill(WORD);
kinds.fill(0, 0, 0x80);
fill(
  [
    [0x30, 0x39],
    [0x41, 0x5a],
    [0x61, 0x7a],
  ],
  WORD,
);
fill(NOT_WORD, 0);
fill(MARKS, MARK);
fill(WITHOUT_SPACES, LETTER_WITHOUT_SPACES);

function fill(ranges: readonly Range[], kind: number): void {
  for (const [first, last] of ranges) kinds.fill(kind, first, last + 1);
}

function within(ranges: readonly Range[], code: number): boolean {
  return ranges.some(([first, last]) => code >= first && code <= last);
}

/** `NO_WORD`, `LETTER_WITHOUT_SPACES`, `MARK`, or `WORD` for all else that is part of a word: one look for all that the functions below tell. */
export function characterKind(code: number): number {
  if (code < TABLE_SIZE) return unitKind(code);
  if (within(WITHOUT_SPACES, code)) return LETTER_WITHOUT_SPACES;
  return within(NOT_WORD, code) ? NO_WORD : WORD;
}

/** A table of the kinds of all UTF-16 units, for the caller to change. */
export function unitKinds(): Uint8Array {
  return kinds.slice();
}

/** The same of a UTF-16 unit; half of a character is no word. */
export function unitKind(unit: number): number {
  return isHan(unit) ? LETTER_WITHOUT_SPACES : (kinds[unit] ?? NO_WORD);
}

/**
 * The block of the common Chinese characters, which all tables of units say one thing of. Asked before a table is: each character of a
 * Chinese text is a look at another place of it, and most of them are far from the processor by then.
 */
export function isHan(unit: number): boolean {
  return unit >= 0x4e00 && unit <= 0x9fff;
}

/** A letter of a script written without blanks between words. */
export function isWrittenWithoutSpaces(code: number): boolean {
  return code < TABLE_SIZE ? kinds[code] === LETTER_WITHOUT_SPACES : within(WITHOUT_SPACES, code);
}

/** A mark that belongs to the letter before it. */
export function isMark(code: number): boolean {
  return code < TABLE_SIZE && kinds[code] === MARK;
}

/** A letter, digit or mark of any script. */
export function isWordCharacter(code: number): boolean {
  return code < TABLE_SIZE ? kinds[code] !== 0 : !within(NOT_WORD, code);
}
