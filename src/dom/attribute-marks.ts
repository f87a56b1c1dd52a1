/** Attributes by which an element says what it is for: few have one, and all others are passed over without a look at their rows. */
import type { Page } from '../model/page';
import { attributeBits } from './attribute-names';
import { numberOf } from './attributes';
import { PageMemory, bytesOf } from './page-memory';

/** Bits for one attribute, or for some that are asked for together. */
export const Mark = {
  ROLE: 1,
  MODAL: 2,
  LABEL: 4,
  /** Names of a region, those for test tools too. */
  REGION: 8,
  ARIA_HIDDEN: 16,
  /** `hidden` and `style`, which may hide. */
  HIDING: 32,
} as const;

/** Bits of an attribute by the number of its name. */
export const MARKS = attributeBits([
  [Mark.ROLE, 'role'],
  [Mark.MODAL, 'aria-modal'],
  [Mark.LABEL, 'aria-label'],
  [Mark.REGION, 'aria-labelledby', 'data-e2e', 'data-testid', 'data-component'],
  [Mark.ARIA_HIDDEN, 'aria-hidden'],
  [Mark.HIDING, 'hidden', 'style'],
]);

const marksOfPages = new PageMemory<Uint8Array>();

/** For who goes over the attributes of the page anyway. */
export function setMarks(page: Page, marks: Uint8Array): void {
  marksOfPages.set(page, marks);
}

/** Marks of each node. */
export function marksByNode(page: Page): Uint8Array {
  return marksOfPages.get(page) ?? marksOfPages.set(page, allMarks(page));
}

function allMarks(page: Page): Uint8Array {
  const { size, attrAt } = page;
  const marks = bytesOf(page);
  let row = attrAt[1] ?? 0;
  for (let node = 1; node < size; node++) {
    const stop = attrAt[node + 1] ?? 0;
    let own = 0;
    for (; row < stop; row++) own |= MARKS[numberOf(page, row)] ?? 0;
    marks[node] = own;
  }
  return marks;
}
