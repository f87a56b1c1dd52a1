/** Closing boilerplate: notices of rights in the last lines. */
import type { Block } from '../../model/block';
import type { Claim, Draft, Finding, Stage, Verdict } from '../../model/finding';
import { agencyOf, isCopyright } from '../cues/index';

/** Lines at the end in which notices stand; letters of the longest. */
const TAIL = 3;
const LONGEST = 700;
/** `© 2021 AFP`: what stands behind sign and year. */
const HOLDER = /^(?:©|\(c\)|copyright|ⓒ|\s|\d{4}|-|–)+/i;
/** A rights line of an agency says who wrote the text, less surely than a byline. */
const RANK_OF_HOLDER = 45;

function isNotice(block: Block, position: number): boolean {
  return block.kind === 'text' && position < TAIL && block.letters <= LONGEST && isCopyright(block.text);
}

function run(draft: Draft): Finding {
  const texts = draft.blocks().filter(({ kind }) => kind === 'text');
  const verdicts: Verdict[] = [];
  const claims: Claim[] = [];
  // The lines before a notice count from it, so that three notices in a row all go; the first line of a text never does.
  let position = 0;
  for (let at = texts.length - 1; at > 0 && position < TAIL; at--) {
    const block = texts[at];
    if (block === undefined || !isNotice(block, position)) {
      position++;
      continue;
    }
    verdicts.push({ kind: 'drop', node: block.node, until: block.until, rule: 'legal/notice', note: block.text.slice(0, 60) });
    const agency = agencyOf(block.text.replace(HOLDER, '').trim());
    if (agency !== null) claims.push({ field: 'agencies', value: [agency], origin: 'rights line', rank: RANK_OF_HOLDER, node: block.node });
  }
  return { verdicts, claims };
}

export const legal: Stage = { name: 'prune/legal', run };
