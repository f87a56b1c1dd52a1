/** Which site rule a document falls under. */
import type { SiteRules } from '../model/rules';
import type { RawDoc } from '../model/source';
import { hostOf, isUnder } from '../text/url';

/** The rule of the longest matching host, users' rules before the built-in ones; null where no site is known. */
export function rulesFor(doc: RawDoc, rules: readonly SiteRules[]): SiteRules | null {
  const host = doc.url === null ? null : hostOf(doc.url);
  if (host === null) return null;
  return rules.find(({ hosts }) => hosts.some((domain) => isUnder(host, domain))) ?? null;
}
