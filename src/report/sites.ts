/** The table of sites: what each gives, in shares and medians. */
import { type Entry, WATCHED } from './gather';

export interface SiteRow {
  readonly site: string;
  readonly articles: number;
  /** How many of them have each field of `WATCHED`. */
  readonly covered: readonly number[];
  readonly medianWords: number;
  /** Median share of the letters of the sources that is not in the articles, 0 to 1; null where unknown. */
  readonly medianDropped: number | null;
  /** Median of text units for each byte of the source; null where unknown. */
  readonly medianYield: number | null;
  readonly warnings: number;
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[(sorted.length - 1) >> 1] ?? 0;
}

export function bySite(entries: readonly Entry[]): ReadonlyMap<string, readonly Entry[]> {
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

/** The sites with most articles first. `keptOf` tells for inputs what their records do not, by path. */
export function siteRows(entries: readonly Entry[], keptOf: ReadonlyMap<string, number>): readonly SiteRow[] {
  const rows = [...bySite(entries)].map(([site, of]): SiteRow => ({
    site,
    articles: of.length,
    covered: coverage(of),
    medianWords: median(of.map(({ words }) => words)),
    medianDropped: medianOfKnown(of.map((entry) => droppedOf(entry, keptOf))),
    medianYield: medianOfKnown(of.map((entry) => entry.yield)),
    warnings: of.reduce((sum, { warnings }) => sum + warnings, 0),
  }));
  return rows.sort((a, b) => b.articles - a.articles || (a.site < b.site ? -1 : 1));
}

/** Share of the letters of the source that is not in the article; below 0 where neither the record nor a manifest tells. */
function droppedOf({ kept, path }: Entry, keptOf: ReadonlyMap<string, number>): number {
  const share = kept >= 0 ? kept : (keptOf.get(path) ?? -1);
  return share < 0 ? -1 : 1 - share;
}

/** What is below 0 is not known. */
function medianOfKnown(values: readonly number[]): number | null {
  const known = values.filter((value) => value >= 0);
  return known.length === 0 ? null : median(known);
}
