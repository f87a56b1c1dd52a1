/** Spellings of classes and ids → kinds: their words are told apart as they are read, and looked up where they may mean something. */
import { bitAt, bitSet, setBit } from '../text/bit-set';
import { NO_LETTERS, hashOf, placeOf, withLetter } from '../text/word-hash';
import { Kind, VETO, WORDS } from './token-words';

/** Stands beside the kinds of a spelling that means something else. */
const VETOED = 1 << 24;

/** Powers of two; most bits and places stay empty. */
const BITS = 1 << 15;
const PLACES = 1 << 12;

/** A row of a phrase: the key of its beginning, its kind, how many words it has, whether it must be all there is, and where its letters begin. */
const KEY = 0;
const KIND = 1;
const WORDS_IN = 2;
const WHOLE = 3;
const LETTERS = 4;
const WIDTH = 5;

/** The phrases of the tables, in few numbers that lie close together: as objects each was looked for in eight places of the memory. */
class Phrases {
  /** A bit for each key: most words are told apart here. */
  readonly bits = bitSet(BITS);
  /** Numbers of phrases by key, with open addressing; 0 for none. */
  private readonly places = new Uint16Array(PLACES);
  private readonly rows: Int32Array;
  /** Words of the phrases, each behind its length. */
  private readonly letters: Uint8Array;

  constructor() {
    const rows: number[] = [];
    const letters: number[] = [];
    for (const [kind, list] of WORDS) for (const phrase of list.split(',')) this.add(phrase, kind, rows, letters);
    for (const word of VETO) this.add(word, VETOED, rows, letters);
    this.rows = Int32Array.from(rows);
    this.letters = Uint8Array.from(letters);
  }

  private add(text: string, kind: number, rows: number[], letters: number[]): void {
    const whole = text.startsWith('=');
    const words = (whole ? text.slice(1) : text).split(' ');
    const [first = '', second] = words;
    const key = second === undefined ? hashOf(first) : pairOf(hashOf(first), hashOf(second));
    setBit(this.bits, bitOf(key));
    let place = key & (PLACES - 1);
    while (this.places[place] !== 0) place = (place + 1) & (PLACES - 1);
    rows.push(key, kind, words.length, whole ? 1 : 0, letters.length);
    this.places[place] = rows.length / WIDTH;
    for (const word of words) {
      letters.push(word.length);
      for (let at = 0; at < word.length; at++) letters.push(word.charCodeAt(at));
    }
  }

  /** Kinds of those phrases with the key that are the words of the table from `number` on. */
  kindsAt(key: number, units: Uint16Array, number: number, count: number): number {
    const { places, rows } = this;
    let mask = 0;
    for (let place = key & (PLACES - 1); ; place = (place + 1) & (PLACES - 1)) {
      const phrase = places[place] ?? 0;
      if (phrase === 0) return mask;
      const row = (phrase - 1) * WIDTH;
      if (rows[row + KEY] !== key) continue;
      const length = rows[row + WORDS_IN] ?? 0;
      const fits = rows[row + WHOLE] === 1 ? count === length : count >= number + length;
      if (fits && this.standAt(rows[row + LETTERS] ?? 0, length, units, number)) mask |= rows[row + KIND] ?? 0;
    }
  }

  private standAt(letters: number, length: number, units: Uint16Array, first: number): boolean {
    const known = this.letters;
    let at = letters;
    for (let row = first * COLUMNS; row < (first + length) * COLUMNS; row += COLUMNS) {
      const to = table[row + TO] ?? 0;
      let from = table[row + FROM] ?? 0;
      if (known[at++] !== to - from) return false;
      while (from < to) if (((units[from++] ?? 0) | SMALL) !== known[at++]) return false;
    }
    return true;
  }
}

/** Made for the first name that is read, since many a document has none. */
let phrases: Phrases | null = null;

function pairOf(first: number, second: number): number {
  return (Math.imul(first, 31) + second) | 0;
}

function bitOf(hash: number): number {
  return placeOf(hash) & (BITS - 1);
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

/** Kinds named by the spellings in `[from, to)` of the units of a text. Signs and capitals part words: `postMeta--top_left` has four. */
export function kindsWithin(units: Uint16Array, from: number, to: number): number {
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
    const code = at < to ? (units[at] ?? 0) : LAST_BLANK;
    if ((code >= 0x61 && code <= 0x7a) || (code >= 0x30 && code <= 0x39)) {
      hash = withLetter(hash, code);
      afterSmall = true;
      continue;
    }
    const isCapital = code >= 0x41 && code <= 0x5a;
    if (hash !== NO_LETTERS && (afterSmall || !isCapital)) {
      const own = bitAt(bits, bitOf(hash)) + 2 * bitAt(bits, bitOf(pairOf(before, hash)));
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
    if (found !== 0 && at - start <= LONGEST) mask |= kindsOfWords(units, count, phrases);
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
function kindsOfWords(units: Uint16Array, count: number, known: Phrases): number {
  let mask = 0;
  let before = 0;
  for (let number = 0; number < count; number++) {
    const row = number * COLUMNS;
    const hash = table[row + HASH] ?? 0;
    const found = table[row + FOUND] ?? 0;
    if ((found & ALONE) !== 0) mask |= known.kindsAt(hash, units, number, count);
    if ((found & PAIR) !== 0 && number > 0) mask |= known.kindsAt(pairOf(before, hash), units, number - 1, count);
    before = hash;
  }
  return (mask & VETOED) === 0 ? mask : mask & Kind.HIDDEN;
}
