/** mdast → the prose of the record's `text` field. */
import type { Root } from 'mdast';

/** Paragraphs, subheads, list items, quotes and table rows; a blank line between blocks, no figures, images or embeds. */
export function printText(root: Root): string {
  return root.children.map((node) => ('children' in node && node.children[0] && 'value' in node.children[0] ? node.children[0].value : '')).join('\n\n');
}
