/** Small parts of blocks: info strings, fences, the words of a caption, and which nodes print nothing. */
import type { Code, PhrasingContent, RootContent } from 'mdast';
import type { Figure } from '../../model/mdast';

const UNSAFE_INFO = /[\s\\&]+/g;

export function infoString(node: Code): string {
  return (node.lang ?? '').replace(UNSAFE_INFO, '');
}

export function longestRun(text: string, char: string): number {
  let longest = 0;
  let run = 0;
  for (let i = text.indexOf(char); i >= 0 && i < text.length; i++) {
    if (text[i] === char) longest = Math.max(longest, ++run);
    else {
      run = 0;
      i = text.indexOf(char, i) - 1;
      if (i < -1) break;
    }
  }
  return longest;
}

export function captionWords(node: Figure): PhrasingContent[] {
  const words: PhrasingContent[] = [];
  for (const child of node.children) {
    if (child.type === 'image') continue;
    if (words.length > 0) words.push({ type: 'text', value: ' ' });
    for (const word of child.children) words.push(word);
  }
  return words;
}

export function plain(nodes: readonly PhrasingContent[]): string {
  return nodes.map((node) => ('value' in node ? node.value : 'children' in node ? plain(node.children) : '')).join('');
}

export function isPhrasing(node: RootContent): node is PhrasingContent & RootContent {
  return PHRASING.has(node.type);
}
const PHRASING = new Set<string>(['text', 'strong', 'emphasis', 'delete', 'link', 'image', 'inlineCode', 'break', 'footnoteReference']);

/** Nodes that would print as nothing, and so must not leave blank lines. */
export function isEmpty(node: RootContent): boolean {
  switch (node.type) {
    case 'paragraph':
      return node.children.length === 0;
    case 'html':
    case 'yaml':
    case 'definition':
      return true;
    case 'list':
    case 'figure':
    case 'table':
      return node.children.length === 0;
    default:
      return false;
  }
}
