/** Addresses of images as pages state them → claims for the lead image. */
import { baseOf } from '../../dom/base';
import type { Draft } from '../../model/finding';
import { isWebUrl, resolveUrl, unwrapProxy } from '../../text/url';
import type { Claims, Detail, Source } from './ranks';

/** Words of a path that name a picture of the site, not of the story; between delimiters. */
const SITE_PICTURE =
  /(?:^|[/_\-.])(?:logos?|favicons?|apple-touch-icon|placeholder|default(?:[_-]?(?:image|img|share|thumb(?:nail)?|og|social|picture|photo))?|fallback|no[_-]?(?:image|img|photo|picture)|og[_-]?(?:image|default|logo)?[_-]?default|share[_-]?(?:image|card|logo|default)|social[_-]?(?:image|card|share|default|logo)|meta[_-]og\w*|site[_-]?(?:logo|image|icon)|brand(?:ing)?|spacer|blank|pixel|avatar)(?:[/_\-.@\d]|$)|FB\.(?:png|jpe?g)$/i;

/** Adds a claim for the lead image; false where the address is none, or that of a picture for the whole site. */
export function addImage(claims: Claims, draft: Draft, source: Source, address: string, detail: Detail): boolean {
  const url = resolveUrl(address, baseOf(draft.page, draft.doc.url));
  if (url === null || !isWebUrl(url)) return false;
  const picture = unwrapProxy(url);
  const forbidden = isSitePicture(picture, draft);
  claims.add('image', source, picture, forbidden ? { ...detail, origin: `${detail.origin} (picture of the site)`, forbidden } : detail);
  return !forbidden;
}

function isSitePicture(url: string, { rules }: Draft): boolean {
  if (rules?.placeholderImages?.some((part) => url.includes(part)) === true) return true;
  const path = url.replace(ORIGIN, '').replace(QUERY, '');
  return SITE_PICTURE.test(path) || VECTOR.test(path);
}
const ORIGIN = /^https?:\/\/[^/]*/i;
const QUERY = /[?#].*$/;
const VECTOR = /\.(?:svg|ico)$/i;
