/** Counting what recurs in a stream too long to be kept: lossy counting (Manku and Motwani 2002), with a cap on what is held. */

interface Entry<T> {
  count: number;
  /** Upper bound of what was missed before. */
  readonly missed: number;
  value: T | null;
}

/** A counted thing: `count` is a lower bound. */
export interface Counted<T> {
  readonly count: number;
  readonly value: T;
}

/**
 * Counts keys over rounds (pages). What comes up in more than one of `width` rounds is never lost and is counted short by no more than
 * rounds / width; what is rarer is forgotten on the way, so that memory depends on `width` and not on the length of the stream.
 */
export class LossyCounts<T> {
  private readonly entries = new Map<number, Entry<T>>();
  private forgotten = 0;
  rounds = 0;

  constructor(private readonly width: number) {}

  get size(): number {
    return this.entries.size;
  }

  /** Counts a key; `describe` is asked once, when the key has come up again. */
  add(key: number, describe: () => T): void {
    const entry = this.entries.get(key);
    if (entry === undefined) this.entries.set(key, { count: 1, missed: this.forgotten, value: null });
    else {
      entry.count++;
      entry.value ??= describe();
    }
  }

  endRound(): void {
    if (++this.rounds % this.width === 0) this.forget();
  }

  /** Lets go of what has come up least; called out of turn where memory is short, which makes later counts shorter. */
  forget(): void {
    this.forgotten++;
    for (const [key, { count, missed }] of this.entries) if (count + missed <= this.forgotten) this.entries.delete(key);
  }

  /** What came up at least so often. */
  frequent(least: number): Counted<T>[] {
    return [...this.entries.values()].flatMap(({ count, value }) => (count >= least && value !== null ? [{ count, value }] : []));
  }
}

const SEEDS = [0x9e3779b1, 0x85ebca77] as const;
const PRIME = 0x01000193;
const HIGH_BITS = 21;
const TWO_32 = 4294967296;

/** A hash of 53 bits, so that it is an exact number: two FNV-1a with a final mix. */
export function hash53(text: string): number {
  let [low, high]: [number, number] = [...SEEDS];
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    low = Math.imul(low ^ code, PRIME);
    high = Math.imul(high ^ code, SEEDS[0]);
  }
  return (mix(high) >>> (32 - HIGH_BITS)) * TWO_32 + (mix(low) >>> 0);
}

function mix(hash: number): number {
  let mixed = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return mixed ^ (mixed >>> 16);
}
