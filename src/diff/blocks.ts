/** Blocks of two Markdown texts: which were lost, gained, moved or changed. */
import type { BlockChange } from './model';
import { likeness, runsOf, wordChanges } from './words';

/** From this likeness a lost and a gained block at the same place are one that changed. */
const SAME_BLOCK = 0.4;
const GAP = /\n{2,}/;

function blocksOf(markdown: string): readonly string[] {
  return markdown
    .trim()
    .split(GAP)
    .filter((block) => block !== '');
}

export function blockChanges(old: string, now: string): readonly BlockChange[] {
  const lost: string[] = [];
  const gained: string[] = [];
  const changes: BlockChange[] = [];
  const settle = (): void => {
    changes.push(...pair(lost.splice(0), gained.splice(0)));
  };
  for (const { kind, items } of runsOf(blocksOf(old), blocksOf(now))) {
    if (kind === 'same') settle();
    else for (const item of items) (kind === 'lost' ? lost : gained).push(item);
  }
  settle();
  return markMoved(changes);
}

/** What was lost and gained between the same two neighbours, in order. */
function pair(lost: readonly string[], gained: readonly string[]): BlockChange[] {
  const changes: BlockChange[] = [];
  let next = 0;
  for (const block of lost) {
    const match = gained.slice(next, next + REACH).findIndex((other) => likeness(block, other) >= SAME_BLOCK);
    if (match < 0) {
      changes.push({ kind: 'lost', old: block, new: null });
      continue;
    }
    for (const other of gained.slice(next, next + match)) changes.push({ kind: 'gained', old: null, new: other });
    const other = gained[next + match] ?? '';
    changes.push({ kind: 'changed', old: block, new: other, words: wordChanges(block, other) });
    next += match + 1;
  }
  for (const other of gained.slice(next)) changes.push({ kind: 'gained', old: null, new: other });
  return changes;
}

/** How many gained blocks ahead a lost one is compared with. */
const REACH = 12;

/** A block that is lost here and gained there has moved. */
function markMoved(changes: readonly BlockChange[]): readonly BlockChange[] {
  const gained = new Map<string, number>();
  for (const { kind, new: text } of changes) if (kind === 'gained' && text !== null) gained.set(text, (gained.get(text) ?? 0) + 1);
  const moved = new Map<string, number>();
  const first = changes.map((change): BlockChange => {
    const { kind, old: text } = change;
    const left = text === null || kind !== 'lost' ? 0 : (gained.get(text) ?? 0);
    if (text === null || left === 0) return change;
    gained.set(text, left - 1);
    moved.set(text, (moved.get(text) ?? 0) + 1);
    return { kind: 'moved', old: text, new: text };
  });
  return first.filter(({ kind, new: text }) => {
    const left = kind === 'gained' && text !== null ? (moved.get(text) ?? 0) : 0;
    if (left > 0 && text !== null) moved.set(text, left - 1);
    return left === 0;
  });
}
