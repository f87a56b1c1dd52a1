/** Where the picture of an `img` really is: `srcset`, lazy attributes, placeholders. */
import { isHtmlSpace } from './whitespace';

/** One candidate of a `srcset`. */
export interface SrcsetCandidate {
  readonly url: string;
  /** Pixels wide (`640w`), 0 where not stated. */
  readonly width: number;
  /** Density (`2x`), 1 where not stated. */
  readonly density: number;
}

/** Parses a `srcset` (WHATWG HTML, 4.8.4.2.2); also the forms of feeds: one address without a width, commas in addresses. */
export function parseSrcset(value: string): SrcsetCandidate[] {
  const found: SrcsetCandidate[] = [];
  let at = 0;
  while (at < value.length) {
    while (at < value.length && (isHtmlSpace(value.charCodeAt(at)) || value[at] === ',')) at++;
    const from = at;
    while (at < value.length && !isHtmlSpace(value.charCodeAt(at))) at++;
    let url = value.slice(from, at);
    let descriptor = '';
    if (url.endsWith(',')) {
      while (url.endsWith(',')) url = url.slice(0, -1);
    } else {
      const comma = value.indexOf(',', at);
      const stop = comma < 0 ? value.length : comma;
      descriptor = value.slice(at, stop).trim();
      at = stop;
    }
    if (url !== '') found.push({ url, width: unit(descriptor, 'w'), density: unit(descriptor, 'x') || 1 });
  }
  return found;
}

function unit(descriptor: string, letter: string): number {
  if (!descriptor.includes(letter)) return 0;
  // Nearly all state one thing.
  const words = BLANK.test(descriptor) ? descriptor.split(BLANKS) : [descriptor];
  for (const word of words) {
    if (!word.endsWith(letter)) continue;
    const number = Number(word.slice(0, -1));
    if (Number.isFinite(number) && number > 0) return number;
  }
  return 0;
}

const BLANK = /[ \t\n\r\f]/;
const BLANKS = /[ \t\n\r\f]+/;

/** The candidate with the most pixels: widest, then densest, then first. */
function largest(candidates: readonly SrcsetCandidate[]): string | null {
  const best = candidates.reduce<SrcsetCandidate | undefined>(larger, undefined);
  if (best === undefined || !isPlaceholder(best.url)) return best?.url ?? null;
  return candidates.filter(({ url }) => !isPlaceholder(url)).reduce<SrcsetCandidate | undefined>(larger, undefined)?.url ?? null;
}

function larger(best: SrcsetCandidate | undefined, next: SrcsetCandidate): SrcsetCandidate {
  return best === undefined || next.width > best.width || (next.width === best.width && next.density > best.density) ? next : best;
}

/** What an image says of itself. */
export interface ImageAttributes {
  /** Names (lower case) and values of the `<img>`. */
  readonly attributes: readonly (readonly [name: string, value: string])[];
  /** What the `<source>`s of its `<picture>` offer (`largestOf`), asked for only where the image knows no better. */
  readonly offered: () => string | null;
}

/** Attributes in which lazy loaders keep the real address, most telling first. */
const LAZY = [
  'data-src',
  'data-original',
  'data-lazy-src',
  'data-original-src',
  'data-actualsrc',
  'data-img-src',
  'data-image-src',
  'data-full-src',
  'data-hi-res-src',
  'data-cfsrc',
  'data-ll-src',
  'data-echo',
  'data-lazy',
  'data-lazyload',
  'data-delayed-url',
  'data-flickity-lazyload',
  'data-url',
  'data-image',
  'nitro-lazy-src',
  'lazy-src',
  'data-runner-src',
  'data-td-src',
  'real_src',
  'original',
  'zoomfile',
  'file',
] as const;
const LAZY_SETS = ['data-srcset', 'data-lazy-srcset', 'data-original-set', 'data-ll-srcset', 'nitro-lazy-srcset'] as const;

const SOURCES: ReadonlySet<string> = new Set(['src', 'srcset', ...LAZY, ...LAZY_SETS]);

/** Whether an attribute may tell where a picture is. */
export function tellsSource(name: string): boolean {
  return SOURCES.has(name);
}

/** File names of pictures that only hold a place. */
const STAND_IN =
  /(?:^|[/_.-])(?:placeholder|blank|spacer|transparent|pixel|1x1|lazy(?:load)?|loading|(?:pre|ajax-)?loader|preload|grey|gray|empty|dummy|clear|trans)(?:[_-][\w-]{0,20})?\.(?:gif|png|svg|jpe?g|webp)(?:[?#]|$)/i;
const ADDRESS = /^(?!data:)[^\s{}[\]<>"']+$|^(?:https?:)?\/\//i;
/** Longer inline pictures are real ones. */
const MAX_INLINE_STAND_IN = 1500;

/** Whether an address stands for "not loaded yet": a tiny inline picture, a blank gif. */
export function isPlaceholder(url: string): boolean {
  if (url.startsWith('data:')) return url.length < MAX_INLINE_STAND_IN || url.startsWith('data:image/svg');
  return url.startsWith('about:') || STAND_IN.test(url);
}

/**
 * Where the picture really is: the widest rendition of a `srcset` that states widths (`src` is then a small one for old browsers), else what
 * a lazy loader would put in, else `src` unless that is a placeholder, else the largest candidate of `srcset` or `<source>`. The placeholder
 * itself where nothing better is known; null where there is no address at all.
 */
export function bestImageSource({ attributes, offered }: ImageAttributes): string | null {
  let src: string | null = null;
  let srcset: string | null = null;
  let lazyRank: number = LAZY.length;
  let lazy: string | null = null;
  let lazySet: string | null = null;
  for (const [name, value] of attributes) {
    if (name === 'src') src ??= value.trim();
    else if (name === 'srcset') srcset ??= value;
    else {
      const rank = LAZY.indexOf(name as (typeof LAZY)[number]);
      if (rank >= 0 && rank < lazyRank && isAddress(value)) {
        lazyRank = rank;
        lazy = value.trim();
      } else if (rank < 0 && LAZY_SETS.includes(name as (typeof LAZY_SETS)[number])) lazySet ??= value;
    }
  }
  const wide = widest(lazySet) ?? widest(srcset);
  if (wide !== null) return wide;
  if (lazy !== null) return lazy;
  if (lazySet !== null && (src === null || src === '' || isPlaceholder(src))) return largest(parseSrcset(lazySet)) ?? src;
  if (src !== null && src !== '' && !isPlaceholder(src)) return src;
  const set = srcset === null ? null : largest(parseSrcset(srcset));
  return set ?? offered() ?? src;
}

/** The address of the largest candidate in all of these sets. */
export function largestOf(sets: readonly string[]): string | null {
  return largest(sets.flatMap((set) => parseSrcset(set)));
}

/** The widest candidate of a set that states widths; null for sets of densities, whose first may be the smallest. */
function widest(set: string | null): string | null {
  if (set === null) return null;
  const candidates = parseSrcset(set);
  return candidates.some(({ width }) => width > 0) ? largest(candidates) : null;
}

function isAddress(value: string): boolean {
  const trimmed = value.trim();
  return trimmed !== '' && ADDRESS.test(trimmed) && /[./]/.test(trimmed) && !isPlaceholder(trimmed);
}
