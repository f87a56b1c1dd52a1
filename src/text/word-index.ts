/** Words to be found in a running text without a string for each: most words of a text are none of them. */

import { codeAt } from './code-at';

const PRIME = 0x01000193;
/** Hash of no letters yet, and of letters with one more. */
export const NO_LETTERS = 0x811c9dc5 | 0;
export function withLetter(hash: number, code: number): number {
  return Math.imul(hash ^ code, PRIME);
}

/** A table with open addressing, by the hash that the reader of the text keeps anyway. Half of the places stay empty. */
export class WordIndex<V> {
  /** Hashes of the words by place: nearly all that are no words of the table differ in it, and are not compared. */
  private readonly hashes: Int32Array;
  private readonly words: (string | undefined)[];
  private readonly values: (V | undefined)[];
  private readonly mask: number;

  /** For up to `most` words. */
  constructor(most: number) {
    let size = 2;
    while (size < 2 * most) size *= 2;
    this.mask = size - 1;
    this.hashes = new Int32Array(size);
    this.words = new Array<string | undefined>(size).fill(undefined);
    this.values = new Array<V | undefined>(size).fill(undefined);
  }

  /** A word that is known already gets what `join` makes of both values. */
  add(word: string, value: V, join: (before: V, value: V) => V): void {
    let hash = NO_LETTERS;
    // As `withLetter`, without its calls: a start makes thousands of entries before anything is compiled.
    for (let i = 0; i < word.length; i++) hash = Math.imul(hash ^ word.charCodeAt(i), PRIME);
    let place = placeOf(hash) & this.mask;
    while (this.words[place] !== undefined && this.words[place] !== word) place = (place + 1) & this.mask;
    const before = this.values[place];
    this.hashes[place] = hash;
    this.words[place] = word;
    this.values[place] = before === undefined ? value : join(before, value);
  }

  /** Value of the word that the UTF-16 units `[from, to)` are, which hash to `hash`. */
  get(hash: number, units: Uint16Array, from: number, to: number): V | undefined {
    for (let place = placeOf(hash) & this.mask; ; place = (place + 1) & this.mask) {
      if (this.hashes[place] !== hash) {
        if (this.words[place] === undefined) return undefined;
        continue;
      }
      const word = this.words[place];
      if (word === undefined) return undefined;
      if (word.length === to - from && standsAt(word, units, from)) return this.values[place];
    }
  }
}

function standsAt(word: string, units: Uint16Array, at: number): boolean {
  for (let i = 0; i < word.length; i++) if (codeAt(word, i) !== units[at + i]) return false;
  return true;
}

/** The low bits of the hash are those of the last letters; the high ones know them all. */
function placeOf(hash: number): number {
  return hash ^ (hash >>> 15);
}
