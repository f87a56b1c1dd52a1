import * as zlib from 'node:zlib';
import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from 'node:zlib';
import { warc } from '../../src/readers/warc';
import { gunzipMembers } from '../../src/shell/gunzip';
import { inflate } from '../../src/shell/inflate';
import { context, doc, failure, isDoc, readAll, skip, utf8 } from './support';

const join = (...parts: (string | Uint8Array)[]): Uint8Array =>
  Uint8Array.from(Buffer.concat(parts.map((part) => Buffer.from(part as string))));
const at = context({ path: 'in/a.warc', inflate, gunzip: gunzipMembers });
const PAGE = '<!doctype html><title>Grüße</title><p>Text</p>';

interface RecordOptions {
  readonly type?: string;
  readonly uri?: string;
  readonly length?: number | string;
  readonly extra?: string;
}

function record(
  block: Uint8Array | string,
  { type = 'response', uri = 'https://a.example/1', length, extra = '' }: RecordOptions = {},
): Uint8Array {
  const bytes = typeof block === 'string' ? utf8(block) : block;
  const head =
    `WARC/1.0\r\nWARC-Type: ${type}\r\nWARC-Target-URI: ${uri}\r\nWARC-Date: 2024-05-03T12:00:00Z\r\n` +
    `WARC-Record-ID: <urn:uuid:1>\r\n${extra}Content-Length: ${length ?? bytes.length}\r\n\r\n`;
  return join(head, bytes, '\r\n\r\n');
}

function http(body: Uint8Array | string, headers = 'Content-Type: text/html; charset=utf-8\r\n', status = '200 OK'): Uint8Array {
  return join(`HTTP/1.1 ${status}\r\n${headers}\r\n`, body);
}

describe('documents', () => {
  test('a response is a document with its place in the file', async () => {
    const info = record('software: x\r\n', { type: 'warcinfo' });
    const response = record(http(PAGE));
    const items = await readAll(warc, join(info, response), at);
    expect(skip(items, 0).skip).toBe('not-a-response');
    expect(doc(items, 1)).toMatchObject({
      url: 'https://a.example/1',
      captured: '2024-05-03T12:00:00Z',
      html: PAGE,
      warnings: [],
      source: {
        format: 'warc',
        encoding: 'utf-8',
        bytes: utf8(PAGE).length,
        record: { file: 'in/a.warc', id: 'urn:uuid:1', offset: info.length, length: response.length - 4, date: '2024-05-03T12:00:00Z' },
      },
    });
  });

  test('a resource goes by the type of the record', async () => {
    const items = await readAll(warc, join(record(PAGE, { type: 'resource', extra: 'Content-Type: text/html\r\n' })), at);
    expect(doc(items).html).toBe(PAGE);
  });

  test.each([
    ['gzip', gzipSync(PAGE)],
    ['br', brotliCompressSync(PAGE)],
    ['deflate', deflateSync(PAGE)],
    ['deflate', deflateRawSync(PAGE)],
    ['gzip', Buffer.from(PAGE)],
    ['br', Buffer.from(PAGE)],
  ])('a body packed with %s', async (coding, body) => {
    const items = await readAll(warc, record(http(body, `Content-Type: text/html\r\nContent-Encoding: ${coding}\r\n`)), at);
    expect(doc(items).html).toBe(PAGE);
  });

  test('a chunked body, and one that only says so', async () => {
    const chunked = `10\r\n${PAGE.slice(0, 16)}\r\n4;x=y\r\n${PAGE.slice(16, 20)}\r\n0\r\n\r\n`;
    const headers = 'Content-Type: text/html\r\nTransfer-Encoding: chunked\r\n';
    expect(doc(await readAll(warc, record(http(chunked, headers)), at)).html).toBe(PAGE.slice(0, 20));
    expect(doc(await readAll(warc, record(http(PAGE, headers)), at)).html).toBe(PAGE);
  });

  test.each([
    ['gzip', gzipSync(PAGE)],
    ['br', brotliCompressSync(PAGE)],
    ['deflate', deflateSync(PAGE)],
    ['deflate', deflateRawSync(PAGE)],
  ])('a body packed with %s and sent in chunks', async (coding, body) => {
    const chunks = [body.subarray(0, 9), body.subarray(9, 10), body.subarray(10)];
    const chunked = join(
      ...chunks.flatMap((chunk) => [`${chunk.length.toString(16).toUpperCase()}\r\n`, chunk, '\r\n']),
      '0\r\nX-Trailer: a\r\n\r\n',
    );
    const headers = `Content-Type: text/html\r\nContent-Encoding: ${coding}\r\nTransfer-Encoding: chunked\r\n`;
    expect(doc(await readAll(warc, record(http(chunked, headers)), at)).html).toBe(PAGE);
  });

  test('a body packed with zstd, where Node can unpack it', async () => {
    const body = Buffer.from('KLUv/SAwgQEAPCFkb2N0eXBlIGh0bWw+PHRpdGxlPkdyw7zDn2U8L3RpdGxlPjxwPlRleHQ8L3A+', 'base64');
    const [item] = await readAll(warc, record(http(body, 'Content-Type: text/html\r\nContent-Encoding: zstd\r\n')), at);
    expect(item).toMatchObject('zstdDecompressSync' in zlib ? { html: PAGE } : { error: { code: 'unsupported' } });
  });

  test.each(['HTTP/2 200', 'HTTP/1.1 200', 'HTTP/1.0 203 Taken from elsewhere'])('a response that begins with %s', async (status) => {
    const response = join(`${status}\r\nContent-Type: text/html\r\n\r\n`, PAGE);
    expect(doc(await readAll(warc, record(response), at)).html).toBe(PAGE);
  });

  test('the encoding of the response', async () => {
    const body = Uint8Array.of(0x3c, 0x70, 0x3e, 0xcf, 0xf0, 0xe8, 0xe2, 0xe5, 0xf2, 0xff, 0xff, 0xff, 0xff);
    const items = await readAll(warc, record(http(body, 'Content-Type: text/html; charset=windows-1251\r\n')), at);
    expect(doc(items).html).toContain('Привет');
  });

  test('an address in angle brackets, headers in any case and folded', async () => {
    const bytes = join(
      `WARC/1.1\nwarc-type: response\nWARC-TARGET-URI: <https://a.example/2>\nX-Long: a\n b\ncontent-length: ${http(PAGE).length}\n\n`,
      http(PAGE),
      '\n\n',
    );
    expect(doc(await readAll(warc, bytes, at)).url).toBe('https://a.example/2');
  });
});

