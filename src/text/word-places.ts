/**
 * Where the words of the first part of a text are, and their hashes: written down while it is read, so that its language is told without
 * looking for them again, which was a tenth of all that is read of a text.
 */

/** How many there may be. */
export const ROOM = 4096;

/** Filled anew by each text. From the first word on that is of several tokens, as those of Chinese are, nothing is written down. */
export class WordPlaces {
  readonly starts = new Uint16Array(ROOM);
  readonly ends = new Uint16Array(ROOM);
  /** By `word-hash.ts`, of the words in lower case. */
  readonly hashes = new Int32Array(ROOM);
  /** 1 where some letter tells of a language by itself. */
  readonly tells = new Uint8Array(ROOM);
  count = 0;
  /** All words that begin before are written down, and no other ones. */
  end = 0;
  /** Nothing more is written down. */
  isFull = false;

  /** Begins with a text, of which words up to `end` are wanted. */
  begin(end: number): void {
    this.count = 0;
    this.end = end;
    this.isFull = false;
  }

  add(start: number, end: number, hash: number, tells: boolean): void {
    const { count } = this;
    if (this.isFull) return;
    if (end > this.end || count === ROOM) {
      this.stop(start);
      return;
    }
    this.starts[count] = start;
    this.ends[count] = end;
    this.hashes[count] = hash;
    this.tells[count] = tells ? 1 : 0;
    this.count = count + 1;
  }

  /** From `at` on nothing is written down; what was a word up to there is none, since it goes on. */
  stop(at: number): void {
    const { count } = this;
    if (this.isFull || at >= this.end) return;
    this.isFull = true;
    const goesOn = count > 0 && this.ends[count - 1] === at;
    this.end = goesOn ? (this.starts[count - 1] ?? 0) : at;
    if (goesOn) this.count = count - 1;
  }
}
