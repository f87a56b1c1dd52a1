/** What ids, classes and data attributes say of an element. */
import { RangeMemory } from '../text/range-memory';
import { UnitRoom } from '../text/units';
import { MARKS, setMarks } from './attribute-marks';
import { attributeSet } from './attribute-names';
import { numberOf, readUnits, valueAt } from './attributes';
import { PageMemory, bytesOf, numbersOf } from './page-memory';
import type { NodeId, Page } from '../model/page';
import { kindsWithin } from './token-phrases';
import { attr } from './tree';

export { Kind } from './token-words';

const naming = attributeSet(
  ...(['class', 'id', 'itemprop', 'data-testid', 'data-component', 'data-test', 'data-module', 'data-qa', 'data-block-type'] as const),
  ...(['data-type', 'data-area', 'data-name', 'data-e2e'] as const),
);

/** Kinds that the names of an element suggest. Evidence, not a verdict. */
export function kindsOf(page: Page, node: NodeId): number {
  return kindsByNode(page)[node] ?? 0;
}

/** Those spellings of the element's names that suggest the kind, in their order, with blanks between. */
export function namesOfKind(page: Page, node: NodeId, kind: number): string {
  const { attrAt } = page;
  const found: string[] = [];
  for (let row = attrAt[node] ?? 0; row < (attrAt[node + 1] ?? 0); row++)
    if (naming(numberOf(page, row)))
      for (const name of valueAt(page, row).split(BLANKS)) if ((kindsWithin(room.of(name), 0, name.length) & kind) !== 0) found.push(name);
  return found.join(' ');
}
const BLANKS = /\s+/;

const kindsOfPages = new PageMemory<Int32Array>();

/** The same for all nodes, for walks over many. */
export function kindsByNode(page: Page): Int32Array {
  return kindsOfPages.get(page) ?? readKinds(page, room.of(page.source));
}

/** Reads them from the source laid out as units, where somebody has it: every stage asks for nearly every node. */
export function readKinds(page: Page, units: Uint16Array): Int32Array {
  const marks = bytesOf(page);
  const kinds = kindsOfPages.set(page, allKinds(page, units, marks));
  setMarks(page, marks);
  return kinds;
}

const room = new UnitRoom(1 << 12);

/** … and the marks of the attributes (`dom/attribute-marks.ts`), in the same pass over them. */
function allKinds(page: Page, units: Uint16Array, marks: Uint8Array): Int32Array {
  const { attrAt, size } = page;
  const kinds = numbersOf(page);
  values.remember(units);
  let row = attrAt[1] ?? 0;
  for (let node = 1; node < size; node++) {
    const stop = attrAt[node + 1] ?? 0;
    if (row === stop) continue;
    let own = 0;
    for (; row < stop; row++) {
      const number = numberOf(page, row);
      own |= MARKS[number] ?? 0;
      if (naming(number)) kinds[node] = (kinds[node] ?? 0) | readUnits(page, row, units, kindsOfValue);
    }
    marks[node] = own;
  }
  values.remember(null);
  return kinds;
}

/** Two of three values stood in the page before: cards and items of lists repeat. */
const values = new RangeMemory(1 << 10, kindsWithin);
const kindsOfValue = (units: Uint16Array, from: number, to: number): number => values.get(units, from, to);

/** Whether the element is marked as not shown. */
export function isHidden(page: Page, node: NodeId): boolean {
  if (attr(page, node, 'hidden') !== undefined) return true;
  const style = attr(page, node, 'style');
  return style !== undefined && NOT_SHOWN.test(style);
}
const NOT_SHOWN = /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)/i;
