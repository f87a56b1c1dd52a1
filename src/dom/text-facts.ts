/** What the text of each node says and holds: one pass over its characters, which are the dearest thing of a page to look at. */
import { BLANK, bitsOfUnit, holdsOf, LINE_END, ODD_BLANK, SAYS_SHIFT } from '../text/holds';
import { codeAt } from '../text/code-at';
import { TEXT, type NodeId, type Page } from '../model/page';
import { oncePerPage } from './page-memory';
import { RAW, tagFlags } from './tags';

/** Bits of `Holds` and these. */
export const HOLDS = BLANK - 1;
/** Blanks in a row or odd ones between two characters of the text. */
export const RAGGED = 1 << 15;
/** Line ends that HTML reads as blanks. */
export const LINE_ENDS = 1 << 16;
/** How many blanks the text begins and ends with, in two bits each: none, one, or more. */
export const START_SHIFT = 17;
export const END_SHIFT = 19;
const MORE = 2;

/**
 * Letters of each node, then the bits of each: number `n` and number `page.size + n`. Nothing for raw text (scripts, styles).
 */
export const textFacts = oncePerPage((page: Page): Int32Array => {
  const { size, tag, parent, text } = page;
  const facts = new Int32Array(2 * size);
  for (let node = 1; node < size; node++)
    if (tag[node] === TEXT && (tagFlags(tag[parent[node] ?? 0] ?? 0) & RAW) === 0) readText(text[node] ?? '', facts, node, size + node);
  return facts;
});

/** What characters the text of a node holds (bits of `Holds`), raw text too. */
export function holdsAt(page: Page, node: NodeId): number {
  const facts = textFacts(page)[page.size + node] ?? 0;
  return facts === 0 ? holdsOf(page.text[node] ?? '') : facts & HOLDS;
}

function readText(text: string, facts: Int32Array, lettersAt: number, bitsAt: number): void {
  const { length } = text;
  let letters = 0;
  let all = 0;
  /** Blanks since the last other character; those at the start. */
  let run = 0;
  let start = -1;
  let ragged = 0;
  for (let at = 0; at < length; at++) {
    const bits = bitsOfUnit(codeAt(text, at));
    all |= bits;
    if ((bits & BLANK) !== 0) {
      run++;
      continue;
    }
    if (start < 0) start = run;
    else if (run > 1) ragged = RAGGED;
    run = 0;
    letters += bits >> SAYS_SHIFT;
  }
  if ((all & ODD_BLANK) !== 0) ragged = RAGGED;
  facts[lettersAt] = letters;
  facts[bitsAt] =
    (all & HOLDS) |
    ragged |
    ((all & LINE_END) !== 0 ? LINE_ENDS : 0) |
    (Math.min(MORE, start < 0 ? run : start) << START_SHIFT) |
    (Math.min(MORE, run) << END_SHIFT);
}
