import type { NodeId } from './page';

/**
 * A line of reading: the inline content between two block boundaries or double line breaks. Blocks are how stages see the body,
 * since what a page calls a paragraph may be a `<p>`, a `<div>`, or text between `<br><br>`.
 */
export interface Block {
  readonly kind: 'text' | 'media' | 'rule';
  /** First leaf (text, image, …) of the block, and one past the last. */
  readonly node: NodeId;
  readonly until: NodeId;
  /** The nearest block-level element around it. */
  readonly element: NodeId;
  /** White space collapsed; a single `<br>` is a newline. Empty for media and rules. */
  readonly text: string;
  /** What characters the text holds: bits of `Holds` in `text/holds.ts`. */
  readonly holds: number;
  /** Letters as `dom/measure` counts them; of these within links, bold, italic. */
  readonly letters: number;
  readonly linkLetters: number;
  readonly boldLetters: number;
  readonly italicLetters: number;
  /** Whether it is prose by its shape (`dom/prose.ts`): a dozen stages ask. */
  readonly prose: boolean;
  /** How many links begin in the block. */
  readonly links: number;
}
