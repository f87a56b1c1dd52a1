/** Addresses: resolving them, their parts, and whose they are. Strings in, strings out; a query is never sorted or re-spelled. */
import type * as Tldts from 'tldts';
import { remembering } from './memory';

/** Schemes a document may link to. All others (`javascript:`, `data:`, `blob:`, app schemes) are not addresses of anything readable. */
const LINK_SCHEMES = new Set(['http:', 'https:', 'mailto:', 'tel:', 'ftp:']);
export const WEB_ADDRESS = /^https?:\/\/[^/?#]/i;
/** Characters that may stand in an address as they are; all others are percent-encoded by the URL parser. */
const PLAIN = /^[\w\-.~:/?#[\]@!$&'()*+,;=%]+$/;

/** Absolute web addresses that no parser would refuse or respell, as nearly all of a page are, and their host: making a `URL` is dear. */
const OBVIOUS = /^https?:\/\/((?:(?!xn--)[a-z0-9-]+\.)+[a-z]{2,24})(?:[/?#][\w\-.~:/?#[\]@!$&'()*+,;=%]*)?$/;

/** The absolute address of what is one as it stands, or a path on the site of `base`, when nothing has to be trimmed or respelled; else null. */
export function obviousUrl(href: string, base: string | null): string | null {
  if (href.startsWith('/')) return base === null ? null : joinedTo(base, href);
  return OBVIOUS.test(href) ? href : null;
}

/**
 * The absolute address of `href` as a browser on `base` would see it, or null where there is none to follow.
 * An absolute web address keeps its spelling, unless it holds characters that are not allowed in one.
 */
export function resolveUrl(href: string, base: string | null): string | null {
  const trimmed = href.trim();
  if (trimmed === '') return null;
  const obvious = obviousUrl(trimmed, base);
  if (obvious !== null) return obvious;
  const url = parseUrl(trimmed, base);
  if (url === null || !LINK_SCHEMES.has(url.protocol)) return null;
  return WEB_ADDRESS.test(trimmed) && PLAIN.test(trimmed) ? trimmed : url.href;
}

/** The site of a web address and a path as the parser writes them: nothing is escaped or left out, but for what `RESPELLED` looks for. */
const SITE = /^https?:\/\/(?:(?!xn--)[a-z0-9-]+\.)+[a-z]{2,24}$/;
const PATH = /^\/[\w\-.~:/@!$&'()*+,;=%]*(?:\?[\w\-.~:/?@!$&'()*+,;=%[\]]*)?$/;

/** Steps within a path (dots may be escaped), and the one plain character that queries escape. */
const RESPELLED = /\/(?:\.|%2e)|'/i;

/**
 * A path on the site of `base`, or an address without its scheme, joined as the parser would do it in three times the time; null where it may do
 * otherwise. The parts are looked at before they are joined: V8 copies what is joined before a pattern reads it, which took twice as long.
 */
function joinedTo(base: string, href: string): string | null {
  if (RESPELLED.test(href)) return null;
  if (href[1] !== '/') {
    const site = siteOf(base);
    return site !== null && PATH.test(href) ? site + href : null;
  }
  const slash = href.indexOf('/', 2);
  const end = base.indexOf('/');
  // Of a base that gives no more than its scheme nobody has seen yet whether it is one.
  if (slash < 0 || end < 0 || !OBVIOUS.test(base) || !PATH.test(href.slice(slash))) return null;
  const scheme = base.slice(0, end);
  return SITE.test(scheme + href.slice(0, slash)) ? scheme + href : null;
}

/** Scheme and host of the base; null where they are none, or no path follows. */
function siteOf(base: string): string | null {
  if (last.base === base) return last.site;
  const end = base.indexOf('/', base.indexOf('//') + 2);
  const site = end < 0 ? null : base.slice(0, end);
  last = { base, site: site !== null && SITE.test(site) ? site : null };
  return last.site;
}
/** A page has one base, and asks for all its links and pictures. */
let last: { readonly base: string; readonly site: string | null } = { base: '', site: null };

/**
 * The parts of an address, resolved against `base` where it is relative; null where it is none. `URL.canParse` and `URL.parse` are
 * not used: on Node 20 `canParse` with a base, once compiled, denies addresses with Latin-1 letters (`/é`), so that the same
 * document would come out differently late in a run.
 */
export function parseUrl(href: string, base: string | null = null): URL | null {
  return (base === null ? null : tryUrl(href, base)) ?? tryUrl(href);
}

function tryUrl(href: string, base?: string): URL | null {
  try {
    return base === undefined ? new URL(href) : new URL(href, base);
  } catch {
    return null;
  }
}

/** Whether the string is an absolute http or https address. */
export function isWebUrl(url: string): boolean {
  return OBVIOUS.test(url) || (WEB_ADDRESS.test(url) && parseUrl(url) !== null);
}

/** Host without port, in lower case and punycode; null where the string is no absolute address. */
export function hostOf(url: string): string | null {
  const host = OBVIOUS.exec(url)?.[1] ?? parseUrl(url)?.hostname;
  return host === undefined || host === '' ? null : host;
}

/** The parts of an address as `parseUrl` gives them; null where it may respell one, and where it must see whether this is an address. */
export function obviousParts(url: string): Pick<URL, 'hostname' | 'pathname' | 'search' | 'href'> | null {
  const host = RESPELLED.test(url) ? undefined : OBVIOUS.exec(url)?.[1];
  if (host === undefined) return null;
  const hash = url.indexOf('#');
  const whole = hash < 0 ? url : url.slice(0, hash);
  const path = whole.indexOf(host) + host.length;
  const query = whole.indexOf('?', path);
  return {
    hostname: host,
    pathname: whole.slice(path, query < 0 ? undefined : query) || '/',
    search: query < 0 ? '' : whole.slice(query),
    href: url,
  };
}

const QUERY = /[?#]/;
const ORIGIN = /^https?:\/\/[^/]*/i;

/** The address without query and fragment. */
export function withoutQuery(url: string): string {
  const at = url.search(QUERY);
  return at < 0 ? url : url.slice(0, at);
}

/** The path of an address, absolute or not, as it stands there. */
export function pathOf(url: string): string {
  return withoutQuery(url).replace(ORIGIN, '');
}

let publicSuffixes: typeof Tldts | undefined;
const MAX_REMEMBERED = 1000;

/**
 * The domain somebody registered: `bbc.co.uk` of `news.bbc.co.uk`, `me.github.io` of `me.github.io`. An address without a public
 * suffix (`localhost`, an IP address, nothing) is its own domain. The list of suffixes is loaded at the first call, since it is slow to start.
 */
export const registrableDomain = remembering(MAX_REMEMBERED, (host) => {
  if (!host.includes('.')) return host.toLowerCase();
  publicSuffixes ??= require('tldts') as typeof Tldts;
  return publicSuffixes.getDomain(host, { allowPrivateDomains: true }) ?? host.toLowerCase();
});

/** Whether two absolute addresses belong to one registrable domain. */
export function sameSite(a: string, b: string): boolean {
  const host = hostOf(b);
  return host !== null && isOnSite(a, host);
}

/** Whether an absolute address belongs to the registrable domain of a host. */
export function isOnSite(url: string, host: string): boolean {
  const own = hostOf(url);
  return own !== null && (own === host || registrableDomain(own) === registrableDomain(host));
}

/** Whether a host is the domain or lies under it, by whole labels: `m.x.com` is under `x.com`, `netflix.com` is not. */
export function isUnder(host: string, domain: string): boolean {
  return host.endsWith(domain) && (host.length === domain.length || host[host.length - domain.length - 1] === '.');
}
