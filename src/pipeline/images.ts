/** The images of the record, from the lowered tree, so that Markdown and record never disagree. */
import type { Image } from 'mdast';
import type { ArticleImage } from '../model/article';
import type { Figure } from '../model/mdast';
import { printText } from '../writers/text';
import type { Choices } from './choose';
import type { Media } from './media';
import { isSafeUrl } from '../text/safe-url';
import { parseUrl } from '../text/url';

function textOf(children: Figure['children'], type: 'caption' | 'credit'): string | null {
  let found: string | null = null;
  for (const child of children) {
    if (child.type !== type) continue;
    const text = printText({ type: 'root', children: [{ type: 'paragraph', children: child.children }] });
    if (text !== '') found = found === null ? text : `${found}\n${text}`;
  }
  return found;
}

function record(image: Image, caption: string | null, credit: string | null): ArticleImage {
  return {
    url: image.url,
    alt: image.alt === '' ? null : (image.alt ?? null),
    caption,
    credit,
    width: image.data?.width ?? null,
    height: image.data?.height ?? null,
  };
}

function joined(one: string | null, other: string | null): string | null {
  if (one === null || other === null || one === other) return one ?? other;
  return `${one}\n${other}`;
}

/** Images in the order of the tree, each address once, with all that its copies say of it. */
export function imagesOf(pictures: Media['pictures']): ArticleImage[] {
  const found = new Map<string, ArticleImage>();
  const add = (image: ArticleImage): void => {
    const known = found.get(image.url);
    if (!known) found.set(image.url, image);
    else found.set(image.url, { ...known, caption: joined(known.caption, image.caption), credit: joined(known.credit, image.credit) });
  };
  for (const node of pictures) {
    if (node.type === 'image') {
      add(record(node, null, null));
      continue;
    }
    const caption = textOf(node.children, 'caption');
    const credit = textOf(node.children, 'credit');
    for (const child of node.children) if (child.type === 'image') add(record(child, caption, credit));
  }
  return [...found.values()];
}

/** Renditions of one picture share the last segment of their path. */
function fileOf(url: string): string {
  const { pathname } = parseUrl(url) ?? { pathname: url };
  return pathname.slice(pathname.lastIndexOf('/') + 1);
}

/** The lead image first: the one that the page names, with what the body knows of it; else the first of the body. */
export function leadFirst(
  images: readonly ArticleImage[],
  choices: Choices,
): { readonly lead: ArticleImage | null; readonly all: readonly ArticleImage[] } {
  const url = choices('image').value;
  // Claims come from anywhere in the page; those of the tree have passed the gate when it was lowered.
  if (url === null || !isSafeUrl(url, 'image')) return { lead: images[0] ?? null, all: images };
  const same =
    images.find((image) => image.url === url) ?? images.find((image) => fileOf(image.url) !== '' && fileOf(image.url) === fileOf(url));
  if (same) return { lead: same, all: [same, ...images.filter((image) => image !== same)] };
  const named: ArticleImage = {
    url,
    alt: null,
    caption: choices('imageCaption').value,
    credit: choices('imageCredit').value,
    width: null,
    height: null,
  };
  return { lead: named, all: [named, ...images] };
}
