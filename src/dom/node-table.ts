/** The rows of a page while it is being built: typed columns that grow together. */
import { DOCUMENT, NONE, TEXT, type NodeId, type Page } from '../model/page';

/** Nodes of one page; what follows is cut and the page says `truncated`. */
const MAX_NODES = 4_000_000;

function wider(column: Int32Array, capacity: number): Int32Array {
  const copy = new Int32Array(capacity);
  copy.set(column);
  return copy;
}

export class NodeTable {
  size = 0;
  truncated = false;
  readonly text: string[] = [];
  readonly attrs: string[] = [];
  private capacity: number;
  private tag: Int32Array;
  private parent: Int32Array;
  private end: Int32Array;
  private from: Int32Array;
  private to: Int32Array;
  private attrAt: Int32Array;

  /** `length` of the source, from which the first size is guessed. */
  constructor(length: number) {
    this.capacity = 64 + (length >> 5);
    this.tag = new Int32Array(this.capacity);
    this.parent = new Int32Array(this.capacity);
    this.end = new Int32Array(this.capacity);
    this.from = new Int32Array(this.capacity);
    this.to = new Int32Array(this.capacity);
    this.attrAt = new Int32Array(this.capacity);
    this.append(DOCUMENT, NONE, 0);
  }

  tagOf(node: NodeId): number {
    return this.tag[node] ?? 0;
  }

  setEnd(node: NodeId, end: NodeId): void {
    this.end[node] = end;
  }

  setTo(node: NodeId, to: number): void {
    this.to[node] = to;
  }

  /** A new row; NONE where the page is full. Its attributes are those pushed to `attrs` until the next row. */
  append(tag: number, parent: NodeId, from: number): NodeId {
    const node = this.size;
    if (node >= MAX_NODES) {
      this.truncated = true;
      return NONE;
    }
    // One row is kept free: the last row's attributes end where those of the next would start.
    if (node + 1 >= this.capacity) this.grow();
    this.tag[node] = tag;
    this.parent[node] = parent;
    this.from[node] = from;
    this.attrAt[node] = this.attrs.length;
    this.text.push('');
    this.size = node + 1;
    return node;
  }

  private grow(): void {
    this.capacity *= 2;
    this.tag = wider(this.tag, this.capacity);
    this.parent = wider(this.parent, this.capacity);
    this.end = wider(this.end, this.capacity);
    this.from = wider(this.from, this.capacity);
    this.to = wider(this.to, this.capacity);
    this.attrAt = wider(this.attrAt, this.capacity);
  }

  /** Text within `parent`: part of the last row where that is text of the same parent. */
  appendText(parent: NodeId, value: string, from: number, to: number): void {
    const last = this.size - 1;
    if (this.tag[last] === TEXT && this.parent[last] === parent) {
      this.text[last] = `${this.text[last] ?? ''}${value}`;
      this.to[last] = to;
      return;
    }
    const node = this.append(TEXT, parent, from);
    if (node === NONE) return;
    this.text[node] = value;
    this.end[node] = node + 1;
    this.to[node] = to;
  }

  /** Gives the last row an attribute of another. */
  copyAttribute(node: NodeId, name: string): void {
    const stop = this.attrAt[node + 1] ?? 0;
    for (let i = this.attrAt[node] ?? 0; i < stop; i += 2) {
      if (this.attrs[i] !== name) continue;
      this.attrs.push(name, this.attrs[i + 1] ?? '');
      return;
    }
  }

  /** Closes a node: its subtree ends with the last row, its markup at `to`. */
  close(node: NodeId, to: number): void {
    this.end[node] = this.size;
    this.to[node] = to;
  }

  page(source: string, names: readonly string[]): Page {
    const { size, text, attrs, truncated } = this;
    this.attrAt[size] = attrs.length;
    return {
      source,
      size,
      tag: this.tag.subarray(0, size),
      parent: this.parent.subarray(0, size),
      end: this.end.subarray(0, size),
      from: this.from.subarray(0, size),
      to: this.to.subarray(0, size),
      text,
      attrs,
      attrAt: this.attrAt.subarray(0, size + 1),
      names,
      truncated,
    };
  }
}
