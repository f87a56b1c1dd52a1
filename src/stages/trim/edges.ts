/** Head and tail of the body: what stands before the first and after the last prose is furniture, unless it heads the prose. */
import { T, tagSet } from '../../dom/tags';
import { attr, parentOf } from '../../dom/tree';
import type { Block } from '../../model/block';
import type { Draft, Finding, Stage, Verdict } from '../../model/finding';
import type { Page } from '../../model/page';
import { endsLikeProse } from '../cues/index';
import { endsSentence, isProse } from '../prose';
import { titleTest } from '../same-text';
import { isEnumeration } from './links';

const heading = tagSet('h1', 'h2', 'h3', 'h4', 'h5', 'h6');
const listItem = tagSet('li', 'dd', 'td', 'th');

/** Letters from which a heading that ends like prose is some, at the start too. */
const LONG_HEADING = 90;
/** No heading is as long as this, whatever its element. */
const NO_HEADING = 240;
/** The prose before a list that it announces. */
const ANNOUNCES = /[:：]\s*$/;
/** Letters of a sentence so short that it is none without its neighbour. */
const SHORTEST_SENTENCE = 8;

/** What may stand beside prose without being some: a short sentence, or names behind a label. */
function saysSomething(block: Block): boolean {
  if (block.linkLetters > 0) return isEnumeration(block);
  return block.letters >= SHORTEST_SENTENCE && endsSentence(block.text) && block.text.includes(' ');
}

/** A line of the same make as the prose beside it: `They never came back.` */
function isKin(page: Page, block: Block | undefined, prose: Block | undefined): boolean {
  if (block === undefined || prose === undefined || block.kind !== 'text' || !saysSomething(block)) return false;
  const [one, other] = [block.element, prose.element];
  return (
    one === other ||
    (parentOf(page, one) === parentOf(page, other) &&
      page.tag[one] === T.P &&
      page.tag[other] === T.P &&
      attr(page, one, 'class') === attr(page, other, 'class'))
  );
}

function run(draft: Draft): Finding {
  const blocks = draft.blocks();
  const tagOf = (block: Block | undefined): number => draft.page.tag[block?.element ?? 0] ?? 0;
  const isTitle = titleTest(draft);
  const says = (block: Block): boolean => isProse(block) && (!heading(tagOf(block)) || block.letters >= NO_HEADING) && !isTitle(block.text);
  // `3. The company had built twelve million homes.`: a heading that says something is content at the end, where nothing follows it.
  const isSentence = (block: Block): boolean =>
    isProse(block) && block.linkLetters === 0 && endsLikeProse(block.text) && !isTitle(block.text);
  const first = blocks.findIndex((block) => says(block) || (isSentence(block) && block.letters >= LONG_HEADING));
  if (first < 0) return {};
  const last = blocks.findLastIndex((block) => says(block) || isSentence(block));
  let start = first;
  while (isKin(draft.page, blocks[start - 1], blocks[start]) && !isTitle(blocks[start - 1]?.text ?? '')) start--;
  // A subhead directly before the first prose heads it.
  const before = blocks[start - 1];
  if (before && heading(tagOf(before)) && !isTitle(before.text)) start--;
  // The items of a list that ends the article may be short, and so may its last sentence.
  let end = last + 1;
  while (isKin(draft.page, blocks[end], blocks[end - 1])) end++;
  const isItem = (block: Block | undefined): boolean => block !== undefined && listItem(tagOf(block));
  const announced = ANNOUNCES.test(blocks[last]?.text ?? '');
  while (isItem(blocks[end]) && (isItem(blocks[last]) || (announced && blocks[end]?.links === 0))) end++;
  const drop =
    (rule: string) =>
    (block: Block): Verdict => ({ kind: 'drop', node: block.node, until: block.until, rule });
  const text = (block: Block): boolean => block.kind === 'text';
  return {
    verdicts: [...blocks.slice(0, start).filter(text).map(drop('trim/head')), ...blocks.slice(end).filter(text).map(drop('trim/tail'))],
  };
}

export const edges: Stage = { name: 'trim/edges', run };
