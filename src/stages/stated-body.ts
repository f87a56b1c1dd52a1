/** The body as structured data states it (JSON-LD `articleBody`), made comparable with the blocks of the page. */
import { PageMemory } from '../dom/page-memory';
import type { Block } from '../model/block';
import type { Draft } from '../model/finding';
import type { NodeId } from '../model/page';
import { isProse } from './prose';
import { keyLengthAt, wordKey } from '../text/same-words';

/** A stated body must say as much (letters and digits) to be evidence. */
const SHORTEST = 400;
/** A block is found by this many letters at its start and at its end: structured data is often cut or lightly edited. */
const PROBE = 32;

export interface StatedBody {
  /** Whether the text of the block is part of the stated body. */
  readonly has: (block: Block) => boolean;
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

/** What was found out about the text of a block. */
interface Known {
  readonly text: string;
  readonly length: number;
}

function make(body: string): StatedBody {
  /** By the first node of the block, whose text is another where something was cut from it. */
  const blocks = new Map<NodeId, Known>();
  /** Behind the block that was found last: the page says the next one next, and needs neither a key nor a search. */
  let next = 0;
  const found = (at: number, length: number): number => {
    next = at + length;
    return length;
  };
  const lengthOf = (text: string): number => {
    const there = keyLengthAt(text, body, next);
    if (there > 0) return found(next, there);
    const key = wordKey(text);
    const at = key === '' ? -1 : body.indexOf(key);
    if (at >= 0) return found(at, key.length);
    return key.length > 2 * PROBE && body.includes(key.slice(0, PROBE)) && body.includes(key.slice(-PROBE)) ? key.length : 0;
  };
  /** Letters and digits of the block if the body states it, else 0. */
  const statedLength = ({ node, text }: Block): number => {
    const known = blocks.get(node);
    if (known?.text === text) return known.length;
    const length = lengthOf(text);
    blocks.set(node, { text, length });
    return length;
  };
  return {
    has: (block) => statedLength(block) > 0,
    coverage: (all) => {
      let sum = 0;
      for (const block of all) if (isProse(block)) sum += statedLength(block);
      return Math.min(1, sum / body.length);
    },
  };
}
