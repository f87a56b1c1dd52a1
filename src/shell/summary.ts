/** Counts of a run and the line that ends it. */
import type { Receipt, Status } from './receipt';

export class Summary {
  private readonly counts: Record<Status, number> = { converted: 0, unchanged: 0, skipped: 0, failed: 0 };
  private readonly reasons: Record<'skipped' | 'failed', Map<string, number>> = { skipped: new Map(), failed: new Map() };
  /** Outputs that `--check` or `--dry-run` would have written. */
  differing = 0;

  add({ status, reason, outputs }: Receipt): void {
    this.counts[status]++;
    if (status === 'skipped' || status === 'failed') {
      const reasons = this.reasons[status];
      const code = reason ?? 'unknown';
      reasons.set(code, (reasons.get(code) ?? 0) + 1);
    }
    for (const { action } of outputs) if (action === 'differs') this.differing++;
  }

  count(status: Status): number {
    return this.counts[status];
  }

  total(): number {
    return Object.values(this.counts).reduce((sum, count) => sum + count, 0);
  }

  /** `converted 812, unchanged 40, skipped 3 (3 not-a-dump), failed 2 (1 empty, 1 io) in 3.1 s` */
  line(milliseconds: number): string {
    const { converted, unchanged, skipped, failed } = this.counts;
    const seconds = (milliseconds / 1000).toFixed(1);
    return `converted ${converted}, unchanged ${unchanged}, skipped ${skipped}${this.why('skipped')}, failed ${failed}${this.why('failed')} in ${seconds} s`;
  }

  /** The same as a table of Markdown, for the page of a run of GitHub Actions. */
  table(): string {
    const rows = Object.entries(this.counts).map(([status, count]) => `| ${status} | ${count} | |`);
    for (const status of ['skipped', 'failed'] as const) {
      rows.push(...this.ranked(status).map(([code, count]) => `| ${status} | ${count} | ${code} |`));
    }
    return ['### newsnorm', '', '| inputs | count | reason |', '| --- | ---: | --- |', ...rows, ''].join('\n');
  }

  private ranked(status: 'skipped' | 'failed'): readonly (readonly [code: string, count: number])[] {
    return [...this.reasons[status]].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
  }

  private why(status: 'skipped' | 'failed'): string {
    const rows = this.ranked(status);
    return rows.length === 0 ? '' : ` (${rows.map(([code, count]) => `${count} ${code}`).join(', ')})`;
  }
}
