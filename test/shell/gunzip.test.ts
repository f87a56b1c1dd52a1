import { gzipSync } from 'node:zlib';
import { gunzip, gunzipMembers } from '../../src/shell/gunzip';
import { inChunks } from '../readers/support';

const header = (flags: number, extra: Uint8Array): Buffer => {
  const packed = gzipSync('header');
  const fixed = Buffer.from(packed.subarray(0, 10));
  fixed[3] = flags;
  return Buffer.concat([fixed, extra, packed.subarray(10)]);
};

async function unpack(bytes: Uint8Array, size = 4096): Promise<string> {
  const parts: Uint8Array[] = [];
  for await (const part of gunzip(inChunks(bytes, size))) parts.push(part);
  return Buffer.concat(parts).toString();
}

test.each([1, 3, 64, 100_000])('members one after the other, in chunks of %d', async (size) => {
  expect(await unpack(Buffer.concat([gzipSync('one '), gzipSync(''), gzipSync('two')]), size)).toBe('one two');
});

test('every field that a header may have', async () => {
  const extra = Buffer.from([3, 0, 1, 2, 3]);
  expect(await unpack(header(4, extra))).toBe('header');
  expect(await unpack(header(8, Buffer.from('name\0')))).toBe('header');
  expect(await unpack(header(16, Buffer.from('comment\0')))).toBe('header');
  expect(await unpack(header(2, Buffer.from([0, 0])))).toBe('header');
  expect(await unpack(header(31, Buffer.concat([extra, Buffer.from('name\0comment\0'), Buffer.from([0, 0])])))).toBe('header');
});

test('large members come in pieces, and what stands behind the last one is no data', async () => {
  const text = 'abcdefghij'.repeat(500_000);
  expect(await unpack(Buffer.concat([gzipSync(text), Buffer.alloc(512)]), 1 << 16)).toBe(text);
});

test.each([3, 12, 30])('%d bytes short: all that can be unpacked, then an error', async (missing) => {
  const whole = Buffer.concat([gzipSync('one '), gzipSync('two')]);
  const parts: string[] = [];
  const read = async (): Promise<void> => {
    for await (const part of gunzip(inChunks(whole.subarray(0, -missing), 50))) parts.push(Buffer.from(part).toString());
  };
  if (missing < 23) await expect(read()).rejects.toMatchObject({ code: 'Z_DATA_ERROR' });
  else await read().catch(() => undefined);
  expect(parts.join('')).toContain(missing < 23 ? 'one ' : '');
});

test('events tell where members stand', async () => {
  const [a, b] = [gzipSync('a'), gzipSync('b')];
  const events: unknown[] = [];
  for await (const event of gunzipMembers(inChunks(Buffer.concat([a, b]), 7)))
    if (event.kind !== 'bytes') events.push([event.kind, event.offset]);
  expect(events).toEqual([
    ['member', 0],
    ['end', a.length],
    ['member', a.length],
    ['end', a.length + b.length],
  ]);
});
