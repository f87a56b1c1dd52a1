/** The number by which a word is found in a table; who reads a text keeps it letter by letter. */

/** Hash of no letters yet, and of letters with one more (FNV-1a). The seed is also one of fingerprints, so that texts are hashed once for both. */
export const NO_LETTERS = 0x9e3779b1 | 0;
export function withLetter(hash: number, code: number): number {
  return Math.imul(hash ^ code, 0x01000193);
}

export function hashOf(word: string): number {
  let hash = NO_LETTERS;
  for (let i = 0; i < word.length; i++) hash = withLetter(hash, word.charCodeAt(i));
  return hash;
}

/** The low bits of the hash are those of the last letters; the high ones know them all. */
export function placeOf(hash: number): number {
  return hash ^ (hash >>> 15);
}

/** 0 to 7, by other bits than the place in a table of some thousands. */
export function printOf(hash: number): number {
  return hash >>> 29;
}
