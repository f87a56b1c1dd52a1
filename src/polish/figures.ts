/** Figures as a reader wants them: nothing said twice, the credit apart from the caption. Trees in, new trees out. */
import type { Image, PhrasingContent, Root, RootContent } from 'mdast';
import type { Caption, Figure } from '../model/mdast';
import { sameWords } from '../text/same-words';
import { mapShared } from './map-shared';

/** Finds the credit at the end of a caption: where it begins in the text given. */
export type SplitCredit = (text: string) => { readonly caption: string; readonly credit: string } | null;

/** Names of files and cameras in place of a description. */
const FILE_NAME =
  /^[^\s/]+\.(?:jpe?g|png|gif|webp|avif|svg)$|^(?:img|dsc|dscn|dji|photo|image|picture|screenshot|bildschirmfoto|unnamed|untitled)?[\s_-]*\d{2}[\w-]*$/i;

function textOf(nodes: readonly PhrasingContent[]): string {
  let text = '';
  for (const node of nodes) {
    if (node.type === 'text') text += node.value;
    else text += 'value' in node ? node.value : 'children' in node ? textOf(node.children) : '';
  }
  return text;
}

/** An alternative text that is a file name, or repeats the caption, says nothing. */
function tidyImage(image: Image, captions: readonly string[]): Image {
  const alt = image.alt?.trim() ?? '';
  if (alt === '' || !(FILE_NAME.test(alt) || captions.some((caption) => sameWords(caption, alt)))) return image;
  return { ...image, alt: '' };
}

/** A caption whose last words are a credit, taken apart; the same caption where they are not. */
function splitCaption(caption: Caption, split: SplitCredit): Figure['children'] {
  const last = caption.children[caption.children.length - 1];
  const found = last?.type === 'text' ? split(last.value) : null;
  if (last === undefined || found === null) return [caption];
  const rest: PhrasingContent[] = [...caption.children.slice(0, -1), { ...last, value: found.caption } as PhrasingContent];
  return [
    { ...caption, children: rest },
    { type: 'credit', children: [{ type: 'text', value: found.credit }], ...(last.position ? { position: last.position } : {}) },
  ];
}

function tidyFigure(figure: Figure, split: SplitCredit): Figure {
  const credited = figure.children.some(({ type }) => type === 'credit');
  const captions: string[] = [];
  for (const child of figure.children) if (child.type === 'caption') captions.push(textOf(child.children));
  const children: Figure['children'] = [];
  for (const child of figure.children) {
    if (child.type === 'image') children.push(tidyImage(child, captions));
    else if (child.type === 'caption' && !credited) children.push(...splitCaption(child, split));
    else children.push(child);
  }
  return { ...figure, children };
}

function tidy(node: RootContent, split: SplitCredit): RootContent {
  // Most nodes by far are texts.
  if (node.type === 'text') return node;
  if (node.type === 'figure') return tidyFigure(node, split);
  if (node.type === 'image') return tidyImage(node, []);
  if (!('children' in node) || node.type === 'heading' || node.type === 'table') return node;
  const children = mapShared<RootContent>(node.children, (child) => tidy(child, split));
  return children === node.children ? node : ({ ...node, children } as RootContent);
}

/** Tidies the figures and images of a tree; parts without any are shared with the tree given. */
export function tidyFigures(tree: Root, split: SplitCredit): Root {
  return { ...tree, children: tree.children.map((child) => tidy(child, split)) };
}
