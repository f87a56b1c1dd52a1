/** One article in two runs. */
import { countWords } from '../text/words';
import { blockChanges } from './blocks';
import { fieldChanges } from './fields';
import type { ArticleChange, BlockChange } from './model';

type Json = Readonly<Record<string, unknown>>;

/** Weight of a word that was lost, gained, or stands elsewhere, beside the weights of fields. A lost word is the worst. */
const LOST = 0.2;
const GAINED = 0.1;
const MOVED = 0.01;

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

/** By what an article is found again: its address, else its id; null for a record that has neither. */
export function keyOf(article: Json): string | null {
  const key = textOf(article['url']) || (article['id'] === undefined || article['id'] === null ? '' : JSON.stringify(article['id']));
  return key === '' ? null : key;
}

export function compareArticles(key: string, old: Json, now: Json): ArticleChange {
  const fields = fieldChanges(old, now);
  const blocks = blockChanges(textOf(old['markdown']), textOf(now['markdown']));
  const weight = fields.weight + blocks.reduce((sum, block) => sum + weightOf(block), 0);
  return {
    key,
    title: textOf(now['title']) || textOf(old['title']),
    weight: Math.round(weight * 100) / 100,
    fields: fields.changes,
    blocks,
  };
}

function weightOf(change: BlockChange): number {
  if (change.kind === 'moved') return MOVED * countWords(change.old ?? '');
  if (change.kind !== 'changed') return LOST * countWords(change.old ?? '') + GAINED * countWords(change.new ?? '');
  return (change.words ?? []).reduce(
    (sum, { kind, text }) => sum + (kind === 'same' ? 0 : kind === 'lost' ? LOST : GAINED) * countWords(text),
    0,
  );
}
