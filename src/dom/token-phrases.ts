/** Spellings of classes and ids → kinds: their words are told apart as they are read, and looked up where they may mean something. */
import { codeAt } from '../text/code-at';
import { NO_LETTERS, withLetter } from '../text/word-hash';
import { Kind, VETO, WORDS } from './token-words';

interface Word {
  readonly letters: string;
  readonly hash: number;
}

interface Phrase {
  readonly words: readonly Word[];
  readonly kind: number;
  readonly whole: boolean;
}

/** Stands beside the kinds of a spelling that means something else. */
const VETOED = 1 << 24;

/** A power of two; most bits stay empty. */
const BITS = 1 << 15;

class Phrases {
  /** A bit for each key: most words are told apart here. */
  readonly bits = new Int32Array(BITS / 32);
  /** By the key of their beginning, so that no string is made of what is looked up. */
  readonly byKey = new Map<number, Phrase[]>();

  constructor() {
    for (const [kind, list] of WORDS) for (const phrase of list.split(',')) this.add(phrase, kind);
    for (const word of VETO) this.add(word, VETOED);
  }

  private add(text: string, kind: number): void {
    const whole = text.startsWith('=');
    const words = (whole ? text.slice(1) : text).split(' ').map(wordOf);
    const [first, second] = words;
    if (first === undefined) return;
    const key = second === undefined ? first.hash : pairOf(first.hash, second.hash);
    const bit = bitOf(key);
    this.bits[bit >> 5] = (this.bits[bit >> 5] ?? 0) | (1 << (bit & 31));
    const known = this.byKey.get(key);
    if (known === undefined) this.byKey.set(key, [{ words, kind, whole }]);
    else known.push({ words, kind, whole });
  }
}

/** Made for the first name that is read, since many a document has none. */
let phrases: Phrases | null = null;

function wordOf(letters: string): Word {
  let hash = NO_LETTERS;
  for (let at = 0; at < letters.length; at++) hash = withLetter(hash, letters.charCodeAt(at));
  return { letters, hash };
}

function pairOf(first: number, second: number): number {
  return Math.imul(first, 31) + second;
}

function bitOf(hash: number): number {
  return (hash ^ (hash >>> 15)) & (BITS - 1);
}

/** 1 or 0. */
function bitAt(bits: Int32Array, hash: number): number {
  const bit = bitOf(hash);
  return ((bits[bit >> 5] ?? 0) >>> (bit & 31)) & 1;
}

/** Longer spellings say nothing. */
const LONGEST = 80;

/** Words of the spelling that is read, in rows. There is room for all of one that is not too long, and it is a power of two. */
const MOST_WORDS = 128;
const HASH = 0;
const FROM = 1;
const TO = 2;
/** Whether a phrase may be the word or begin with it and the one before. */
const FOUND = 3;
const COLUMNS = 4;
const table = new Int32Array(COLUMNS * MOST_WORDS);
const ALONE = 1;
const PAIR = 2;

/** Kinds named by the spellings in `[from, to)` of a text. Signs and capitals part words: `postMeta--top_left` has four. */
export function kindsWithin(text: string, from: number, to: number): number {
  const { bits } = (phrases ??= new Phrases());
  let mask = 0;
  let start = from;
  let count = 0;
  let found = 0;
  let word = from;
  let hash = NO_LETTERS;
  let before = 0;
  let afterSmall = false;
  for (let at = from; at <= to; at++) {
    const code = at < to ? codeAt(text, at) : LAST_BLANK;
    if ((code >= 0x61 && code <= 0x7a) || (code >= 0x30 && code <= 0x39)) {
      hash = withLetter(hash, code);
      afterSmall = true;
      continue;
    }
    const isCapital = code >= 0x41 && code <= 0x5a;
    if (hash !== NO_LETTERS && (afterSmall || !isCapital)) {
      const own = bitAt(bits, hash) + 2 * bitAt(bits, pairOf(before, hash));
      found |= own;
      noteWord(count++, hash, word, at, own);
      word = at;
      before = hash;
      hash = NO_LETTERS;
    }
    afterSmall = false;
    if (isCapital) {
      hash = withLetter(hash, code | SMALL);
      continue;
    }
    word = at + 1;
    if (code > LAST_BLANK) continue;
    if (found !== 0 && at - start <= LONGEST) mask |= kindsOfWords(text, count, phrases.byKey);
    start = at + 1;
    count = 0;
    found = 0;
    before = 0;
  }
  return mask;
}
const LAST_BLANK = 0x20;
/** Makes a capital small. */
const SMALL = 0x20;

function noteWord(number: number, hash: number, from: number, to: number, found: number): void {
  const row = (number & (MOST_WORDS - 1)) * COLUMNS;
  table[row + HASH] = hash;
  table[row + FROM] = from;
  table[row + TO] = to;
  table[row + FOUND] = found;
}

/** Kinds named by the first `count` words of the table. */
function kindsOfWords(text: string, count: number, byKey: Phrases['byKey']): number {
  let mask = 0;
  let before = 0;
  for (let number = 0; number < count; number++) {
    const row = number * COLUMNS;
    const hash = table[row + HASH] ?? 0;
    const found = table[row + FOUND] ?? 0;
    if ((found & ALONE) !== 0) mask |= kindsAt(text, number, count, byKey.get(hash));
    if ((found & PAIR) !== 0 && number > 0) mask |= kindsAt(text, number - 1, count, byKey.get(pairOf(before, hash)));
    before = hash;
  }
  return (mask & VETOED) === 0 ? mask : mask & Kind.HIDDEN;
}

/** Kinds of those phrases that stand in the table from a word on. */
function kindsAt(text: string, number: number, count: number, list: readonly Phrase[] | undefined): number {
  let mask = 0;
  if (list === undefined) return mask;
  for (const { words, kind, whole } of list) {
    const fits = whole ? count === words.length : count >= number + words.length;
    if (fits && standAt(text, number * COLUMNS, words)) mask |= kind;
  }
  return mask;
}

/** Whether the words are those of the table from a row on. */
function standAt(text: string, first: number, words: readonly Word[]): boolean {
  for (let i = 0, row = first; i < words.length; i++, row += COLUMNS) {
    const word = words[i];
    if (word === undefined || table[row + HASH] !== word.hash || !isSpelt(text, row, word.letters)) return false;
  }
  return true;
}

function isSpelt(text: string, row: number, letters: string): boolean {
  const from = table[row + FROM] ?? 0;
  const { length } = letters;
  if ((table[row + TO] ?? 0) - from !== length) return false;
  for (let i = 0; i < length; i++) if ((codeAt(text, from + i) | SMALL) !== codeAt(letters, i)) return false;
  return true;
}
