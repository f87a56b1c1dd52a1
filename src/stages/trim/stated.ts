/** Where structured data states the body and the page says nearly all of it, what it does not state is no prose of the article. */
import { tagSet } from '../../dom/tags';
import { closest } from '../../dom/tree';
import type { Draft, Finding, Stage, Verdict } from '../../model/finding';
import { NONE } from '../../model/page';
import { isProse } from '../prose';
import { statedBody } from '../stated-body';

/** The page must say this share of the stated body for it to be believed; and this share to be believed within the text. */
const BELIEVED = 0.75;
const COMPLETE = 0.9;

const heading = tagSet('h2', 'h3', 'h4', 'h5', 'h6');
/** Structured data leaves these out though they are content. */
const leftOut = tagSet('table', 'ul', 'ol', 'dl', 'blockquote', 'pre', 'figure');

function run(draft: Draft): Finding {
  const stated = statedBody(draft);
  if (stated === null) return {};
  const blocks = draft.blocks();
  const coverage = stated.coverage(blocks);
  if (coverage < BELIEVED) return {};
  const found = blocks.map((block) => block.kind === 'text' && stated.has(block));
  const first = found.indexOf(true);
  const last = found.lastIndexOf(true);
  const verdicts: Verdict[] = [];
  for (const [index, block] of blocks.entries()) {
    if (block.kind !== 'text' || found[index] === true) continue;
    const within = index > first && index < last;
    const tag = draft.page.tag[block.element] ?? 0;
    if (within && (heading(tag) || closest(draft.page, block.element, leftOut) !== NONE)) continue;
    if (within && isProse(block) && coverage < COMPLETE) continue;
    // Structured data begins after the standfirst; a subhead heads what it states.
    if (index < first && (isProse(block) || (index === first - 1 && heading(tag)))) continue;
    verdicts.push({
      kind: 'drop',
      node: block.node,
      until: block.until,
      rule: within ? 'trim/not-stated' : 'trim/beyond-stated',
      note: `${Math.round(coverage * 100)} % of the stated body`,
    });
  }
  return { verdicts };
}

export const stated: Stage = { name: 'trim/stated', run };
