/** Addresses of images as pages state them → claims for the lead image. */
import { baseOf } from '../../dom/base';
import { TextMemory } from '../../dom/page-memory';
import type { Draft } from '../../model/finding';
import { isWebUrl, pathOf, resolveUrl } from '../../text/url';
import { unwrapProxy } from '../../text/url-wrappers';
import { siteNames } from './site-names';
import type { Claims, Detail, Source } from './ranks';

/** Words of file names that make a picture one of the site wherever they stand. */
const SITE_FILE =
  /favicon|apple-touch-icon|placeholder|no[_-]?(?:image|img|photo|picture|thumb)|default[_-]?(?:image|img|share|thumb|og|social|picture|photo|fb|meta|cover)|(?:og|share|social|fb|facebook|twitter|meta|fallback|sharing)[_-]?(?:image|img|card|logo|default|share)?[_-]?default|(?:share|social)[_-]?(?:card|logo)|site[_-]?(?:logo|icon)|meta_og/i;
/** File names of nothing but these words, neutral ones, names of the site and numbers: `default-512.png`, `og-image.jpg`. */
const SITE_WORDS = new Set(
  'icon default fallback share sharing social og facebook fb twitter tw opengraph schema publisher newsletter generic standard brand'.split(
    ' ',
  ),
);
const NEUTRAL = new Set(
  'image img card cards meta site website web app banner teaser thumbnail thumb square white black dark light amp org new large small big png jpg jpeg webp x by'.split(
    ' ',
  ),
);
const FOLDER = /\/(?:logos?|favicons?|icons?|meta_og[^/]*|placeholders?)\//i;

/** Adds a claim for the lead image; false where the address is none, or that of a picture for the whole site. */
export function addImage(claims: Claims, draft: Draft, source: Source, address: string, detail: Detail): boolean {
  const picture = pictures.get(draft.page, address, () => pictureAt(address, draft));
  if (picture === null) return false;
  const { url, isOfSite } = picture;
  claims.add(
    'image',
    source,
    url,
    isOfSite ? { origin: `${detail.origin} (picture of the site)`, node: detail.node, forbidden: true } : detail,
  );
  return !isOfSite;
}

interface Picture {
  readonly url: string;
  readonly isOfSite: boolean;
}
const pictures = new TextMemory<Picture | null>();

function pictureAt(address: string, draft: Draft): Picture | null {
  const resolved = resolveUrl(address, baseOf(draft.page, draft.doc.url));
  if (resolved === null || !isWebUrl(resolved)) return null;
  const url = unwrapProxy(resolved);
  return { url, isOfSite: isSitePicture(url, draft) };
}

function isSitePicture(url: string, draft: Draft): boolean {
  const { rules } = draft;
  const names = siteNames(draft);
  if (rules?.placeholderImages?.some((part) => url.includes(part)) === true) return true;
  const path = pathOf(url);
  const file = path.slice(path.lastIndexOf('/') + 1).replace(EXTENSION, '');
  if (VECTOR.test(path) || SITE_FILE.test(file) || FOLDER.test(path)) return true;
  const words = file
    .toLowerCase()
    .split(NOT_LETTERS)
    .filter((word) => word.length > 1);
  if (words.includes('logo')) return true;
  return words.some((word) => SITE_WORDS.has(word)) && words.every((word) => SITE_WORDS.has(word) || NEUTRAL.has(word) || names.is(word));
}
const EXTENSION = /\.\w{2,5}$/;
const NOT_LETTERS = /[^a-z]+/;
const VECTOR = /\.(?:svg|ico)$/i;
