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

/** Letters by look. Mostly a line looks like the one before, so that the map is asked where another look begins. */
export class LookSums {
  private readonly sums = new Map<number, number>();
  private look = NO_LOOK;
  private letters = 0;

  add(look: number, letters: number): void {
    if (look !== this.look) {
      this.flush();
      this.look = look;
    }
    this.letters += letters;
  }

  /** The look with the largest sum of letters, the first among equals; `NO_LOOK` where there is none. */
  most(): { readonly look: number; readonly letters: number } {
    this.flush();
    let best = { look: NO_LOOK, letters: 0 };
    for (const [look, letters] of this.sums) if (letters > best.letters) best = { look, letters };
    return best;
  }

  private flush(): void {
    if (this.letters > 0) this.sums.set(this.look, (this.sums.get(this.look) ?? 0) + this.letters);
    this.letters = 0;
  }
}

/** The look of most of the body's prose; that of no paragraph where there is none. */
export function bodyLook(page: Page, blocks: readonly Block[]): number {
  const sums = new LookSums();
  for (const block of blocks) if (isProse(block)) sums.add(look(page, block), block.letters);
  return sums.most().look;
}
