/** What a page says twice is taken once; what it says again and again is no prose at all. */
import type { Block } from '../../model/block';
import type { Draft, Finding, Stage, Verdict } from '../../model/finding';
import { wordHash, wordKey } from '../../text/same-words';

/** Shorter lines may be said twice: refrains, answers, subheads. */
const SHORTEST = 45;
/** Notices before embedded content stand there as often as it does. */
const NOTICE = 3;

/** What lines that say the same share, the cheapest first: the beginnings of their keys, and the keys. */
const SIEVES: readonly ((text: string) => string | number)[] = [(text) => wordHash(text, 12), (text) => wordHash(text, 32), wordKey];

/** Lines of which several say the same. Nearly all begin alone with their first letters, and need no key. */
function saidAgain(blocks: readonly Block[]): readonly (readonly Block[])[] {
  let alike: readonly (readonly Block[])[] = [blocks.filter(({ kind, letters }) => kind === 'text' && letters >= SHORTEST)];
  for (const sieve of SIEVES) {
    const groups: (readonly Block[])[] = [];
    for (const lines of alike) for (const group of groupBy(lines, sieve)) groups.push(group);
    alike = groups;
  }
  return alike;
}

/** Groups of at least two. */
function groupBy(blocks: readonly Block[], keyOf: (text: string) => string | number): readonly (readonly Block[])[] {
  const keys = blocks.map(({ text }) => keyOf(text));
  if (new Set(keys).size === keys.length) return [];
  const groups = new Map<string | number, Block[]>();
  for (const [at, block] of blocks.entries()) {
    const key = keys[at] ?? 0;
    const same = groups.get(key);
    if (same) same.push(block);
    else groups.set(key, [block]);
  }
  return [...groups.values()].filter(({ length }) => length > 1);
}

function run(draft: Draft): Finding {
  const verdicts: Verdict[] = [];
  for (const blocks of saidAgain(draft.blocks())) {
    const notice = blocks.length >= NOTICE;
    for (const { node, until } of notice ? blocks : blocks.slice(1))
      verdicts.push({ kind: 'drop', node, until, rule: notice ? 'trim/repeated-notice' : 'trim/repeated', note: `${blocks.length} times` });
  }
  return { verdicts };
}

export const repeats: Stage = { name: 'trim/repeats', run };
