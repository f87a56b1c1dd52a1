/** Counts by name. */
export class Tally {
  private readonly counts = new Map<string, number>();
  total = 0;

  add(name: string): void {
    this.counts.set(name, (this.counts.get(name) ?? 0) + 1);
    this.total++;
  }

  /** The largest first, equal ones by name. */
  rows(): readonly (readonly [name: string, count: number])[] {
    return [...this.counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
  }
}
