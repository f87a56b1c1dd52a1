/** Repairs of the words themselves: look-alike characters, and marks that hold nothing but a sign. */
import type { PhrasingContent, Root, RootContent } from 'mdast';
import { unifyRadicals } from '../text/radicals';
import { mapShared } from './map-shared';

/** A quotation mark or comma that was made bold by itself: the mark says nothing, and Markdown cannot write it. */
const ONLY_SIGNS = /^[\p{P}\s]+$/u;

function mend(node: RootContent): RootContent {
  if (node.type === 'text') {
    const value = unifyRadicals(node.value);
    return value === node.value ? node : { ...node, value };
  }
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
  const children = mapShared<RootContent>(node.children, mend);
  return children === node.children ? node : ({ ...node, children } as RootContent);
}

/** Mends the texts of a tree; what needs nothing is shared with the tree given. */
export function mendWords(tree: Root): Root {
  const children = mapShared<RootContent>(tree.children, mend);
  return children === tree.children ? tree : { ...tree, children: [...children] };
}
