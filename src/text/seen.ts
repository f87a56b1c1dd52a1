/** "Have I met this before?" in fixed memory: a Bloom filter. It may say yes by mistake (one in a hundred when full), never no. */
import { hash53 } from './lossy-counts';

/** 2^27 bits, 16 MB: ten million keys. */
const BITS = 1 << 27;
const PROBES = 7;

export class Seen {
  private readonly bits = new Uint32Array(BITS >>> 5);

  /** Adds the key; true where it was there. */
  add(key: string): boolean {
    const hash = hash53(key);
    const step = Math.floor(hash / BITS) | 1;
    let at = hash % BITS;
    let known = true;
    for (let probe = 0; probe < PROBES; probe++) {
      const word = at >>> 5;
      const bit = 1 << (at & 31);
      const held = this.bits[word] ?? 0;
      if ((held & bit) === 0) known = false;
      this.bits[word] = held | bit;
      at = (at + step) % BITS;
    }
    return known;
  }
}
