/** Numbers found by name, for as many names as there are files: two numbers a name, and no name is kept. */

/** Slots of an empty table; a power of two. */
const FEW = 1 << 10;
/** Not within the table. */
const NONE = -1;

/**
 * A name leads to the numbers that were added under its hash, the last one first. Whoever asks has to see whether it is the name he means: other
 * names may have the same hash.
 */
export class NameIndex {
  /** The last number of each hash, or `NONE`; its place is the hash's lower bits or the next that is free. */
  private slots = new Int32Array(FEW).fill(NONE);
  private used = 0;
  /** By entry: its hash, its number, and the entry of the same hash before it. */
  private hashes = new Uint32Array(FEW);
  private numbers = new Int32Array(FEW);
  private earlier = new Int32Array(FEW);
  private entries = 0;

  add(name: string, number: number): void {
    if (this.entries === this.hashes.length) this.lengthen();
    const hash = hashOf(name);
    const slot = this.slotOf(hash);
    const before = this.slots[slot] ?? NONE;
    const entry = this.entries++;
    this.hashes[entry] = hash;
    this.numbers[entry] = number;
    this.earlier[entry] = before;
    this.slots[slot] = entry;
    if (before === NONE && ++this.used * 2 > this.slots.length) this.widen();
  }

  /** The last number under this name for which `isMeant`; null where there is none. */
  find(name: string, isMeant: (number: number) => boolean): number | null {
    let entry = this.slots[this.slotOf(hashOf(name))] ?? NONE;
    for (; entry !== NONE; entry = this.earlier[entry] ?? NONE) {
      const number = this.numbers[entry] ?? NONE;
      if (isMeant(number)) return number;
    }
    return null;
  }

  /** How many hashes there are: as good as the number of different names. */
  get size(): number {
    return this.used;
  }

  private slotOf(hash: number): number {
    const mask = this.slots.length - 1;
    let slot = hash & mask;
    for (; ; slot = (slot + 1) & mask) {
      const entry = this.slots[slot] ?? NONE;
      if (entry === NONE || this.hashes[entry] === hash) return slot;
    }
  }

  private lengthen(): void {
    const length = this.hashes.length * 2;
    this.hashes = copied(this.hashes, new Uint32Array(length));
    this.numbers = copied(this.numbers, new Int32Array(length));
    this.earlier = copied(this.earlier, new Int32Array(length));
  }

  private widen(): void {
    const heads = this.slots.filter((entry) => entry !== NONE);
    this.slots = new Int32Array(this.slots.length * 2).fill(NONE);
    for (const entry of heads) this.slots[this.slotOf(this.hashes[entry] ?? 0)] = entry;
  }
}

function copied<T extends Int32Array | Uint32Array>(from: T, to: T): T {
  to.set(from);
  return to;
}

/** FNV-1a over code units, its bits mixed once more, since slots are found by the lower ones. */
function hashOf(name: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < name.length; at++) hash = Math.imul(hash ^ name.charCodeAt(at), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return (hash ^ (hash >>> 13)) >>> 0;
}
