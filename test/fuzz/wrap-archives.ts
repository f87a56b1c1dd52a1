/** Pages as archives of the web keep them: HTTP responses in WARC and WACZ. */
import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from 'node:zlib';
import { ADDRESS, DATE, LINE_ENDS, cut, encoded, headers, odd, type Wrap } from './odd';
import type { Random } from './random';

const PACKERS: Readonly<Record<string, (bytes: Uint8Array) => Uint8Array>> = {
  gzip: (bytes) => gzipSync(bytes),
  deflate: (bytes) => deflateSync(bytes),
  'raw deflate': (bytes) => deflateRawSync(bytes),
  br: (bytes) => brotliCompressSync(bytes),
  'x-gzip': (bytes) => gzipSync(gzipSync(bytes)),
  identity: (bytes) => bytes,
};

function chunked(bytes: Uint8Array, random: Random): Uint8Array {
  const parts: Uint8Array[] = [];
  for (let at = 0; at < bytes.length;) {
    const size = 1 + random.below(4000);
    const part = bytes.subarray(at, at + size);
    parts.push(Buffer.from(`${odd(part.length.toString(16), random)}\r\n`), part, Buffer.from('\r\n'));
    at += size;
  }
  return Buffer.concat([...parts, Buffer.from(random.chance(0.9) ? '0\r\n\r\n' : '')]);
}

function response(page: string, random: Random): Uint8Array {
  const { bytes, label } = encoded(page, random);
  const coding = random.chance(0.6) ? 'identity' : random.pick(Object.keys(PACKERS));
  const packed = cut(PACKERS[coding]?.(bytes) ?? bytes, random);
  const isChunked = random.chance(0.25);
  const fields = {
    'Content-Type': `text/html; charset=${label}`,
    'Content-Encoding': coding,
    ...(isChunked && { 'Transfer-Encoding': 'chunked' }),
    Date: 'Tue, 02 Jan 2024 03:04:05 GMT',
  };
  const end = random.pick(LINE_ENDS);
  const head = `${odd('HTTP/1.1 200 OK', random)}${end}${headers(fields, random, end)}${end}`;
  return Buffer.concat([Buffer.from(head), isChunked ? chunked(packed, random) : packed]);
}

const TYPES = ['response', 'response', 'response', 'resource', 'conversion', 'request', 'revisit', 'warcinfo'];

function warcRecord(page: string, random: Random): Uint8Array {
  const type = random.pick(TYPES);
  const block = type === 'response' ? response(page, random) : Buffer.from(page);
  const length = random.chance(0.9) ? block.length : block.length + random.below(200) - 100;
  const fields = {
    'WARC-Type': type,
    'WARC-Record-ID': '<urn:uuid:00000000-0000-0000-0000-000000000001>',
    'WARC-Target-URI': ADDRESS,
    'WARC-Date': DATE,
    'Content-Type': type === 'response' ? 'application/http; msgtype=response' : 'text/html',
    'Content-Length': String(length),
  };
  const end = random.pick(LINE_ENDS);
  const head = `WARC/1.${random.below(2)}${end}${headers(fields, random, end)}${end}`;
  return Buffer.concat([Buffer.from(head), block, Buffer.from(random.chance(0.9) ? '\r\n\r\n' : odd('', random))]);
}

export const warc: Wrap = (pages, random) => Buffer.concat(pages.map((page) => warcRecord(page, random)));
export const packedWarc: Wrap = (pages, random) => Buffer.concat(pages.map((page) => cut(gzipSync(warcRecord(page, random)), random)));

function zipMember(name: string, data: Uint8Array, random: Random): Uint8Array {
  const header = Buffer.alloc(30);
  const isPacked = random.chance(0.1);
  const body = isPacked ? deflateRawSync(data) : data;
  const isUnsized = random.chance(0.05);
  const size = isUnsized ? 0 : random.chance(0.95) ? body.length : random.pick([0, body.length + 9, 0xffffffff, 1]);
  const extra = random.chance(0.1) ? Buffer.from(Array.from({ length: random.below(40) }, () => random.below(256))) : Buffer.alloc(0);
  header.writeUInt32LE(0x04034b50, 0);
  header.writeUInt16LE(isUnsized ? 8 : 0, 6);
  header.writeUInt16LE(isPacked ? 8 : 0, 8);
  header.writeUInt32LE(size, 18);
  header.writeUInt32LE(data.length, 22);
  header.writeUInt16LE(Buffer.byteLength(name), 26);
  header.writeUInt16LE(extra.length, 28);
  return Buffer.concat([header, Buffer.from(name), extra, body]);
}

export const wacz: Wrap = (pages, random) => {
  const half = random.below(pages.length + 1);
  return Buffer.concat([
    zipMember('datapackage.json', Buffer.from('{}'), random),
    zipMember(odd('archive/a.warc.gz', random), packedWarc(pages.slice(0, half), random), random),
    zipMember('archive/b.warc', warc(pages.slice(half), random), random),
    Buffer.from('PK\x01\x02 the directory'),
  ]);
};
