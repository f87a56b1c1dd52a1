/** What a page says twice is taken once; what it says again and again is no prose at all. */
import type { Block } from '../../model/block';
import type { Draft, Finding, Stage, Verdict } from '../../model/finding';
import { wordHash, wordKey } from '../../text/same-words';

/** Shorter lines may be said twice: refrains, answers, subheads. */
const SHORTEST = 45;
/** Notices before embedded content stand there as often as it does. */
const NOTICE = 3;

/** Lines of which several say the same. Nearly all are alone with their hash, and need no key. */
function saidAgain(blocks: readonly Block[]): readonly (readonly Block[])[] {
  const long = blocks.filter(({ kind, letters }) => kind === 'text' && letters >= SHORTEST);
  return [...groupBy(long, wordHash)]
    .flatMap((alike) => (alike.length > 1 ? [...groupBy(alike, wordKey)] : []))
    .filter(({ length }) => length > 1);
}

function groupBy(blocks: readonly Block[], keyOf: (text: string) => string | number): Iterable<Block[]> {
  const groups = new Map<string | number, Block[]>();
  for (const block of blocks) {
    const key = keyOf(block.text);
    const same = groups.get(key);
    if (same) same.push(block);
    else groups.set(key, [block]);
  }
  return groups.values();
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
