import { NEAR, NEAR_OF_ONE_NAME, distance, nearDuplicates } from '../../src/text/near-duplicates';

/** A generator of the same numbers on each run (Park and Miller). */
function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 48271) % 2147483647;
    return state | (state << 16);
  };
}

test('all pairs within the distance are found, as by comparing each with each', () => {
  const next = numbers(7);
  const size = 600;
  const high = Int32Array.from({ length: size }, next);
  const low = Int32Array.from({ length: size }, next);
  for (let item = 1; item < size; item += 3) {
    high[item] = (high[item - 1] ?? 0) ^ (1 << (item % 31));
    low[item] = (low[item - 1] ?? 0) ^ ((1 << (item % 29)) | (1 << (item % 13)));
  }
  const prints = { high, low };
  const items = [...high.keys()];
  const group = new Map(nearDuplicates(prints, items).flatMap((cluster, index) => cluster.map((item) => [item, index] as const)));
  let pairs = 0;
  for (let a = 0; a < size; a++) {
    for (let b = a + 1; b < size; b++) {
      if (distance(prints, a, b) > NEAR) continue;
      pairs++;
      expect(group.get(a)).toBe(group.get(b));
      expect(group.has(a)).toBe(true);
    }
  }
  expect(pairs).toBeGreaterThanOrEqual(200);
});

test('a hundred thousand equal ones take no time', () => {
  const size = 100_000;
  const prints = { high: new Int32Array(size), low: new Int32Array(size) };
  expect(nearDuplicates(prints, [...prints.high.keys()])).toHaveLength(1);
});

test('texts of one name are near from further away', () => {
  const low = [0, 2 ** NEAR_OF_ONE_NAME - 1, 2 ** (NEAR_OF_ONE_NAME + 1) - 1];
  const prints = { high: [0, 0, 0], low };
  expect(nearDuplicates({ high: [0, 0], low: low.slice(0, 2) }, [0, 1])).toEqual([]);
  expect(nearDuplicates({ high: [0, 0], low: low.slice(0, 2) }, [0, 1], () => 'storm')).toEqual([[0, 1]]);
  expect(nearDuplicates({ high: [0, 0], low: low.slice(0, 2) }, [0, 1], String)).toEqual([]);
  expect(nearDuplicates(prints, [0, 2], () => 'storm')).toEqual([]);
});
