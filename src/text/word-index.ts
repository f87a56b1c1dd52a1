/** Words to be found in a running text without a string for each: most words of a text are none of them. */
import { codeAt } from './code-at';
import { type PackedWords, ZERO } from './packed-words';
import { placeOf, printOf } from './word-hash';

/** A table with open addressing, by the hash that the reader of the text keeps anyway. Half of the places stay empty. */
export class WordIndex {
  /** Prints of the words by place, 0 where there is none: nearly all that are no words of the table differ in it, and are not compared. */
  private readonly prints: Uint8Array;
  /** Numbers of the words by place. */
  private readonly numbers: Uint16Array;
  private readonly words: string;
  /** Where each word begins in `words`; the last entry is where the last word ends. */
  private readonly starts: Uint32Array;
  private readonly owned: string;
  private readonly mask: number;

  constructor({ size, words, lengths, steps, prints, owned }: PackedWords) {
    this.mask = size - 1;
    this.prints = new Uint8Array(size);
    this.numbers = new Uint16Array(size);
    this.words = words;
    this.starts = new Uint32Array(steps.length + 1);
    this.owned = owned;
    let place = 0;
    let end = 0;
    for (let i = 0; i < steps.length; i++) {
      place += steps.charCodeAt(i) - ZERO;
      this.prints[place] = prints.charCodeAt(i) - ZERO;
      this.numbers[place] = i;
      end += lengths.charCodeAt(i) - ZERO;
      this.starts[i + 1] = end;
    }
  }

  /** Number of the languages that have the word which the UTF-16 units `[from, to)` are and which hashes to `hash`; -1 where none has it. */
  get(hash: number, units: Uint16Array, from: number, to: number): number {
    const print = printOf(hash);
    for (let place = placeOf(hash) & this.mask; ; place = (place + 1) & this.mask) {
      const found = this.prints[place];
      if (found === 0) return -1;
      if (found !== print) continue;
      const number = this.numbers[place] ?? 0;
      if (this.isWord(number, units, from, to)) return this.owned.charCodeAt(number) - ZERO;
    }
  }

  private isWord(number: number, units: Uint16Array, from: number, to: number): boolean {
    const start = this.starts[number] ?? 0;
    if ((this.starts[number + 1] ?? 0) - start !== to - from) return false;
    for (let at = from; at < to; at++) if (codeAt(this.words, start + at - from) !== units[at]) return false;
    return true;
  }
}
