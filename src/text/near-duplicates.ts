/** Groups of near-equal texts by their fingerprints (`text/fingerprint`), without comparing each with each. */

/** Fingerprints that differ in at most so many of their 64 bits are of near-equal texts. */
export const NEAR = 5;
/** Of texts with one name, such as the title, so many are: an update adds a paragraph. Texts on different things differ in about 32. */
export const NEAR_OF_ONE_NAME = 14;

/**
 * Two fingerprints that differ in `NEAR` bits agree in at least one of `NEAR + 1` bands (the pigeonhole principle): only those that
 * share a band are compared. Bands as first bit and width.
 */
const BANDS: readonly (readonly [first: number, width: number])[] = [
  [0, 11],
  [11, 11],
  [22, 10],
  [32, 11],
  [43, 11],
  [54, 10],
];
/** In a bucket with more members each is compared with so many after it: bounds the time where one template fills an archive. */
const REACH = 400;

/** 64-bit fingerprints as two columns of 32 bits. */
export interface Fingerprints {
  readonly high: ArrayLike<number>;
  readonly low: ArrayLike<number>;
}

function bitsSet(value: number): number {
  let bits = value - ((value >>> 1) & 0x55555555);
  bits = (bits & 0x33333333) + ((bits >>> 2) & 0x33333333);
  return Math.imul((bits + (bits >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

/** In how many bits two fingerprints differ. */
export function distance({ high, low }: Fingerprints, a: number, b: number): number {
  return bitsSet((high[a] ?? 0) ^ (high[b] ?? 0)) + bitsSet((low[a] ?? 0) ^ (low[b] ?? 0));
}

function bandOf({ high, low }: Fingerprints, item: number, first: number, width: number): number {
  const mask = (1 << width) - 1;
  return first < 32 ? ((low[item] ?? 0) >>> first) & mask : ((high[item] ?? 0) >>> (first - 32)) & mask;
}

class Groups {
  private readonly parent: Int32Array;

  constructor(size: number) {
    this.parent = Int32Array.from({ length: size }, (_, item) => item);
  }

  find(item: number): number {
    let root = item;
    while (this.parent[root] !== root) root = this.parent[root] ?? root;
    for (let at = item; at !== root;) {
      const next = this.parent[at] ?? root;
      this.parent[at] = root;
      at = next;
    }
    return root;
  }

  join(a: number, b: number): void {
    const [first, second] = [this.find(a), this.find(b)];
    this.parent[Math.max(first, second)] = Math.min(first, second);
  }
}

/** Clusters of two and more of the items, each in the order of `items`; the largest first. `nameOf` tells '' for what has no name. */
export function nearDuplicates(
  prints: Fingerprints,
  items: readonly number[],
  nameOf: (item: number) => string = () => '',
): readonly (readonly number[])[] {
  const groups = new Groups(prints.high.length);
  const unique = joinEqual(prints, items, groups);
  for (const [name, bucket] of bucketsOf(unique, nameOf)) if (name !== '') joinNear(prints, bucket, groups, NEAR_OF_ONE_NAME);
  for (const [first, width] of BANDS) {
    const buckets = bucketsOf(unique, (item) => bandOf(prints, item, first, width));
    for (const bucket of buckets.values()) joinNear(prints, bucket, groups, NEAR);
  }
  return [...bucketsOf(items, (item) => groups.find(item)).values()]
    .filter(({ length }) => length > 1)
    .sort((a, b) => b.length - a.length || (a[0] ?? 0) - (b[0] ?? 0));
}

function bucketsOf<K>(items: readonly number[], keyOf: (item: number) => K): ReadonlyMap<K, readonly number[]> {
  const buckets = new Map<K, number[]>();
  for (const item of items) {
    const key = keyOf(item);
    const bucket = buckets.get(key);
    if (bucket) bucket.push(item);
    else buckets.set(key, [item]);
  }
  return buckets;
}

/** Joins the items of equal fingerprints; returns one of each. */
function joinEqual(prints: Fingerprints, items: readonly number[], groups: Groups): readonly number[] {
  const first = new Map<string, number>();
  const unique: number[] = [];
  for (const item of items) {
    const key = `${prints.high[item] ?? 0} ${prints.low[item] ?? 0}`;
    const known = first.get(key);
    if (known === undefined) {
      first.set(key, item);
      unique.push(item);
    } else groups.join(known, item);
  }
  return unique;
}

function joinNear(prints: Fingerprints, bucket: readonly number[], groups: Groups, most: number): void {
  for (let i = 0; i < bucket.length; i++) {
    const a = bucket[i] ?? 0;
    const stop = Math.min(bucket.length, i + 1 + REACH);
    for (let j = i + 1; j < stop; j++) if (distance(prints, a, bucket[j] ?? 0) <= most) groups.join(a, bucket[j] ?? 0);
  }
}
