/** The stack of open elements (WHATWG HTML 13.2.4.2): which element a tag ends. Its top is at the end, and counts tell what is not open. */
import { DOCUMENT, NONE, type NodeId } from '../model/page';
import { heading, impliedEnd, paragraph, paragraphScope } from './implied-end';
import type { NodeTable } from './node-table';
import { BLOCK, FORMAT, HEAD, MOST_TAGS, SCOPE, T, TABLE, tagFlags } from './tags';

/** Deepest nesting; deeper elements become siblings, as in Blink. Bounds every recursion after the parse. */
export const MAX_DEPTH = 512;

/** Room that the next page finds ready; its counts are back at nothing when all is closed. */
interface Room {
  readonly stack: Int32Array;
  readonly tags: Int32Array;
  readonly counts: Int32Array;
}
let spare: Room | null = null;

function makeRoom(): Room {
  return { stack: new Int32Array(MAX_DEPTH + 1), tags: new Int32Array(MAX_DEPTH + 1), counts: new Int32Array(MOST_TAGS) };
}

export class OpenElements {
  /** Number of the top; the document is at 0. */
  private last = 0;
  private readonly room = spare ?? makeRoom();
  private readonly stack = this.room.stack;
  /** Tags of what stands in the stack. */
  private readonly tags = this.room.tags;
  /** How many are open of each tag. */
  private readonly counts = this.room.counts;

  constructor(private readonly table: NodeTable) {
    spare = null;
    this.stack[0] = 0;
    this.tags[0] = DOCUMENT;
  }

  top(): NodeId {
    return this.stack[this.last] ?? 0;
  }

  topTag(): number {
    return this.tags[this.last] ?? 0;
  }

  isOpen(tag: number): boolean {
    return this.counts[tag] !== 0;
  }

  isFull(): boolean {
    return this.last >= MAX_DEPTH - 1;
  }

  push(node: NodeId, tag: number): void {
    const at = ++this.last;
    this.stack[at] = node;
    this.tags[at] = tag;
    this.count(tag, 1);
  }

  /** Closes the top element; `at` is where its end tag ends, or the tag that implied the end begins. */
  pop(at: number): void {
    const { last } = this;
    this.last = last - 1;
    this.count(this.tags[last] ?? 0, -1);
    this.table.close(this.stack[last] ?? 0, at);
  }

  /** Call once, at the end. */
  popAll(at: number): void {
    this.popTo(0, at);
    this.table.close(0, at);
    spare = this.room;
  }

  private popTo(depth: number, at: number): void {
    while (this.last > depth) this.pop(at);
  }

  private count(tag: number, by: number): void {
    this.counts[tag] = (this.counts[tag] ?? 0) + by;
  }

  /** Ends what the start tag of `tag` at `at` ends by itself. */
  closeImplied(tag: number, at: number): void {
    const flags = tagFlags(tag);
    if (this.topTag() === T.HEAD && (flags & HEAD) === 0) this.pop(at);
    if ((flags & BLOCK) !== 0 && this.isOpen(T.P)) this.closeUpTo(paragraph, paragraphScope, at);
    if (heading(tag)) {
      if (heading(this.topTag())) this.pop(at);
      return;
    }
    if (tag === T.A && this.isOpen(T.A)) this.closeOpenLink(at);
    if (tag === T.BUTTON && this.isOpen(T.BUTTON)) this.closeTag(T.BUTTON, at, at);
    const rule = impliedEnd(tag);
    if (rule) this.closeUpTo(rule.closes, rule.scope, at);
  }

  /** Closes the outermost open element of a kind that is within scope. */
  private closeUpTo(closes: (tag: number) => boolean, scope: (tag: number) => boolean, at: number): void {
    let found = -1;
    for (let depth = this.last; depth > 0; depth--) {
      const tag = this.tags[depth] ?? 0;
      if (scope(tag)) break;
      if (closes(tag)) found = depth;
    }
    if (found > 0) this.popTo(found - 1, at);
  }

  /** Links do not nest: an `<a>` ends one that is open, unless a block stands between. */
  private closeOpenLink(at: number): void {
    for (let depth = this.last; depth > 0; depth--) {
      const tag = this.tags[depth] ?? 0;
      if (tag === T.A) {
        this.popTo(depth - 1, at);
        return;
      }
      if ((tagFlags(tag) & (BLOCK | SCOPE)) !== 0) return;
    }
  }

  /** The end tag of `tag`, which starts at `at` and ends at `to`. */
  closeTag(tag: number, at: number, to: number): void {
    const flags = tagFlags(tag);
    const blocksAreWalls = (flags & FORMAT) !== 0;
    let depth = this.last;
    for (; depth > 0; depth--) {
      const open = this.tags[depth] ?? 0;
      if (open === tag) break;
      const openFlags = tagFlags(open);
      if ((openFlags & SCOPE) !== 0 && (flags & TABLE) === 0) return;
      if (open === T.TABLE || (blocksAreWalls && (openFlags & BLOCK) !== 0)) return;
    }
    if (depth === 0) return;
    const misnested = blocksAreWalls && depth < this.last ? this.stack.slice(depth + 1, this.last + 1) : null;
    this.popTo(depth, at);
    this.pop(to);
    if (misnested !== null) for (const node of misnested) this.reopen(node, at);
  }

  /** `<b><i></b>` leaves `<i>` open: the rest of the text stands in a copy of it (the common case of 13.2.6.4.7, adoption). */
  private reopen(node: NodeId, at: number): void {
    const tag = this.table.tagOf(node);
    if ((tagFlags(tag) & FORMAT) === 0) return;
    const copy = this.table.append(tag, this.top(), at);
    if (copy === NONE) return;
    if (tag === T.A) this.table.copyAttribute(node, 'href');
    this.table.setTo(copy, at);
    this.push(copy, tag);
  }
}
