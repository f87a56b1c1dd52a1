/** What one pass over a text tells of it: its words, its letters by script, and which Chinese it is in. */
import { sideOf } from './han-sides';
import { HAN, SCRIPTS, scriptNumber } from './language-scripts';
import { isHan } from './scripts';
import { beginsWord, countWordsIn, isOpenAfter, wordKindAt } from './words';

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

/** Reads the units of a text: to come by each character is most of what each of the three would take by itself. */
export function readingOf(units: Uint16Array): Reading {
  letters.fill(0);
  const end = Math.min(units.length, SAMPLE);
  let words = 0;
  let isOpen = 0;
  let balance = 0;
  let han = 0;
  for (let at = 0; at < end; at++) {
    const unit = units[at] ?? 0;
    if (isHan(unit)) {
      words++;
      isOpen = 0;
      han++;
      balance += sideOf(unit);
      continue;
    }
    const script = scriptNumber(unit);
    letters[script] = (letters[script] ?? 0) + 1;
    const kind = wordKindAt(units, at, unit);
    words += beginsWord(kind, isOpen);
    isOpen = isOpenAfter(kind, isOpen);
  }
  letters[HAN] = (letters[HAN] ?? 0) + han;
  letters[0] = 0;
  return { words: end < units.length ? words + countWordsIn(units, end, isOpen) : words, letters, balance };
}
