/** Site rules put to the test of their own examples. */
import type { SiteExample, SiteRules } from '../model/rules';
import type { RawDoc } from '../model/source';
import { sha256 } from '../text/hash';
import { normalizeDoc } from './normalize';

/** A field of an example that came out otherwise; the failure of the page stands in the field `error`. */
export interface Difference {
  readonly field: string;
  readonly expected: unknown;
  readonly found: unknown;
}

export interface TriedExample {
  readonly rule: SiteRules;
  readonly example: SiteExample;
  /** Empty where all came out as expected. */
  readonly differences: readonly Difference[];
  /** False where the example would come out the same without the rule, which then shows nothing. */
  readonly isNeeded: boolean;
}

/** Runs every example of `rules`. They stand before the built-in ones, as the user's own do. */
export function tryRules(rules: readonly SiteRules[]): readonly TriedExample[] {
  return rules.flatMap((rule) => {
    const without = rules.map((other) => (other === rule ? silent(rule) : other));
    return rule.examples.map((example) => ({
      rule,
      example,
      differences: differences(example, rules),
      isNeeded: differences(example, without).length > 0,
    }));
  });
}

/** The rule without what it says: it still matches, so that no other rule of the host takes its place. */
function silent({ id, hosts, paths, validFrom, validUntil, why }: SiteRules): SiteRules {
  return {
    id,
    hosts,
    why,
    examples: [],
    ...(paths === undefined ? {} : { paths }),
    ...(validFrom === undefined ? {} : { validFrom }),
    ...(validUntil === undefined ? {} : { validUntil }),
  };
}

function differences(example: SiteExample, siteRules: readonly SiteRules[]): Difference[] {
  const outcome = normalizeDoc(documentOf(example), { siteRules });
  if (!outcome.ok) return [{ field: 'error', expected: null, found: outcome.failure.error.code }];
  return Object.entries(example.expect).flatMap(([field, expected]) => {
    const found = valueAt(outcome.article, field);
    return isAsExpected(field, found, expected) ? [] : [{ field, expected, found }];
  });
}

/** Long texts are told by a part of them; what must not be there, by a part behind an exclamation mark. */
const LONG = new Set(['markdown', 'text']);

function isAsExpected(field: string, found: unknown, expected: unknown): boolean {
  if (LONG.has(field) && typeof found === 'string' && typeof expected === 'string') {
    return expected.startsWith('!') ? !found.includes(expected.slice(1)) : found.includes(expected);
  }
  return JSON.stringify(found) === JSON.stringify(expected);
}

/** `site.name` → the member of the member; null where there is none. */
function valueAt(value: unknown, path: string): unknown {
  let found = value;
  for (const key of path.split('.')) {
    found = typeof found === 'object' && found !== null ? (found as Readonly<Record<string, unknown>>)[key] : undefined;
  }
  return found ?? null;
}

/** The content as a dump holds it: an extract with its title, not a page. */
function documentOf({ url, html, captured, title }: SiteExample): RawDoc {
  const bytes = new TextEncoder().encode(html);
  return {
    source: { path: null, format: 'dump', encoding: 'utf-8', bytes: bytes.length, sha256: sha256(bytes), record: null },
    id: null,
    url,
    captured: captured ?? null,
    html,
    htmlOffset: 0,
    hints: title === undefined ? {} : { title },
    warnings: [],
  };
}
