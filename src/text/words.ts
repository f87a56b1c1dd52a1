/** Counting words in any script. */
import { codeAt } from './code-at';
import { LETTER_WITHOUT_SPACES, MARK, NO_WORD, WORD, characterKind, isHan, unitKinds } from './scripts';

/** Marks that join two halves of one word: don’t, well-known, 3.5, a middle dot of Catalan. */
const JOINERS = [0x27, 0x2d, 0x2e, 0x2c, 0xb7, 0x2010, 0x2011, 0x2019, 0xad, 0x200c, 0x200d, 0x5f, 0x40, 0x2f, 0x3a];

/** Two kinds of units besides those of characters. */
const JOINER = 4;
const HALF = 5;
/** Kind of each unit; made for the first text. */
let kinds: Uint8Array | null = null;

function makeKinds(): Uint8Array {
  const made = unitKinds().fill(HALF, 0xd800, 0xe000);
  for (const joiner of JOINERS) made[joiner] = JOINER;
  return made;
}

/** What is asked of a unit: its kind, and whether a word is open before it. */
const ask = (kind: number, isOpen: number): number => (kind << 1) | isOpen;
/** Sets of answers: where a word begins, and where one is open afterwards. Marks and joiners leave that as it is. */
const BEGINS = (1 << ask(WORD, 0)) | (1 << ask(LETTER_WITHOUT_SPACES, 0)) | (1 << ask(LETTER_WITHOUT_SPACES, 1));
const OPEN = (1 << ask(WORD, 0)) | (1 << ask(WORD, 1)) | (1 << ask(MARK, 1)) | (1 << ask(JOINER, 1));

/**
 * Words of the text; in scripts written without spaces (Han, kana, Thai, Lao, Khmer, Burmese) every letter counts as one. No branch depends on
 * where words end, which no processor foresees: that is half of the time.
 */
export function countWords(text: string): number {
  kinds ??= makeKinds();
  let count = 0;
  let isOpen = 0;
  const { length } = text;
  for (let i = 0; i < length; i++) {
    const unit = codeAt(text, i);
    let kind = isHan(unit) ? LETTER_WITHOUT_SPACES : (kinds[unit] ?? NO_WORD);
    if (kind === HALF) {
      const code = text.codePointAt(i) ?? 0;
      if (code > 0xffff) i++;
      kind = characterKind(code);
    }
    const asked = ask(kind, isOpen);
    count += (BEGINS >>> asked) & 1;
    isOpen = (OPEN >>> asked) & 1;
  }
  return count;
}
