/** The make of an element: tag and class. Paragraphs of one text share it, and stages ask which do. */
import type { NodeId, Page } from '../model/page';
import { attr } from './attributes';
import { numbersOf, oncePerPage } from './page-memory';

interface Makes {
  /** Numbers from 1 on, by what they stand for. */
  readonly numbers: Map<string, number>;
  /** By node; 0 where nobody has asked. */
  readonly known: Int32Array;
}

const makesOf = oncePerPage((page: Page): Makes => ({ numbers: new Map(), known: numbersOf(page) }));

/** A number that the elements of a page with one tag and one class share. */
export function makeOf(page: Page, node: NodeId): number {
  const { numbers, known } = makesOf(page);
  const before = known[node] ?? 0;
  if (before !== 0) return before;
  const stated = `${page.tag[node] ?? 0}.${attr(page, node, 'class') ?? ''}`;
  let number = numbers.get(stated);
  if (number === undefined) numbers.set(stated, (number = numbers.size + 1));
  known[node] = number;
  return number;
}

/** The same of two elements, as one number. */
export function makeOfBoth(page: Page, one: NodeId, other: NodeId): number {
  return pairOf(makeOf(page, one), makeOf(page, other));
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
