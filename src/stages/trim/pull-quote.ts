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

/** The prose of the page, as word keys, which are made when the first sentence is sought: on half of the pages with boxes none is. */
class Said {
  private left = MOST_READ;
  private keys: string | undefined;

  constructor(private readonly prose: readonly Block[]) {}

  has(key: string): boolean {
    if (this.left <= 0) return false;
    const keys = (this.keys ??= this.prose.map(({ text }) => wordKey(text)).join(' '));
    const at = keys.indexOf(key);
    this.left -= at < 0 ? keys.length : at;
    return at >= 0;
  }
}

/** Whether each sentence stands in the text; a scrap too short to tell is taken with the others. */
function isSaidIn(said: Said, text: string, shortest: number): boolean {
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
  for (const block of blocks) {
    if (block.kind !== 'text') continue;
    const last = found[found.length - 1];
    if (last !== undefined && block.node < endOf(draft.page, last.box)) {
      last.blocks.push(block);
      continue;
    }
    const box = boxOf(draft, block);
    if (box !== NONE) found.push({ box, blocks: [block] });
  }
  return found;
}

function run(draft: Draft): Finding {
  const blocks = draft.blocks();
  const boxes = boxed(draft, blocks);
  if (boxes.length === 0) return {};
  const within = new Set(boxes.flatMap((box) => box.blocks));
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
