/** Players, frames and posts of others. */
import type { EmbedKind } from '../model/mdast';
import type { NodeId } from '../model/page';
import { unifyRadicals } from '../text/radicals';
import { collapse } from '../text/whitespace';
import type { Lowering } from './context';
import { embedKind } from './embed-kinds';
import { lowerCaptioned } from './figure';

/** `url` is that of `<oembed>`, which editors write for their server to unfold. */
const SOURCES = ['src', 'data-src', 'data-lazy-src', 'data-url', 'data', 'url'] as const;

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

/** Boxes that a script of the network fills: classes, and the address in `data-href`. */
const SOCIAL_BOX = /(?:^|\s)fb-(?:post|video)(?=\s|$)/;

/** Address of a post of which the page holds only the box; null for all other elements. */
export function socialAddress(lowering: Lowering, n: NodeId): string | null {
  const address = lowering.attr(n, 'data-href');
  return address !== undefined && SOCIAL_BOX.test(lowering.attr(n, 'class') ?? '') ? address : null;
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
  const title = label === '' ? null : lowering.article ? unifyRadicals(label) : label;
  if (lowering.flat > 0 || lowering.inline.link !== 0) {
    lowering.inline.leaf(
      { type: 'link', url, title: null, children: [{ type: 'text', value: title ?? url }] },
      lowering.from(n),
      lowering.to(n),
      true,
    );
    return;
  }
  const kind: EmbedKind = embedKind(name, url);
  lowering.push({ type: 'embed', kind, url, title, ...lowering.positionOf(n) });
  const parts = lowering.article ? lowering.options.figures?.get(n) : undefined;
  if (parts) lowerCaptioned(lowering, n, null, parts);
}
