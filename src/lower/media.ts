/** Pictures, players and frames. */
import type { Image } from 'mdast';
import type { EmbedKind } from '../model/mdast';
import { TEXT, type NodeId } from '../model/page';
import { collapse } from '../text/whitespace';
import { bestImageSource, isPlaceholder, type ImageAttributes } from '../text/srcset';
import { embedKind } from './embed-kinds';
import { lowerRule } from './elements';
import { lowerCaptioned } from './figure';
import { K } from './kinds';
import type { Lowering } from './context';

/** Attributes of an image, with those of the `<source>`s of its `<picture>`. */
function attributesOf(lowering: Lowering, n: NodeId, picture: NodeId | null): ImageAttributes {
  const { attrs, attrAt } = lowering.page;
  const own: [string, string][] = [];
  for (let i = attrAt[n] ?? 0; i < (attrAt[n + 1] ?? 0); i += 2) own.push([attrs[i] ?? '', attrs[i + 1] ?? '']);
  const sources: string[] = [];
  if (picture !== null) {
    for (let child = picture + 1; child < lowering.end(picture); child++) {
      if (lowering.page.names[lowering.page.tag[child] ?? 0] !== 'source') continue;
      const set = lowering.attr(child, 'srcset') ?? lowering.attr(child, 'data-srcset') ?? lowering.attr(child, 'data-lazy-srcset');
      if (set !== undefined) sources.push(set);
    }
  }
  return { attributes: own, sources };
}

/** The `<picture>` around an image, null where there is none. */
function pictureOf(lowering: Lowering, n: NodeId): NodeId | null {
  const parent = lowering.page.parent[n] ?? 0;
  return lowering.kind(parent) === K.Picture ? parent : null;
}

/** The image node of an `<img>`; null where nothing can be shown. */
function imageOf(lowering: Lowering, n: NodeId): Image | null {
  const raw = bestImageSource(attributesOf(lowering, n, pictureOf(lowering, n)));
  if (raw === null || (lowering.article && (raw === '' || isPlaceholder(raw)))) return null;
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

function size(lowering: Lowering, n: NodeId, name: string): number | null {
  const value = Number.parseInt(lowering.attr(n, name) ?? '', 10);
  return value > 0 && value < 100_000 && !(lowering.attr(n, name) ?? '').includes('%') ? value : null;
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
  const url = bestImageSource(attributesOf(lowering, n, n));
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
    if (kind === K.Embed) lowerEmbed(lowering, child);
    if (kind !== K.Image || isTracker(lowering, child)) continue;
    const image = imageOf(lowering, child);
    if (image === null || image.url === seen) continue;
    seen = image.url;
    lowerImage(lowering, child);
  }
}

/** A picture of one pixel counts readers. */
function isTracker(lowering: Lowering, n: NodeId): boolean {
  const width = lowering.attr(n, 'width');
  const height = lowering.attr(n, 'height');
  if ((width === '1' || width === '0') && (height === '1' || height === '0')) return true;
  return /display:\s*none/i.test(lowering.attr(n, 'style') ?? '');
}

const SOURCES = ['src', 'data-src', 'data-lazy-src', 'data-url', 'data'];

/** Address of a player or frame: its own, or that of its first source; AMP names the video instead. */
function embedUrl(lowering: Lowering, n: NodeId): string | null {
  for (const name of SOURCES) {
    const value = lowering.attr(n, name)?.trim();
    if (value !== undefined && value !== '' && !value.startsWith('about:')) return value;
  }
  for (let child = n + 1; child < lowering.end(n); child++) {
    const name = lowering.page.names[lowering.page.tag[child] ?? 0];
    if (name !== 'source' && name !== 'embed' && !(name === 'param' && MOVIE.test(lowering.attr(child, 'name') ?? ''))) continue;
    const value = (lowering.attr(child, 'src') ?? lowering.attr(child, 'value'))?.trim();
    if (value !== undefined && value !== '') return value;
  }
  return ampUrl(lowering, n);
}

const MOVIE = /^(?:movie|src)$/i;

function ampUrl(lowering: Lowering, n: NodeId): string | null {
  const name = lowering.page.names[lowering.page.tag[n] ?? 0];
  const video = lowering.attr(n, 'data-videoid');
  if (name === 'amp-youtube' && video !== undefined) return `https://www.youtube.com/watch?v=${encodeURIComponent(video)}`;
  const post = lowering.attr(n, 'data-tweetid');
  if (name === 'amp-twitter' && post !== undefined) return `https://twitter.com/i/status/${encodeURIComponent(post)}`;
  const shortcode = lowering.attr(n, 'data-shortcode');
  if (name === 'amp-instagram' && shortcode !== undefined) return `https://www.instagram.com/p/${encodeURIComponent(shortcode)}/`;
  return lowering.attr(n, 'data-href') ?? null;
}

/** An empty shell whose address the stages found in an attribute. */
export function lowerShell(lowering: Lowering, n: NodeId, address: string): void {
  const url = lowering.url(address, 'media');
  if (url === null) return;
  if (lowering.flat > 0 || lowering.inline.link !== 0) return;
  lowering.push({ type: 'embed', kind: embedKind('iframe', url), url, title: null, ...lowering.positionOf(n) });
}

/** A video, an audio file, a frame: a link in Markdown, on a line of its own where blocks are possible. */
export function lowerEmbed(lowering: Lowering, n: NodeId): void {
  const raw = embedUrl(lowering, n);
  const url = raw === null ? null : lowering.url(raw, 'media');
  const name = lowering.page.names[lowering.page.tag[n] ?? 0] ?? '';
  if (url === null || url === '') {
    if (name === 'object' || name === 'applet') lowering.children(n);
    return;
  }
  const label = collapse(lowering.attr(n, 'title') ?? lowering.attr(n, 'aria-label') ?? '').trim();
  const title = label === '' ? null : label;
  if (lowering.flat > 0 || lowering.inline.link !== 0) {
    lowering.inline.leaf(
      { type: 'link', url, title: null, children: [{ type: 'text', value: title ?? url }] },
      lowering.from(n),
      lowering.to(n),
    );
    return;
  }
  const kind: EmbedKind = embedKind(name, url);
  lowering.push({ type: 'embed', kind, url, title, ...lowering.positionOf(n) });
  const parts = lowering.article ? lowering.options.figures?.get(n) : undefined;
  if (parts) lowerCaptioned(lowering, n, null, parts);
}
