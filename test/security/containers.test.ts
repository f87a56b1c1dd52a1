/** Containers that grow along one line each, and packings that grow when they are opened: time in proportion, and a coded record. */
import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib';
import type { ReadItem } from '../../src/model/reader';
import { Random } from '../fuzz/random';
import { growth } from '../support/cost';
import { readItems } from '../support/reading';

/** Tells how many items there were, and the last of them. */
async function read(bytes: Uint8Array): Promise<{ readonly count: number; readonly last: ReadItem | null }> {
  let count = 0;
  let last: ReadItem | null = null;
  for await (const item of readItems(bytes)) {
    count++;
    last = item;
  }
  expect(count).toBeGreaterThan(0);
  return { count, last };
}

const warc = (type: string, length: number, block: Uint8Array | string = ''): Buffer =>
  Buffer.concat([
    Buffer.from(`WARC/1.0\r\nWARC-Type: ${type}\r\nContent-Length: ${length}\r\n\r\n`),
    Buffer.from(block as string),
    Buffer.from('\r\n\r\n'),
  ]);
const EMPTY_RECORD = warc('request', 0);

/** Each record claims half of the file for its own and ends in the middle of another. */
function lying(n: number): Uint8Array {
  const record = (claim: number): Buffer =>
    Buffer.from(`WARC/1.0\r\nWARC-Type: response\r\nContent-Length: ${String(claim).padStart(9, '0')}\r\n\r\n\r\n\r\n`);
  const { length } = record(0);
  return Buffer.alloc(length * n, record(length * (n >> 1) + 5));
}

function mislabelled(label: string, n: number): Uint8Array {
  const random = new Random(n);
  const bytes = Uint8Array.from({ length: n }, () => 0x20 + random.below(0xe0));
  return Buffer.concat([Buffer.from(`<!doctype html><meta charset="${label}"><p>`), bytes]);
}

/** Bytes with so many of a part; `n` is how often it comes in the smaller document. */
const GENERATORS: readonly (readonly [name: string, n: number, make: (n: number) => Uint8Array])[] = [
  ['tiny records of a WARC', 20_000, (n) => Buffer.alloc(EMPTY_RECORD.length * n, EMPTY_RECORD)],
  ['records that claim what follows', 15_000, lying],
  [
    'members of a packed WARC',
    10_000,
    (n) => Buffer.concat([gzipSync(EMPTY_RECORD), Buffer.alloc(20 * n, gzipSync('')), gzipSync(EMPTY_RECORD)]),
  ],
  ['header lines of a record', 50_000, (n) => Buffer.from(`WARC/1.0\r\n${'a: b\r\n c\r\n'.repeat(n)}\r\n\r\n`)],
  ['lines of garbage between records', 100_000, (n) => Buffer.concat([EMPTY_RECORD, Buffer.from('garbage\n'.repeat(n)), EMPTY_RECORD])],
  [
    'chunks of a response',
    50_000,
    (n) => {
      const body = Buffer.from(`HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nTransfer-Encoding: chunked\r\n\r\n${'1\r\na\r\n'.repeat(n)}`);
      return warc('response', body.length, body);
    },
  ],
  ['parts of a message', 50_000, (n) => Buffer.from(`Content-Type: multipart/related; boundary="b"\r\n\r\n${'--b\r\n\r\n'.repeat(n)}`)],
  ['boundaries within a line', 200_000, (n) => Buffer.from(`Content-Type: multipart/related; boundary="b"\r\n\r\n${'--b'.repeat(n)}`)],
  ['rows of a table', 50_000, (n) => Buffer.from(`id,html\n${'1,"<p>a</p>"\n'.repeat(n)}`)],
  ['fields of a row', 200_000, (n) => Buffer.from(`id,html\n${'a,'.repeat(n)}`)],
  ['quotes of a row', 200_000, (n) => Buffer.from(`id,html\n"${'""'.repeat(n)}`)],
  ['lines of records', 50_000, (n) => Buffer.from('{"id":1,"html":"<p>a</p>"}\n'.repeat(n))],
  ['blank lines', 500_000, (n) => Buffer.from(`{"id":1,"html":"a"}${'\n'.repeat(n)}`)],
  ['depth of a record', 200_000, (n) => Buffer.from(`{"id":${'['.repeat(n)}${']'.repeat(n)},"html":"a"}`)],
  [
    'items of a feed',
    10_000,
    (n) => Buffer.from(`<rss><channel>${'<item><title>a</title><description>b</description></item>'.repeat(n)}</channel></rss>`),
  ],
  ['depth of a feed', 100_000, (n) => Buffer.from(`<rss><channel>${'<item>'.repeat(n)}</channel></rss>`)],
  [
    'entities of a feed',
    50_000,
    (n) => Buffer.from(`<rss><channel><item><description>${'&amp;lt;b&amp;gt;'.repeat(n)}</description></item></channel></rss>`),
  ],
  [
    'items of a JSON feed',
    20_000,
    (n) => Buffer.from(`{"version":"https://jsonfeed.org/version/1","items":[${'{"content_html":"a"},'.repeat(n)}0]}`),
  ],
  ['lines of a dump header', 200_000, (n) => Buffer.from(`<!--1705860902000-->${'\n'.repeat(n)}[a](b)\n------\n<p>a</p>`)],
  ['UTF-16 labelled as UTF-8', 200_000, (n) => Buffer.from(`<meta charset="utf-8"><p>${'a\u5b57 '.repeat(n)}`, 'utf16le')],
  ['bytes of any kind labelled as ISO-2022-JP', 300_000, (n) => mislabelled('iso-2022-jp', n)],
  ['bytes of any kind labelled as GB 18030', 300_000, (n) => mislabelled('gb18030', n)],
  ['bytes of any kind labelled as Big5', 300_000, (n) => mislabelled('big5', n)],
  ['bytes of any kind without a label', 300_000, (n) => mislabelled('', n)],
  ['comments before a page', 100_000, (n) => Buffer.from(`<!doctype html>${'<!-- a -->'.repeat(n)}<p>a</p>`)],
];

