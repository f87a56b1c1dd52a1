/** Page + marks → blocks: what a reader would see as lines, in document order. */
import type { Block } from '../model/block';
import { TEXT, type NodeId, type Page } from '../model/page';
import { Holds } from '../text/holds';
import { BOLD, INVISIBLE, ITALIC, effects } from './line-effects';
import { isProseLine } from './prose';
import { BLOCK, MEDIA, RAW, T } from './tags';
import { END_SHIFT, HOLDS, LINE_ENDS, RAGGED, START_SHIFT, textFacts } from './text-facts';
import { endOf } from './tree';

/** A link around another was never closed, and ends where the other begins, also where that is dropped. */
function holdsLink({ tag }: Page, node: NodeId, end: NodeId): boolean {
  for (let within = node; within < end; within++) if (tag[within] === T.A) return true;
  return false;
}

class Segmenter {
  readonly blocks: Block[] = [];
  private text = '';
  /** Of its nodes together. */
  private facts = 0;
  /** Whether the text has blanks in a row, odd ones, or some beside a line break. */
  private ragged = false;
  /** Whether it begins with a blank, and how many it ends with, as far as they are counted. */
  private leads = false;
  private tail = 0;
  private first = -1;
  private last = -1;
  private letters = 0;
  private linkLetters = 0;
  private boldLetters = 0;
  private italicLetters = 0;
  private links = 0;
  private breaks = 0;
  private linkEnd = 0;
  private boldEnd = 0;
  private italicEnd = 0;
  private readonly open: NodeId[] = [];
  /** Where the innermost of them ends. */
  private openEnd = 0;
  /** Of all nodes of the page (`textFacts`). */
  private readonly nodes: Int32Array;

  constructor(
    private readonly page: Page,
    private readonly dropped: ArrayLike<number>,
  ) {
    this.nodes = textFacts(page);
  }

  range(from: NodeId, until: NodeId): void {
    const { page } = this;
    const { tag: tags } = page;
    const { dropped } = this;
    this.enter(from);
    let node = from + 1;
    while (node < until) {
      if (node >= this.openEnd) this.leave(node);
      const tag = tags[node] ?? 0;
      const effect = effects[tag] ?? 0;
      if (dropped[node] !== 0 || (effect & INVISIBLE) !== 0) {
        if (node < this.linkEnd && (effect & INVISIBLE) === 0 && holdsLink(page, node, endOf(page, node))) this.linkEnd = node;
        // What stood around a block stays apart when the block is gone.
        if ((effect & BLOCK) !== 0) this.flush();
        node = endOf(page, node);
      } else if (tag === TEXT) this.textNode(node++);
      else node = this.element(node, tag, effect);
    }
    this.flush();
  }

  private enter(node: NodeId): void {
    this.open.push(node);
    this.openEnd = endOf(this.page, node);
  }

  /** Ends the block elements that end before `node`. */
  private leave(node: NodeId): void {
    const { open } = this;
    this.flush();
    while (this.openEnd <= node && open.length > 1) {
      open.pop();
      this.openEnd = endOf(this.page, this.around());
    }
  }

  private element(node: NodeId, tag: number, effect: number): NodeId {
    const end = endOf(this.page, node);
    if (tag === T.HR) this.solid('rule', node, node + 1);
    else if ((effect & BLOCK) !== 0) {
      this.flush();
      this.enter(node);
      return (effect & RAW) !== 0 ? end : node + 1;
    } else if (tag === T.BR) {
      if (++this.breaks >= 2) this.flush();
      else if (this.first >= 0) this.breakLine();
    } else if ((effect & MEDIA) !== 0 && tag !== T.PICTURE) {
      this.solid('media', node, end);
      return end;
    } else if (tag === T.A) {
      this.linkEnd = end;
      this.links++;
    } else if ((effect & BOLD) !== 0) this.boldEnd = Math.max(this.boldEnd, end);
    else if ((effect & ITALIC) !== 0) this.italicEnd = Math.max(this.italicEnd, end);
    return node + 1;
  }

