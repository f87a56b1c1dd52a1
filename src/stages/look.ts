/** What paragraphs of one body have in common: element and class, their own and those of what they stand in. */
import { makeOfBoth } from '../dom/makes';
import { parentOf } from '../dom/tree';
import type { Block } from '../model/block';
import type { Page } from '../model/page';
import { isProse } from './prose';

/** A number for each look. */
export function look(page: Page, { element }: Block): number {
  return makeOfBoth(page, parentOf(page, element), element);
}

/** What no paragraph looks like. */
export const NO_LOOK = 0;

/** The look of most of the body's prose; that of no paragraph where there is none. */
export function bodyLook(page: Page, blocks: readonly Block[]): number {
  const sums = new Map<number, number>();
  for (const block of blocks) {
    if (!isProse(block)) continue;
    const key = look(page, block);
    sums.set(key, (sums.get(key) ?? 0) + block.letters);
  }
  return mostOf(sums) ?? NO_LOOK;
}

/** The look with the largest sum of letters, the first among equals. */
export function mostOf(sums: ReadonlyMap<number, number>): number | undefined {
  let best: number | undefined;
  let most = 0;
  for (const [key, sum] of sums) if (sum > most) [best, most] = [key, sum];
  return best;
}
