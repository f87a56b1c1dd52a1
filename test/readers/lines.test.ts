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

test('a chunk that is done is needed by no line any more', async () => {
  const texts = fc.array(fc.string({ unit: fc.constantFrom('a', 'b', '\n'), maxLength: 6 }), { maxLength: 8 });
  await fc.assert(
    fc.asyncProperty(texts, fc.integer({ min: 1, max: 7 }), async (parts, limit) => {
      const read = async (done?: (chunk: Uint8Array) => void): Promise<string[]> => {
        const found: string[] = [];
        for await (const { bytes } of readLines(inChunks(parts), limit, done)) found.push(Buffer.from(bytes).toString());
        return found;
      };
      expect(await read((chunk) => chunk.fill(0x23))).toEqual(await read());
    }),
  );
});

async function* inChunks(texts: readonly string[]): AsyncGenerator<Uint8Array> {
  for (const text of texts) yield await Promise.resolve(Buffer.from(text));
}
