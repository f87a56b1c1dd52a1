/** Addresses without what only follows the reader. */
import { hostOf, isUnder } from './url';
import { TRACKING, type TrackingRule } from './url-tables';

const trackingByName = new Map<string, readonly TrackingRule[]>();
const trackingPrefixes: string[] = [];
for (const rule of TRACKING) {
  if (rule.name.endsWith('*')) trackingPrefixes.push(rule.name.slice(0, -1));
  else trackingByName.set(rule.name, [...(trackingByName.get(rule.name) ?? []), rule]);
}

/** The address without parameters that only follow the reader; byte for byte the same otherwise. */
export function cleanLink(url: string): string {
  const hash = url.indexOf('#');
  const beforeHash = hash < 0 ? url : url.slice(0, hash);
  const query = beforeHash.indexOf('?');
  if (hash < 0 && query < 0) return url;
  const fragment = hash < 0 ? '' : url.slice(hash);
  const keptFragment = isTracking(fragment.slice(1), null) ? '' : fragment;
  if (query < 0) return beforeHash + keptFragment;
  const host = hostOf(url);
  const pairs = beforeHash.slice(query + 1).split('&');
  const kept = pairs.filter((pair) => !isTracking(pair, host));
  if (kept.length === pairs.length) return beforeHash + keptFragment;
  return beforeHash.slice(0, query) + (kept.length > 0 ? `?${kept.join('&')}` : '') + keptFragment;
}

function isTracking(pair: string, host: string | null): boolean {
  // Half-escaped pages leave `&amp;` behind, so that the next name begins with `amp;`.
  const bare = pair.startsWith('amp;') ? pair.slice(4) : pair;
  const equals = bare.indexOf('=');
  if (equals <= 0) return false;
  const name = bare.slice(0, equals).toLowerCase();
  if (trackingPrefixes.some((prefix) => name.startsWith(prefix))) return true;
  const value = bare.slice(equals + 1).toLowerCase();
  return (trackingByName.get(name) ?? []).some(
    (rule) => (rule.values?.includes(value) ?? true) && (rule.host === undefined || (host !== null && isUnder(host, rule.host))),
  );
}
