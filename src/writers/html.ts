/** mdast → HTML, through sanitize-html with a strict list. */
import type { Root } from 'mdast';
import { writeHtml } from './html-write';
import { sanitize } from './sanitize';

/** A fragment without `html`, `head` and `body`; what a browser makes of it runs no script and loads nothing but media. */
export function printHtml(root: Root): string {
  return sanitize(writeHtml(root));
}
