/** mdast → GitHub Flavored Markdown. */
import type { Root } from 'mdast';
import { BlockPrinter } from './blocks';
import type { MarkdownOptions } from './options';

export type { MarkdownOptions } from './options';

/**
 * Prints a document; ends with a newline unless empty. Linear in the size of the tree. From the block number `plainFrom` on, the texts of the
 * root's blocks are known to be plain (`Reading.isPlain`), but for those of figures and embeds; none are where it is absent.
 */
export function printMarkdown(root: Root, options: MarkdownOptions = {}, plainFrom = Infinity): string {
  return new BlockPrinter(root, options, root.children[plainFrom] ?? null).print();
}
