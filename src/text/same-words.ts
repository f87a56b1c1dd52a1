/** Whether two lines say the same, whatever their blanks, quotes, case and final point. */
import { charClass } from './char-class';
import { packedClass } from './packed-pattern';
import { codeAt } from './code-at';
import { unitReader, unitWriter } from './utf8';
import { NO_LETTERS, hashOf, withLetter } from './word-hash';

const NOT_WORD = /[^\p{L}\p{N}]+/gu;
const isWord = charClass(packedClass('[\\p{L}\\p{N}]'));

/** Letters and digits only, lower case, NFKC: two texts with one key say the same. */
export function wordKey(text: string): string {
  keys ??= keyMaker();
  if (text.length <= ROOM) return keys(text);
  return isUnsureWithin(text) ? keyOfAny(text) : text.replace(LONG_PART, keys);
}
let keys: ((text: string) => string) | undefined;

/** Where keys are written: joining words one by one takes twice as long. There is room for all but the texts of whole articles. */
const ROOM = 10_000;
const room = new Uint16Array(ROOM);
const writeRoom = unitWriter(room);
const readRoom = unitReader(room);
const LONG_PART = new RegExp(`[^]{1,${ROOM}}`, 'g');

/**
 * Makes keys of texts of up to `ROOM` units. Keys are made of most blocks of a page, and a function of its own, whose arrays V8 knows and
 * whose loop calls nothing, takes half as long as a loop that looks up what it meets.
 */
function keyMaker(): (text: string) => string {
  const units = room;
  const known = knownFolds();
  const squeeze = (count: number): number => {
    let length = 0;
    for (let at = 0; at < count; at++) {
      const folded = known[units[at] ?? 0] ?? 0;
      if (folded === 0 || folded === UNSURE) return STOPPED;
      units[length] = folded;
      // One more, but for NO_WORD, which is less than UNSURE: no processor foresees where words end, so that a branch takes longer.
      length += (UNSURE - folded) >>> 31;
    }
    return length;
  };
  return (text) => {
    writeRoom(text);
    const length = squeeze(text.length);
    if (length !== STOPPED) return readRoom(length);
    if (isUnsureWithin(text)) return keyOfAny(text);
    // All its units are known by now.
    writeRoom(text);
    return readRoom(squeeze(text.length));
  };
}
const STOPPED = -1;

function isUnsureWithin(text: string): boolean {
  for (let at = 0; at < text.length; at++) if (foldedUnit(codeAt(text, at)) === UNSURE) return true;
  return false;
}

/** Units of the key of a text, where it stands at that place of another key; -1 where it does not, or where only making it would tell. */
export function keyLengthAt(text: string, key: string, from: number): number {
  const { length } = text;
  let next = from;
  for (let at = 0; at < length; at++) {
    const folded = foldedUnit(codeAt(text, at));
    if (folded === NO_WORD) continue;
    if (folded === UNSURE || next >= key.length || codeAt(key, next) !== folded) return -1;
    next++;
  }
  return next - from;
}

/** A number that texts share whose keys have so many units at their beginning in common, and few others do. */
export function wordHash(text: string, units: number): number {
  const { length } = text;
  let hash = NO_LETTERS;
  // The unit behind the last one may join it, and is looked at as well.
  for (let at = 0, count = 0; at < length; at++) {
    const folded = foldedUnit(codeAt(text, at));
    if (folded === UNSURE) return hashOf(keyOfAny(text).slice(0, units));
    if (count === units) break;
    if (folded === NO_WORD) continue;
    hash = withLetter(hash, folded);
    count++;
  }
  return hash;
}

/** The same for texts with characters that hang on their neighbours: accents of their own, vowels of Indic scripts. */
function keyOfAny(text: string): string {
  const folded = text.normalize('NFKC').toLowerCase();
  const { length: all } = folded;
  const units = all <= ROOM ? room : new Uint16Array(all);
  let length = 0;
  for (let at = 0; at < all; at++) {
    const code = codeAt(folded, at);
    if (isSurrogate(code)) return folded.replace(NOT_WORD, '');
    if (isWord(code)) units[length++] = code;
  }
  return all <= ROOM ? readRoom(length) : unitReader(units)(length);
}

