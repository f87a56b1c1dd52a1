/** The make of an element: tag and class. Paragraphs of one text share it, and stages ask which do. */
import type { NodeId, Page } from '../model/page';
import { attr } from './attributes';
import { oncePerPage } from './page-memory';

interface Makes {
  /** Numbers from 1 on, by what they stand for. */
  readonly numbers: Map<string, number>;
  /** By node; 0 where nobody has asked. */
  readonly known: Int32Array;
}

const makesOf = oncePerPage((page: Page): Makes => ({ numbers: new Map(), known: new Int32Array(page.size) }));

/** Beyond the number of any make: no page has as many elements. */
export const MOST_MAKES = 2 ** 22;

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
  return makeOf(page, one) * MOST_MAKES + makeOf(page, other);
}
