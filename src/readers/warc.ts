/** WARC files (ISO 28500): each HTML response or resource is a document. */
import type { Failure } from '../model/failure';
import type { ReadContext, ReadItem, Reader, SkipCode } from '../model/reader';
import type { RawDoc, SourceRecord, Warning } from '../model/source';
import { decodeBytes } from '../text/charset';
import { digestOf } from '../text/digest';
import { ByteReader } from './byte-reader';
import { asciiHead, quoted, readFailure, sourceOf, tooLarge } from './bytes';
import { looksLikeHtml } from './html';
import { codingOf, parseHeaders, parseResponse, unchunk, type Headers } from './http';
import { Unpacked } from './packed';

const VERSION = /^WARC\/\d/;
const HEADER_LINE = 1 << 16;
const MAX_HEADER_LINES = 200;
/** Room for the HTTP head besides the document itself. */
const HEAD_ROOM = 1 << 16;

/** One record: its headers, where it stands, and its block as far as it was read. */
interface WarcRecord {
  readonly headers: Headers;
  readonly block: Uint8Array;
  readonly place: SourceRecord;
  /** True where only the beginning of the block was kept. */
  readonly oversize: boolean;
  readonly warnings: readonly Warning[];
}

async function* read(bytes: AsyncIterable<Uint8Array>, context: ReadContext): AsyncGenerator<ReadItem> {
  const unpacked = new Unpacked(bytes, context.gunzip);
  const reader = new ByteReader(unpacked.chunks());
  try {
    for (;;) {
      const start = await findRecord(reader);
      for (const message of unpacked.takeDamages()) yield readFailure('bad-record', message, 'warc', context);
      if (start === null) return;
      if (start.garbage > 0)
        yield readFailure(
          'bad-record',
          `has ${start.garbage} bytes at ${start.offset - start.garbage} that belong to no record`,
          'warc',
          context,
        );
      const record = await readRecord(reader, unpacked, start.offset, context);
      yield 'error' in record ? record : interpret(record, context);
    }
  } finally {
    await reader.close();
  }
}

/** Passes over what stands before the next record; null at the end. */
async function findRecord(reader: ByteReader): Promise<{ offset: number; garbage: number } | null> {
  let garbage = 0;
  for (;;) {
    const offset = reader.offset;
    const line = await reader.line(HEADER_LINE);
    if (line === null) return null;
    if (VERSION.test(line)) return { offset, garbage };
    if (line !== '') garbage += reader.offset - offset;
  }
}

async function readRecord(reader: ByteReader, unpacked: Unpacked, start: number, context: ReadContext): Promise<WarcRecord | Failure> {
  const lines: string[] = [];
  let unread = 0;
  for (let line = await reader.line(HEADER_LINE); line !== null && line !== ''; line = await reader.line(HEADER_LINE)) {
    if (lines.length < MAX_HEADER_LINES) lines.push(line);
    else unread++;
  }
  const headers = parseHeaders(lines);
  const declared = headers.get('content-length') ?? '';
  const place = (): SourceRecord => ({
    file: context.path,
    id: headers.get('warc-record-id')?.replace(/^<|>$/g, '') ?? null,
    ...unpacked.place(start, reader.offset),
    date: headers.get('warc-date') ?? null,
  });
  if (!/^\d{1,15}$/.test(declared)) {
    const found = declared === '' ? 'has no Content-Length' : `has the Content-Length "${declared.slice(0, 40)}", which is no number`;
    return readFailure('bad-record', `${found}; expected the size of the record in bytes`, 'warc', context, place());
  }
  const length = Number(declared);
  const wanted = isWanted(headers) ? Math.min(length, context.maxBytes + HEAD_ROOM) : 0;
  const taken = await reader.bytes(wanted);
  const skipped = await reader.skip(length - wanted);
  const missing = length - taken.length - skipped;
  const block = missing === 0 ? await withinLength(reader, taken, length === wanted) : taken;
  return {
    headers,
    block,
    place: place(),
    oversize: length > wanted && wanted > 0,
    warnings: [...truncation(length, missing), ...unreadLines(unread)],
  };
}

function truncation(length: number, missing: number): Warning[] {
  if (missing === 0) return [];
  return [{ code: 'truncated-record', message: `the record ends after ${length - missing} of ${length} bytes` }];
}

function unreadLines(unread: number): Warning[] {
  if (unread === 0) return [];
  return [{ code: 'headers-cut', message: `the record has ${MAX_HEADER_LINES + unread} lines of headers; ${unread} were not read` }];
}

const NEXT_RECORD = 'WARC/1.';

