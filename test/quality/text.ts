/** Words and runs of words: what two texts have in common, whatever their white space. */

/** CJK and Thai characters count one by one, everything else by words. */
const TOKEN = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}]|[\p{L}\p{N}\p{M}_]+/gu;
/** Length of a shingle, as in the article extraction benchmark. */
const SHINGLE = 4;

export interface Overlap {
  /** Null where nothing was found: what is not there cannot be wrong. */
  readonly precision: number | null;
  readonly recall: number;
  readonly f1: number;
  /** The same words in the same order. */
  readonly exact: boolean;
}

function tokens(text: string): readonly string[] {
  return text.normalize('NFKC').match(TOKEN) ?? [];
}

function shingles(words: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  const last = Math.max(1, words.length - SHINGLE + 1);
  for (let i = 0; i < last; i++) {
    const key = words.slice(i, i + SHINGLE).join('\u0001');
    if (key !== '') counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
}

function total(counts: ReadonlyMap<string, number>): number {
  let sum = 0;
  for (const count of counts.values()) sum += count;
  return sum;
}

/** Share of the one text's runs of four words that stand in the other, both ways. */
export function overlap(expected: string, found: string): Overlap {
  const wanted = tokens(expected);
  const got = tokens(found);
  const a = shingles(wanted);
  const b = shingles(got);
  let both = 0;
  for (const [key, count] of a) both += Math.min(count, b.get(key) ?? 0);
  const inFound = total(b);
  const inExpected = total(a);
  return {
    precision: inFound === 0 ? null : both / inFound,
    recall: inExpected === 0 ? 1 : both / inExpected,
    f1: inFound + inExpected === 0 ? 1 : (2 * both) / (inFound + inExpected),
    exact: wanted.join(' ') === got.join(' '),
  };
}

const FOLDS: readonly (readonly [RegExp, string])[] = [
  [/[\u2018\u2019\u201a\u2032`´]/g, "'"],
  [/[\u201c\u201d\u201e\u00ab\u00bb\u300c\u300d]/g, '"'],
  [/[\u2010-\u2015]/g, '-'],
  // Soft hyphens, zero-width characters and marks of direction are not seen.
  [/[\u00ad\u200b-\u200f\ufeff]/g, ''],
  [/\s+/g, ' '],
];

/** Text with the spellings of quotes, dashes and white space made one. */
export function fold(text: string | null): string {
  let folded = (text ?? '').normalize('NFKC');
  for (const [pattern, plain] of FOLDS) folded = folded.replace(pattern, plain);
  return folded.trim().toLowerCase();
}

/** F1 of two sets of names; 1 where both are empty. */
export function setF1(expected: readonly string[], found: readonly string[]): number {
  const a = new Set(expected.map(fold));
  const b = new Set(found.map(fold));
  if (a.size + b.size === 0) return 1;
  let both = 0;
  for (const name of a) if (b.has(name)) both++;
  return (2 * both) / (a.size + b.size);
}
