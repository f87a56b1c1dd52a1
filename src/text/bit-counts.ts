/** How often each of the 32 bits was set in a long row of words, without a look at any bit alone. */

/** Words added at once; a row of words needs so much room behind its last. */
export const BLOCK = 8;
/** Bits of a count: there are never more words than that. */
const PLANES = 32;

/**
 * Counters that stand upright: bit `b` of plane `p` is bit `p` of the count of bit `b`, so that a few operations on whole words add to
 * all 32 counts. Eight words are first added to each other by full adders (Harley and Seal), which is seven adders a block and not one for
 * each plane and word.
 */
export class BitCounts {
  private readonly planes = new Int32Array(PLANES);

  clear(): void {
    this.planes.fill(0);
  }

  /** Adds the first `length` words; what stands behind them is overwritten, so that the last block is full. */
  addAll(words: Int32Array, length: number): void {
    const { planes } = this;
    words.fill(0, length, length + BLOCK);
    let ones = planes[0] ?? 0;
    let twos = planes[1] ?? 0;
    let fours = planes[2] ?? 0;
    for (let at = 0; at < length; at += BLOCK) {
      // Each adder leaves a sum and a carry, which is worth twice as much: four carries of pairs, two of fours, one of eight.
      const a = words[at] ?? 0;
      const b = words[at + 1] ?? 0;
      const two1 = carry(ones, a, b);
      ones ^= a ^ b;
      const c = words[at + 2] ?? 0;
      const d = words[at + 3] ?? 0;
      const two2 = carry(ones, c, d);
      ones ^= c ^ d;
      const e = words[at + 4] ?? 0;
      const f = words[at + 5] ?? 0;
      const two3 = carry(ones, e, f);
      ones ^= e ^ f;
      const g = words[at + 6] ?? 0;
      const h = words[at + 7] ?? 0;
      const two4 = carry(ones, g, h);
      ones ^= g ^ h;
      const four1 = carry(twos, two1, two2);
      twos ^= two1 ^ two2;
      const four2 = carry(twos, two3, two4);
      twos ^= two3 ^ two4;
      const eights = carry(fours, four1, four2);
      fours ^= four1 ^ four2;
      this.addEights(eights);
    }
    planes[0] = ones;
    planes[1] = twos;
    planes[2] = fours;
  }

  private addEights(eights: number): void {
    const { planes } = this;
    for (let at = 3; eights !== 0 && at < PLANES; at++) {
      const before = planes[at] ?? 0;
      planes[at] = before ^ eights;
      eights &= before;
    }
  }

  /** The bits that were set in more than `most` words. */
  above(most: number): number {
    let above = 0;
    let equal = -1;
    for (let at = PLANES - 1; at >= 0; at--) {
      const plane = this.planes[at] ?? 0;
      if (((most >>> at) & 1) === 0) {
        above |= equal & plane;
        equal &= ~plane;
      } else equal &= plane;
    }
    return above;
  }
}

/** The carry of three bits: set where two of them are. */
function carry(a: number, b: number, c: number): number {
  return (a & b) | ((a ^ b) & c);
}
