/** What a page says twice is taken once; what it says again and again is no prose at all. */
import type { Block } from '../../model/block';
import type { Draft, Finding, Stage, Verdict } from '../../model/finding';
import { wordKey } from '../../text/same-words';

/** Shorter lines may be said twice: refrains, answers, subheads. */
const SHORTEST = 45;
/** Notices before embedded content stand there as often as it does. */
const NOTICE = 3;

function run(draft: Draft): Finding {
  const seen = new Map<string, Block[]>();
  for (const block of draft.blocks()) {
    if (block.kind !== 'text' || block.letters < SHORTEST) continue;
    const key = wordKey(block.text);
    const same = seen.get(key);
    if (same) same.push(block);
    else seen.set(key, [block]);
  }
  const verdicts: Verdict[] = [];
  for (const blocks of seen.values()) {
    if (blocks.length === 1) continue;
    const notice = blocks.length >= NOTICE;
    for (const { node, until } of notice ? blocks : blocks.slice(1))
      verdicts.push({ kind: 'drop', node, until, rule: notice ? 'trim/repeated-notice' : 'trim/repeated', note: `${blocks.length} times` });
  }
  return { verdicts };
}

export const repeats: Stage = { name: 'trim/repeats', run };
