/** Fingerprints of texts: near-equal texts have near-equal ones. */
import { LETTER_WITHOUT_SPACES, MARK, NO_WORD, WORD, characterKind } from './scripts';

const SHINGLE = 3;
const HALF = 32;
/** Seeds of the two halves; any two odd numbers with well mixed bits do. */
const SEED_LOW = 0x9e3779b1 | 0;
const SEED_HIGH = 0x85ebca77 | 0;
const PRIME = 0x01000193;

/**
 * 64-bit simhash (Charikar 2002) over runs of three tokens, as 16 hex digits. A token is a word, or one letter of a script without
 * blanks; case and punctuation do not count. All zeros for a text without tokens.
 */
export function fingerprint(text: string): string {
  bytes.fill(0);
  const shingles = countBytes(MAY_HAVE_CASE.test(text) ? text.toLowerCase() : text);
  foldBytes();
  return hex(0, shingles) + hex(HALF, shingles);
}

/** What has case besides the letters of ASCII, or a form of its own at the end of a word; Chinese and most English text has none of it. */
const MAY_HAVE_CASE = /[\u00c0-\u1fff\u2126-\u2184\u24b6-\u24e9\u2c00-\u2dff\ua640-\uabbf\ud800-\udfff\ufb00-\ufb17\uff21-\uff5a]/;

const BYTE = 8;
const VALUES = 256;

/** How often each byte was met, by its place and value; the byte that begins at bit `b` counts from `b * 32`. Filled anew by each text. */
const bytes = new Int32Array((2 * HALF) << 5);

/**
 * Counts the bytes of all shingles by place and value, which is an eighth of the work of counting their bits; returns how many
 * shingles there were. The hashes of the last three tokens are held in variables, the oldest first.
 */
function countBytes(text: string): number {
  let low0 = 0;
  let low1 = 0;
  let low2 = 0;
  let high0 = 0;
  let high1 = 0;
  let high2 = 0;
  let tokens = 0;
  let at = 0;
  while (at < text.length) {
    const kind = kindAt(text, at);
    let end = at + unitsAt(text, at);
    if (kind === NO_WORD || kind === MARK) {
      at = end;
      continue;
    }
    if (kind !== LETTER_WITHOUT_SPACES) while (end < text.length && goesOn(text, end)) end++;
    low0 = low1;
    low1 = low2;
    high0 = high1;
    high1 = high2;
    low2 = SEED_LOW;
    high2 = SEED_HIGH;
    for (; at < end; at++) {
      const unit = small(text.charCodeAt(at));
      low2 = step(low2, unit);
      high2 = step(high2, unit);
    }
    low2 = mix(low2);
    high2 = mix(high2);
    if (++tokens >= SHINGLE) addBytes(combine(low0, low1, low2), combine(high0, high1, high2));
  }
  if (tokens > 0 && tokens < SHINGLE) addBytes(combine(low0, low1, low2), combine(high0, high1, high2));
  return tokens === 0 ? 0 : Math.max(1, tokens - SHINGLE + 1);
}

/** ASCII in lower case: the one folding that is done on the way. */
function small(unit: number): number {
  return unit >= 0x41 && unit <= 0x5a ? unit | 0x20 : unit;
}

/** Kind of the character that begins at `at`. Code points are asked for only where there are halves of them. */
function kindAt(text: string, at: number): number {
  const unit = text.charCodeAt(at);
  return characterKind(isHalf(unit) ? (text.codePointAt(at) ?? 0) : unit);
}

function unitsAt(text: string, at: number): number {
  return isHalf(text.charCodeAt(at)) && (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
}

/** Whether the word goes on with the unit; the second half of a character goes with the first. */
function goesOn(text: string, at: number): boolean {
  const isSecond = (text.charCodeAt(at) & 0xfc00) === 0xdc00 && unitsAt(text, at - 1) === 2;
  const kind = isSecond ? WORD : kindAt(text, at);
  return kind !== NO_WORD && kind !== LETTER_WITHOUT_SPACES;
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

function addBytes(low: number, high: number): void {
  for (let bit = 0; bit < HALF; bit += BYTE) {
    const inLow = bit * HALF + ((low >>> bit) & (VALUES - 1));
    const inHigh = (bit + HALF) * HALF + ((high >>> bit) & (VALUES - 1));
    bytes[inLow] = (bytes[inLow] ?? 0) + 1;
    bytes[inHigh] = (bytes[inHigh] ?? 0) + 1;
  }
}

/**
 * Turns how often each byte was met into how often each bit was set: the upper half of the values has the highest bit, and is then added
 * to the lower half, whose upper half has the next. The count of bit `n` of a byte is left at `2 ** n` of its range.
 */
function foldBytes(): void {
  for (let from = 0; from < bytes.length; from += VALUES) {
    for (let half = VALUES >> 1; half > 0; half >>= 1) {
      let set = 0;
      for (let i = from; i < from + half; i++) {
        const upper = bytes[i + half] ?? 0;
        set += upper;
        bytes[i] = (bytes[i] ?? 0) + upper;
      }
      bytes[from + half] = set;
    }
  }
}

/** Bits set in more than half of the shingles. */
function hex(from: number, shingles: number): string {
  let value = 0;
  for (let bit = 0; bit < HALF; bit++) {
    const at = ((from + bit) >> 3) * VALUES + (1 << (bit & (BYTE - 1)));
    if (2 * (bytes[at] ?? 0) > shingles) value |= 1 << bit;
  }
  return (value >>> 0).toString(16).padStart(8, '0');
}
