/** A place alone in a line before the first paragraph (`北岸 —`) is the beginning of that paragraph. */
import type { Paragraph, Root, RootContent } from 'mdast';

/** Blocks from the start among which the line may stand: pictures and a note come before it. */
const REACH = 4;
const PLACE = /^[\p{L}\p{M}\s,，.·'’-]{1,40}[—–―-]{1,2}\s*$/u;

const DASHES = '—–―-';

function placeOf(node: RootContent | undefined): string | null {
  if (node?.type !== 'paragraph' || node.children.length !== 1) return null;
  const [only] = node.children;
  if (only?.type !== 'text') return null;
  const line = only.value.trimEnd();
  // Hardly a paragraph ends in a dash, and the pattern knows all letters there are.
  return line !== '' && DASHES.includes(line.charAt(line.length - 1)) && PLACE.test(line) ? line.trimStart() : null;
}

/** Joins the dateline to the paragraph after it; the same tree where there is none. */
export function joinDateline(tree: Root): Root {
  for (let at = 0; at < Math.min(REACH, tree.children.length - 1); at++) {
    const place = placeOf(tree.children[at]);
    const next = tree.children[at + 1];
    if (place === null || next?.type !== 'paragraph') continue;
    const joined: Paragraph = { ...next, children: [{ type: 'text', value: `${place} ` }, ...next.children] };
    return { ...tree, children: [...tree.children.slice(0, at), joined, ...tree.children.slice(at + 2)] };
  }
  return tree;
}
