/** What the text of each node says and holds: one pass over its characters, which are the dearest thing of a page to look at. */
import { BLANK, bitsByUnit, bitsOfUnit, holdsOf, LINE_END, LOOKED_UP, ODD_BLANK, SAYS_SHIFT } from '../text/holds';
import { UnitRoom } from '../text/units';
import { TEXT, type NodeId, type Page } from '../model/page';
import { PageMemory, numbersOf } from './page-memory';
import { RAW, tagFlags } from './tags';

/** Bits of `Holds` and these. */
export const HOLDS = BLANK - 1;
/** Blanks in a row or odd ones between two characters of the text. */
export const RAGGED = 1 << 15;
/** Line ends that HTML reads as blanks, or odd blanks, which may be some. */
export const LINE_ENDS = 1 << 16;
/** How many blanks the text begins and ends with, in two bits each: none, one, or more. */
export const START_SHIFT = 17;
export const END_SHIFT = 19;
const MORE = 2;

const factsOfPages = new PageMemory<Int32Array>();

/**
 * Letters of each node, then the bits of each: number `n` and number `page.size + n`. Nothing for raw text (scripts, styles).
 */
export function textFacts(page: Page): Int32Array {
  return factsOfPages.get(page) ?? factsOfPages.set(page, allFacts(page, documents.of(page.source)));
}

/** Finds them in the source laid out as units, where somebody has it. */
export function readTexts(page: Page, units: Uint16Array): void {
  factsOfPages.set(page, allFacts(page, units));
}

const documents = new UnitRoom(1 << 12);
/** For texts that do not stand in the source as they are. */
const others = new UnitRoom(1 << 12);

function allFacts(page: Page, units: Uint16Array): Int32Array {
  const { size, tag, parent } = page;
  const facts = numbersOf(page, 2 * size);
  for (let node = 1; node < size; node++)
    if (tag[node] === TEXT && (tagFlags(tag[parent[node] ?? 0] ?? 0) & RAW) === 0) readNode(page, units, node, facts);
  return facts;
}

/** Texts are read where they stand in the source. Where references, comments or pairs of line ends made another text of it, the length tells. */
function readNode({ size, from, to, text }: Page, units: Uint16Array, node: NodeId, facts: Int32Array): void {
  const start = from[node] ?? 0;
  const end = to[node] ?? 0;
  if (readText(units, start, end, facts, node, size + node)) return;
  // Two texts in three are the blanks between elements, in the source as well: only others come here.
  const own = text[node] ?? '';
  if (own.length !== end - start) readText(others.of(own), 0, own.length, facts, node, size + node);
}

/** Writes the facts of the text at `[from, to)`; returns whether it is blank, as the indentation of markup is. */
function readText(text: Uint16Array, from: number, to: number, facts: Int32Array, lettersAt: number, bitsAt: number): boolean {
  let edges = 0;
  let first = from;
  for (; first < to; first++) {
    const kind = edgeOf(text[first] ?? 0);
    if (kind === 0) break;
    edges |= kind;
  }
  const leads = countOf(edges, first - from) << START_SHIFT;
  if (first === to) {
    facts[lettersAt] = 0;
    facts[bitsAt] = (edges & LINE_ENDS) | leads | (countOf(edges, to - from) << END_SHIFT);
    return true;
  }
  let tail = 0;
  let last = to;
  for (; ; last--) {
    const kind = edgeOf(text[last - 1] ?? 0);
    if (kind === 0) break;
    tail |= kind;
  }
  facts[lettersAt] = 0;
  facts[bitsAt] = ((edges | tail) & LINE_ENDS) | leads | (countOf(tail, to - last) << END_SHIFT);
  (readInner ??= innerReader())(text, first, last, facts, lettersAt, bitsAt);
  return false;
}

/** White space of ASCII, which `trim` takes off: a blank, a line end, and odd ones, which count as several. The vertical tab is none for HTML. */
const A_BLANK = 1;
const ODD = 2;
const TAB = 0x09;
const SPACE = 0x20;
const EDGES = new Int32Array(SPACE + 1);
EDGES.set([ODD, A_BLANK | LINE_ENDS, ODD | LINE_ENDS, ODD, ODD | LINE_ENDS], TAB);
EDGES[SPACE] = A_BLANK;

function edgeOf(code: number): number {
  return code > SPACE ? 0 : (EDGES[code] ?? 0);
}

function countOf(edges: number, length: number): number {
  return (edges & ODD) !== 0 ? MORE : Math.min(MORE, length);
}

/** Adds the facts of what stands between the blanks at both ends. */
type InnerReader = (text: Uint16Array, from: number, to: number, facts: Int32Array, lettersAt: number, bitsAt: number) => void;
let readInner: InnerReader | undefined;

/** A function of its own, whose table V8 knows, takes a fifth less than one that asks for it: that is done anew at each character. */
function innerReader(): InnerReader {
  const table = bitsByUnit();
  const read: InnerReader = (text, from, to, facts, lettersAt, bitsAt) => {
    let all = 0;
    let every = LOOKED_UP;
    let letters = 0;
    let before = 0;
    let inRow = 0;
    // Without a branch at each blank: half of them are guessed wrong, which took a quarter of the time.
    for (let at = from; at < to; at++) {
      const bits = table[text[at] ?? 0] ?? 0;
      all |= bits;
      every &= bits;
      inRow |= bits & before;
      before = bits;
      letters += bits >> SAYS_SHIFT;
    }
    if (every === 0) {
      // Once more, where a unit had not been looked up.
      for (let at = from; at < to; at++) bitsOfUnit(text[at] ?? 0);
      read(text, from, to, facts, lettersAt, bitsAt);
      return;
    }
    facts[lettersAt] = letters;
    facts[bitsAt] = (facts[bitsAt] ?? 0) | innerBits(all, inRow);
  };
  return read;
}

function innerBits(all: number, inRow: number): number {
  const isOdd = (all & ODD_BLANK) !== 0;
  return (
    (all & HOLDS) |
    (isOdd || (inRow & BLANK) !== 0 ? RAGGED : 0) |
    // A lone `\r` of the source is an odd blank, and a line end of the text.
    (isOdd || (all & LINE_END) !== 0 ? LINE_ENDS : 0)
  );
}

/** Whether `collapse` would leave a text as it is, but for the blanks at its ends: no controls, and single blanks of the common kind. */
export function isTidy(facts: number): boolean {
  // Nothing is known of raw text.
  return facts !== 0 && (facts & (RAGGED | LINE_ENDS)) === 0;
}

/** Whether a text is white space of ASCII and nothing else, by its letters and its bits. */
export function isBlank(letters: number, facts: number): boolean {
  return letters === 0 && facts !== 0 && (facts & (HOLDS | RAGGED)) === 0;
}

/** Whether a text has no blank at either end. */
export function hasNoEdges(facts: number): boolean {
  return facts !== 0 && (facts & EDGES_OF_TEXT) === 0;
}
const EDGES_OF_TEXT = (3 << START_SHIFT) | (3 << END_SHIFT);

/** What characters the texts of nodes hold (bits of `Holds`), raw text too. */
export function holdsByNode(page: Page): (node: NodeId) => number {
  const { size, text } = page;
  const known = textFacts(page);
  return (node) => {
    const facts = known[size + node] ?? 0;
    return facts === 0 ? holdsOf(text[node] ?? '') : facts & HOLDS;
  };
}
