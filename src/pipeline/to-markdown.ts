/** `toMarkdown`: a fragment or a page as it is, without extraction. */
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
  const page = parse(html);
  return printMarkdown(lower(page, { base: baseOf(page, options.url ?? null), positions: false }), options);
}
