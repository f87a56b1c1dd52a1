/** Measures of text that respect the marks. Only this file computes them, so no stage counts what another has dropped. */
import type { Measures } from '../model/finding';
import type { NodeId, Page } from '../model/page';
import { bitsOfUnit, SAYS_SHIFT } from '../text/holds';
import { codeAt } from '../text/code-at';
import { numbersOf } from './page-memory';
import { T } from './tags';
import { textFacts } from './text-facts';

/** How much a text says: characters that are not blank; those of CJK scripts say about as much as two of an alphabet. */
export function letters(text: string): number {
  const { length } = text;
  let sum = 0;
  for (let at = 0; at < length; at++) sum += bitsOfUnit(codeAt(text, at)) >> SAYS_SHIFT;
  return sum;
}

/** Letters of each text node, raw text (scripts, styles) excepted. What stands behind them is for `dom/blocks.ts` and `holdsByNode()`. */
export const lettersByNode: (page: Page) => Int32Array = textFacts;

/** Where sums are written; the sums of an earlier owner of the same room are lost. */
export function sumRoom(page: Page): Int32Array {
  return numbersOf(page, 2 * (page.size + 1));
}

/** Sums over the live text of the page as it is when they are first asked: many stages have nothing to ask in the end. */
export class Sums implements Measures {
  /** Letters before each node, then those of them within links; null before the first question. */
  private sums: Int32Array | null = null;

  constructor(
    private readonly page: Page,
    private readonly dropped: ArrayLike<number>,
    private readonly room: () => Int32Array,
  ) {}

  text(from: NodeId, until: NodeId): number {
    this.sums ??= sum(this.page, this.dropped, this.room());
    return (this.sums[until] ?? 0) - (this.sums[from] ?? 0);
  }

  link(from: NodeId, until: NodeId): number {
    this.sums ??= sum(this.page, this.dropped, this.room());
    const start = this.page.size + 1;
    return (this.sums[start + until] ?? 0) - (this.sums[start + from] ?? 0);
  }
}

/** Live letters of a range, counted at once: who asks of a few ranges needs no sums over all of the page. */
export function liveLetters(page: Page, dropped: ArrayLike<number>, from: NodeId, until: NodeId): number {
  const { end } = page;
  const counts = lettersByNode(page);
  let letters = 0;
  for (let node = from; node < until; node++) {
    if (dropped[node] !== 0) node = (end[node] ?? 0) - 1;
    else letters += counts[node] ?? 0;
  }
  return letters;
}

/** Whether so many live letters stand outside of links: told by the first of them, where a sum would go through all. */
export function hasUnlinkedText(page: Page, dropped: ArrayLike<number>, least: number): boolean {
  const { size, tag, end } = page;
  const counts = lettersByNode(page);
  let linkEnd = 0;
  let letters = 0;
  for (let node = 0; node < size && letters < least; node++) {
    if (dropped[node] !== 0) node = (end[node] ?? 0) - 1;
    else if (tag[node] === T.A) linkEnd = end[node] ?? 0;
    else if (node >= linkEnd) letters += counts[node] ?? 0;
  }
  return letters >= least;
}

function sum(page: Page, dropped: ArrayLike<number>, sums: Int32Array): Int32Array {
  const { size, tag, end } = page;
  const counts = lettersByNode(page);
  const links = size + 1;
  let linkEnd = 0;
  let dropEnd = 0;
  let letters = 0;
  let linked = 0;
  for (let node = 0; node < size; node++) {
    sums[node] = letters;
    sums[links + node] = linked;
    if (node < dropEnd) continue;
    if (dropped[node] !== 0) dropEnd = end[node] ?? 0;
    else if (tag[node] === T.A) linkEnd = end[node] ?? 0;
    else {
      const own = counts[node] ?? 0;
      letters += own;
      if (node < linkEnd) linked += own;
    }
  }
  sums[size] = letters;
  sums[links + size] = linked;
  return sums;
}
