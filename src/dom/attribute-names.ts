/**
 * Names of attributes that the sources ask for: they are known by number, and nothing is cut out of a page to tell them. Whoever asks for another
 * adds it here, which the compiler sees to.
 */
import { Names } from './names';

const KNOWN = [
  ...(['class', 'id', 'style', 'href', 'src', 'alt', 'title', 'rel', 'type', 'name', 'content', 'property', 'value', 'role'] as const),
  ...(['itemprop', 'itemscope', 'itemtype', 'itemid', 'typeof', 'resource', 'http-equiv', 'lang', 'xml:lang', 'datetime'] as const),
  ...(['width', 'height', 'srcset', 'align', 'hidden', 'open', 'checked', 'start', 'colspan', 'rowspan', 'shadowrootmode'] as const),
  ...([
    'aria-label',
    'aria-labelledby',
    'aria-hidden',
    'aria-modal',
    'poster',
    'data',
    'data-src',
    'data-srcset',
    'data-lazy-srcset',
  ] as const),
  ...(['data-href', 'data-url', 'data-videoid', 'data-tweetid', 'data-shortcode', 'data-cfemail', 'data-lang', 'data-language'] as const),
  ...(['data-footnotes', 'data-footnote-ref', 'data-testid', 'data-component', 'data-test', 'data-module', 'data-qa'] as const),
  ...(['data-block-type', 'data-type', 'data-area', 'data-name', 'data-e2e', 'data-lazy-src', 'url', 'cite', 'data-embed-url'] as const),
  ...(['data-instgrm-permalink', 'data-text-post-permalink', 'data-datetime', 'data-date', 'data-time', 'data-timestamp'] as const),
  ...(['data-published'] as const),
];

export type AttributeName = (typeof KNOWN)[number];

const NAMES = new Names(KNOWN);

/** What stands for any other name in a list of names. */
export const UNKNOWN = '';
const BY_NUMBER: readonly string[] = [UNKNOWN, ...KNOWN];

/** Number of the name at `[start, end)` of the units of a text, in whatever case; 0 where it is not among the known. */
export function numberAt(units: Uint16Array, start: number, end: number): number {
  return NAMES.at(units, start, end) + 1;
}

/** Name of a number. It is one string object for each name: to compare names is to compare pointers. */
export function nameOfNumber(number: number): string {
  return BY_NUMBER[number] ?? UNKNOWN;
}

/** Bits of names as a table indexed by number. */
export function attributeBits(rows: readonly (readonly [bits: number, ...names: AttributeName[]])[]): Uint8Array {
  const table = new Uint8Array(BY_NUMBER.length);
  for (const [bits, ...names] of rows) for (const name of names) table[BY_NUMBER.indexOf(name)] = bits;
  return table;
}

/** A set of names as a table indexed by number. */
export function attributeSet(...names: AttributeName[]): (number: number) => boolean {
  const table = attributeBits([[1, ...names]]);
  return (number) => table[number] === 1;
}
