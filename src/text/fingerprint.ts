/** Fingerprints of texts: near-equal texts have near-equal ones. */
import { isMark, isWordCharacter, isWrittenWithoutSpaces } from './scripts';

const SHINGLE = 3;
const HALF = 32;
/** Seeds of the two halves; any two odd numbers with well mixed bits do. */
const SEED_LOW = 0x9e3779b1;
const SEED_HIGH = 0x85ebca77;
const PRIME = 0x01000193;

/**
 * 64-bit simhash (Charikar 2002) over runs of three tokens, as 16 hex digits. A token is a word, or one letter of a script without
 * blanks; case and punctuation do not count. All zeros for a text without tokens.
 */
export function fingerprint(text: string): string {
  const bytes = new Int32Array((2 * HALF) << 5);
  const shingles = countBytes(text.toLowerCase(), bytes);
  const counts = bitsOf(bytes);
  return hex(counts, 0, shingles) + hex(counts, HALF, shingles);
}

/**
 * Counts the bytes of all shingles by place and value, which is an eighth of the work of counting their bits; returns how many
 * shingles there were.
 */
function countBytes(text: string, bytes: Int32Array): number {
  const low = new Int32Array(SHINGLE);
  const high = new Int32Array(SHINGLE);
  let tokens = 0;
  let at = 0;
  while (at < text.length) {
    const next = endOfToken(text, at);
    if (next < 0) {
      at -= next;
      continue;
    }
    const slot = tokens++ % SHINGLE;
    low[slot] = hashOf(text, at, next, SEED_LOW);
    high[slot] = hashOf(text, at, next, SEED_HIGH);
    if (tokens >= SHINGLE) addBytes(bytes, combine(low, tokens), combine(high, tokens));
    at = next;
  }
  if (tokens > 0 && tokens < SHINGLE) addBytes(bytes, combine(low, tokens), combine(high, tokens));
  return tokens === 0 ? 0 : Math.max(1, tokens - SHINGLE + 1);
}

/** Where the token at `at` ends; the negated number of units to skip where none begins there. */
function endOfToken(text: string, at: number): number {
  const code = text.codePointAt(at) ?? 0;
  const units = code > 0xffff ? 2 : 1;
  if (isWrittenWithoutSpaces(code)) return at + units;
  if (!isWordCharacter(code) || isMark(code)) return -units;
  let end = at + units;
  while (end < text.length) {
    const following = text.codePointAt(end) ?? 0;
    if (!isWordCharacter(following) || isWrittenWithoutSpaces(following)) break;
    end += following > 0xffff ? 2 : 1;
  }
  return end;
}

/** FNV-1a with a final mix, so that texts of one letter differ in all bits. */
function hashOf(text: string, from: number, to: number, seed: number): number {
  let hash = seed;
  for (let i = from; i < to; i++) hash = Math.imul(hash ^ text.charCodeAt(i), PRIME);
  return mix(hash);
}

function mix(hash: number): number {
  let mixed = Math.imul(hash ^ (hash >>> 16), 0x7feb352d);
  mixed = Math.imul(mixed ^ (mixed >>> 15), 0x846ca68b);
  return mixed ^ (mixed >>> 16);
}

/** One hash of the last three tokens in their order. */
function combine(hashes: Int32Array, tokens: number): number {
  let combined = 0;
  for (let i = 0; i < SHINGLE; i++) combined = Math.imul(combined, 31) + (hashes[(tokens + i) % SHINGLE] ?? 0);
  return mix(combined);
}

const BYTE = 8;
const VALUES = 256;

function addBytes(bytes: Int32Array, low: number, high: number): void {
  for (let bit = 0; bit < HALF; bit += BYTE) {
    const inLow = bit * HALF + ((low >>> bit) & (VALUES - 1));
    const inHigh = (bit + HALF) * HALF + ((high >>> bit) & (VALUES - 1));
    bytes[inLow] = (bytes[inLow] ?? 0) + 1;
    bytes[inHigh] = (bytes[inHigh] ?? 0) + 1;
  }
}

/** How often each of the 64 bits was set, by how often each byte was met. The byte that begins at bit `b` counts from `b * 32`. */
function bitsOf(bytes: Int32Array): Int32Array {
  const counts = new Int32Array(2 * HALF);
  for (let i = 0; i < bytes.length; i++) {
    const times = bytes[i] ?? 0;
    if (times === 0) continue;
    const first = (i >> BYTE) * BYTE;
    for (let bit = 0; bit < BYTE; bit++) if (((i >> bit) & 1) !== 0) counts[first + bit] = (counts[first + bit] ?? 0) + times;
  }
  return counts;
}

/** Bits set in more than half of the shingles. */
function hex(counts: Int32Array, from: number, shingles: number): string {
  let value = 0;
  for (let bit = 0; bit < HALF; bit++) if (2 * (counts[from + bit] ?? 0) > shingles) value |= 1 << bit;
  return (value >>> 0).toString(16).padStart(8, '0');
}
