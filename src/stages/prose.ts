/** What lines are like: prose, links, set apart. */
import { shareOf } from '../dom/prose';
import type { Block } from '../model/block';

/** Signs and labels round the words of a bold line may be plain. */
const SET_APART = 0.9;

export function linkShare(block: Block): number {
  return shareOf(block.linkLetters, block.letters);
}

/** Whether nearly all of the block is bold, or italic. */
export function isSetApart({ boldLetters, italicLetters, letters }: Block): boolean {
  return Math.max(boldLetters, italicLetters) >= SET_APART * letters;
}

export function isProse({ prose }: Block): boolean {
  return prose;
}
