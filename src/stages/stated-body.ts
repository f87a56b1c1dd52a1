/** The body as structured data states it (JSON-LD `articleBody`), made comparable with the blocks of the page. */
import type { Block } from '../model/block';
import type { Draft } from '../model/finding';
import { isProse } from './prose';
import { wordKey } from './same-text';

/** A stated body must say as much (letters and digits) to be evidence. */
const SHORTEST = 400;
/** A block is found by this many letters at its start and at its end: structured data is often cut or lightly edited. */
const PROBE = 32;

export interface StatedBody {
  /** Whether the text of a block is part of the stated body. */
  readonly has: (text: string) => boolean;
  /** Share of the stated body that the blocks say. */
  readonly coverage: (blocks: readonly Block[]) => number;
}

/** The longest stated body, or null where there is none worth the name. */
export function statedBody(draft: Draft): StatedBody | null {
  let longest = '';
  for (const claim of draft.claims) if (claim.field === 'bodyText' && claim.value.length > longest.length) longest = claim.value;
  const body = wordKey(longest);
  if (body.length < SHORTEST) return null;
  const has = (text: string): boolean => {
    const key = wordKey(text);
    if (key === '') return false;
    return body.includes(key) || (key.length > 2 * PROBE && body.includes(key.slice(0, PROBE)) && body.includes(key.slice(-PROBE)));
  };
  const coverage = (blocks: readonly Block[]): number => {
    let sum = 0;
    for (const block of blocks) if (isProse(block) && has(block.text)) sum += wordKey(block.text).length;
    return Math.min(1, sum / body.length);
  };
  return { has, coverage };
}
