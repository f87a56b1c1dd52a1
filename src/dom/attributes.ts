/**
 * Attributes of a page, as places in its source: no string is made of one before somebody asks, and of three in four nobody does.
 * Where they stand in the table is known here alone.
 */
import type { NodeId, Page } from '../model/page';
import { nameOfNumber, numberAt, UNKNOWN, type AttributeName } from './attribute-names';
import { isAt } from './names';
import { decodeValue } from './references';
import { UnitRoom } from '../text/units';

/** A row: twice the number of the name, and one more where the value holds `&`; then the places of name and value. */
const NUMBER = 0;
const NAME_FROM = 1;
const NAME_TO = 2;
const VALUE_FROM = 3;
const VALUE_TO = 4;
const COLUMNS = 5;

/** Rows that the next page finds ready; what a larger page needed is given back. */
const KEPT = 1 << 14;
let spare: { readonly cells: Int32Array; readonly names: string[] } | null = null;

/** The rows while a page is being built. */
export class AttributeRows {
  size = 0;
  private cells = spare?.cells ?? new Int32Array(COLUMNS * 256);
  /** By row, and of an earlier page behind the last of this one. */
  private readonly nameOf = spare?.names ?? [];

  constructor() {
    spare = null;
  }

  add(units: Uint16Array, nameFrom: number, nameTo: number, valueFrom: number, valueTo: number, hasReferences: boolean): void {
    const at = this.room();
    const { cells } = this;
    const number = numberAt(units, nameFrom, nameTo);
    this.nameOf[this.size - 1] = nameOfNumber(number);
    cells[at + NUMBER] = (number << 1) | (hasReferences ? 1 : 0);
    cells[at + NAME_FROM] = nameFrom;
    cells[at + NAME_TO] = nameTo;
    cells[at + VALUE_FROM] = valueFrom;
    cells[at + VALUE_TO] = valueTo;
  }

  /** The first of `[from, until)` that has the name, once more. */
  copy(from: number, until: number, name: AttributeName): void {
    let row = from;
    while (row < until && this.nameOf[row] !== name) row++;
    if (row >= until) return;
    const at = this.room();
    this.nameOf[this.size - 1] = name;
    this.cells.copyWithin(at, row * COLUMNS, (row + 1) * COLUMNS);
  }

  /** Place of a new row. */
  private room(): number {
    const at = this.size++ * COLUMNS;
    if (at === this.cells.length) {
      const wider = new Int32Array(this.cells.length * 2);
      wider.set(this.cells);
      this.cells = wider;
    }
    return at;
  }

  /** How many numbers `moveTo` writes. */
  get length(): number {
    return this.size * COLUMNS;
  }

  /** Names of all rows, `UNKNOWN` for those that are not known. */
  names(): string[] {
    return this.nameOf.slice(0, this.size);
  }

  /** Ends the building: the rows are copied, and what held them is kept for the next page. */
  moveTo(target: Int32Array): void {
    target.set(this.cells.subarray(0, this.length));
    if (this.cells.length <= KEPT * COLUMNS) spare = { cells: this.cells, names: this.nameOf };
  }
}

/** Value of an attribute (entities decoded), `undefined` where absent. The first of a repeated one counts, as in browsers. */
export function attr(page: Page, node: NodeId, name: AttributeName): string | undefined {
  const row = rowOf(page, node, name);
  return row < 0 ? undefined : valueAt(page, row);
}

/** Row of the first attribute of the name; -1 where absent. */
export function rowOf({ attrNames, attrAt }: Page, node: NodeId, name: AttributeName): number {
  const until = attrAt[node + 1] ?? 0;
  for (let row = attrAt[node] ?? 0; row < until; row++) if (attrNames[row] === name) return row;
  return -1;
}

/** The same of any name in small letters, for selectors and site rules. */
export function attrByName(page: Page, node: NodeId, name: string): string | undefined {
  const until = page.attrAt[node + 1] ?? 0;
  for (let row = page.attrAt[node] ?? 0; row < until; row++) if (isNamed(page, row, name)) return valueAt(page, row);
  return undefined;
}

/** Whether any element has an attribute of the name. */
export function isAttribute(page: Page, name: string): boolean {
  const { length } = page.attrNames;
  for (let row = 0; row < length; row++) if (isNamed(page, row, name)) return true;
  return false;
}

function isNamed({ attrNames, attributes, source }: Page, row: number, name: string): boolean {
  const known = attrNames[row] ?? UNKNOWN;
  const at = row * COLUMNS;
  return known === UNKNOWN ? isAt(name, source, attributes[at + NAME_FROM] ?? 0, attributes[at + NAME_TO] ?? 0) : known === name;
}

type Pair = readonly [name: string, value: string];
const NO_PAIRS: readonly Pair[] = [];
const any = (): boolean => true;

/** Attributes as pairs, in order: all, or those whose names (in small letters) are asked for. Of the others no value is read. */
export function attributes(page: Page, node: NodeId, isAsked: (name: string) => boolean = any): readonly Pair[] {
  const stop = page.attrAt[node + 1] ?? 0;
  let found: Pair[] | null = null;
  for (let row = page.attrAt[node] ?? 0; row < stop; row++) {
    const name = nameAt(page, row);
    if (isAsked(name)) (found ??= []).push([name, valueAt(page, row)]);
  }
  return found ?? NO_PAIRS;
}

/** Number of the name of an attribute (`attribute-names.ts`), by its row. */
export function numberOf({ attributes }: Page, row: number): number {
  return (attributes[row * COLUMNS] ?? 0) >> 1;
}

function nameAt({ attrNames, attributes, source }: Page, row: number): string {
  const known = attrNames[row] ?? UNKNOWN;
  const at = row * COLUMNS;
  return known === UNKNOWN ? source.slice(attributes[at + NAME_FROM], attributes[at + NAME_TO]).toLowerCase() : known;
}

/** Value of an attribute by its row, entities decoded. */
export function valueAt({ attributes, source }: Page, row: number): string {
  const at = row * COLUMNS;
  const written = source.slice(attributes[at + VALUE_FROM], attributes[at + VALUE_TO]);
  return hasReferences(attributes, at) ? decodeValue(written) : written;
}

function hasReferences(attributes: ArrayLike<number>, at: number): boolean {
  return ((attributes[at] ?? 0) & 1) !== 0;
}

/** Calls back with a text and the range of it that is the value: the source itself, where nothing has to be decoded. */
export function readValue<T>(page: Page, row: number, read: (text: string, from: number, to: number) => T): T {
  const { attributes, source } = page;
  const at = row * COLUMNS;
  if (!hasReferences(attributes, at)) return read(source, attributes[at + VALUE_FROM] ?? 0, attributes[at + VALUE_TO] ?? 0);
  const value = valueAt(page, row);
  return read(value, 0, value.length);
}

/** The same of a page whose source is laid out as units. */
export function readUnits<T>(page: Page, row: number, units: Uint16Array, read: (units: Uint16Array, from: number, to: number) => T): T {
  const { attributes } = page;
  const at = row * COLUMNS;
  if (!hasReferences(attributes, at)) return read(units, attributes[at + VALUE_FROM] ?? 0, attributes[at + VALUE_TO] ?? 0);
  const value = valueAt(page, row);
  return read(decoded.of(value), 0, value.length);
}

const decoded = new UnitRoom(1 << 12);
