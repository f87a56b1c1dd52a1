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
  const counts = new Int32Array(2 * HALF);
  const shingles = countBits(text.toLowerCase(), counts);
  return hex(counts, 0, shingles) + hex(counts, HALF, shingles);
}

/** Adds up the bits of all shingles; returns how many there were. */
function countBits(text: string, counts: Int32Array): number {
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
    if (tokens >= SHINGLE) addBits(counts, combine(low, tokens), combine(high, tokens));
    at = next;
  }
  if (tokens > 0 && tokens < SHINGLE) addBits(counts, combine(low, tokens), combine(high, tokens));
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

function addBits(counts: Int32Array, low: number, high: number): void {
  for (let bit = 0; bit < HALF; bit++) {
    counts[bit] = (counts[bit] ?? 0) + ((low >>> bit) & 1);
    counts[bit + HALF] = (counts[bit + HALF] ?? 0) + ((high >>> bit) & 1);
  }
}

/** Bits set in more than half of the shingles. */
function hex(counts: Int32Array, from: number, shingles: number): string {
  let value = 0;
  for (let bit = 0; bit < HALF; bit++) if (2 * (counts[from + bit] ?? 0) > shingles) value |= 1 << bit;
  return (value >>> 0).toString(16).padStart(8, '0');
}
