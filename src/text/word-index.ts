/** Words to be found in a running text without a string for each: most words of a text are none of them. */
import { codeAt } from './code-at';
import { type PackedWords, ZERO } from './packed-words';
import { placeOf, printOf } from './word-hash';

/**
 * A table with open addressing, by the hash that the reader of the text keeps anyway. Half of the places stay empty. Nearly all words of a
 * text that are none of the table are told by one look at the marks of their place: no processor foresees which word comes next, so that
 * each further question takes as long as all the rest.
 */
export class WordIndex {
  /** By the place where a word should stand: a bit for each print of those that should, of which eight are told apart. */
  private readonly marks: Uint8Array;
  /** Numbers of the words by place, from 1; 0 where there is none. */
  private readonly numbers: Uint16Array;
  private readonly words: string;
  /** Where each word begins in `words`, by number from 1; one more entry is where the last word ends. */
  private readonly starts: Uint32Array;
  private readonly owned: string;
  private readonly mask: number;

  constructor({ size, words, lengths, steps, prints, owned }: PackedWords) {
    this.mask = size - 1;
    this.marks = new Uint8Array(size);
    this.numbers = new Uint16Array(size);
    this.words = words;
    this.starts = new Uint32Array(steps.length + 2);
    this.owned = owned;
    let home = 0;
    let end = 0;
    for (let i = 0; i < steps.length; i++) {
      home += steps.charCodeAt(i) - ZERO;
      this.marks[home] = (this.marks[home] ?? 0) | (1 << (prints.charCodeAt(i) - ZERO));
      let place = home;
      while (this.numbers[place] !== 0) place = (place + 1) & this.mask;
      this.numbers[place] = i + 1;
      end += lengths.charCodeAt(i) - ZERO;
      this.starts[i + 2] = end;
    }
  }

  /** Number of the languages that have the word which the UTF-16 units `[from, to)` are and which hashes to `hash`; -1 where none has it. */
  get(hash: number, units: Uint16Array, from: number, to: number): number {
    const home = placeOf(hash) & this.mask;
    if ((((this.marks[home] ?? 0) >>> printOf(hash)) & 1) === 0) return -1;
    for (let place = home; ; place = (place + 1) & this.mask) {
      const number = this.numbers[place] ?? 0;
      if (number === 0) return -1;
      if (this.isWord(number, units, from, to)) return this.owned.charCodeAt(number - 1) - ZERO;
    }
  }

  private isWord(number: number, units: Uint16Array, from: number, to: number): boolean {
    const start = this.starts[number] ?? 0;
    if ((this.starts[number + 1] ?? 0) - start !== to - from) return false;
    for (let at = from; at < to; at++) if (codeAt(this.words, start + at - from) !== units[at]) return false;
    return true;
  }
}
