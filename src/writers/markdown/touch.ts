/** Which blocks may follow each other without a blank line. */
import type { BlockContent, List, PhrasingContent, RootContent } from 'mdast';

export function hasBreak(nodes: readonly PhrasingContent[]): boolean {
  return nodes.some((node) => node.type === 'break' || ('children' in node && hasBreak(node.children)));
}

/** Items of a loose list stand apart; also where an item holds blocks that cannot touch. */
export function isLoose(list: List): boolean {
  if (list.spread) return list.children.length > 1;
  return list.children.some(
    (item) => (item.spread ?? false) || item.children.some((child, i) => i > 0 && !mayTouch(item.children[i - 1] as BlockContent, child)),
  );
}

/** Whether the second block may follow the first without a blank line between, and still be what it is. */
export function mayTouch(first: RootContent, second: RootContent): boolean {
  if (holdsLines(second)) return false;
  switch (second.type) {
    case 'list':
      return first.type !== 'table' && interrupts(second, first);
    case 'heading':
      return first.type !== 'table' && !(second.depth <= 2 && hasBreak(second.children) && first.type !== 'heading');
    case 'blockquote':
      return first.type !== 'table' && first.type !== 'blockquote' && interrupts(second, first);
    case 'code':
      return first.type !== 'table';
    case 'paragraph':
      return first.type === 'heading' || first.type === 'code' || first.type === 'thematicBreak';
    default:
      return false;
  }
}

/** Code of several lines after other blocks: micromark runs its lines together where the list around it is tight. */
function holdsLines(node: RootContent): boolean {
  if (node.type === 'code') return node.value.includes('\n');
  if (node.type === 'list' || node.type === 'listItem' || node.type === 'blockquote') return node.children.some(holdsLines);
  return false;
}

/** An empty item, or a number other than 1, cannot interrupt a paragraph; for micromark not even at the start of a quote or of another item. */
function interrupts(node: RootContent, first: RootContent): boolean {
  if (first.type === 'list') return true;
  if (node.type === 'blockquote') return node.children[0] === undefined || interrupts(node.children[0], first);
  if (node.type !== 'list') return true;
  const start = node.children[0]?.children[0];
  if (start === undefined || start.type === 'thematicBreak') return false;
  return (!node.ordered || (node.start ?? 1) === 1) && interrupts(start, first);
}

/** Whether a list starts with nothing but markers: three of a kind in a line would be a rule. */
export function isBare(list: List): boolean {
  const start = list.children[0]?.children[0];
  return start === undefined || (start.type === 'list' && isBare(start));
}
