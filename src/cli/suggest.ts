/** The candidate that was most likely meant, or null where none is near (more than a third of the letters differ). */
export function suggest(word: string, candidates: readonly string[]): string | null {
  const plain = normalise(word);
  let best: string | null = null;
  let bestDistance = Math.max(1, Math.floor(plain.length / 3)) + 1;
  for (const candidate of candidates) {
    const distance = editDistance(plain, normalise(candidate));
    if (distance < bestDistance) {
      best = candidate;
      bestDistance = distance;
    }
  }
  return best;
}

/** `; did you mean "x"?` or nothing, to end a sentence with. */
export function hint(word: string, candidates: readonly string[]): string {
  const found = suggest(word, candidates);
  return found === null ? '' : `; did you mean "${found}"?`;
}

/** Case, dashes and underscores are the usual slips between flags, keys and variables. */
function normalise(word: string): string {
  return word.toLowerCase().replaceAll('-', '').replaceAll('_', '');
}

/** Longer words are surely not a slip of a name; this bounds the time of the table below. */
const LONGEST = 64;

/** Levenshtein distance by rows. */
function editDistance(a: string, b: string): number {
  if (a.length > LONGEST || b.length > LONGEST) return LONGEST;
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const swap = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(swap, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}
