/** mdast → the prose of the record's `text` field. */
import type { Root, RootContent } from 'mdast';

/** Soft hyphens, zero-width characters that are no part of a word's spelling, controls. Joiners stay: scripts are spelt with them. */
const INVISIBLE = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]/g;
const NO_BREAK = /[\u00a0\u202f\u2007]/g;
const LINE_SEPARATORS = /[\u2028\u2029]/g;
const BLANKS = / {2,}/g;
/** Blanks are single by then. */
const LINE_EDGES = / ?\n ?/g;

/** Paragraphs, subheads, list items, quotes and table rows; a blank line between blocks, no figures, images or embeds. */
export function printText(root: Root): string {
  return plainText(root) ?? tidyText(root);
}

/** The text of paragraphs and subheads that need no tidying, as nearly all are: looked at once, joined. Null where there is more to do. */
function plainText({ children }: Root): string | null {
  let text = '';
  for (const node of children) {
    if (node.type !== 'paragraph' && node.type !== 'heading') {
      if (SILENT.has(node.type)) continue;
      return null;
    }
    const block = words(node.children).trim();
    if (block !== '') text += text === '' ? block : `\n\n${block}`;
  }
  return UNTIDY.test(text) ? null : text;
}
/** Blocks without text. */
const SILENT: ReadonlySet<string> = new Set(['figure', 'image', 'embed', 'thematicBreak']);

function tidyText(root: Root): string {
  const blocks: string[] = [];
  for (const node of root.children) add(node, blocks);
  return blocks.join('\n\n');
}

function add(node: RootContent, blocks: string[]): void {
  switch (node.type) {
    case 'paragraph':
    case 'heading':
      push(words(node.children), blocks);
      return;
    case 'code':
      push(node.value, blocks, false);
      return;
    case 'blockquote':
    case 'footnoteDefinition':
      for (const child of node.children) add(child, blocks);
      return;
    case 'list':
      push(node.children.flatMap((item) => linesOf(item.children)).join('\n'), blocks);
      return;
    case 'table':
      push(node.children.map((row) => row.children.map((cell) => words(cell.children)).join('\t')).join('\n'), blocks);
      return;
    default:
  }
}

/** An item is one line; what stands within it, lists above all, follows on lines of its own. */
function linesOf(nodes: readonly RootContent[]): string[] {
  const inner: string[] = [];
  for (const node of nodes) add(node, inner);
  return inner;
}

/** What any of the replacements above would change; most blocks hold nothing of it. */
const UNTIDY =
  /[\u0000-\u0008\u000b-\u001f\u007f-\u00a0\u00ad\u2007\u200b\u200e\u200f\u2028-\u202f\u2060-\u2064\u2066-\u2069\ufeff]| [ \n]|\n /;

function push(text: string, blocks: string[], prose = true): void {
  if (prose && !UNTIDY.test(text)) {
    const block = text.trim();
    if (block !== '') blocks.push(block);
    return;
  }
  const clean = text
    .replace(INVISIBLE, '')
    .replace(NO_BREAK, ' ')
    .replace(LINE_SEPARATORS, prose ? ' ' : '\n');
  const block = prose ? clean.replace(BLANKS, ' ').replace(LINE_EDGES, '\n').trim() : clean.trimEnd();
  if (block !== '') blocks.push(block);
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
