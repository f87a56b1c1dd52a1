/** Measures of text that respect the marks. Only this file computes them, so no stage counts what another has dropped. */
import type { Measures } from '../model/finding';
import type { Page } from '../model/page';
import { bitsOfUnit, SAYS_SHIFT } from '../text/holds';
import { codeAt } from '../text/code-at';
import { T } from './tags';
import { textFacts } from './text-facts';
import { endOf } from './tree';

/** How much a text says: characters that are not blank; those of CJK scripts say about as much as two of an alphabet. */
export function letters(text: string): number {
  const { length } = text;
  let sum = 0;
  for (let at = 0; at < length; at++) sum += bitsOfUnit(codeAt(text, at)) >> SAYS_SHIFT;
  return sum;
}

/** Letters of each text node, raw text (scripts, styles) excepted. What stands behind them is for `dom/blocks.ts` only. */
export const lettersByNode: (page: Page) => Int32Array = textFacts;

/** Where sums are written; the sums of an earlier call with the same buffers are lost. */
export interface SumBuffers {
  readonly text: Int32Array;
  readonly link: Int32Array;
}

export function sumBuffers(page: Page): SumBuffers {
  return { text: new Int32Array(page.size + 1), link: new Int32Array(page.size + 1) };
}

/** Sums over the live text of the page. */
export function measure(page: Page, dropped: ArrayLike<number>, { text, link }: SumBuffers = sumBuffers(page)): Measures {
  const counts = lettersByNode(page);
  let linkEnd = 0;
  let dropEnd = 0;
  let sum = 0;
  let sumLink = 0;
  for (let node = 0; node < page.size; node++) {
    text[node] = sum;
    link[node] = sumLink;
    if (node < dropEnd) continue;
    if (dropped[node] !== 0) dropEnd = endOf(page, node);
    else if (page.tag[node] === T.A) linkEnd = endOf(page, node);
    else {
      const own = counts[node] ?? 0;
      sum += own;
      if (node < linkEnd) sumLink += own;
    }
  }
  text[page.size] = sum;
  link[page.size] = sumLink;
  return {
    text: (from, until) => (text[until] ?? 0) - (text[from] ?? 0),
    link: (from, until) => (link[until] ?? 0) - (link[from] ?? 0),
  };
}