/** Where the length was wrong and the block runs into the next record, that record is given back. */
async function withinLength(reader: ByteReader, block: Uint8Array, isWhole: boolean): Promise<Uint8Array> {
  // Looked at in any case: with them the end of a packed record is known.
  const end = await reader.peek(4);
  if (!isWhole || end.length === 0 || end[0] === 0x0d || end[0] === 0x0a) return block;
  const at = indexOfAscii(block, NEXT_RECORD);
  if (at <= 0) return block;
  reader.unread(block.subarray(at));
  return block.subarray(0, at);
}

/** Position of an ASCII text that stands at the beginning of a line. */
function indexOfAscii(bytes: Uint8Array, text: string): number {
  const first = text.charCodeAt(0);
  for (let at = bytes.indexOf(first); at >= 0; at = bytes.indexOf(first, at + 1)) {
    let length = 1;
    while (length < text.length && bytes[at + length] === text.charCodeAt(length)) length++;
    if (length === text.length && bytes[at - 1] === 0x0a) return at;
  }
  return -1;
}

function isWanted(headers: Headers): boolean {
  const type = headers.get('warc-type');
  return type === 'response' || type === 'resource' || type === 'conversion';
}

function interpret(record: WarcRecord, context: ReadContext): ReadItem {
  const { headers, block, place } = record;
  const type = headers.get('warc-type') ?? 'none';
  const passOver = (skip: SkipCode, message: string): ReadItem => ({ skip, message, record: place });
  if (type === 'revisit') return passOver('revisit', 'says that the page had not changed since an earlier record');
  if (!isWanted(headers)) return passOver('not-a-response', `is a record of type ${quoted(type)}, not a response`);
  if (type !== 'response') return toItem(record, block, headers.get('content-type') ?? '', context);
  const response = parseResponse(block);
  if (response === null) {
    const isHttp = /^https?:/i.test(uriOf(headers) ?? '');
    return isHttp
      ? readFailure('bad-record', 'holds no HTTP response', 'warc', context, place)
      : passOver('not-a-response', 'is no response of a web server');
  }
  if (response.status < 200 || response.status > 299) return passOver('ignored-record', `the server answered ${response.status}`);
  const contentType = response.headers.get('content-type') ?? '';
  if (!mayBeHtml(contentType)) return passOver('not-html', `is of type ${quoted(contentType)}, not HTML`);
  const chunked = (response.headers.get('transfer-encoding') ?? '').toLowerCase().includes('chunked');
  const body = chunked ? unchunk(response.body) : response.body;
  const coding = codingOf(response.headers, body);
  if (coding === null) return toItem(record, body, contentType, context);
  const plain = coding === 'other' ? 'broken' : (context.inflate?.(body, coding, context.maxBytes) ?? 'broken');
  if (plain === 'too-large') return tooLarge('warc', context, place);
  if (plain === 'broken') {
    const packed = response.headers.get('content-encoding') ?? coding;
    return readFailure('unsupported', `its body is packed as ${quoted(packed)} and cannot be unpacked`, 'warc', context, place);
  }
  return toItem(record, plain, contentType, context);
}

/** HTML by its type, or without a type that says otherwise. */
function mayBeHtml(contentType: string): boolean {
  return contentType === '' || /html|application\/(?:octet-stream|xml)|text\/(?:plain|xml)/i.test(contentType);
}

function toItem(record: WarcRecord, body: Uint8Array, contentType: string, context: ReadContext): ReadItem {
  const { headers, place, oversize, warnings } = record;
  if (!/html/i.test(contentType) && !looksLikeHtml(body)) {
    return { skip: 'not-html', message: contentType === '' ? 'is no HTML' : `is of type ${quoted(contentType)}, not HTML`, record: place };
  }
  if (oversize || body.length > context.maxBytes) return tooLarge('warc', context, place);
  const decoded = decodeBytes(body, { label: context.encoding, httpContentType: contentType });
  if (decoded.text.trim() === '') return readFailure('empty', 'has an empty body; expected a page', 'warc', context, place);
  const doc: RawDoc = {
    source: sourceOf(digestOf(body), 'warc', decoded.encoding, context, place),
    id: null,
    url: uriOf(headers) ?? context.url,
    captured: place.date ?? context.fetchedAt,
    html: decoded.text,
    htmlOffset: 0,
    hints: {},
    warnings: [...decoded.warnings, ...warnings],
  };
  return doc;
}

/** The address; some writers put it in angle brackets. */
function uriOf(headers: Headers): string | null {
  return headers.get('warc-target-uri')?.replace(/^<|>$/g, '') ?? null;
}

export const warc: Reader = {
  format: 'warc',
  extensions: ['.warc'],
  takesGzip: true,
  sniff: (head) => VERSION.test(asciiHead(head)),
  read,
};
