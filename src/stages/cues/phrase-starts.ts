/** Where in a folded text phrases may begin: at the first letters of words, and in scripts without blanks everywhere. */
import { charClass } from '../../text/char-class';
import { packedClass } from '../../text/packed-pattern';
import { type Index, moveOn } from './phrase-index';

const LAST_ALPHABETIC = 0x0dff;

/** Scripts without spaces have no word ends to respect; they begin above the Indic blocks. */
export function isAlphabetic(code: number): boolean {
  return code <= LAST_ALPHABETIC ? isWordUnit(code) : code >= FIRST_SYLLABLE && code <= LAST_SYLLABLE;
}
const isWordUnit = charClass(packedClass('[\\p{L}\\p{M}\\p{N}]'));
/** Korean. */
const FIRST_SYLLABLE = 0xac00;
const LAST_SYLLABLE = 0xd7a3;

/** Ranges of letters and digits that are all alphabetic: Latin (but for `÷`), Greek, Cyrillic, Hebrew, Arabic. Most texts hold no others. */
const LETTERS: readonly (readonly [first: number, last: number])[] = [
  [0x30, 0x39],
  [0x61, 0x7a],
  [0xdf, 0xf6],
  [0xf8, 0x17f],
  [0x3b1, 0x3c9],
  [0x430, 0x45f],
  [0x5d0, 0x5ea],
  [0x621, 0x64a],
  [FIRST_SYLLABLE, LAST_SYLLABLE],
];

/** Finds the next place, from one on, at which a phrase of the index may begin; the length where there is none. */
type Finder = (units: Uint16Array, length: number, index: Index, from: number) => number;
let finder: Finder | undefined;

export function nextStart(units: Uint16Array, length: number, index: Index, from: number): number {
  return (finder ??= makeFinder())(units, length, index, from);
}

/** As in `folderOf`: arrays that V8 knows, and a loop that calls nothing. Only where a phrase may begin is it asked whether a word does. */
function makeFinder(): Finder {
  const isLetter = new Uint8Array(0x10000);
  for (const [first, last] of LETTERS) isLetter.fill(1, first, last + 1);
  return (units, length, { starts, hasShort }, from) => {
    let place = moveOn(units[from] ?? 0, from + 1 < length ? (units[from + 1] ?? 0) : 0);
    for (let at = from; at < length; at++) {
      if (hasShort && (starts[moveOn(place, 0)] ?? 0) !== 0) return at;
      place = moveOn(place, at + 2 < length ? (units[at + 2] ?? 0) : 0);
      if ((starts[place] ?? 0) === 0) continue;
      if (at === 0 || isLetter[units[at] ?? 0] === 0 || isLetter[units[at - 1] ?? 0] === 0) return at;
    }
    return length;
  };
}
