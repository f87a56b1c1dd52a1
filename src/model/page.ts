/**
 * The parsed page: one parse, numbered in document order, never written again.
 *
 * It is a table, not a web of objects: row `n` is node `n`, and the subtree of `n` is the range `[n, end[n])`. So the first
 * child is `n + 1`, the next sibling is `end[n]`, dropping a subtree is one `fill`, and text lengths are prefix sums.
 */
import type { PageAnswers } from './page-answers';

/** Number of a node in document order. The document itself is node 0. */
export type NodeId = number;

/** No such node (no parent, no sibling, not found). */
export const NONE: NodeId = -1;

/** `Page.tag` of the document node. */
export const DOCUMENT = 0;
/** `Page.tag` of a text node. Element tags start at 2; see `dom/tags.ts`. */
export const TEXT = 1;

export interface Page {
  /** The decoded source. All offsets are UTF-16 units into this string. */
  readonly source: string;
  /** How many nodes there are. */
  readonly size: number;
  /** `DOCUMENT`, `TEXT` or the number of an element name. */
  readonly tag: ArrayLike<number>;
  /** Parent of each node; `NONE` for the document. */
  readonly parent: ArrayLike<NodeId>;
  /** One past the last node of the subtree. */
  readonly end: ArrayLike<NodeId>;
  /** Where the node starts and ends in `source` (an element with its tags). */
  readonly from: ArrayLike<number>;
  readonly to: ArrayLike<number>;
  /** Text of text nodes, entities decoded; `''` for all others. */
  readonly text: readonly string[];
  /** Places of all attributes in the source, in rows that `dom/attributes.ts` reads; those of `n` are `[attrAt[n], attrAt[n + 1])`. */
  readonly attributes: ArrayLike<number>;
  /** Names of them where they are among those known beforehand (`dom/attribute-names.ts`); `''` for all others. */
  readonly attrNames: readonly string[];
  readonly attrAt: ArrayLike<number>;
  /** Element names by `tag` number. */
  readonly names: readonly string[];
  /** Limits that the page went beyond, in the order in which it did. */
  readonly beyond: readonly PageLimit[];
  /** What was found out about the page; for `dom/page-memory.ts` alone. */
  readonly answers: PageAnswers;
}

/** What is limited: nodes of a page, elements within each other, attributes of an element. */
export type PageLimit = 'nodes' | 'depth' | 'attributes';
