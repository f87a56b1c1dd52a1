/** Near-equal texts of an archive as clusters, the earliest of each first: what `dedupe` tells. */
import { distance, nearDuplicates } from '../text/near-duplicates';
import type { Entry, Gathering } from './gather';

/** Texts shorter than this (words) are alike for being short. */
export const LEAST_WORDS = 40;

export interface ClusterMember {
  /** Its place among the articles of the archive, from 0. */
  readonly index: number;
  readonly url: string | null;
  readonly path: string | null;
  readonly title: string;
  readonly site: string;
  /** Day of publication; null where unknown. */
  readonly published: string | null;
  readonly words: number;
  /** Bits in which the fingerprint differs from that of the earliest, 0 to 64. */
  readonly distance: number;
}

export interface Cluster {
  /** The earliest by day of publication; undated ones come last. */
  readonly earliest: ClusterMember;
  readonly others: readonly ClusterMember[];
  /** `syndicated` where several sites have it, `versions` where one has it several times. */
  readonly kind: 'syndicated' | 'versions';
}

/** Indices of near-equal articles, the largest group first. */
export function groupsOf({ entries, high, low }: Gathering): readonly (readonly number[])[] {
  const long = entries.flatMap(({ words }, index) => (words >= LEAST_WORDS ? [index] : []));
  return nearDuplicates({ high, low }, long, (index) => entries[index]?.title.toLowerCase() ?? '');
}

const UNDATED = '9999';

export function clustersOf(found: Gathering): readonly Cluster[] {
  const { entries } = found;
  const dayOf = (index: number): string => entries[index]?.published || UNDATED;
  return groupsOf(found).flatMap((group) => {
    const sorted = [...group].sort((a, b) => (dayOf(a) < dayOf(b) ? -1 : dayOf(a) > dayOf(b) ? 1 : a - b));
    const members = sorted.flatMap((index) => {
      const entry = entries[index];
      return entry ? [memberOf(entry, index, distance(found, sorted[0] ?? index, index))] : [];
    });
    const [earliest, ...others] = members;
    if (!earliest) return [];
    return [{ earliest, others, kind: new Set(members.map(({ site }) => site)).size > 1 ? 'syndicated' : 'versions' } as const];
  });
}

function memberOf({ url, path, title, site, published, words }: Entry, index: number, bits: number): ClusterMember {
  return { index, url: url || null, path: path || null, title, site, published: published || null, words, distance: bits };
}
