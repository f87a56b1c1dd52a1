import { gzipSync } from 'node:zlib';
import { wacz } from '../../src/readers/wacz';
import { readers } from '../../src/readers';
import { gunzipMembers } from '../../src/shell/gunzip';
import { inflate } from '../../src/shell/inflate';
import { context, doc, failure, isDoc, readAll, utf8 } from './support';

const at = context({ path: 'in/a.wacz', inflate, gunzip: gunzipMembers });

function member(name: string, data: Uint8Array, { method = 0, flags = 0 } = {}): Buffer {
  const header = Buffer.alloc(30);
  header.writeUInt32LE(0x04034b50, 0);
  header.writeUInt16LE(flags, 6);
  header.writeUInt16LE(method, 8);
  header.writeUInt32LE(flags & 8 ? 0 : data.length, 18);
  header.writeUInt32LE(flags & 8 ? 0 : data.length, 22);
  header.writeUInt16LE(name.length, 26);
  return Buffer.concat([header, Buffer.from(name), data]);
}

function record(n: number): Uint8Array {
  const http = `HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<p>${n}</p>`;
  return utf8(
    `WARC/1.1\r\nWARC-Type: response\r\nWARC-Target-URI: https://a.example/${n}\r\nContent-Length: ${http.length}\r\n\r\n${http}\r\n\r\n`,
  );
}

const end = Buffer.from('PK\x01\x02 the directory');

test('the WARC files of an archive', async () => {
  const archive = Buffer.concat([
    member('datapackage.json', utf8('{}')),
    member('archive/a.warc.gz', gzipSync(record(1))),
    member('archive/b.warc', record(2)),
    end,
  ]);
  const items = await readAll(wacz, Uint8Array.from(archive), at);
  expect(items.filter(isDoc).map(({ url }) => url)).toEqual(['https://a.example/1', 'https://a.example/2']);
  expect(doc(items).source).toMatchObject({ path: 'in/a.wacz', format: 'warc' });
  expect(readers.find((reader) => reader.sniff(archive))).toBe(wacz);
});

test('what cannot be unpacked is told, and the rest is read', async () => {
  const archive = Buffer.concat([member('archive/a.warc', record(1), { method: 8 }), member('archive/b.warc', record(2)), end]);
  const items = await readAll(wacz, Uint8Array.from(archive), at);
  expect(failure(items, 0).error.code).toBe('unsupported');
  expect(doc(items, 1).url).toBe('https://a.example/2');
  const unsized = await readAll(wacz, Uint8Array.from(member('archive/a.warc', record(1), { flags: 8 })), at);
  expect(failure(unsized, 0).error.message).toContain('size');
});

test('an archive that is cut off gives what there is', async () => {
  const archive = Uint8Array.from(Buffer.concat([member('archive/a.warc', record(1)), member('archive/b.warc', record(2))]));
  const items = await readAll(wacz, archive.subarray(0, archive.length - 8), at);
  expect(items.filter(isDoc)).toHaveLength(2);
  expect(doc(items, 1).warnings[0]?.code).toBe('truncated-record');
});

test.each([
  ['warc', 'WARC/1.0\r\n'],
  ['mhtml', 'MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=x\r\n\r\n'],
  ['dump', '<!--1600000000000-->\n[t](http://a.example/)\n------\n\n<div>'],
  ['feed', '<?xml version="1.0"?><rss version="2.0">'],
  ['jsonl', '{"id":1,"html":"<p>"}\n'],
  ['csv', 'id,url,html\n'],
  ['html', '<!doctype html><html>'],
  [undefined, '# just Markdown\n'],
  [undefined, 'words'],
])('the first bytes of %s', (format, text) => {
  expect(readers.find((reader) => reader.sniff(utf8(text)))?.format).toBe(format);
});
