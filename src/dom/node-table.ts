/** The rows of a page while it is being built: typed columns that grow together. */
import { DOCUMENT, NONE, TEXT, type NodeId, type Page, type PageLimit } from '../model/page';

/** Nodes of one page; what follows is cut, and the page says so. */
export const MAX_NODES = 4_000_000;

/** The columns, one after the other in a single array: to make six is dear for a page of ten rows. */
const TAG = 0;
const PARENT = 1;
const END = 2;
const FROM = 3;
const TO = 4;
const ATTR_AT = 5;
const COLUMNS = 6;

export class NodeTable {
  size = 0;
  readonly beyond = new Set<PageLimit>();
  readonly text: string[] = [];
  readonly attrs: string[] = [];
  private capacity: number;
  private cells: Int32Array;

  /** `length` of the source, from which the first size is guessed. */
  constructor(length: number) {
    this.capacity = 64 + (length >> 5);
    this.cells = new Int32Array(COLUMNS * this.capacity);
    this.append(DOCUMENT, NONE, 0);
  }

  private get(column: number, node: NodeId): number {
    return this.cells[column * this.capacity + node] ?? 0;
  }

  private set(column: number, node: NodeId, value: number): void {
    this.cells[column * this.capacity + node] = value;
  }

  tagOf(node: NodeId): number {
    return this.get(TAG, node);
  }

  setEnd(node: NodeId, end: NodeId): void {
    this.set(END, node, end);
  }

  setTo(node: NodeId, to: number): void {
    this.set(TO, node, to);
  }

  /** A new row; NONE where the page is full. Its attributes are those pushed to `attrs` until the next row. */
  append(tag: number, parent: NodeId, from: number): NodeId {
    const node = this.size;
    if (node >= MAX_NODES) {
      this.beyond.add('nodes');
      return NONE;
    }
    // One row is kept free: the last row's attributes end where those of the next would start.
    if (node + 1 >= this.capacity) this.grow();
    this.set(TAG, node, tag);
    this.set(PARENT, node, parent);
    this.set(FROM, node, from);
    this.set(ATTR_AT, node, this.attrs.length);
    this.text.push('');
    this.size = node + 1;
    return node;
  }

  private grow(): void {
    const { cells, capacity, size } = this;
    const wider = new Int32Array(COLUMNS * capacity * 2);
    for (let column = 0; column < COLUMNS; column++) {
      wider.set(cells.subarray(column * capacity, column * capacity + size), column * capacity * 2);
    }
    this.cells = wider;
    this.capacity = capacity * 2;
  }

  /** Text within `parent`: part of the last row where that is text of the same parent. */
  appendText(parent: NodeId, value: string, from: number, to: number): void {
    const last = this.size - 1;
    if (this.get(TAG, last) === TEXT && this.get(PARENT, last) === parent) {
      this.text[last] = `${this.text[last] ?? ''}${value}`;
      this.set(TO, last, to);
      return;
    }
    const node = this.append(TEXT, parent, from);
    if (node === NONE) return;
    this.text[node] = value;
    this.set(END, node, node + 1);
    this.set(TO, node, to);
  }

  /** Gives the last row an attribute of another. */
  copyAttribute(node: NodeId, name: string): void {
    const stop = this.get(ATTR_AT, node + 1);
    for (let i = this.get(ATTR_AT, node); i < stop; i += 2) {
      if (this.attrs[i] !== name) continue;
      this.attrs.push(name, this.attrs[i + 1] ?? '');
      return;
    }
  }

  /** Closes a node: its subtree ends with the last row, its markup at `to`. */
  close(node: NodeId, to: number): void {
    this.set(END, node, this.size);
    this.set(TO, node, to);
  }

  page(source: string, names: readonly string[]): Page {
    const { size, text, attrs, beyond } = this;
    this.set(ATTR_AT, size, attrs.length);
    const column = (number: number, length = size): Int32Array => {
      const start = number * this.capacity;
      return this.cells.subarray(start, start + length);
    };
    return {
      source,
      size,
      tag: column(TAG),
      parent: column(PARENT),
      end: column(END),
      from: column(FROM),
      to: column(TO),
      text,
      attrs,
      attrAt: column(ATTR_AT, size + 1),
      names,
      beyond: [...beyond],
    };
  }
}
