/** What ids, classes and data attributes say of an element: told apart by their words as they are read, and looked up where one may mean something. */
import { codeAt } from '../text/code-at';
import { RangeMemory } from '../text/range-memory';
import { NO_LETTERS, withLetter } from '../text/word-index';
import { attributeSet } from './attribute-names';
import { numberOf, readValue, valueAt } from './attributes';
import { oncePerPage } from './page-memory';
import type { NodeId, Page } from '../model/page';
import { Kind, VETO, WORDS } from './token-words';
import { attr } from './tree';

export { Kind } from './token-words';

interface Entry {
  readonly rest: readonly string[];
  readonly kind: number;
  readonly whole: boolean;
}

/** By first word; made at the first name that is looked up, since many a document has none. */
let entries: Map<string, Entry[]> | null = null;

function makeEntries(): Map<string, Entry[]> {
  const made = new Map<string, Entry[]>();
  for (const [kind, list] of WORDS) {
    for (const phrase of list.split(',')) {
      const whole = phrase.startsWith('=');
      const [head = '', ...rest] = (whole ? phrase.slice(1) : phrase).split(' ');
      const entry = { rest, kind, whole };
      const known = made.get(head);
      if (known) known.push(entry);
      else made.set(head, [entry]);
    }
  }
  return made;
}

/** Words of a spelling in lower case: `postMeta--top_left` has four. Character by character, for pages have thousands of spellings. */
function wordsOf(spelling: string): string[] {
  const words: string[] = [];
  let from = -1;
  let afterSmall = false;
  for (let i = 0; i <= spelling.length; i++) {
    const code = i < spelling.length ? spelling.charCodeAt(i) : 0;
    const isCapital = code >= 0x41 && code <= 0x5a;
    const isSmall = (code >= 0x61 && code <= 0x7a) || (code >= 0x30 && code <= 0x39);
    if (from >= 0 && ((!isSmall && !isCapital) || (isCapital && afterSmall))) {
      words.push(spelling.slice(from, i).toLowerCase());
      from = -1;
    }
    if (from < 0 && (isSmall || isCapital)) from = i;
    afterSmall = isSmall;
  }
  return words;
}

/** Kinds named by one class or id spelling. */
function kindsOfSpelling(spelling: string): number {
  const words = wordsOf(spelling);
  entries ??= makeEntries();
  let mask = 0;
  for (let at = 0; at < words.length; at++) {
    for (const { rest, kind, whole } of entries.get(words[at] ?? '') ?? []) {
      if (whole && words.length !== rest.length + 1) continue;
      if (rest.every((word, i) => words[at + 1 + i] === word)) mask |= kind;
    }
  }
  return mask !== 0 && words.some((word) => VETO.has(word)) ? mask & Kind.HIDDEN : mask;
}

/** Longer names say nothing. */
const LONGEST = 80;
const spellings = new RangeMemory(1 << 14, kindsOfSpelling);

/** A bit for each word that is an entry, and for the first two of each entry of more: most spellings are told apart here, without a string. */
let filter: Int32Array | null = null;
const FILTER = 1 << 15;

function makeFilter(): Int32Array {
  const made = new Int32Array(FILTER / 32);
  entries ??= makeEntries();
  for (const [head, list] of entries) {
    for (const { rest } of list) {
      const [next] = rest;
      const bit = bitOf(next === undefined ? hashOf(head) : pairOf(hashOf(head), hashOf(next)));
      made[bit >> 5] = (made[bit >> 5] ?? 0) | (1 << (bit & 31));
    }
  }
  return made;
}

function hashOf(word: string): number {
  let hash = NO_LETTERS;
  for (let at = 0; at < word.length; at++) hash = withLetter(hash, word.charCodeAt(at));
  return hash;
}

function pairOf(first: number, second: number): number {
  return Math.imul(first, 31) + second;
}

function bitOf(hash: number): number {
  return (hash ^ (hash >>> 15)) & (FILTER - 1);
}

/** In the lowest bit. */
function bitAt(bits: Int32Array, hash: number): number {
  const bit = bitOf(hash);
  return (bits[bit >> 5] ?? 0) >> (bit & 31);
}

/** Kinds named by the spellings in `[from, to)` of a text: the words are told as in `wordsOf`, and looked for in the filter. */
function kindsWithin(text: string, from: number, to: number): number {
  const bits = (filter ??= makeFilter());
  let mask = 0;
  let start = from;
  let hash = NO_LETTERS;
  let before = 0;
  let found = 0;
  let afterSmall = false;
  for (let at = from; at <= to; at++) {
    const code = at < to ? codeAt(text, at) : LAST_BLANK;
    if ((code >= 0x61 && code <= 0x7a) || (code >= 0x30 && code <= 0x39)) {
      hash = withLetter(hash, code);
      afterSmall = true;
      continue;
    }
    const isCapital = code >= 0x41 && code <= 0x5a;
    if (hash !== NO_LETTERS && (afterSmall || !isCapital)) {
      found |= bitAt(bits, hash) | bitAt(bits, pairOf(before, hash));
      before = hash;
      hash = NO_LETTERS;
    }
    if (isCapital) hash = withLetter(hash, code | 0x20);
    afterSmall = false;
    if (code > LAST_BLANK) continue;
    if ((found & 1) !== 0 && at - start <= LONGEST) mask |= spellings.get(text, start, at);
    start = at + 1;
    found = 0;
    before = 0;
  }
  return mask;
}
const LAST_BLANK = 0x20;

const naming = attributeSet(
  ...(['class', 'id', 'itemprop', 'data-testid', 'data-component', 'data-test', 'data-module', 'data-qa', 'data-block-type'] as const),
  ...(['data-type', 'data-area', 'data-name', 'data-e2e'] as const),
);

/** Kinds that the names of an element suggest. Evidence, not a verdict. */
export function kindsOf(page: Page, node: NodeId): number {
  return kindsByNode(page)[node] ?? 0;
}

/** Those spellings of the element's names that suggest the kind, in their order, with blanks between. */
export function namesOfKind(page: Page, node: NodeId, kind: number): string {
  const { attrAt } = page;
  const found: string[] = [];
  for (let row = attrAt[node] ?? 0; row < (attrAt[node + 1] ?? 0); row++)
    if (naming(numberOf(page, row)))
      for (const name of valueAt(page, row).split(BLANKS))
        if (name.length <= LONGEST && (kindsOfSpelling(name) & kind) !== 0) found.push(name);
  return found.join(' ');
}
const BLANKS = /\s+/;

/** The same for all nodes, for walks over many. */
export const kindsByNode = oncePerPage(allKinds);

/** One pass over the attributes; every stage asks for nearly every node. */
function allKinds(page: Page): Int32Array {
  const { attrAt, size } = page;
  const kinds = new Int32Array(size);
  let row = attrAt[1] ?? 0;
  for (let node = 1; node < size; node++) {
    const stop = attrAt[node + 1] ?? 0;
    for (; row < stop; row++) if (naming(numberOf(page, row))) kinds[node] = (kinds[node] ?? 0) | readValue(page, row, kindsWithin);
  }
  return kinds;
}

/** Whether the element is marked as not shown. */
export function isHidden(page: Page, node: NodeId): boolean {
  if (attr(page, node, 'hidden') !== undefined) return true;
  const style = attr(page, node, 'style');
  return style !== undefined && NOT_SHOWN.test(style);
}
const NOT_SHOWN = /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)/i;
