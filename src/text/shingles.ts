/**
 * Fingerprints of texts as their tokens come in, near-equal for near-equal texts: 64-bit simhash (Charikar 2002) over runs of three tokens, as
 * 16 hex digits. A token is a word, or one letter of a script without blanks; case and punctuation do not count. All zeros without tokens.
 */
import { BLOCK, BitCounts } from './bit-counts';
import { NO_LETTERS } from './word-hash';

const SHINGLE = 3;
/** Tokens that a shingle has before its last. */
const CARRIED = SHINGLE - 1;
/** Seeds of the two halves; any two odd numbers with well mixed bits do. */
export const SEED_LOW = NO_LETTERS;
export const SEED_HIGH = 0x85ebca77 | 0;

/** Hashes of tokens are written down before they are counted, so many at a time: two short loops are faster than one that does it all. */
export const ROW = 256;

/** One half of the hashes of a text. */
class Half {
  /** Hashes of tokens, letter by letter (`withLetter`). */
  readonly tokens = new Int32Array(ROW);
  private readonly shingles = new Int32Array(ROW + BLOCK);
  private readonly counts = new BitCounts();
  /** Mixed hashes of the last two tokens. */
  private first = 0;
  private second = 0;

  clear(): void {
    this.first = 0;
    this.second = 0;
    this.counts.clear();
  }

  /** Counts the shingles that end with the tokens `[from, length)` of the row. */
  count(from: number, length: number): void {
    const { tokens, shingles } = this;
    let first = this.first;
    let second = this.second;
    for (let at = 0; at < length; at++) {
      const third = mix(tokens[at] ?? 0);
      if (at >= from) shingles[at - from] = combine(first, second, third);
      first = second;
      second = third;
    }
    this.first = first;
    this.second = second;
    this.counts.addAll(shingles, length - from);
  }

  hex(most: number): string {
    return hex(this.counts.above(most));
  }
}

/** What the tokens of one text add up to; filled anew by each text. */
export class Shingles {
  readonly low = new Half();
  readonly high = new Half();
  /** Tokens of the rows before. */
  private before = 0;

  clear(): void {
    this.before = 0;
    this.low.clear();
    this.high.clear();
  }

  /** To be called behind each token; returns the number of the next one in the row. */
  next(number: number): number {
    if (number + 1 < ROW) return number + 1;
    this.addRow(ROW);
    return 0;
  }

  private addRow(length: number): void {
    const from = Math.min(length, Math.max(0, CARRIED - this.before));
    this.low.count(from, length);
    this.high.count(from, length);
    this.before += length;
  }

  /** The fingerprint, behind the last row: `length` tokens. A text of one token or two is one shingle, of those that it has. */
  finish(length: number): string {
    const tokens = this.before + length;
    if (tokens > 0 && tokens < SHINGLE) {
      this.low.count(tokens - 1, tokens);
      this.high.count(tokens - 1, tokens);
    } else this.addRow(length);
    const half = Math.max(1, tokens - CARRIED) >> 1;
    return this.low.hex(half) + this.high.hex(half);
  }
}

/** Makes texts of one letter differ in all bits. */
function mix(hash: number): number {
  let mixed = Math.imul(hash ^ (hash >>> 16), 0x7feb352d);
  mixed = Math.imul(mixed ^ (mixed >>> 15), 0x846ca68b);
  return mixed ^ (mixed >>> 16);
}

/** One hash of three tokens in their order. */
function combine(first: number, second: number, third: number): number {
  return mix(Math.imul(Math.imul(first, 31) + second, 31) + third);
}

/** By halves: numbers beyond 31 bits are turned into digits by a far slower way. */
function hex(word: number): string {
  return (word >>> 16).toString(16).padStart(4, '0') + (word & 0xffff).toString(16).padStart(4, '0');
}
