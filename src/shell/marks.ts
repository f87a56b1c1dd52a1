/** What the file system says of a file, by which a changed one is told without reading it. */
import type { Stats } from 'node:fs';
import { statusOf } from './regular';

/** Size, times and number of a file: equal means unchanged, for all practical purposes. */
export type Mark = readonly [size: number, modified: number, changed: number, node: number];

/** The mark of an input and those of its outputs, in the order of the receipt; null where there is none. */
export interface Marks {
  readonly input: Mark | null;
  readonly outputs: readonly (Mark | null)[];
}

/** A file changed this shortly before it was read may change again within the same tick of the clock of the file system. */
const TICK = 50;

export function markOf(path: string): Mark | null {
  const stats = statusOf(path);
  return stats ? toMark(stats) : null;
}

function toMark(stats: Stats): Mark | null {
  return stats.isFile() ? [stats.size, stats.mtimeMs, stats.ctimeMs, stats.ino] : null;
}

/** To be taken before the file is read: a change while it is read must not go unseen. */
export function markBefore(stats: Stats): Mark | null {
  const mark = toMark(stats);
  return mark && Date.now() - mark[1] < TICK ? [mark[0], UNSURE, UNSURE, UNSURE] : mark;
}

/** A time that is never equal, not even to itself: such a file is compared by its content. Files from the future are always so. */
const UNSURE = -1;

export function sameMark(a: Mark, b: Mark): boolean {
  return a[1] !== UNSURE && a[0] === b[0] && a[1] === b[1] && a[2] === b[2] && a[3] === b[3];
}
