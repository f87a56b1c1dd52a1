/** Sets of small numbers as bits: filters that tell most of what is asked apart before anything is looked up. */

/** For numbers below `size`, a multiple of 32. */
export function bitSet(size: number): Int32Array {
  return new Int32Array(size >> 5);
}

export function setBit(bits: Int32Array, bit: number): void {
  bits[bit >> 5] = (bits[bit >> 5] ?? 0) | (1 << (bit & 31));
}

/** 1 or 0. */
export function bitAt(bits: Int32Array, bit: number): number {
  return ((bits[bit >> 5] ?? 0) >>> (bit & 31)) & 1;
}

export function holdsBit(bits: Int32Array, bit: number): boolean {
  return bitAt(bits, bit) !== 0;
}
