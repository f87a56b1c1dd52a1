import fc from 'fast-check';
import { readLines } from '../../src/readers/lines';

async function* chunked(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield await Promise.resolve(bytes.subarray(at, at + size));
}

async function lines(text: string, size: number, limit = 1000): Promise<[string, boolean][]> {
  const found: [string, boolean][] = [];
  for await (const { bytes, tooLong } of readLines(chunked(Buffer.from(text), size), limit)) {
    found.push([Buffer.from(bytes).toString(), tooLong]);
  }
  return found;
}

test('lines are the same wherever the chunks are cut', async () => {
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: fc.constantFrom('a', '\n', 'é', '\r') }), fc.integer({ min: 1, max: 9 }), async (text, size) => {
      const expected = text.split('\n');
      if (expected[expected.length - 1] === '') expected.pop();
      expect((await lines(text, size)).map(([line]) => line)).toEqual(expected);
    }),
  );
});

test('a line over the limit is told by its start and length, and not kept', async () => {
  const long = 'x'.repeat(500_000);
  const found = [];
  for await (const line of readLines(chunked(Buffer.from(`a\n${long}\nb`), 4096), 1000)) found.push(line);
  expect(found.map(({ length, tooLong }) => [length, tooLong])).toEqual([
    [1, false],
    [500_000, true],
    [1, false],
  ]);
  expect(found[1]?.bytes.length).toBeLessThanOrEqual(1 << 16);
});

test('the limit itself is allowed', async () => {
  expect(await lines('abc\nabcd\n', 2, 3)).toEqual([
    ['abc', false],
    ['abcd', true],
  ]);
});
