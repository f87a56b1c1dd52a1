/** The rows of a page while it is being built: typed columns that grow. */
import { DOCUMENT, NONE, type NodeId, type Page } from '../model/page';

/** Nodes of one page; what follows is cut and the page says `truncated`. */
const MAX_NODES = 4_000_000;

class Growing {
  private data: Int32Array;
  constructor(capacity: number) {
    this.data = new Int32Array(capacity);
  }
  set(index: number, value: number): void {
    if (index >= this.data.length) {
      // The ends of open elements are not known yet, so the next index may lie far beyond.
      const wider = new Int32Array(Math.max(this.data.length, index) * 2);
      wider.set(this.data);
      this.data = wider;
    }
    this.data[index] = value;
  }
  get(index: number): number {
    return this.data[index] ?? 0;
  }
  take(length: number): Int32Array {
    return this.data.subarray(0, length);
  }
}

export class NodeTable {
  size = 0;
  truncated = false;
  readonly tag: Growing;
  readonly parent: Growing;
  readonly end: Growing;
  readonly from: Growing;
  readonly to: Growing;
  readonly text: string[] = [];
  readonly attrs: string[] = [];
  private readonly attrAt: Growing;

  /** `length` of the source, from which the first size is guessed. */
  constructor(length: number) {
    const guess = 64 + (length >> 5);
    this.tag = new Growing(guess);
    this.parent = new Growing(guess);
    this.end = new Growing(guess);
    this.from = new Growing(guess);
    this.to = new Growing(guess);
    this.attrAt = new Growing(guess);
    this.append(DOCUMENT, NONE, 0);
  }

  /** A new row; NONE where the page is full. Its attributes are those pushed to `attrs` until the next row. */
  append(tag: number, parent: NodeId, from: number): NodeId {
    const node = this.size;
    if (node >= MAX_NODES) {
      this.truncated = true;
      return NONE;
    }
    this.tag.set(node, tag);
    this.parent.set(node, parent);
    this.from.set(node, from);
    this.attrAt.set(node, this.attrs.length);
    this.text.push('');
    this.size = node + 1;
    return node;
  }

  /** Gives the last row an attribute of another. */
  copyAttribute(node: NodeId, name: string): void {
    const stop = this.attrAt.get(node + 1);
    for (let i = this.attrAt.get(node); i < stop; i += 2) {
      if (this.attrs[i] !== name) continue;
      this.attrs.push(name, this.attrs[i + 1] ?? '');
      return;
    }
  }

  /** Closes a node: its subtree ends with the last row, its markup at `to`. */
  close(node: NodeId, to: number): void {
    this.end.set(node, this.size);
    this.to.set(node, to);
  }

  page(source: string, names: readonly string[], repairs: readonly number[]): Page {
    const { size, text, attrs, truncated } = this;
    this.attrAt.set(size, attrs.length);
    return {
      source,
      size,
      tag: this.tag.take(size),
      parent: this.parent.take(size),
      end: this.end.take(size),
      from: this.from.take(size),
      to: this.to.take(size),
      text,
      attrs,
      attrAt: this.attrAt.take(size + 1),
      names,
      repairs,
      truncated,
    };
  }
}
