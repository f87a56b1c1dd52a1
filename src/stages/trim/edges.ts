/** Head and tail of the body: what stands before the first and after the last prose is furniture, unless it heads the prose. */
import { tagSet } from '../../dom/tags';
import type { Block } from '../../model/block';
import type { Draft, Finding, Stage, Verdict } from '../../model/finding';
import { isProse } from '../prose';
import { titleTest } from '../same-text';

const heading = tagSet('h1', 'h2', 'h3', 'h4', 'h5', 'h6');
const listItem = tagSet('li', 'dd', 'td', 'th');

function run(draft: Draft): Finding {
  const blocks = draft.blocks();
  const tagOf = (block: Block | undefined): number => draft.page.tag[block?.element ?? 0] ?? 0;
  const isTitle = titleTest(draft);
  const says = (block: Block): boolean => isProse(block) && !heading(tagOf(block)) && !isTitle(block.text);
  const first = blocks.findIndex(says);
  if (first < 0) return {};
  const last = blocks.findLastIndex(says);
  // A subhead directly before the first prose heads it.
  const before = blocks[first - 1];
  const start = before && heading(tagOf(before)) && !isTitle(before.text) ? first - 1 : first;
  // The items of a list that ends the article may be short.
  let end = last + 1;
  while (end < blocks.length && listItem(tagOf(blocks[last])) && listItem(tagOf(blocks[end]))) end++;
  const drop =
    (rule: string) =>
    (block: Block): Verdict => ({ kind: 'drop', node: block.node, until: block.until, rule });
  const text = (block: Block): boolean => block.kind === 'text';
  return {
    verdicts: [...blocks.slice(0, start).filter(text).map(drop('trim/head')), ...blocks.slice(end).filter(text).map(drop('trim/tail'))],
  };
}

export const edges: Stage = { name: 'trim/edges', run };
