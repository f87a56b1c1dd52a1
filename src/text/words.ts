/** Counting words in any script. */
import { LETTER_WITHOUT_SPACES, MARK, NO_WORD, characterKind } from './scripts';

/** Marks that join two halves of one word: don’t, well-known, 3.5, a middle dot of Catalan. */
const JOINERS = new Set([0x27, 0x2d, 0x2e, 0x2c, 0xb7, 0x2010, 0x2011, 0x2019, 0xad, 0x200c, 0x200d, 0x5f, 0x40, 0x2f, 0x3a]);

/** Words of the text; in scripts written without spaces (Han, kana, Thai, Lao, Khmer, Burmese) every letter counts as one. */
export function countWords(text: string): number {
  let count = 0;
  let inWord = false;
  for (let i = 0; i < text.length; i++) {
    const code = text.codePointAt(i) ?? 0;
    if (code > 0xffff) i++;
    const kind = characterKind(code);
    if (kind === LETTER_WITHOUT_SPACES) {
      count++;
      inWord = false;
    } else if (kind === MARK) {
      continue;
    } else if (kind !== NO_WORD) {
      if (!inWord) count++;
      inWord = true;
    } else if (inWord && !JOINERS.has(code)) {
      inWord = false;
    }
  }
  return count;
}
