/** Measures of text that respect the marks. Only this file computes them, so no stage counts what another has dropped. */
import { oncePerPage } from './page-memory';
import type { Measures } from '../model/finding';
import { codeAt } from '../text/code-at';
import { TEXT, type Page } from '../model/page';
import { RAW, T, tagFlags } from './tags';
import { endOf } from './tree';

/** Letters of CJK scripts say about as much as two of an alphabet. */
const WIDE_WEIGHT = 2;
const FIRST_WIDE = 0x2e80;

/** How much a text says: characters that are not blank, wide ones counted double. */
export function letters(text: string): number {
  let sum = 0;
  const { length } = text;
  for (let i = 0; i < length; i++) {
    const code = codeAt(text, i);
    if (code > 0x20 && code !== 0xa0 && code !== 0x3000 && code !== 0x200b && code !== 0xfeff) sum += code >= FIRST_WIDE ? WIDE_WEIGHT : 1;
  }
  return sum;
}

/** Letters of each text node, raw text (scripts, styles) excepted; counted once, since characters are the dearest thing to look at. */
export const lettersByNode = oncePerPage(countLetters);

function countLetters(page: Page): Int32Array {
  const counts = new Int32Array(page.size);
  for (let node = 1; node < page.size; node++) {
    if (page.tag[node] !== TEXT) continue;
    const holder = page.tag[page.parent[node] ?? 0] ?? 0;
    if ((tagFlags(holder) & RAW) === 0) counts[node] = letters(page.text[node] ?? '');
  }
  return counts;
}

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
