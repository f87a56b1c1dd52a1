/** Fingerprints of texts: near-equal texts have near-equal ones. */
import { BLOCK, BitCounts } from './bit-counts';
import { lowerUnitsOf } from './lower-case';
import { LETTER_WITHOUT_SPACES, NO_WORD, WORD, characterKind, unitKind } from './scripts';
import { codePointIn } from './units';

const SHINGLE = 3;
/** Seeds of the two halves; any two odd numbers with well mixed bits do. */
const SEED_LOW = 0x9e3779b1 | 0;
const SEED_HIGH = 0x85ebca77 | 0;
const PRIME = 0x01000193;

/**
 * 64-bit simhash (Charikar 2002) over runs of three tokens, as 16 hex digits. A token is a word, or one letter of a script without
 * blanks; case and punctuation do not count. All zeros for a text without tokens.
 */
export function fingerprint(text: string): string {
  return fingerprintIn(lowerUnitsOf(text));
}

/** The same of the units of a text in lower case. */
export function fingerprintIn(units: Uint16Array): string {
  low.clear();
  high.clear();
  const tokens = readTokens(units);
  const half = Math.max(1, tokens - SHINGLE + 1) >> 1;
  return hex(low.above(half)) + hex(high.above(half));
}

/** How often each bit was set in the shingles, by the two halves of their hashes. Filled anew by each text. */
const low = new BitCounts();
const high = new BitCounts();

/** Hashes of shingles are written down before they are counted, so many at a time: two short loops are faster than one that does it all. */
const ROW = 256;
const lows = new Int32Array(ROW + BLOCK);
const highs = new Int32Array(ROW + BLOCK);

/**
 * Counts the bits of all shingles; returns how many tokens there were. The hashes of the last three are held in variables, the oldest first.
 * Words are hashed while their end is looked for: to find it first takes a third more of the time.
 */
function readTokens(units: Uint16Array): number {
  let low0 = 0;
  let low1 = 0;
  let low2 = 0;
  let high0 = 0;
  let high1 = 0;
  let high2 = 0;
  let tokens = 0;
  let written = 0;
  let at = 0;
  while (at < units.length) {
    const kind = kindAt(units, at);
    if (kind !== WORD && kind !== LETTER_WITHOUT_SPACES) {
      at++;
      continue;
    }
    low0 = low1;
    low1 = low2;
    high0 = high1;
    high1 = high2;
    low2 = SEED_LOW;
    high2 = SEED_HIGH;
    let unit = units[at] ?? 0;
    let next = kind;
    do {
      low2 = step(low2, unit);
      high2 = step(high2, unit);
      unit = ++at < units.length ? (units[at] ?? 0) : 0;
      next = unitKind(unit);
    } while (next === NO_WORD ? isHalf(unit) && halfGoesOn(units, at, kind) : kind === WORD && next !== LETTER_WITHOUT_SPACES);
    low2 = mix(low2);
    high2 = mix(high2);
    lows[written] = combine(low0, low1, low2);
    highs[written] = combine(high0, high1, high2);
    // A text of one token or two is one shingle, of those that it has.
    if (++tokens >= SHINGLE && ++written === ROW) written = addRow(written);
  }
  addRow(tokens > 0 && tokens < SHINGLE ? 1 : written);
  return tokens;
}

/** Returns how many are written of the next row. */
function addRow(length: number): number {
  low.addAll(lows, length);
  high.addAll(highs, length);
  return 0;
}

/** Whether the half of a character at `at` belongs to the token of that kind which the units before it are of. */
function halfGoesOn(units: Uint16Array, at: number, kind: number): boolean {
  // No half of a character is in a token without the other.
  if (((units[at - 1] ?? 0) & 0xfc00) === 0xd800) return true;
  return kind === WORD && kindAt(units, at) === WORD;
}

/** Kind of the character that begins at `at`. Code points are asked for only where there are halves of them. */
function kindAt(units: Uint16Array, at: number): number {
  const unit = units[at] ?? 0;
  const kind = unitKind(unit);
  return kind === NO_WORD && isHalf(unit) ? characterKind(codePointIn(units, at)) : kind;
}

function isHalf(unit: number): boolean {
  return (unit & 0xf800) === 0xd800;
}

/** A step of FNV-1a; the final mix makes texts of one letter differ in all bits. */
function step(hash: number, unit: number): number {
  return Math.imul(hash ^ unit, PRIME);
}

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
