/** The rows of a page while it is being built: columns of numbers that grow together. */
import { DOCUMENT, NONE, TEXT, type NodeId, type Page, type PageLimit } from '../model/page';
import { PageAnswers } from '../model/page-answers';
import type { AttributeName } from './attribute-names';
import { AttributeRows } from './attributes';

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

/**
 * Rows that the next page finds ready: room for a page is dear to get, since the system clears it first, and how many rows a page has is
 * known at its end. What a larger page needed is given back.
 */
const KEPT = 1 << 14;
let spare: Int32Array | null = null;

/** Cells of each node for what is found out about it: kinds, facts, makes, sums, which are two longer, and four bytes. Whoever finds no room left gets an array of its own. */
const ROOM = 7;

/** Most pages have less than a node in so many units of source: room made at once is a third of what growing to it takes. */
const UNITS_OF_NODE = 100;

export class NodeTable {
  size = 0;
  readonly attributes = new AttributeRows();
  private readonly text: string[];
  private beyond: PageLimit[] = [];
  private cells = spare ?? new Int32Array(COLUMNS * 512);
  private capacity = this.cells.length / COLUMNS;

  /** For a source of so many units. */
  constructor(length: number) {
    this.text = new Array<string>(Math.ceil(length / UNITS_OF_NODE)).fill('');
    spare = null;
    this.append(DOCUMENT, NONE, 0);
  }

  /** Notes that the page goes beyond a limit. */
  cut(limit: PageLimit): void {
    if (!this.beyond.includes(limit)) this.beyond.push(limit);
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

  /** A new row; NONE where the page is full. Its attributes are those added until the next row. */
  append(tag: number, parent: NodeId, from: number): NodeId {
    const node = this.size;
    if (node >= MAX_NODES) {
      this.cut('nodes');
      return NONE;
    }
    // One row is kept free: the last row's attributes end where those of the next would start.
    if (node + 1 >= this.capacity) this.grow();
    this.set(TAG, node, tag);
    this.set(PARENT, node, parent);
    this.set(END, node, 0);
    this.set(FROM, node, from);
    this.set(TO, node, 0);
    this.set(ATTR_AT, node, this.attributes.size);
    this.text[node] = '';
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
  copyAttribute(node: NodeId, name: AttributeName): void {
    this.attributes.copy(this.get(ATTR_AT, node), this.get(ATTR_AT, node + 1), name);
  }

  /** Closes a node: its subtree ends with the last row, its markup at `to`. */
  close(node: NodeId, to: number): void {
    this.set(END, node, this.size);
    this.set(TO, node, to);
  }

  /** Call once, at the end. `isRead` asks for room to keep what stages find out by node. */
  page(source: string, names: readonly string[], isRead: boolean): Page {
    const { size, text, attributes, beyond, cells, capacity } = this;
    this.set(ATTR_AT, size, attributes.size);
    text.length = size;
    // All that the page needs in one piece, and no more of it.
    const used = COLUMNS * size + 1 + attributes.length;
    const whole = new Int32Array(used + (isRead ? ROOM * (size + 2) : 0));
    const column = (number: number, length = size): Int32Array => {
      const own = whole.subarray(number * size, number * size + length);
      own.set(cells.subarray(number * capacity, number * capacity + length));
      return own;
    };
    const rows = whole.subarray(COLUMNS * size + 1, used);
    attributes.moveTo(rows);
    const page = {
      source,
      size,
      tag: column(TAG),
      parent: column(PARENT),
      end: column(END),
      from: column(FROM),
      to: column(TO),
      text,
      attributes: rows,
      attrNames: attributes.names(),
      attrAt: column(ATTR_AT, size + 1),
      names,
      beyond,
      answers: new PageAnswers(whole.buffer, used * Int32Array.BYTES_PER_ELEMENT),
    };
    if (capacity <= KEPT) spare = cells;
    return page;
  }
}
