/** The stack of open elements (WHATWG HTML 13.2.4.2): which element a tag ends. Its top is at the end, and counts tell what is not open. */
import { NONE, type NodeId } from '../model/page';
import { heading, impliedEnd, paragraph, paragraphScope } from './implied-end';
import type { NodeTable } from './node-table';
import { BLOCK, FORMAT, HEAD, SCOPE, T, TABLE, tagFlags } from './tags';

/** Deepest nesting; deeper elements become siblings, as in Blink. Bounds every recursion after the parse. */
export const MAX_DEPTH = 512;

export class OpenElements {
  private readonly stack: NodeId[] = [0];
  private readonly openCount: number[] = [];

  constructor(private readonly table: NodeTable) {}

  top(): NodeId {
    return this.stack[this.stack.length - 1] ?? 0;
  }

  isOpen(tag: number): boolean {
    return Boolean(this.openCount[tag]);
  }

  isFull(): boolean {
    return this.stack.length >= MAX_DEPTH;
  }

  push(node: NodeId, tag: number): void {
    this.stack.push(node);
    this.count(tag, 1);
  }

  /** Closes the top element; `at` is where its end tag ends, or the tag that implied the end begins. */
  pop(at: number): void {
    const node = this.stack.pop() ?? 0;
    this.count(this.table.tagOf(node), -1);
    this.table.close(node, at);
  }

  popAll(at: number): void {
    this.popThrough(0, at);
  }

  private popThrough(depth: number, at: number): void {
    while (this.stack.length > depth) this.pop(at);
  }

  private count(tag: number, by: number): void {
    this.openCount[tag] = (this.openCount[tag] ?? 0) + by;
  }

  /** Ends what the start tag of `tag` at `at` ends by itself. */
  closeImplied(tag: number, at: number): void {
    const flags = tagFlags(tag);
    if (this.table.tagOf(this.top()) === T.HEAD && (flags & HEAD) === 0) this.pop(at);
    if ((flags & BLOCK) !== 0 && this.isOpen(T.P)) this.closeUpTo(paragraph, paragraphScope, at);
    if (heading(tag)) {
      if (heading(this.table.tagOf(this.top()))) this.pop(at);
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
    for (let depth = this.stack.length - 1; depth > 0; depth--) {
      const tag = this.table.tagOf(this.stack[depth] ?? 0);
      if (scope(tag)) break;
      if (closes(tag)) found = depth;
    }
    if (found > 0) this.popThrough(found, at);
  }

  /** Links do not nest: an `<a>` ends one that is open, unless a block stands between. */
  private closeOpenLink(at: number): void {
    for (let depth = this.stack.length - 1; depth > 0; depth--) {
      const tag = this.table.tagOf(this.stack[depth] ?? 0);
      if (tag === T.A) {
        this.popThrough(depth, at);
        return;
      }
      if ((tagFlags(tag) & (BLOCK | SCOPE)) !== 0) return;
    }
  }

  /** The end tag of `tag`, which starts at `at` and ends at `to`. */
  closeTag(tag: number, at: number, to: number): void {
    const flags = tagFlags(tag);
    const blocksAreWalls = (flags & FORMAT) !== 0;
    let depth = this.stack.length - 1;
    for (; depth > 0; depth--) {
      const open = this.table.tagOf(this.stack[depth] ?? 0);
      if (open === tag) break;
      const openFlags = tagFlags(open);
      if ((openFlags & SCOPE) !== 0 && (flags & TABLE) === 0) return;
      if (open === T.TABLE || (blocksAreWalls && (openFlags & BLOCK) !== 0)) return;
    }
    if (depth === 0) return;
    const misnested = blocksAreWalls && depth < this.stack.length - 1 ? this.stack.slice(depth + 1) : null;
    this.popThrough(depth + 1, at);
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
