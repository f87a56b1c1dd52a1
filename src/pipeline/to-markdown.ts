/** `toMarkdown`: a fragment or a page as it is, without extraction. */
import type { Root } from 'mdast';
import { baseOf } from '../dom/base';
import { parse } from '../dom/parse';
import { lower } from '../lower';
import { printMarkdown, type MarkdownOptions } from '../writers/markdown';

export interface ToMarkdownOptions extends MarkdownOptions {
  /** Address of the page: relative links and images are resolved against it, or against the `<base>` of the page. */
  readonly url?: string;
}

/** Markdown of a fragment, or of the body of a page; scripts, styles and hidden things left out. Never throws on input. */
export function toMarkdown(html: string, options: ToMarkdownOptions = {}): string {
  return printMarkdown(treeOf(html, options.url ?? null), options);
}

/** The page is left behind here: while the tree is printed, nothing holds it. */
function treeOf(html: string, url: string | null): Root {
  const page = parse(html);
  return lower(page, { base: baseOf(page, url), positions: false });
}
