/** Counting words in any script. */
import { LETTER_WITHOUT_SPACES, MARK, NO_WORD, WORD, characterKind, unitKinds } from './scripts';
import { codePointIn, unitsOf } from './units';

/** Marks that join two halves of one word: don’t, well-known, 3.5, a middle dot of Catalan. */
const JOINERS = [0x27, 0x2d, 0x2e, 0x2c, 0xb7, 0x2010, 0x2011, 0x2019, 0xad, 0x200c, 0x200d, 0x5f, 0x40, 0x2f, 0x3a];

/** Three kinds of units besides those of characters. The second half of a character leaves all as it is, like a mark. */
export const JOINER = 4;
export const FIRST_HALF = 5;
const SECOND_HALF = 6;
/** Kind of each unit; made for the first text. */
let kinds: Uint8Array | null = null;

function makeKinds(): Uint8Array {
  const made = unitKinds().fill(FIRST_HALF, 0xd800, 0xdc00).fill(SECOND_HALF, 0xdc00, 0xe000);
  for (const joiner of JOINERS) made[joiner] = JOINER;
  return made;
}

/** What is asked of a unit: its kind, and whether a word is open before it, as 1 or 0. */
const ask = (kind: number, isOpen: number): number => (kind << 1) | isOpen;
/** Sets of answers: where a word begins, and where one is open afterwards. Marks and joiners leave that as it is. */
const BEGINS = (1 << ask(WORD, 0)) | (1 << ask(LETTER_WITHOUT_SPACES, 0)) | (1 << ask(LETTER_WITHOUT_SPACES, 1));
const OPEN = (1 << ask(WORD, 0)) | (1 << ask(WORD, 1)) | (1 << ask(MARK, 1)) | (1 << ask(JOINER, 1));

/** The kind of a unit by itself. */
export function wordKind(unit: number): number {
  kinds ??= makeKinds();
  return kinds[unit] ?? NO_WORD;
}

/** The kind of the half at `at`: for a first half that of the character, for its second half that of a mark. */
export function kindOfHalf(units: Uint16Array, at: number, kind: number): number {
  if (kind === FIRST_HALF) return characterKind(codePointIn(units, at));
  const isPair = at > 0 && ((units[at - 1] ?? 0) & 0xfc00) === 0xd800;
  return isPair ? MARK : NO_WORD;
}

/** Words of the text; in scripts written without spaces (Han, kana, Thai, Lao, Khmer, Burmese) every letter counts as one. */
export function countWords(text: string): number {
  const units = unitsOf(text);
  let count = 0;
  let isOpen = 0;
  for (let at = 0; at < units.length; at++) {
    const own = wordKind(units[at] ?? 0);
    const kind = own < FIRST_HALF ? own : kindOfHalf(units, at, own);
    // No branch depends on these, since no processor foresees where words end: that is half of the time.
    count += (BEGINS >>> ask(kind, isOpen)) & 1;
    isOpen = (OPEN >>> ask(kind, isOpen)) & 1;
  }
  return count;
}
