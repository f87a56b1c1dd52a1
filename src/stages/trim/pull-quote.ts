/** Pull quotes: sentences of the text printed once more, large, with the name of who said them. They are told by being in the text. */
import { tagSet } from '../../dom/tags';
import { Kind, kindsOf } from '../../dom/tokens';
import { endOf, parentOf } from '../../dom/tree';
import type { Block } from '../../model/block';
import type { Draft, Finding, Stage, Verdict } from '../../model/finding';
import { NONE, type NodeId } from '../../model/page';
import { isProse } from '../prose';
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

/** The outermost box around the line that sets quotes apart; `NONE` where the line is a paragraph among others. */
function boxOf(draft: Draft, block: Block): NodeId {
  const { page } = draft;
  let box: NodeId = NONE;
  for (let node = block.element, up = 0; node > 0 && up < LEVELS && !isRoot(draft, node); node = parentOf(page, node), up++) {
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
/** Units of prose whose keys are made at once. */
const PIECE = 100_000;

/** The prose of the page, as word keys, which are made as far as sentences are sought: on half of the pages with boxes none is. */
class Said {
  private left = MOST_READ;
  private made = 0;
  /** The first block of which no key has been made. */
  private next = 0;
  private readonly pieces: string[] = [];

  constructor(private readonly prose: readonly Block[]) {}

  /** Whether nothing more is sought on this page. */
  get isSpent(): boolean {
    return this.left <= 0;
  }

  has(key: string): boolean {
    for (let at = 0; !this.isSpent; at++) {
      const keys = this.pieces[at] ?? this.more();
      if (keys === null) return false;
      const place = keys.indexOf(key);
      this.left -= place < 0 ? keys.length : place;
      if (place >= 0) return true;
    }
    return false;
  }

  /** The keys of the next blocks; null at the end. */
  private more(): string | null {
    const from = this.next;
    const until = Math.min(MOST_MADE, this.made + PIECE);
    while (this.made < until && this.next < this.prose.length) this.made += this.prose[this.next++]?.text.length ?? 0;
    if (this.next === from) return null;
    const keys = this.prose.slice(from, this.next).map(({ text }) => wordKey(text));
    this.pieces.push(keys.join(' '));
    return this.pieces[this.pieces.length - 1] ?? null;
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

/** The lines of one box, in order. */
interface Boxed {
  readonly box: NodeId;
  readonly blocks: Block[];
}

function boxed(draft: Draft, blocks: readonly Block[]): readonly Boxed[] {
  const found: Boxed[] = [];
  let last: Boxed | undefined;
  for (const block of blocks) {
    if (block.kind !== 'text') continue;
    if (last !== undefined && block.node < endOf(draft.page, last.box)) {
      last.blocks.push(block);
      continue;
    }
    const box = boxOf(draft, block);
    if (box !== NONE) found.push((last = { box, blocks: [block] }));
  }
  return found;
}

function run(draft: Draft): Finding {
  const blocks = draft.blocks();
  const boxes = boxed(draft, blocks);
  if (boxes.length === 0) return {};
  const within = new Set<Block>();
  for (const { blocks: lines } of boxes) for (const line of lines) within.add(line);
  const said = new Said(blocks.filter((block) => isProse(block) && !within.has(block)));
  const verdicts: Verdict[] = [];
  for (const { box, blocks: lines } of boxes) {
    const shortest = (kindsOf(draft.page, box) & Kind.QUOTE) !== 0 ? SHORTEST_NAMED : SHORTEST;
    const repeated = new Set(lines.filter(({ text }) => isSaidIn(said, text.split('\n')[0] ?? '', shortest)));
    const beside = lines.reduce((sum, line) => (repeated.has(line) ? sum : sum + line.letters), 0);
    if (repeated.size === 0 || beside > MOST_BESIDE) continue;
    for (const { node, until } of lines) verdicts.push({ kind: 'drop', node, until, rule: 'trim/pull-quote', note: `box ${box}` });
  }
  return { verdicts };
}

export const pullQuote: Stage = { name: 'trim/pull-quote', run };
