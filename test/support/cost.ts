/**
 * What work costs, for tests that hold growth. A single figure tells nothing: a collection of garbage or a compilation may fall into it, on a
 * busy machine several. So the best of some tries counts: noise only ever adds, and work that grows too fast does so each time.
 */

/** Processor time in ms of this process: that of others on the machine does not count. */
async function cost(work: () => unknown): Promise<number> {
  const start = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}

export interface Growth {
  readonly once: () => unknown;
  readonly more: () => unknown;
  /** The ratio from which growth is too much. */
  readonly most: number;
  /** Time in ms below which a cost counts as this much: less is noise. */
  readonly leastMs: number;
  readonly tries: number;
}

/** How many times as much `more` costs as `once`: least over least, after as few tries as bring the ratio below `most`. */
export async function growth({ once, more, most, leastMs, tries }: Growth): Promise<number> {
  let least = Infinity;
  let lowest = Infinity;
  let ratio = Infinity;
  for (let round = 0; round < tries && ratio >= most; round++) {
    least = Math.min(least, await cost(once));
    lowest = Math.min(lowest, await cost(more));
    ratio = lowest / Math.max(least, leastMs);
  }
  return ratio;
}
