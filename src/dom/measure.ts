/** Measures of text that respect the marks. Only this file computes them, so no stage counts what another has dropped. */
import { TEXT, type NodeId, type Page } from '../model/page';
import { RAW, T, tagFlags } from './tags';
import { endOf } from './tree';

/** Letters of CJK scripts say about as much as two of an alphabet. */
const WIDE_WEIGHT = 2;
const FIRST_WIDE = 0x2e80;

/** How much a text says: characters that are not blank, wide ones counted double. */
export function letters(text: string): number {
  let sum = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code > 0x20 && code !== 0xa0 && code !== 0x3000 && code !== 0x200b && code !== 0xfeff) sum += code >= FIRST_WIDE ? WIDE_WEIGHT : 1;
  }
  return sum;
}

/** Prefix sums over the page: what a subtree says costs one subtraction. */
export interface Measures {
  /** Letters of live text in the range `[node, until)`. */
  readonly text: (node: NodeId, until: NodeId) => number;
  /** … of which within links. */
  readonly link: (node: NodeId, until: NodeId) => number;
}

export function measure(page: Page, dropped: ArrayLike<number>): Measures {
  const text = new Int32Array(page.size + 1);
  const link = new Int32Array(page.size + 1);
  let linkEnd = 0;
  let node = 0;
  while (node < page.size) {
    const tag = page.tag[node] ?? 0;
    const skip = dropped[node] !== 0 || ((tagFlags(tag) & RAW) !== 0 && tag !== T.IFRAME);
    const stop = skip ? endOf(page, node) : node + 1;
    if (tag === T.A && !skip) linkEnd = endOf(page, node);
    const own = !skip && tag === TEXT ? letters(page.text[node] ?? '') : 0;
    const sum = (text[node] ?? 0) + own;
    const sumLink = (link[node] ?? 0) + (node < linkEnd ? own : 0);
    for (let i = node + 1; i <= stop; i++) {
      text[i] = sum;
      link[i] = sumLink;
    }
    node = stop;
  }
  return {
    text: (from, until) => (text[until] ?? 0) - (text[from] ?? 0),
    link: (from, until) => (link[until] ?? 0) - (link[from] ?? 0),
  };
}
