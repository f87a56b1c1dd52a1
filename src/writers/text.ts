/** mdast → the prose of the record's `text` field. */
import type { ListItem, Root, RootContent } from 'mdast';
import { isTidy, tidyCode, tidyProse } from '../text/tidy';

/** Paragraphs, subheads, list items, quotes and table rows; a blank line between blocks, no figures, images or embeds. */
export function printText(root: Root): string {
  const rough = roughText(root);
  return isTidy(rough) ? rough : tidyText(root);
}

/** The same as long as it holds nothing that needs tidying, as nearly all texts do not. */
export function roughText(root: Root): string {
  return joined(root, trimmed);
}

/** The same in any case. */
export function tidyText(root: Root): string {
  return joined(root, tidyProse);
}

type Clean = (text: string) => string;

function joined(root: Root, clean: Clean): string {
  const blocks: string[] = [];
  for (const node of root.children) add(node, blocks, clean);
  return blocks.length === 1 ? (blocks[0] ?? '') : blocks.join('\n\n');
}

function add(node: RootContent, blocks: string[], clean: Clean): void {
  switch (node.type) {
    case 'paragraph':
    case 'heading':
      push(clean(words(node.children)), blocks);
      return;
    case 'code':
      push(tidyCode(node.value), blocks);
      return;
    case 'blockquote':
    case 'footnoteDefinition':
      for (const child of node.children) add(child, blocks, clean);
      return;
    case 'list':
      push(clean(linesOf(node.children, clean).join('\n')), blocks);
      return;
    case 'table':
      push(clean(node.children.map((row) => row.children.map((cell) => words(cell.children)).join('\t')).join('\n')), blocks);
      return;
    default:
  }
}

/** An item is one line; what stands within it, lists above all, follows on lines of its own. */
function linesOf(items: readonly ListItem[], clean: Clean): readonly string[] {
  const lines: string[] = [];
  for (const { children } of items) for (const node of children) add(node, lines, clean);
  return lines;
}

function push(block: string, blocks: string[]): void {
  if (block !== '') blocks.push(block);
}

function trimmed(text: string): string {
  return text.trim();
}

function words(nodes: readonly RootContent[]): string {
  let text = '';
  for (const node of nodes) {
    if (node.type === 'break') text += '\n';
    else if (node.type === 'text' || node.type === 'inlineCode') text += node.value;
    else if ('children' in node) text += words(node.children);
  }
  return text;
}
