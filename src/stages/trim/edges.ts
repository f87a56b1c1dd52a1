/** Head and tail of the body: what stands before the first and after the last prose is furniture, unless it heads the prose. */
import { makeOf, pairOf } from '../../dom/makes';
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

/** The prose of the body, as short lines are compared with it. */
interface Kin {
  readonly elements: ReadonlySet<NodeId>;
  /** How many paragraphs have the make, by container and anywhere. */
  readonly within: ReadonlyMap<number, number>;
  readonly anywhere: ReadonlyMap<number, number>;
}

/** Make and container; all parts of the body are one container, for which a number beyond all nodes stands. */
function keyWithin(draft: Draft, { element }: Block): number {
  const { page } = draft;
  const holder = parentOf(page, element);
  return pairOf(isRoot(draft, holder) ? page.size : holder, makeOf(page, element));
}

function addTo(counts: Map<number, number>, key: number): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

function kinOf(draft: Draft, prose: readonly Block[]): Kin {
  const elements = new Set<NodeId>();
  const within = new Map<number, number>();
  const anywhere = new Map<number, number>();
  for (const block of prose) {
    elements.add(block.element);
    addTo(within, keyWithin(draft, block));
    addTo(anywhere, look(draft.page, block));
  }
  return { elements, within, anywhere };
}

/** Tells short lines of the same make as the prose: `They never came back.` On most pages no line comes so far that it is compared. */
function kinTest(draft: Draft, prose: readonly Block[]): (block: Block) => boolean {
  let kin: Kin | null = null;
  return (block) => block.kind === 'text' && saysSomething(block) && isKin(draft, (kin ??= kinOf(draft, prose)), block);
}

function isKin(draft: Draft, { elements, within, anywhere }: Kin, block: Block): boolean {
  const { page } = draft;
  if (elements.has(block.element)) return true;
  const here = within.get(keyWithin(draft, block)) ?? 0;
  const everywhere = anywhere.get(look(page, block)) ?? 0;
  if (page.tag[block.element] !== T.P && here < ALIKE_IN_CONTAINER)
    return attr(page, block.element, 'class') !== undefined && everywhere >= ALIKE_IN_CONTAINER;
  return here > 0 || everywhere >= ALIKE_ANYWHERE;
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
function endOfKin({ page }: Draft, blocks: readonly Block[], last: number, isKinOfProse: (block: Block) => boolean): Ending {
  const foreign: Block[] = [];
  let end = last + 1;
  let between: Block[] = [];
  let headings = 0;
  for (let at = last + 1; at < blocks.length && headings <= 1 && between.length <= MOST_BETWEEN; at++) {
    const block = blocks[at] as Block;
    const tag = page.tag[block.element] ?? 0;
    if (isKinOfProse(block) && (between.length === 0 || block.letters >= SHORTEST_BEHIND)) {
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

/** What of the body surely says something: its prose, and where that begins and ends. */
interface Prose {
  readonly blocks: readonly Block[];
  readonly first: number;
  readonly last: number;
}

/** A heading may be prose too. `3. The company had built twelve million homes.` is content at the end, where nothing follows it. */
function proseOf({ page }: Draft, blocks: readonly Block[], isTitle: (text: string) => boolean): Prose {
  const prose: Block[] = [];
  let [first, last] = [-1, -1];
  for (let at = 0; at < blocks.length; at++) {
    const block = blocks[at] as Block;
    if (!isProse(block) || isTitle(block.text)) continue;
    const says = !heading(page.tag[block.element] ?? 0) || block.letters >= NO_HEADING;
    if (says) prose.push(block);
    else if (block.linkLetters > 0 || !endsLikeProse(block.text)) continue;
    if (first < 0 && (says || block.letters >= LONG_HEADING)) first = at;
    last = at;
  }
  return { blocks: prose, first, last };
}

function run(draft: Draft): Finding {
  const { tag } = draft.page;
  const blocks = draft.blocks();
  const isTitle = titleTest(draft);
  const { blocks: prose, first, last } = proseOf(draft, blocks, isTitle);
  if (first < 0) return {};
  let start = first;
  const isKinOfProse = kinTest(draft, prose);
  while (start > 0 && isKinOfProse(blocks[start - 1] as Block) && !isTitle((blocks[start - 1] as Block).text)) start--;
  // A subhead directly before the first prose heads it.
  const before = start > 0 ? blocks[start - 1] : undefined;
  if (before && heading(tag[before.element] ?? 0) && !isTitle(before.text)) start--;
  // The items of a list that ends the article may be short, and so may its last sentence.
  const ending = endOfKin(draft, blocks, last, isKinOfProse);
  const verdicts: Verdict[] = [];
  addDrops(verdicts, blocks, 0, start, 'trim/head');
  addDrops(verdicts, ending.foreign, 0, ending.foreign.length, 'trim/tail');
  addDrops(verdicts, blocks, endOfItems(draft.page, blocks, last, endOfList(draft.page, blocks, ending.end)), blocks.length, 'trim/tail');
  return { verdicts };
}

/** Items go on behind the last prose where that is one, or announces them. */
function endOfItems({ tag }: Page, blocks: readonly Block[], last: number, from: number): number {
  const before = blocks[last];
  const isItem = listItem(tag[before?.element ?? 0] ?? 0);
  let end = from;
  for (let block = blocks[end]; block !== undefined && listItem(tag[block.element] ?? 0); block = blocks[++end])
    if (!isItem && (block.links > 0 || !ANNOUNCES.test(before?.text ?? ''))) break;
  return end;
}

/** Lines of text among the blocks `[from, until)` go. */
function addDrops(verdicts: Verdict[], blocks: readonly Block[], from: number, until: number, rule: string): void {
  for (let at = from; at < until; at++) {
    const block = blocks[at];
    if (block?.kind === 'text') verdicts.push({ kind: 'drop', node: block.node, until: block.until, rule });
  }
}

export const edges: Stage = { name: 'trim/edges', run };
