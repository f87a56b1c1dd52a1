/** Learning what recurs: one pass over the documents of many hosts, in bounded memory. */
import type { RawDoc } from '../model/source';
import { PROFILE_SCHEMA, type Profile, type ProfileBlock, type ProfileWindow } from '../model/profile';
import { mayBeFurniture } from '../stages/corpus/guards';
import { shapeOf } from '../stages/corpus/shape';
import { LossyCounts, hash53 } from '../text/lossy-counts';
import { Seen } from '../text/seen';
import { hostOf, withoutQuery } from '../text/url';
import { examine } from './normalize';

/** Of fewer pages nothing can be said: what they share may be their story. */
export const FEWEST_PAGES = 20;
/** Furniture stands on so many pages, and on such a share of them. What is rarer may be a series or a column. */
export const LEAST_PAGES = 10;
const LEAST_SHARE = 0.25;
/** Blocks on less than one page in so many are forgotten on the way. */
const WIDTH = 40;
/** Blocks held over all hosts, some 150 bytes each. */
const MOST_HELD = 500_000;
/** Host names that make a file name; others (numbers of IPv6) have no profile. */
const HOST = /^[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?$/;

type Where = Pick<ProfileBlock, 'shape' | 'text'>;

export class Learner {
  /** Counts by host and window. */
  private readonly hosts = new Map<string, Map<string, LossyCounts<Where>>>();
  private readonly seen = new Seen();
  private held = 0;

  /** Takes a page; false where it counts for nothing: no host, no article, or seen before under this address or title. */
  add(doc: RawDoc): boolean {
    const host = doc.url === null ? null : hostOf(doc.url);
    if (host === null || !HOST.test(host) || this.seen.add(`${host} ${addressOf(doc.url ?? '')}`)) return false;
    const { outcome, result } = examine(doc, {});
    // A body from structured data has no place on the page.
    if (!outcome.ok || result === null || result.draft.original !== undefined) return false;
    // The same story captured under another address would count its own paragraphs as furniture.
    if (this.seen.add(`${host}\n${outcome.article.title}`)) return false;
    const counts = this.countsOf(host, windowOf(outcome.article.captured));
    const before = counts.size;
    const { page } = result.draft;
    const onPage = new Set<number>();
    for (const block of result.draft.blocks()) {
      if (!mayBeFurniture(page, block)) continue;
      const shape = shapeOf(page, block);
      const key = hash53(`${shape}\n${block.text}`);
      if (onPage.has(key)) continue;
      onPage.add(key);
      counts.add(key, () => ({ shape, text: block.text }));
    }
    counts.endRound();
    this.held += counts.size - before;
    if (this.held > MOST_HELD) this.shrink();
    return true;
  }

  /** Profiles of the hosts on which something recurs, in the order of their names. */
  profiles(): readonly Profile[] {
    return [...this.hosts]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .flatMap(([host, windows]) => {
        const found = [...windows].sort(([a], [b]) => (a < b ? -1 : 1)).flatMap(([window, counts]) => profileWindow(window, counts));
        return found.length === 0 ? [] : [{ schema: PROFILE_SCHEMA, host, windows: found }];
      });
  }

  private countsOf(host: string, window: string): LossyCounts<Where> {
    let windows = this.hosts.get(host);
    if (windows === undefined) this.hosts.set(host, (windows = new Map<string, LossyCounts<Where>>()));
    let counts = windows.get(window);
    if (counts === undefined) windows.set(window, (counts = new LossyCounts(WIDTH)));
    return counts;
  }

  private shrink(): void {
    this.held = 0;
    for (const windows of this.hosts.values()) {
      for (const counts of windows.values()) {
        counts.forget();
        this.held += counts.size;
      }
    }
  }
}

/** The address without what only says how one came to it. */
function addressOf(url: string): string {
  return withoutQuery(url).replace(TRAILING_SLASH, '');
}
const TRAILING_SLASH = /\/$/;

/** Templates change some times a year: a window is a quarter, `2024-1` to `2024-4`, or empty for pages without a time of capture. */
function windowOf(captured: string | null): string {
  return captured === null ? '' : `${captured.slice(0, 4)}-${Math.ceil(Number(captured.slice(5, 7)) / 3)}`;
}

const QUARTERS: Readonly<Record<string, readonly [from: string, until: string]>> = {
  1: ['01-01', '03-31'],
  2: ['04-01', '06-30'],
  3: ['07-01', '09-30'],
  4: ['10-01', '12-31'],
};

function profileWindow(window: string, counts: LossyCounts<Where>): ProfileWindow[] {
  const pages = counts.rounds;
  if (pages < FEWEST_PAGES) return [];
  const blocks = counts
    .frequent(Math.max(LEAST_PAGES, Math.ceil(pages * LEAST_SHARE)))
    .map(({ count, value }) => ({ pages: count, ...value }))
    .sort((a, b) => b.pages - a.pages || (`${a.shape}\n${a.text}` < `${b.shape}\n${b.text}` ? -1 : 1));
  if (blocks.length === 0) return [];
  const [year, quarter] = window.split('-');
  const days = QUARTERS[quarter ?? ''];
  const [from, until] = days ? days.map((day) => `${year ?? ''}-${day}`) : [null, null];
  return [{ from: from ?? null, until: until ?? null, pages, blocks }];
}
