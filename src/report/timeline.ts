/** Articles through time: by day, month and year, as far as each shows something. */
export type Unit = 'day' | 'month' | 'year';

export interface Timeline {
  readonly unit: Unit;
  /** Every step between the first and the last, empty ones too. */
  readonly steps: readonly (readonly [label: string, count: number])[];
}

export interface Timelines {
  readonly charts: readonly Timeline[];
  /** The unit that shows most: days of a season, months of a few decades, years of more. */
  readonly best: Unit;
  readonly undated: number;
}

const DATE = /^(\d{4})-(\d{2})-(\d{2})$/;
const DAY_MS = 86_400_000;
/** Steps of a unit up to which it is the best one, and up to which it can be chosen. */
const MOST: Readonly<Record<Unit, readonly [best: number, shown: number]>> = {
  day: [93, 750],
  month: [240, 750],
  year: [Infinity, Infinity],
};
/** Length of the label of a step: a prefix of the date. */
const WIDTH: Readonly<Record<Unit, number>> = { day: 10, month: 7, year: 4 };
const UNITS: readonly Unit[] = ['day', 'month', 'year'];

export function timelines(days: readonly string[]): Timelines {
  const dated = days.filter((day) => DATE.test(day) && !Number.isNaN(Date.parse(day))).sort();
  const [first, last] = [dated[0], dated[dated.length - 1]];
  if (first === undefined || last === undefined) return { charts: [], best: 'day', undated: days.length };
  const spans = UNITS.map((unit) => [unit, stepsBetween(first, last, unit)] as const);
  const best = spans.find(([unit, steps]) => steps <= MOST[unit][0])?.[0] ?? 'year';
  const charts = spans
    .filter(([unit, steps]) => unit === best || (steps > 1 && steps <= MOST[unit][1]))
    .map(([unit]) => ({ unit, steps: countSteps(dated, first, last, unit) }));
  return { charts, best, undated: days.length - dated.length };
}

function stepsBetween(first: string, last: string, unit: Unit): number {
  if (unit === 'day') return (Date.parse(last) - Date.parse(first)) / DAY_MS + 1;
  return unit === 'month' ? monthOf(last) - monthOf(first) + 1 : Number(last.slice(0, 4)) - Number(first.slice(0, 4)) + 1;
}

function monthOf(day: string): number {
  return Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1;
}

function countSteps(dated: readonly string[], first: string, last: string, unit: Unit): Timeline['steps'] {
  const counts = new Map(Array.from({ length: stepsBetween(first, last, unit) }, (_, step) => [labelOf(first, step, unit), 0]));
  for (const day of dated) {
    const label = day.slice(0, WIDTH[unit]);
    counts.set(label, (counts.get(label) ?? 0) + 1);
  }
  return [...counts];
}

function labelOf(first: string, step: number, unit: Unit): string {
  if (unit === 'day') return new Date(Date.parse(first) + step * DAY_MS).toISOString().slice(0, 10);
  const month = unit === 'month' ? monthOf(first) + step : (Number(first.slice(0, 4)) + step) * 12;
  const label = `${String(Math.floor(month / 12)).padStart(4, '0')}-${String((month % 12) + 1).padStart(2, '0')}`;
  return label.slice(0, WIDTH[unit]);
}

const MOST_TICKS = 10;
/** So few steps are named one by one. */
const FEW = 14;

/** Words below the columns: where a month or a year begins, and no more than fit; '' elsewhere. */
export function ticksOf({ unit, steps }: Timeline): readonly string[] {
  const width = steps.length <= FEW || unit === 'year' ? WIDTH[unit] : unit === 'day' ? WIDTH.month : WIDTH.year;
  const names = steps.map(([label]) => label.slice(0, width));
  const starts = names.flatMap((name, index) => (index === 0 || name !== names[index - 1] ? [index] : []));
  // A piece of a month or year at the left edge has no room for its name.
  const room = steps.length / MOST_TICKS;
  const wide = starts.filter((start, at) => at !== 0 || (starts[1] ?? Infinity) - start >= room);
  const every = Math.ceil(wide.length / MOST_TICKS);
  const shown = new Set(wide.filter((_, at) => at % every === 0));
  return names.map((name, index) => (shown.has(index) ? (steps.length <= FEW && unit === 'day' ? name.slice(5) : name) : ''));
}
