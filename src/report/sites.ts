/** The table of sites, and the alarms where a site gives less than it did. */
import { type Entry, WATCHED, type WatchedField } from './gather';

export interface SiteRow {
  readonly site: string;
  readonly articles: number;
  /** How many of them have each field of `WATCHED`. */
  readonly covered: readonly number[];
  readonly medianWords: number;
  /** Median of text units for each byte of the source; null where unknown. */
  readonly medianYield: number | null;
  readonly warnings: number;
}

export interface Alarm {
  readonly site: string;
  readonly field: WatchedField;
  readonly before: number;
  readonly beforeOf: number;
  readonly after: number;
  readonly afterOf: number;
  readonly against: 'earlier captures' | 'the baseline';
}

/** A share is told from a chance only among so many articles. */
const LEAST_ARTICLES = 8;
/** Fall of the share of articles with a field that is worth an alarm. */
const FALL = 0.25;

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[(sorted.length - 1) >> 1] ?? 0;
}

function bySite(entries: readonly Entry[]): ReadonlyMap<string, readonly Entry[]> {
  const groups = new Map<string, Entry[]>();
  for (const entry of entries) {
    const group = groups.get(entry.site);
    if (group) group.push(entry);
    else groups.set(entry.site, [entry]);
  }
  return groups;
}

function coverage(entries: readonly Entry[]): readonly number[] {
  return WATCHED.map((_, bit) => entries.reduce((sum, { mask }) => sum + ((mask >> bit) & 1), 0));
}

/** The sites with most articles first. */
export function siteRows(entries: readonly Entry[]): readonly SiteRow[] {
  const rows = [...bySite(entries)].map(([site, of]): SiteRow => {
    const yields = of.map((entry) => entry.yield).filter((share) => share >= 0);
    return {
      site,
      articles: of.length,
      covered: coverage(of),
      medianWords: median(of.map(({ words }) => words)),
      medianYield: yields.length === 0 ? null : median(yields),
      warnings: of.reduce((sum, { warnings }) => sum + warnings, 0),
    };
  });
  return rows.sort((a, b) => b.articles - a.articles || (a.site < b.site ? -1 : 1));
}

/** Fields that got rarer between the halves of the captures of a site, and against an older run. */
export function alarms(entries: readonly Entry[], baseline: readonly Entry[]): readonly Alarm[] {
  const older = bySite(baseline);
  const found: Alarm[] = [];
  for (const [site, of] of bySite(entries)) {
    const before = older.get(site);
    if (before) found.push(...falls(site, before, of, 'the baseline'));
    const dated = of.filter(({ day }) => day !== '').sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
    const middle = dated[dated.length >> 1]?.day ?? '';
    const halves = [dated.filter(({ day }) => day < middle), dated.filter(({ day }) => day >= middle)] as const;
    found.push(...falls(site, halves[0], halves[1], 'earlier captures'));
  }
  return found.sort((a, b) => fallOf(b) - fallOf(a) || (a.site < b.site ? -1 : 1));
}

function fallOf({ before, beforeOf, after, afterOf }: Alarm): number {
  return before / beforeOf - after / afterOf;
}

function falls(site: string, before: readonly Entry[], after: readonly Entry[], against: Alarm['against']): Alarm[] {
  if (before.length < LEAST_ARTICLES || after.length < LEAST_ARTICLES) return [];
  const [old, now] = [coverage(before), coverage(after)];
  return WATCHED.map((field, bit) => ({
    site,
    field,
    before: old[bit] ?? 0,
    beforeOf: before.length,
    after: now[bit] ?? 0,
    afterOf: after.length,
    against,
  })).filter((alarm) => fallOf(alarm) >= FALL);
}
