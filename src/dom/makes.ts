/** The make of an element: tag and class. Paragraphs of one text share it, and stages ask which do. */
import type { NodeId, Page } from '../model/page';
import { attr } from './attributes';
import { numbersOf, oncePerPage } from './page-memory';

interface Makes {
  /** Numbers from 1 on, by what they stand for. */
  readonly numbers: Map<string, number>;
  /** By node; 0 where nobody has asked. */
  readonly known: Int32Array;
  /** The element whose make was looked up last: the next one mostly has the same, and texts are compared faster than they are found in a map. */
  lastTag: number;
  lastClass: string;
  lastNumber: number;
}

const makesOf = oncePerPage((page: Page): Makes => ({
  numbers: new Map(),
  known: numbersOf(page),
  lastTag: -1,
  lastClass: '',
  lastNumber: 0,
}));

/** A number that the elements of a page with one tag and one class share. */
export function makeOf(page: Page, node: NodeId): number {
  const makes = makesOf(page);
  const before = makes.known[node] ?? 0;
  return before !== 0 ? before : findMake(page, makes, node);
}

function findMake(page: Page, makes: Makes, node: NodeId): number {
  const tag = page.tag[node] ?? 0;
  const classes = attr(page, node, 'class') ?? '';
  if (tag !== makes.lastTag || classes !== makes.lastClass) {
    const { numbers } = makes;
    const stated = `${tag}.${classes}`;
    let number = numbers.get(stated);
    if (number === undefined) numbers.set(stated, (number = numbers.size + 1));
    makes.lastTag = tag;
    makes.lastClass = classes;
    makes.lastNumber = number;
  }
  makes.known[node] = makes.lastNumber;
  return makes.lastNumber;
}

/** The same of two elements, as one number. */
export function makeOfBoth(page: Page, one: NodeId, other: NodeId): number {
  const makes = makesOf(page);
  const first = makes.known[one] ?? 0;
  const second = makes.known[other] ?? 0;
  return pairOf(first !== 0 ? first : findMake(page, makes, one), second !== 0 ? second : findMake(page, makes, other));
}

/**
 * One number for two: makes, or a node and a make. Those of nearly all pages fit into half of a small integer each, which a map finds without
 * making an object of it.
 */
export function pairOf(one: number, other: number): number {
  return one < SMALL && other < SMALL ? (one << SMALL_BITS) | other : LARGE + one * MOST_MAKES + other;
}
const SMALL_BITS = 15;
const SMALL = 1 << SMALL_BITS;
/** Beyond all pairs of small numbers. */
const LARGE = 2 ** 40;
/** Beyond the number of any make: no page has as many elements. */
const MOST_MAKES = 2 ** 22;
