/** mdast → GitHub Flavored Markdown. */
import type { Root } from 'mdast';
import { BlockPrinter } from './blocks';
import type { MarkdownOptions } from './options';

export type { MarkdownOptions } from './options';

/** Prints a document; ends with a newline unless empty. Linear in the size of the tree. */
export function printMarkdown(root: Root, options: MarkdownOptions = {}): string {
  return new BlockPrinter(root, options).print();
}
