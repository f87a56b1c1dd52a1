/** Where the picture of an image element is, as stages compare it: absolute and out of its proxy. */
import { shownSource } from '../../dom/image-source';
import { oncePerPage } from '../../dom/page-memory';
import { T } from '../../dom/tags';
import { attr } from '../../dom/tree';
import type { NodeId, Page } from '../../model/page';
import { resolveUrl } from '../../text/url';
import { unwrapProxy } from '../../text/url-wrappers';

/** Address of an `<img>`, resolved against the base of the page and unwrapped; null where the page states none, or only a stand-in. */
export function imageAddress(page: Page, image: NodeId, base: string | null): string | null {
  const known = addressesOf(page);
  let address = known.get(image);
  if (address === undefined) {
    const stated = shownSource(page, image);
    address = stated === null ? null : directAddress(page, resolveUrl(stated, base) ?? stated);
    known.set(image, address);
  }
  return address;
}

/** Several stages ask for the same addresses; a page has one base, so the node is key enough. */
const addressesOf = oncePerPage(() => new Map<NodeId, string | null>());

/** The address out of its proxy: stages ask for it, and the lowering again when it is written. */
export function directAddress(page: Page, url: string): string {
  const known = directOf(page);
  let direct = known.get(url);
  if (direct === undefined) known.set(url, (direct = unwrapProxy(url)));
  return direct;
}
const directOf = oncePerPage(() => new Map<string, string>());

/** Images of the subtree range, in order. */
export function imagesWithin({ tag }: Page, from: NodeId, until: NodeId): readonly NodeId[] {
  const images: NodeId[] = [];
  for (let node = from; node < until; node++) if (tag[node] === T.IMG) images.push(node);
  return images;
}

/** In pixels. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

/** Declared size; 0 where it is not stated, or in other units. */
export function declaredSize(page: Page, image: NodeId): Size {
  const style = attr(page, image, 'style');
  return {
    width: pixels(attr(page, image, 'width')) || styled(style, 'width'),
    height: pixels(attr(page, image, 'height')) || styled(style, 'height'),
  };
}

const PIXELS = /^\s*(\d+(?:\.\d+)?)(?:\s*px)?\s*$/;

function pixels(value: string | undefined): number {
  if (value === undefined) return 0;
  return isPlain(value) ? Number(value) : Number(PIXELS.exec(value)?.[1] ?? 0);
}

/** Digits alone, as nearly all sizes are: a match makes a list of its parts. */
function isPlain(value: string): boolean {
  for (let at = 0; at < value.length; at++) {
    const code = value.charCodeAt(at);
    if (code < 0x30 || code > 0x39) return false;
  }
  return value !== '';
}

function styled(style: string | undefined, name: 'width' | 'height'): number {
  if (style === undefined) return 0;
  const match = (name === 'width' ? WIDTH : HEIGHT).exec(style);
  return Number(match?.[1] ?? 0);
}
const WIDTH = /(?:^|;)\s*width\s*:\s*(\d+(?:\.\d+)?)px/i;
const HEIGHT = /(?:^|;)\s*height\s*:\s*(\d+(?:\.\d+)?)px/i;