/** Time below this is noise. */
const LEAST_MS = 25;
const MOST = 3;
const TRIES = 6;

test.each(GENERATORS)(
  '%s: twice as many take twice as long',
  async (_name, n, make) => {
    const [small, large] = [make(n), make(2 * n)];
    expect(await growth({ once: () => read(small), more: () => read(large), most: MOST, leastMs: LEAST_MS, tries: TRIES })).toBeLessThan(
      MOST,
    );
  },
  60_000,
);

/** 256 MB of one letter, packed: a thousandth of it in gzip, a millionth in Brotli. */
const BOMB_BYTES = 1 << 28;
const BOMB = Buffer.concat([Buffer.from('<!doctype html><p>'), Buffer.alloc(BOMB_BYTES, 'a')]);
const encodedAs = (coding: string, body: Uint8Array): Uint8Array => {
  const head = Buffer.from(`HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Encoding: ${coding}\r\n\r\n`);
  return warc('response', head.length + body.length, Buffer.concat([head, body]));
};
const stored = (name: string, data: Uint8Array): Uint8Array => {
  const header = Buffer.alloc(30);
  header.writeUInt32LE(0x04034b50, 0);
  header.writeUInt32LE(data.length, 18);
  header.writeUInt32LE(data.length, 22);
  header.writeUInt16LE(name.length, 26);
  return Buffer.concat([header, Buffer.from(name), data]);
};
const BOMBS: readonly (readonly [name: string, make: () => Uint8Array])[] = [
  ['a packed page', () => gzipSync(BOMB)],
  ['a response packed by gzip', () => encodedAs('gzip', gzipSync(BOMB))],
  ['a response packed by deflate', () => encodedAs('deflate', deflateSync(BOMB))],
  ['a response packed by Brotli', () => encodedAs('br', brotliCompressSync(BOMB))],
  [
    'a record packed in a WARC',
    () =>
      gzipSync(
        warc('response', BOMB.length + 60, Buffer.concat([Buffer.from('HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n'), BOMB])),
      ),
  ],
  ['a record of a WACZ', () => stored('archive/a.warc', encodedAs('gzip', gzipSync(BOMB)))],
  ['a line of a packed file of records', () => gzipSync(Buffer.concat([Buffer.from('{"id":1,"html":"'), BOMB]))],
];
/** Resident memory that opening may add: the limit of a document several times over, never the bomb. */
const MOST_BYTES = 128e6;
const MOST_BOMB_MS = 10_000;

describe('what unpacks to more than a document may have', () => {
  test.each(BOMBS)(
    '%s is told as too large',
    async (_name, make) => {
      const packed = make();
      const before = process.memoryUsage().rss;
      const start = process.cpuUsage();
      let peak = before;
      const timer = setInterval(() => (peak = Math.max(peak, process.memoryUsage().rss)), 5);
      const { last } = await read(packed);
      clearInterval(timer);
      const { user, system } = process.cpuUsage(start);
      expect(last).toMatchObject({ error: { code: 'too-large' } });
      expect(Math.max(peak, process.memoryUsage().rss) - before).toBeLessThan(MOST_BYTES);
      expect((user + system) / 1000).toBeLessThan(MOST_BOMB_MS);
    },
    60_000,
  );
});
