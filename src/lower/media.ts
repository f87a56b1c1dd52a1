/** Pictures. */
import type { Image } from 'mdast';
import { imageSource, shownSource } from '../dom/image-source';
import { TEXT, type NodeId } from '../model/page';
import { collapse } from '../text/whitespace';
import { lowerRule } from './elements';
import { lowerEmbed } from './embeds';
import { lowerCaptioned } from './figure';
import { K } from './kinds';
import type { Lowering } from './context';
import { Shown, shown } from './shown';

/** The `<picture>` around an image, null where there is none. */
function pictureOf(lowering: Lowering, n: NodeId): NodeId | null {
  const parent = lowering.page.parent[n] ?? 0;
  return lowering.kind(parent) === K.Picture ? parent : null;
}

/** The image node of an `<img>`; null where nothing can be shown. */
function imageOf(lowering: Lowering, n: NodeId): Image | null {
  const raw = lowering.article ? shownSource(lowering.page, n) : imageSource(lowering.page, n);
  if (raw === null) return null;
  const url = lowering.url(raw, 'image');
  if (url === null) return null;
  const alt = collapse(lowering.attr(n, 'alt') ?? '').trim();
  const title = lowering.article ? undefined : lowering.attr(n, 'title');
  const image: Image = {
    type: 'image',
    url,
    title: title === undefined || title.trim() === '' ? null : collapse(title),
    alt,
    ...lowering.positionOf(n),
  };
  const width = size(lowering, n, 'width');
  const height = size(lowering, n, 'height');
  if (width !== null || height !== null) image.data = { width, height };
  return image;
}

function size(lowering: Lowering, n: NodeId, name: 'width' | 'height'): number | null {
  const stated = lowering.attr(n, name);
  if (stated === undefined) return null;
  const value = Number.parseInt(stated, 10);
  return value > 0 && value < 100_000 && !stated.includes('%') ? value : null;
}

export function lowerImage(lowering: Lowering, n: NodeId): void {
  if (lowering.options.breaks?.has(n)) {
    lowerRule(lowering, n);
    return;
  }
  const image = imageOf(lowering, n);
  const parts = lowering.options.figures?.get(n) ?? lowering.options.figures?.get(pictureOf(lowering, n) ?? n);
  if (lowering.flat === 0 && (lowering.framed || (parts && lowering.article))) {
    lowerCaptioned(lowering, n, image, parts);
    return;
  }
  if (image) lowering.inline.leaf(image, lowering.from(n), lowering.to(n));
}

export function lowerPicture(lowering: Lowering, n: NodeId): void {
  const before = lowering.inline.solid;
  lowering.children(n);
  // A picture whose <img> was forgotten: the first source is what a browser would have taken.
  if (lowering.inline.solid !== before || hasImage(lowering, n)) return;
  const url = imageSource(lowering.page, n);
  const safe = url === null ? null : lowering.url(url, 'image');
  if (safe !== null)
    lowering.inline.leaf({ type: 'image', url: safe, title: null, alt: '', ...lowering.positionOf(n) }, lowering.from(n), lowering.to(n));
}

function hasImage(lowering: Lowering, n: NodeId): boolean {
  for (let child = n + 1; child < lowering.end(n); child++) if (lowering.kind(child) === K.Image) return true;
  return false;
}

/** How many nodes before a `<noscript>` its lazy image may stand. */
const IMAGE_REACH = 12;

/** Address of the image that stands right before a node, also behind a few closed boxes; null where there is none. */
function lastImage(lowering: Lowering, node: NodeId): string | null {
  for (let n = node - 1; n > 0 && n > node - IMAGE_REACH; n--) {
    if (lowering.page.tag[n] === TEXT && (lowering.page.text[n] ?? '').trim() !== '') return null;
    if (lowering.kind(n) === K.Image) return imageOf(lowering, n)?.url ?? null;
  }
  return null;
}

/** Content of `<noscript>`: only pictures and players that scripts would have put in, and only where they are not there already. */
export function lowerNoscript(lowering: Lowering, n: NodeId): void {
  let seen = lastImage(lowering, n);
  for (let child = n + 1; child < lowering.end(n); child++) {
    if (!lowering.alive(child)) continue;
    const kind = lowering.kind(child);
    if ((kind !== K.Embed && kind !== K.Image) || isTracker(lowering, child)) continue;
    if (kind === K.Embed) {
      lowerEmbed(lowering, child);
      continue;
    }
    const image = imageOf(lowering, child);
    if (image === null || image.url === seen) continue;
    seen = image.url;
    lowerImage(lowering, child);
  }
}

/** A picture or frame of one pixel counts readers. */
function isTracker(lowering: Lowering, n: NodeId): boolean {
  const width = lowering.attr(n, 'width');
  const height = lowering.attr(n, 'height');
  if ((width === '1' || width === '0') && (height === '1' || height === '0')) return true;
  return (shown(lowering.page, n) & Shown.HIDDEN) !== 0;
}