function isSurrogate(code: number): boolean {
  return (code & 0xf800) === 0xd800;
}

/** Units that are no part of keys, and such whose key hangs on their neighbours or takes several units. */
const NO_WORD = 1;
const UNSURE = 2;
/** What joins the letter before it (the second half of a Korean syllable too), or is another letter at the end of a word. */
const JOINING = /[\p{M}\u1160-\u11ff\ud7b0-\ud7ff\u03a3]/u;

/** Of each unit that turned up what it is in keys; 0 where none has. */
let folds: Uint16Array | undefined;

function knownFolds(): Uint16Array {
  return (folds ??= new Uint16Array(0x10000));
}

function foldedUnit(code: number): number {
  const known = knownFolds();
  const folded = known[code] ?? 0;
  return folded !== 0 ? folded : (known[code] = foldUnit(code));
}

function foldUnit(code: number): number {
  if (code < 0x80) return isWord(code) ? String.fromCharCode(code).toLowerCase().charCodeAt(0) : NO_WORD;
  const normal = String.fromCharCode(code).normalize('NFKC');
  const folded = normal.toLowerCase();
  if (isSurrogate(code) || JOINING.test(normal)) return UNSURE;
  if (folded.length > 1) return NOT_WORD_ALONE.test(folded) ? NO_WORD : UNSURE;
  const lower = folded.charCodeAt(0);
  return isWord(lower) ? lower : NO_WORD;
}
const NOT_WORD_ALONE = /^[^\p{L}\p{N}]+$/u;

export function sameWords(a: string, b: string | undefined): boolean {
  // Lengths that differ by much cannot become equal by dropping signs; most calls end here.
  if (b === undefined || b.length < 2 || a.length < 2 || a.length > 3 * b.length + 20 || b.length > 3 * a.length + 20) return false;
  const same = haveOneKey(a, b);
  if (same !== UNSURE) return same === 1;
  const left = wordKey(a);
  return left !== '' && left === wordKey(b);
}

/**
 * Whether the keys of two texts are one and say something (0 or 1), told without making them: nearly all differ in their first letters.
 * UNSURE where one hangs on neighbours before that is seen.
 */
function haveOneKey(a: string, b: string): number {
  let left = nextInKey(a, 0);
  let right = nextInKey(b, 0);
  if (left === a.length && right === b.length) return 0;
  while (left < a.length && right < b.length) {
    const unit = foldedUnit(codeAt(a, left));
    const other = foldedUnit(codeAt(b, right));
    // An accent of its own behind a letter makes it another one.
    if (unit !== other && (isUnsure(a, left + 1) || isUnsure(b, right + 1))) return UNSURE;
    if (unit === UNSURE || other === UNSURE) return UNSURE;
    if (unit !== other) return 0;
    left = nextInKey(a, left + 1);
    right = nextInKey(b, right + 1);
  }
  if (isUnsure(a, left) || isUnsure(b, right)) return UNSURE;
  return left === a.length && right === b.length ? 1 : 0;
}

/** Whether the keys of two beginnings of texts agree as far as both go, the last letter aside: it may be half of one. */
export function mayBeginAlike(a: string, b: string): boolean {
  let left = nextInKey(a, 0);
  let right = nextInKey(b, 0);
  while (left < a.length && right < b.length) {
    const unit = foldedUnit(codeAt(a, left));
    const other = foldedUnit(codeAt(b, right));
    left = nextInKey(a, left + 1);
    right = nextInKey(b, right + 1);
    if (unit === UNSURE || other === UNSURE || isUnsure(a, left) || isUnsure(b, right)) return keysBeginAlike(wordKey(a), wordKey(b));
    if (unit !== other) return left === a.length || right === b.length;
  }
  return true;
}

function keysBeginAlike(left: string, right: string): boolean {
  const length = Math.min(left.length, right.length) - 1;
  return length < 1 || left.slice(0, length) === right.slice(0, length);
}

/** Where the next unit stands, from a place on, that is part of the key or may be. */
function nextInKey(text: string, from: number): number {
  let at = from;
  while (at < text.length && foldedUnit(codeAt(text, at)) === NO_WORD) at++;
  return at;
}

function isUnsure(text: string, at: number): boolean {
  return at < text.length && foldedUnit(codeAt(text, at)) === UNSURE;
}
