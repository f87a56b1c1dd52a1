/** Addresses within addresses: those behind image proxies and redirectors. */
import { WEB_ADDRESS, hostOf, isOnSite, isWebUrl, obviousParts, parseUrl, resolveUrl } from './url';
import { PATH_PROXIES, PROXY_PARAMETERS, REDIRECT_PARAMETERS, REDIRECT_PATHS } from './url-tables';

/** A wrapped wrapper happens (a resizer in front of a cache); more than this does not. */
const MAX_WRAPPINGS = 3;
/** An address that lost its scheme: a dotted host, which is not a file name, then a path. */
const SCHEMELESS = /^[\w.-]+\.(?!(?:jpe?g|png|gif|webp|avif|svg|html?|php|aspx?)\/)[a-z]{2,}(?::\d+)?\//i;
/** Next.js renders the images of its own site through this path; the inner address may be relative. */
const OWN_RENDERER = /\/_next\/image\/?$/;

/** The address of the image behind an image proxy. A site's own renderer is part of the site and stays, but for that of Next.js. */
export function unwrapProxy(url: string): string {
  let current = url;
  for (let i = 0; i < MAX_WRAPPINGS; i++) {
    const inner = proxied(current);
    if (inner === null) return current;
    current = inner;
  }
  return current;
}

/** A parameter that proxies use, or the path of one's own renderer. */
const MAY_WRAP = new RegExp(`[?&](?:${PROXY_PARAMETERS.join('|')})=`);

function proxied(url: string): string | null {
  // Most addresses wrap nothing, and parsing one is dear.
  if (!(url.includes('=') && MAY_WRAP.test(url)) && !PATH_PROXIES.some(({ hint }) => url.includes(hint))) return null;
  const obvious = obviousParts(url);
  const outer = obvious ?? (isWebUrl(url) ? parseUrl(url) : null);
  if (outer === null) return null;
  for (const { host, path } of PATH_PROXIES) {
    if (host.test(outer.hostname) && path.test(outer.pathname)) return readInner(outer.pathname.replace(path, ''), outer.href);
  }
  const own = OWN_RENDERER.test(outer.pathname);
  for (const name of PROXY_PARAMETERS) {
    const value = parameter(outer.search, name);
    const inner = value === null ? null : readInner(value, own ? outer.href : null);
    if (inner !== null && (own || !isOnSite(inner, outer.hostname))) return inner;
  }
  return null;
}

/** The address a link leads to when it goes through a redirector. Share, log-in and translation links are no redirectors. */
export function unwrapRedirect(url: string): string {
  const query = url.indexOf('?');
  if (query < 0) return url;
  const path = url.slice(0, query).replace(/\/$/, '').toLowerCase();
  if (!REDIRECT_PATHS.some((ending) => path.endsWith(ending))) return url;
  for (const name of REDIRECT_PARAMETERS) {
    const value = parameter(url.slice(query).split('#', 1)[0] ?? '', name);
    const inner = value === null ? null : readInner(value, null);
    if (inner !== null && hostOf(inner) !== hostOf(url)) return inner;
  }
  return url;
}

/** Value of the first parameter of a name, as it stands. */
function parameter(search: string, name: string): string | null {
  for (const pair of search.slice(1).split('&')) {
    if (pair.startsWith(name) && pair[name.length] === '=') return pair.slice(name.length + 1);
  }
  return null;
}

/** Reads a wrapped address: decoded once where it is encoded, with a scheme where it has none. */
function readInner(value: string, base: string | null): string | null {
  const decoded = /^[^/]*%/.test(value) ? decodeOnce(value) : value;
  const address = decoded.startsWith('ssl:') ? decoded.slice(4) : decoded;
  if (WEB_ADDRESS.test(address)) return resolveUrl(address, null);
  if (SCHEMELESS.test(address)) return resolveUrl(`https://${address}`, null);
  if (address.startsWith('//')) return resolveUrl(`https:${address}`, null);
  return base !== null && address.startsWith('/') ? resolveUrl(address, base) : null;
}

function decodeOnce(value: string): string {
  try {
    return decodeURIComponent(value);
  } catch {
    return value;
  }
}
