/** Articles worth a look: those that are least like the rest of their site. */
import type { Entry } from './gather';
import { median } from './sites';

export interface Outlier {
  readonly entry: Entry;
  readonly reason: string;
}

/** How many of each kind are shown. */
const SHOWN = 8;
/** A text this many times shorter or longer than is usual at its site is strange. */
const TIMES = 8;
const FEW_WORDS = 40;

export function outliers(entries: readonly Entry[]): readonly Outlier[] {
  const lengths = new Map<string, number[]>();
  for (const { site, words } of entries) {
    const list = lengths.get(site);
    if (list) list.push(words);
    else lengths.set(site, [words]);
  }
  const usual = new Map([...lengths].map(([site, words]) => [site, median(words)]));
  const ratio = ({ site, words }: Entry): number => (words + 1) / ((usual.get(site) ?? 0) + 1);
  const usually = ({ site }: Entry): string => `usual at ${site}: ${usual.get(site) ?? 0}`;
  const pick = (wanted: (entry: Entry) => boolean, weight: (entry: Entry) => number, reason: (entry: Entry) => string): Outlier[] =>
    entries
      .filter(wanted)
      .sort((a, b) => weight(b) - weight(a))
      .slice(0, SHOWN)
      .map((entry) => ({ entry, reason: reason(entry) }));
  return [
    ...pick(
      (entry) => ratio(entry) <= 1 / TIMES || entry.words < FEW_WORDS,
      (entry) => -ratio(entry),
      (entry) => `very short: ${entry.words} words (${usually(entry)})`,
    ),
    ...pick(
      (entry) => ratio(entry) >= TIMES,
      ratio,
      (entry) => `very long: ${entry.words} words (${usually(entry)})`,
    ),
    ...pick(
      ({ title }) => title === '',
      ({ words }) => words,
      () => 'no title',
    ),
    ...pick(
      ({ warnings }) => warnings > 2,
      ({ warnings }) => warnings,
      ({ warnings }) => `${warnings} warnings`,
    ),
  ];
}