  private textNode(node: NodeId): void {
    const { page, nodes } = this;
    const count = nodes[node] ?? 0;
    if (count === 0 && this.first < 0) return;
    const facts = nodes[page.size + node] ?? 0;
    const value = page.text[node] ?? '';
    // Of raw text nothing is known.
    if (facts === 0) this.ragged = true;
    // Of blanks alone, nearly all of which hold a line end, a single one stays in any case.
    if (count === 0 && facts !== 0 && (facts & RAGGED) === 0) this.text += ' ';
    else this.text += facts === 0 || (facts & LINE_ENDS) !== 0 ? value.replaceAll('\n', ' ') : value;
    this.facts |= facts;
    const between = this.tail + ((facts >> START_SHIFT) & 3);
    if (count === 0) {
      this.tail = between;
      return;
    }
    if (this.first < 0) this.leads = between > 0;
    else if (between > 1) this.ragged = true;
    this.tail = (facts >> END_SHIFT) & 3;
    if (this.first < 0) this.first = node;
    this.last = node;
    this.breaks = 0;
    this.letters += count;
    if (node < this.linkEnd) this.linkLetters += count;
    if (node < this.boldEnd) this.boldLetters += count;
    if (node < this.italicEnd) this.italicLetters += count;
  }

  /** A line neither ends nor begins with a blank. */
  private breakLine(): void {
    if (this.tail > 0) this.ragged = true;
    this.text += '\n';
    this.tail = 1;
    this.facts |= Holds.LINES;
  }

  /** An image within a paragraph is a block of its own and does not cut the paragraph in two. */
  private solid(kind: 'media' | 'rule', node: NodeId, until: NodeId): void {
    if (kind === 'rule') this.flush();
    const element = this.around();
    this.blocks.push({
      kind,
      node,
      until,
      element,
      text: '',
      holds: 0,
      letters: 0,
      linkLetters: 0,
      boldLetters: 0,
      italicLetters: 0,
      prose: false,
      links: 0,
    });
  }

  /** Images met within the line were pushed before it was complete; the line comes first where its text does. */
  private insert(block: Block): void {
    let at = this.blocks.length;
    while (at > 0 && (this.blocks[at - 1]?.node ?? 0) > block.node) at--;
    if (at === this.blocks.length) this.blocks.push(block);
    else this.blocks.splice(at, 0, block);
  }

  private around(): NodeId {
    return this.open[this.open.length - 1] ?? 0;
  }

  /** Ends the line. Most elements end or begin where there is none, and nothing has gathered but links without words. */
  private flush(): void {
    if (this.first >= 0) this.endLine();
    this.breaks = 0;
    this.links = 0;
  }

  private endLine(): void {
    const text = this.tidyText();
    this.insert({
      kind: 'text',
      node: this.first,
      until: this.last + 1,
      element: this.around(),
      text,
      holds: this.facts & HOLDS,
      letters: this.letters,
      linkLetters: this.linkLetters,
      boldLetters: this.boldLetters,
      italicLetters: this.italicLetters,
      prose: isProseLine(text, this.letters, this.linkLetters),
      links: this.links,
    });
    this.text = '';
    this.ragged = false;
    this.first = -1;
    this.facts = this.tail = this.letters = this.linkLetters = this.boldLetters = this.italicLetters = 0;
  }

  /** Most lines have single blanks only, and some at their ends: only others need the patterns. */
  private tidyText(): string {
    if (this.ragged || (this.facts & RAGGED) !== 0) return collapse(this.text);
    return this.leads || this.tail > 0 ? this.text.trim() : this.text;
  }
}

/** All runs of blanks but single plain ones, which are what the others become. */
const BLANKS = /(?: [\s\u200b\ufeff]|[^\S ]|[\u200b\ufeff])[\s\u200b\ufeff]*/g;

function collapse(text: string): string {
  if (!text.includes('\n')) return text.replace(BLANKS, ' ').trim();
  return text
    .split('\n')
    .map((line) => line.replace(BLANKS, ' ').trim())
    .join('\n')
    .trim();
}

/** Live blocks of the whole page, in document order. */
export function segment(page: Page, dropped: ArrayLike<number>): readonly Block[] {
  const segmenter = new Segmenter(page, dropped);
  segmenter.range(0, page.size);
  return segmenter.blocks;
}