describe('what is passed over', () => {
  test.each([
    ['revisit', record('HTTP/1.1 200 OK\r\n\r\n', { type: 'revisit' })],
    ['not-a-response', record('GET / HTTP/1.1\r\n\r\n', { type: 'request' })],
    ['not-a-response', record('x', { type: 'metadata' })],
    ['not-a-response', record('1.2.3.4', { type: 'response', uri: 'dns:a.example' })],
    ['not-html', record(http('\x89PNG', 'Content-Type: image/png\r\n'))],
    ['not-html', record(http('{"a":1}', 'Content-Type: application/json\r\n'))],
    ['not-html', record(http('just words', 'Content-Type: text/plain\r\n'))],
    ['ignored-record', record(http(PAGE, undefined, '404 Not Found'))],
    ['ignored-record', record(http('', 'Location: /x\r\n', '301 Moved'))],
  ])('%s', async (code, bytes) => {
    const found = skip(await readAll(warc, bytes, at));
    expect(found.skip).toBe(code);
    expect(found.record?.id).toBe('urn:uuid:1');
  });
});

describe('broken files', () => {
  test('messages quote no more than a little of what the file says', async () => {
    const items = await readAll(warc, record(http('a', `Content-Type: text/html\r\nContent-Encoding: ${'x'.repeat(5000)}\r\n`)), at);
    expect(failure(items).error.message.length).toBeLessThan(200);
  });

  const next = record(http('<p>next</p>'), { uri: 'https://a.example/next' });

  test('a file that ends in a record', async () => {
    const bytes = record(http(PAGE));
    const found = doc(await readAll(warc, bytes.subarray(0, bytes.length - 10), at));
    expect(found.html).toBe(PAGE.slice(0, -6));
    expect(found.warnings.map(({ code }) => code)).toEqual(['truncated-record']);
  });

  test('a length that is too small costs the end of that record only', async () => {
    const block = http(PAGE);
    const items = await readAll(warc, join(record(block, { length: block.length - 8 }), next), at);
    expect(doc(items, 0).html).toBe(PAGE.slice(0, -8));
    expect(items.filter(isDoc).at(-1)?.url).toBe('https://a.example/next');
  });

  test('a length that is too large does not swallow the next record', async () => {
    const block = http(PAGE);
    const items = await readAll(warc, join(record(block, { length: block.length + 60 }), next, next), at);
    expect(items.filter(isDoc).map(({ url }) => url)).toEqual(['https://a.example/1', 'https://a.example/next', 'https://a.example/next']);
  });

  test.each([
    ['none', ''],
    ['no number', 'twelve'],
  ])('a length that is %s', async (_, length) => {
    const items = await readAll(warc, join(record(http(PAGE), { length }), next), at);
    expect(failure(items, 0).error.code).toBe('bad-record');
    expect(items.filter(isDoc)).toHaveLength(1);
  });

  test('bytes between records are told', async () => {
    const items = await readAll(warc, join(record(http(PAGE)), 'rubbish\nmore\n', next), at);
    expect(items.map((item) => ('error' in item ? item.error.code : 'doc'))).toEqual(['doc', 'bad-record', 'doc']);
    expect(failure(items, 1).error.message).toContain('13 bytes');
  });

  test('a response that is none, an empty one, one that cannot be unpacked', async () => {
    expect(failure(await readAll(warc, record('no http'), at)).error.code).toBe('bad-record');
    expect(failure(await readAll(warc, record(http('  ')), at)).error.code).toBe('empty');
    const packed = record(http(Uint8Array.of(1, 2, 3), 'Content-Type: text/html\r\nContent-Encoding: br\r\n'));
    expect(failure(await readAll(warc, packed, at)).error.code).toBe('unsupported');
    expect(failure(await readAll(warc, record(http(gzipSync(PAGE))), context())).error.code).toBe('unsupported');
  });

  test('documents over the limit are not kept, packed ones not unpacked', async () => {
    const small = context({ maxBytes: 1000, inflate });
    const large = '<p>'.padEnd(200_000, 'x');
    const items = await readAll(warc, join(record(http(large)), record(http(gzipSync(large), 'Content-Type: text/html\r\n')), next), small);
    expect(items.map((item) => ('error' in item ? item.error.code : 'doc'))).toEqual(['too-large', 'too-large', 'doc']);
  });
});

