/** Pull quotes: sentences of the text printed once more, large, with the name of who said them. They are told by being in the text. */
import { tagSet } from '../../dom/tags';
import { Kind, kindsOf } from '../../dom/tokens';
import { endOf, parentOf } from '../../dom/tree';
import type { Block } from '../../model/block';
import type { Draft, Finding, Stage, Verdict } from '../../model/finding';
import { NONE, type NodeId } from '../../model/page';
import { isProse } from '../prose';
import { Holds } from '../../text/holds';
import { wordKey } from '../../text/same-words';
import { isRoot } from '../roots';

const quoting = tagSet('blockquote', 'aside', 'figure');
const paragraph = tagSet('p', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6');
/** Levels above a line at which its box is sought. */
const LEVELS = 6;

/** A sentence as short as this may be said twice by chance; together the sentences say at least so much (letters and digits). */
const SHORTEST_SENTENCE = 10;
const SHORTEST = 24;
/** … and so much where the box is named as one. */
const SHORTEST_NAMED = 12;
/** Letters beside the quote that its box may hold: name and post of the speaker. */
const MOST_BESIDE = 140;
const SENTENCE_END = /[.!?…。！？](?=[\s"'”’»“」』)]|$)|\n/;

/** The outermost box that sets quotes apart, from an element on so many levels above a line; `NONE` where there is none. */
function boxFrom(draft: Draft, element: NodeId, level: number): NodeId {
  const { page } = draft;
  let box: NodeId = NONE;
  for (let node = element, up = level; node > 0 && up < LEVELS && !isRoot(draft, node); node = parentOf(page, node), up++) {
    const tag = page.tag[node] ?? 0;
    if (quoting(tag) || (!paragraph(tag) && (kindsOf(page, node) & Kind.QUOTE) !== 0)) box = node;
  }
  return box;
}

/**
 * A search may read all of the text: so many units are read for one page, and what stands beyond is no pull quote. A page of 100 KB may
 * have forty of them, all sought in vain; one of a megabyte paid a third of its time for searches.
 */
const MOST_READ = 4_000_000;
/** … and keys are made of so many: of ten megabytes they took a tenth of the time, for one search in vain that left nothing for a second. */
const MOST_MADE = 1_500_000;

/** The prose of the page, as word keys, which are made as far as sentences are sought: on half of the pages with boxes none is. */
class Said {
  private left = MOST_READ;
  private made = 0;
  /** By the number of the block. */
  private readonly keys: string[] = [];
  private prose: readonly Block[] | null = null;

  constructor(private readonly proseOf: () => readonly Block[]) {}

  /** Whether nothing more is sought on this page. */
  get isSpent(): boolean {
    return this.left <= 0;
  }

  has(key: string): boolean {
    this.prose ??= this.proseOf();
    for (let at = 0; at < this.prose.length && !this.isSpent; at++) {
      const { text, holds } = this.prose[at] as Block;
      // What is shorter than the sentence needs no key. Letters of other scripts may become several.
      if (text.length < key.length && (holds & Holds.OTHER) === 0) continue;
      const own = (this.keys[at] ??= this.keyOf(text));
      this.left -= own.length;
      if (own.includes(key)) return true;
    }
    return false;
  }

  private keyOf(text: string): string {
    if (this.made >= MOST_MADE) return '';
    this.made += text.length;
    return wordKey(text);
  }
}

/** Whether each sentence stands in the text; a scrap too short to tell is taken with the others. */
function isSaidIn(said: Said, text: string, shortest: number): boolean {
  if (said.isSpent) return false;
  const keys = text
    .split(SENTENCE_END)
    .map(wordKey)
    .filter(({ length }) => length >= SHORTEST_SENTENCE);
  return keys.reduce((sum, { length }) => sum + length, 0) >= shortest && keys.every((key) => said.has(key));
}

/** Tells the box around a line; `NONE` where the line is a paragraph among others. */
function boxFinder(draft: Draft): (block: Block) => NodeId {
  const { page } = draft;
  let asked: NodeId | null = null;
  let answer: NodeId = NONE;
  return ({ element }) => {
    if (!paragraph(page.tag[element] ?? 0) || isRoot(draft, element)) return boxFrom(draft, element, 0);
    // A paragraph is no box, and most stand beside the one before.
    const parent = parentOf(page, element);
    if (parent !== asked) [asked, answer] = [parent, boxFrom(draft, parent, 1)];
    return answer;
  };
}

/** The lines of one box, in order. */
interface Boxed {
  readonly box: NodeId;
  readonly blocks: Block[];
}

function boxed(draft: Draft, blocks: readonly Block[]): readonly Boxed[] {
  const found: Boxed[] = [];
  const boxOf = boxFinder(draft);
  let last: Boxed | undefined;
  for (const block of blocks) {
    if (block.kind !== 'text') continue;
    if (last !== undefined && block.node < endOf(draft.page, last.box)) {
      last.blocks.push(block);
      continue;
    }
    const box = boxOf(block);
    if (box !== NONE) found.push((last = { box, blocks: [block] }));
  }
  return found;
}

/** Prose that stands in none of the boxes; both are in document order. */
function proseBeside(blocks: readonly Block[], boxes: readonly Boxed[]): readonly Block[] {
  const found: Block[] = [];
  let next = 0;
  let line = 0;
  for (const block of blocks) {
    while (next < boxes.length && line >= (boxes[next]?.blocks.length ?? 0)) [next, line] = [next + 1, 0];
    if (boxes[next]?.blocks[line] === block) line++;
    else if (isProse(block)) found.push(block);
  }
  return found;
}

function run(draft: Draft): Finding {
  const blocks = draft.blocks();
  const boxes = boxed(draft, blocks);
  if (boxes.length === 0) return {};
  const said = new Said(() => proseBeside(blocks, boxes));
  const verdicts: Verdict[] = [];
  for (const { box, blocks: lines } of boxes) {
    const shortest = (kindsOf(draft.page, box) & Kind.QUOTE) !== 0 ? SHORTEST_NAMED : SHORTEST;
    let repeated = 0;
    let beside = 0;
    for (const { text, letters } of lines) {
      const end = text.indexOf('\n');
      if (isSaidIn(said, end < 0 ? text : text.slice(0, end), shortest)) repeated++;
      else beside += letters;
    }
    if (repeated === 0 || beside > MOST_BESIDE) continue;
    for (const { node, until } of lines) verdicts.push({ kind: 'drop', node, until, rule: 'trim/pull-quote', note: `box ${box}` });
  }
  return { verdicts };
}

export const pullQuote: Stage = { name: 'trim/pull-quote', run };
