/** The body as structured data states it (JSON-LD `articleBody`), made comparable with the blocks of the page. */
import { PageMemory } from '../dom/page-memory';
import type { Block } from '../model/block';
import type { Draft } from '../model/finding';
import { isProse } from './prose';
import { wordKey } from '../text/same-words';

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

const stated = new PageMemory<StatedBody | null>();

/** The longest stated body, or null where there is none worth the name. Made once a page: its claims all come before the body is sought. */
export function statedBody({ page, claims }: Draft): StatedBody | null {
  const known = stated.get(page);
  if (known !== undefined) return known;
  let longest = '';
  for (const claim of claims) if (claim.field === 'bodyText' && claim.value.length > longest.length) longest = claim.value;
  const body = wordKey(longest);
  return stated.set(page, body.length < SHORTEST ? null : make(body));
}

function make(body: string): StatedBody {
  const lengths = new Map<string, number>();
  /** Behind the block that was found last: the page says the next one next, and no search is needed. */
  let next = 0;
  const isStated = (key: string): boolean => {
    const at = body.startsWith(key, next) ? next : body.indexOf(key);
    if (at >= 0) next = at + key.length;
    return at >= 0 || (key.length > 2 * PROBE && body.includes(key.slice(0, PROBE)) && body.includes(key.slice(-PROBE)));
  };
  /** Letters and digits of the text if the body states it, else 0. */
  const statedLength = (text: string): number => {
    const known = lengths.get(text);
    if (known !== undefined) return known;
    const key = wordKey(text);
    const length = key !== '' && isStated(key) ? key.length : 0;
    lengths.set(text, length);
    return length;
  };
  return {
    has: (text) => statedLength(text) > 0,
    coverage: (blocks) => {
      let sum = 0;
      for (const block of blocks) if (isProse(block)) sum += statedLength(block.text);
      return Math.min(1, sum / body.length);
    },
  };
}