describe('packed record by record', () => {
  const records = ['one', 'two', 'three'].map((name) =>
    record(http(`<!doctype html><p>${name}</p>`), { uri: `https://a.example/${name}` }),
  );
  const members = records.map((bytes) => gzipSync(bytes));
  const sizes = members.map(({ length }) => length);
  const places = (items: Awaited<ReturnType<typeof readAll>>): unknown[] =>
    items.filter(isDoc).map(({ url, source }) => [url?.slice(-3), source.record?.offset, source.record?.length]);

  test('places are those of the packed file', async () => {
    expect(places(await readAll(warc, join(...members), at))).toEqual([
      ['one', 0, sizes[0]],
      ['two', sizes[0], sizes[1]],
      ['ree', (sizes[0] ?? 0) + (sizes[1] ?? 0), sizes[2]],
    ]);
  });

  test('of a file that is packed as a whole only the first record has a place, and no length', async () => {
    expect(places(await readAll(warc, gzipSync(join(...records)), at))).toEqual([
      ['one', 0, null],
      ['two', null, null],
      ['ree', null, null],
    ]);
  });

  test('a member that is cut off, broken, or between rubbish costs itself only', async () => {
    const [one = Buffer.alloc(0), two = Buffer.alloc(0), three = Buffer.alloc(0)] = members;
    const broken = Buffer.from(two);
    broken.fill(0xff, 30, 60);
    for (const middle of [two.subarray(0, 90), broken, Buffer.from('rubbish')]) {
      const items = await readAll(warc, join(one, middle, three), at);
      expect(items.filter(isDoc).map(({ url }) => url)).toEqual(
        expect.arrayContaining(['https://a.example/one', 'https://a.example/three']) as unknown,
      );
      expect(items.some((item) => 'error' in item && item.error.code === 'bad-record')).toBe(true);
    }
  });

  test('a file that ends in a member gives the records so far and a failure', async () => {
    const items = await readAll(warc, join(...members).subarray(0, -12), at);
    expect(items.filter(isDoc).map(({ url }) => url)).toContain('https://a.example/two');
    expect(failure(items, items.length - 1).error).toMatchObject({
      code: 'bad-record',
      message: `the file ends within the gzip member at ${(sizes[0] ?? 0) + (sizes[1] ?? 0)}`,
    });
  });

  test('a wrong checksum is told', async () => {
    const [one = Buffer.alloc(0)] = members;
    const wrong = Buffer.from(one);
    wrong.writeUInt32LE(1, wrong.length - 8);
    const items = await readAll(warc, wrong, at);
    expect(items.filter(isDoc)).toHaveLength(1);
    expect(failure(items, 1).error.message).toContain('checksum');
  });

  test('without an unpacker nothing is made up', async () => {
    const items = await readAll(warc, join(...members), context());
    expect(items.filter(isDoc)).toEqual([]);
  });
});

test('sniff', () => {
  expect(warc.sniff(utf8('WARC/1.0\r\n'))).toBe(true);
  expect(warc.sniff(utf8('WARCRAFT'))).toBe(false);
});
