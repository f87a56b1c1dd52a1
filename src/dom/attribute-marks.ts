/** Attributes by which an element says what it is for: few have one, and all others are passed over without a look at their rows. */
import type { Page } from '../model/page';
import { attributeBits } from './attribute-names';
import { numberOf } from './attributes';
import { oncePerPage } from './page-memory';

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

const BITS = attributeBits([
  [Mark.ROLE, 'role'],
  [Mark.MODAL, 'aria-modal'],
  [Mark.LABEL, 'aria-label'],
  [Mark.REGION, 'aria-labelledby', 'data-e2e', 'data-testid', 'data-component'],
  [Mark.ARIA_HIDDEN, 'aria-hidden'],
  [Mark.HIDING, 'hidden', 'style'],
]);

/** Marks of each node, in one pass over the attributes of the page. */
export const marksByNode = oncePerPage((page: Page): Uint8Array => {
  const { size, attrAt } = page;
  const marks = new Uint8Array(size);
  let row = attrAt[1] ?? 0;
  for (let node = 1; node < size; node++) {
    const stop = attrAt[node + 1] ?? 0;
    let own = 0;
    for (; row < stop; row++) own |= BITS[numberOf(page, row)] ?? 0;
    marks[node] = own;
  }
  return marks;
});
