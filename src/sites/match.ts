/** Which site rule a document falls under. */
import type { SiteRules } from '../model/rules';
import type { RawDoc } from '../model/source';
import { ownHost } from '../text/address';
import { isUnder, parseUrl } from '../text/url';
import { builtinRules } from './builtin';

/** Length of a day in the ISO form of an instant. */
const DAY = 10;

/**
 * The rule of the most specific host, users' rules before the built-in ones; null where no rule fits host, path and day of capture.
 * A capture without a date is taken as of today's rules: those with an end are left out.
 */
export function rulesFor(doc: Pick<RawDoc, 'url' | 'captured'>, own: readonly SiteRules[]): SiteRules | null {
  const host = doc.url === null ? null : ownHost(doc.url);
  if (host === null || doc.url === null) return null;
  const { url } = doc;
  const day = doc.captured?.slice(0, DAY) ?? null;
  const search = (rules: readonly SiteRules[]): SiteRules | null => {
    let best: SiteRules | null = null;
    let longest = 0;
    for (const rule of rules) {
      const length = matchLength(rule, host);
      if (length > longest && fitsPath(rule, url) && fitsDay(rule, day)) {
        best = rule;
        longest = length;
      }
    }
    return best;
  };
  return search(own) ?? search(builtinRules);
}

function matchLength(rule: SiteRules, host: string): number {
  return rule.hosts.reduce((longest, domain) => (isUnder(host, domain) ? Math.max(longest, domain.length) : longest), 0);
}

/** Path of an address, its doubled slashes as one (feeds join host and path carelessly). */
function pathOf(url: string): string {
  return (parseUrl(url)?.pathname ?? '/').replace(/^\/{2,}/, '/');
}

function fitsPath({ paths }: SiteRules, url: string): boolean {
  if (paths === undefined) return true;
  const path = pathOf(url);
  return paths.some((prefix) => path.startsWith(prefix));
}

function fitsDay({ validFrom, validUntil }: SiteRules, day: string | null): boolean {
  if (day === null) return validUntil === undefined;
  return (validFrom === undefined || day >= validFrom) && (validUntil === undefined || day <= validUntil);
}
