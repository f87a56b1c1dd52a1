/** Head and tail of the body: what stands before the first and after the last prose is furniture, unless it heads the prose. */
import { makeOf, MOST_MAKES } from '../../dom/makes';
import { T, tagSet } from '../../dom/tags';
import { attr, parentOf } from '../../dom/tree';
import type { Block } from '../../model/block';
import type { Draft, Finding, Stage, Verdict } from '../../model/finding';
import type { NodeId, Page } from '../../model/page';
import { endsLikeProse } from '../cues/index';
import { look } from '../look';
import { isProse, linkShare } from '../prose';
import { endsSentence } from '../../text/sentence-end';
import { titleTest } from '../same-text';
import { isEnumeration } from './links';
import { isRoot } from '../roots';

const heading = tagSet('h1', 'h2', 'h3', 'h4', 'h5', 'h6');
const bullet = tagSet('li');
const listItem = tagSet('li', 'dd', 'td', 'th');

/** Letters from which a heading that ends like prose is some, at the start too. */
const LONG_HEADING = 90;
/** No heading is as long as this, whatever its element. */
const NO_HEADING = 240;
/** The prose before a list that it announces. */
const ANNOUNCES = /[:：]\s*$/;
/** Letters of a sentence so short that it is none without its neighbour. */
const SHORTEST_SENTENCE = 8;

/** … and the share of its letters in links. */
const MOST_LINKED = 0.35;
/** Scripts without blanks between words have stops of their own. */
const WIDE_STOP = /[。！？]/;

/** What may stand beside prose without being some: a short sentence, or names behind a label. */
function saysSomething(block: Block): boolean {
  if (linkShare(block) > MOST_LINKED) return isEnumeration(block);
  if (block.letters < SHORTEST_SENTENCE) return false;
  return WIDE_STOP.test(block.text) || (endsSentence(block.text) && block.text.includes(' '));
}

/** Paragraphs of prose of the same make from which another, short one is told: anywhere, and in one container where it is no `<p>`. */
const ALIKE_ANYWHERE = 3;
const ALIKE_IN_CONTAINER = 2;

/** Stands for all parts of the body, which are one container; no node has this number. */
const PART = -2;

/** Tells short lines of the same make as the prose: `They never came back.` */
function kinTest(draft: Draft, prose: readonly Block[]): (block: Block) => boolean {
  const { page } = draft;
  const elements = new Set<NodeId>();
  const within = new Map<number, number>();
  const anywhere = new Map<number, number>();
  const keyWithin = ({ element }: Block): number => {
    const holder = parentOf(page, element);
    return (isRoot(draft, holder) ? PART : holder) * MOST_MAKES + makeOf(page, element);
  };
  const addTo = (counts: Map<number, number>, key: number): unknown => counts.set(key, (counts.get(key) ?? 0) + 1);
  for (const block of prose) {
    elements.add(block.element);
    addTo(within, keyWithin(block));
    addTo(anywhere, look(page, block));
  }
  return (block) => {
    if (block.kind !== 'text' || !saysSomething(block)) return false;
    if (elements.has(block.element)) return true;
    const here = within.get(keyWithin(block)) ?? 0;
    const everywhere = anywhere.get(look(page, block)) ?? 0;
    if (page.tag[block.element] !== T.P && here < ALIKE_IN_CONTAINER)
      return attr(page, block.element, 'class') !== undefined && everywhere >= ALIKE_IN_CONTAINER;
    return here > 0 || everywhere >= ALIKE_ANYWHERE;
  };
}

/** Lines of another make between the last prose and its kin at most: a quote in large letters, a label. */
const MOST_BETWEEN = 2;
/** Letters of the line behind them at least: `Read already?` heads what comes next. */
const SHORTEST_BEHIND = 20;

/** Where the body ends, and what of another make stands before. */
interface Ending {
  readonly end: number;
  readonly foreign: readonly Block[];
}

/** Short lines of the body's make go on behind the last prose, over pictures, list items, a subhead and a line or two of another make. */
function endOfKin(page: Page, blocks: readonly Block[], last: number, isKin: (block: Block) => boolean): Ending {
  const foreign: Block[] = [];
  let end = last + 1;
  let between: Block[] = [];
  let headings = 0;
  for (let at = last + 1; at < blocks.length && headings <= 1 && between.length <= MOST_BETWEEN; at++) {
    const block = blocks[at] as Block;
    const tag = page.tag[block.element] ?? 0;
    if (isKin(block) && (between.length === 0 || block.letters >= SHORTEST_BEHIND)) {
      end = at + 1;
      foreign.push(...between);
      [between, headings] = [[], 0];
    } else if (block.kind === 'text' && heading(tag)) headings++;
    else if (block.kind === 'text' && !(listItem(tag) && block.links === 0 && saysSomething(block))) between = [...between, block];
  }
  return { end, foreign };
}

/** Items of a list that has something to say: so many at least, of so many letters on the average, none of them a link. */
const FEWEST_ITEMS = 3;
const MEAN_ITEM = 20;

/** The end of a list that ends the body, its subhead before it: advice, ingredients, results are short and print no stops. */
function endOfList(page: Page, blocks: readonly Block[], end: number): number {
  const isHeading = heading(page.tag[blocks[end]?.element ?? 0] ?? 0);
  const from = isHeading ? end + 1 : end;
  let to = from;
  let letters = 0;
  for (let block = blocks[to]; block?.kind === 'text' && bullet(page.tag[block.element] ?? 0) && block.links === 0; block = blocks[++to])
    letters += block.letters;
  return to - from >= FEWEST_ITEMS && letters >= MEAN_ITEM * (to - from) ? to : end;
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
  const isKin = kinTest(draft, blocks.filter(says));
  for (let above = blocks[start - 1]; above !== undefined && isKin(above) && !isTitle(above.text); above = blocks[start - 1]) start--;
  // A subhead directly before the first prose heads it.
  const before = blocks[start - 1];
  if (before && heading(tagOf(before)) && !isTitle(before.text)) start--;
  // The items of a list that ends the article may be short, and so may its last sentence.
  const ending = endOfKin(draft.page, blocks, last, isKin);
  const isItem = (block: Block | undefined): boolean => block !== undefined && listItem(tagOf(block));
  let end = endOfList(draft.page, blocks, ending.end);
  const announced = ANNOUNCES.test(blocks[last]?.text ?? '');
  while (isItem(blocks[end]) && (isItem(blocks[last]) || (announced && blocks[end]?.links === 0))) end++;
  const drop =
    (rule: string) =>
    (block: Block): Verdict => ({ kind: 'drop', node: block.node, until: block.until, rule });
  const text = (block: Block): boolean => block.kind === 'text';
  return {
    verdicts: [
      ...blocks.slice(0, start).filter(text).map(drop('trim/head')),
      ...[...ending.foreign, ...blocks.slice(end)].filter(text).map(drop('trim/tail')),
    ],
  };
}

export const edges: Stage = { name: 'trim/edges', run };
