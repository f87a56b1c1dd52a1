/** Articles worth a look: those that are least like the rest of their site. */
import { count, plural } from '../views/format';
import type { Entry } from './gather';
import { median } from './sites';

export interface Outlier {
  readonly entry: Entry;
  readonly kind: 'very short' | 'very long' | 'no title' | 'many warnings';
  /** What was measured. */
  readonly reason: string;
}

interface Kind {
  readonly kind: Outlier['kind'];
  readonly is: (entry: Entry) => boolean;
  /** The largest are shown. */
  readonly weight: (entry: Entry) => number;
  readonly reason: (entry: Entry) => string;
}

/** How many of each kind are shown. */
const SHOWN = 8;
/** A text this many times shorter or longer than is usual at its site is strange. */
const TIMES = 8;
const FEW_WORDS = 40;
const MANY_WARNINGS = 2;

export function outliers(entries: readonly Entry[]): readonly Outlier[] {
  const lengths = new Map<string, number[]>();
  for (const { site, words } of entries) {
    const list = lengths.get(site);
    if (list) list.push(words);
    else lengths.set(site, [words]);
  }
  const usual = new Map([...lengths].map(([site, words]) => [site, median(words)]));
  const ratio = ({ site, words }: Entry): number => (words + 1) / ((usual.get(site) ?? 0) + 1);
  const beside = ({ site, words }: Entry): string => `${plural(words, 'word')}; ${count(usual.get(site) ?? 0)} are usual at the site`;
  const kinds: readonly Kind[] = [
    {
      kind: 'very short',
      is: (entry) => ratio(entry) <= 1 / TIMES || entry.words < FEW_WORDS,
      weight: (entry) => -ratio(entry),
      reason: beside,
    },
    { kind: 'very long', is: (entry) => ratio(entry) >= TIMES, weight: ratio, reason: beside },
    { kind: 'no title', is: ({ title }) => title === '', weight: ({ words }) => words, reason: ({ words }) => plural(words, 'word') },
    {
      kind: 'many warnings',
      is: ({ warnings }) => warnings > MANY_WARNINGS,
      weight: ({ warnings }) => warnings,
      reason: ({ warnings }) => plural(warnings, 'warning'),
    },
  ];
  return kinds.flatMap(({ kind, is, weight, reason }) =>
    entries
      .filter(is)
      .sort((a, b) => weight(b) - weight(a))
      .slice(0, SHOWN)
      .map((entry) => ({ entry, kind, reason: reason(entry) })),
  );
}
