/** Articles by day where the archive spans a season, by month where it spans years. */
export interface Timeline {
  readonly unit: 'day' | 'month' | 'year';
  /** Every step between the first and the last, empty ones too. */
  readonly steps: readonly (readonly [label: string, count: number])[];
  readonly undated: number;
}

const DATE = /^(\d{4})-(\d{2})-(\d{2})$/;
const MOST_DAYS = 93;
const MOST_MONTHS = 240;
const DAY_MS = 86_400_000;

export function timeline(days: readonly string[]): Timeline {
  const dated = days.filter((day) => DATE.test(day) && !Number.isNaN(Date.parse(day))).sort();
  const [first, last] = [dated[0], dated[dated.length - 1]];
  if (first === undefined || last === undefined) return { unit: 'day', steps: [], undated: days.length };
  const labels = labelsBetween(first, last);
  const width = labels[0]?.length ?? 0;
  const counts = new Map(labels.map((label) => [label, 0]));
  for (const day of dated) counts.set(day.slice(0, width), (counts.get(day.slice(0, width)) ?? 0) + 1);
  return { unit: width === 10 ? 'day' : width === 7 ? 'month' : 'year', steps: [...counts], undated: days.length - dated.length };
}

function labelsBetween(first: string, last: string): string[] {
  const [from, to] = [Date.parse(first), Date.parse(last)];
  if ((to - from) / DAY_MS < MOST_DAYS) {
    const labels: string[] = [];
    for (let at = from; at <= to; at += DAY_MS) labels.push(new Date(at).toISOString().slice(0, 10));
    return labels;
  }
  const months = (day: string): number => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1;
  const [start, end] = [months(first), months(last)];
  if (end - start < MOST_MONTHS) {
    return Array.from({ length: end - start + 1 }, (_, i) => {
      const month = start + i;
      return `${String(Math.floor(month / 12)).padStart(4, '0')}-${String((month % 12) + 1).padStart(2, '0')}`;
    });
  }
  const year = Number(first.slice(0, 4));
  return Array.from({ length: Number(last.slice(0, 4)) - year + 1 }, (_, i) => String(year + i).padStart(4, '0'));
}
