/** Alarms of drift: where a site gives less than it did. */
import { type Entry, WATCHED } from './gather';
import { bySite, median } from './sites';

export interface Alarm {
  readonly site: string;
  /** A field of `WATCHED`, or `length`. */
  readonly subject: string;
  /** Share of articles with the field, 0 to 1; of `length` the median of words. */
  readonly before: number;
  readonly after: number;
  /** Articles on each side. */
  readonly beforeOf: number;
  readonly afterOf: number;
  /** First day of the fall; null where an older run is the measure. */
  readonly since: string | null;
}

/** A share is told from a chance only among so many articles on each side. */
const LEAST_ARTICLES = 8;
/** Fall of the share of articles with a field that is worth an alarm. */
const FALL = 0.25;
/** Part of the usual length that is lost. */
const SHORTER = 0.5;
/** Standard errors that a fall must have: many days are tried, so that chance alone often reaches three. */
const SURE = 4;

/** What is watched: a number of each article whose mean is compared, and how both sides are told. */
interface Subject {
  readonly name: string;
  readonly valueOf: (entry: Entry) => number;
  readonly told: (entries: readonly Entry[]) => number;
  readonly isAlarming: (before: number, after: number) => boolean;
}

const SUBJECTS: readonly Subject[] = [
  ...WATCHED.map((name, bit): Subject => {
    const valueOf = ({ mask }: Entry): number => (mask >> bit) & 1;
    const share = (entries: readonly Entry[]): number => entries.reduce((sum, entry) => sum + valueOf(entry), 0) / entries.length;
    return { name, valueOf, told: share, isAlarming: (before, after) => before - after >= FALL };
  }),
  {
    name: 'length',
    // Lengths are spread over powers of ten.
    valueOf: ({ words }) => Math.log(words + 1),
    told: (entries) => median(entries.map(({ words }) => words)),
    isAlarming: (before, after) => before > 0 && 1 - after / before >= SHORTER,
  },
];

/** Fields that got rarer and texts that got shorter: in the course of the captures of a site, and against an older run. The worst first. */
export function alarms(entries: readonly Entry[], baseline: readonly Entry[]): readonly Alarm[] {
  const older = bySite(baseline);
  const found: Alarm[] = [];
  for (const [site, of] of bySite(entries)) {
    const before = older.get(site) ?? [];
    const dated = of.filter(({ day }) => day !== '').sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
    for (const subject of SUBJECTS) {
      found.push(...alarmFor(site, subject, before, of, null));
      const split = steepestFall(dated, subject);
      if (split > 0) found.push(...alarmFor(site, subject, dated.slice(0, split), dated.slice(split), dated[split]?.day ?? null));
    }
  }
  return found.sort((a, b) => severity(b) - severity(a) || (a.site < b.site ? -1 : 1));
}

/** 0 to 1: how much of what was there is gone. */
function severity({ subject, before, after }: Alarm): number {
  return subject === 'length' ? 1 - after / before : before - after;
}

function alarmFor(site: string, subject: Subject, before: readonly Entry[], after: readonly Entry[], since: string | null): Alarm[] {
  if (before.length < LEAST_ARTICLES || after.length < LEAST_ARTICLES) return [];
  const [was, is] = [subject.told(before), subject.told(after)];
  if (!subject.isAlarming(was, is)) return [];
  return [{ site, subject: subject.name, before: was, after: is, beforeOf: before.length, afterOf: after.length, since }];
}

/** Index of the first article of the day on which the mean falls most surely (a two-sample test at each day); 0 where none is sure. */
function steepestFall(dated: readonly Entry[], { valueOf }: Subject): number {
  const number = dated.length;
  let total = 0;
  let squares = 0;
  for (const entry of dated) {
    const value = valueOf(entry);
    total += value;
    squares += value * value;
  }
  const deviation = Math.sqrt(Math.max(0, squares / number - (total / number) ** 2));
  if (!(deviation > 0)) return 0;
  let best = 0;
  let most = SURE;
  let sum = 0;
  for (let split = 1; split <= number - LEAST_ARTICLES; split++) {
    const [last, next] = [dated[split - 1], dated[split]];
    if (last === undefined || next === undefined) break;
    sum += valueOf(last);
    if (split < LEAST_ARTICLES || last.day === next.day) continue;
    const fall = sum / split - (total - sum) / (number - split);
    const errors = (fall / deviation) * Math.sqrt((split * (number - split)) / number);
    if (errors > most) [best, most] = [split, errors];
  }
  return best;
}
