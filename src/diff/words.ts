/** Differences of sequences, by the algorithm of Myers (package `diff`), bounded so that no pair of texts takes long. */
import { diffArrays } from 'diff';
import { isWrittenWithoutSpaces } from '../text/scripts';
import type { WordChange } from './model';

/** Beyond so many edits two sequences have nothing to do with each other: one is lost, the other gained. */
const MOST_EDITS = 1500;

export interface Run<T> {
  readonly kind: WordChange['kind'];
  readonly items: readonly T[];
}

/** Runs of equal, lost and gained items in their order. */
export function runsOf(old: readonly string[], now: readonly string[]): readonly Run<string>[] {
  const changes = diffArrays([...old], [...now], { maxEditLength: MOST_EDITS });
  const whole: Run<string>[] = [
    { kind: 'lost', items: old },
    { kind: 'gained', items: now },
  ];
  if (changes === undefined) return whole.filter(({ items }) => items.length > 0);
  return changes.map(({ added, removed, value }) => ({ kind: added ? 'gained' : removed ? 'lost' : 'same', items: value }));
}

type Sort = 'word' | 'blank' | 'single';

const WORD = /[\p{L}\p{N}\p{M}]/u;

function sortOf(character: string): Sort {
  if (character === ' ' || character === '\n') return 'blank';
  if (isWrittenWithoutSpaces(character.codePointAt(0) ?? 0)) return 'single';
  return WORD.test(character) ? 'word' : 'single';
}

/** Words, blanks, single signs, and single letters of scripts without blanks: together the text. */
export function tokens(text: string): string[] {
  const found: string[] = [];
  let open = '';
  let sort: Sort = 'single';
  for (const character of text) {
    const next = sortOf(character);
    if (open !== '' && (next !== sort || next === 'single')) {
      found.push(open);
      open = '';
    }
    sort = next;
    open += character;
  }
  if (open !== '') found.push(open);
  return found;
}

/** Both texts word by word. */
export function wordChanges(old: string, now: string): readonly WordChange[] {
  return runsOf(tokens(old), tokens(now)).map(({ kind, items }) => ({ kind, text: items.join('') }));
}

/** Share of the words that two texts have in common, 0 to 1, by their multisets. */
export function likeness(a: string, b: string): number {
  const [left, right] = [tokens(a), tokens(b)].map((list) => list.filter((token) => WORD.test(token)));
  if (!left || !right || left.length + right.length === 0) return 0;
  const counts = new Map<string, number>();
  for (const token of left) counts.set(token, (counts.get(token) ?? 0) + 1);
  let common = 0;
  for (const token of right) {
    const remaining = counts.get(token) ?? 0;
    if (remaining > 0) {
      common++;
      counts.set(token, remaining - 1);
    }
  }
  return (2 * common) / (left.length + right.length);
}
