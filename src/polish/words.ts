/** Repairs of the words themselves: look-alike characters, and marks that hold nothing but a sign. */
import type { PhrasingContent, Root, RootContent } from 'mdast';
import { unifyRadicals } from '../text/radicals';
import { mapShared } from './map-shared';

/** A quotation mark or comma that was made bold by itself: the mark says nothing, and Markdown cannot write it. */
const ONLY_SIGNS = /^[\p{P}\s]+$/u;

function mend(node: RootContent): RootContent {
  if (node.type !== 'text') return mendParent(node, mend);
  const value = unifyRadicals(node.value);
  return value === node.value ? node : { ...node, value };
}

/** Where no text holds a radical. */
function mendMarks(node: RootContent): RootContent {
  return node.type === 'text' ? node : mendParent(node, mendMarks);
}

function mendParent(node: RootContent, mendChild: (node: RootContent) => RootContent): RootContent {
  if (!('children' in node)) return node;
  const [only] = node.children;
  if (
    (node.type === 'strong' || node.type === 'emphasis') &&
    node.children.length === 1 &&
    only?.type === 'text' &&
    ONLY_SIGNS.test(only.value)
  ) {
    return only satisfies PhrasingContent;
  }
  const children = mapShared<RootContent>(node.children, mendChild);
  return children === node.children ? node : ({ ...node, children } as RootContent);
}

/** Mends the texts of a tree; what needs nothing is shared with the tree given. `mayHoldRadicals` is false where it is known that there are none. */
export function mendWords(tree: Root, mayHoldRadicals = true): Root {
  const children = mapShared<RootContent>(tree.children, mayHoldRadicals ? mend : mendMarks);
  return children === tree.children ? tree : { ...tree, children: [...children] };
}
