/** What one pass over a text tells of it: its words, its letters by script, and which Chinese it is in. */
import { codeAt } from './code-at';
import { sideOf } from './han-sides';
import { HAN, SCRIPTS, scriptNumber } from './language-scripts';
import { isHan } from './scripts';
import { beginsWord, countWords, isOpenAfter, wordKindAt } from './words';

/** Prose beyond this changes no verdict on the language, UTF-16 units. */
export const SAMPLE = 8000;

export interface Reading {
  readonly words: number;
  /** Letters of the sample by script, in the order of `SCRIPTS`; index 0 stays empty. There until the next text is read. */
  readonly letters: Uint32Array;
  /** Characters of the sample that only simplified Chinese writes, less those that only traditional Chinese does. */
  readonly balance: number;
}

/** Filled anew by each text. */
const letters = new Uint32Array(SCRIPTS.length);

/** Reads a text: to come by each character is most of what each of the three would take by itself. */
export function readText(text: string): Reading {
  letters.fill(0);
  const end = Math.min(text.length, SAMPLE);
  let words = 0;
  let isOpen = 0;
  let balance = 0;
  let han = 0;
  for (let at = 0; at < end; at++) {
    const unit = codeAt(text, at);
    if (isHan(unit)) {
      words++;
      isOpen = 0;
      han++;
      balance += sideOf(unit);
      continue;
    }
    const script = scriptNumber(unit);
    letters[script] = (letters[script] ?? 0) + 1;
    const kind = wordKindAt(text, at, unit);
    words += beginsWord(kind, isOpen);
    isOpen = isOpenAfter(kind, isOpen);
  }
  letters[HAN] = (letters[HAN] ?? 0) + han;
  letters[0] = 0;
  return { words: end < text.length ? words + countWords(text, end, isOpen) : words, letters, balance };
}
