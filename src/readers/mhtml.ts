/** MHTML (RFC 2557): a page that a browser saved with its resources, of which only the page counts. */
import type { ReadContext, ReadItem, Reader } from '../model/reader';
import { decodeBytes } from '../text/charset';
import { parseDate } from '../text/dates';
import { isWebUrl } from '../text/url';
import { digestOf } from '../text/digest';
import { asciiHead, gather, readFailure, sourceOf, tooLarge } from './bytes';
import { parseHeaders, splitHead } from './http';
import { decodeTransfer, leavesOf } from './mime';

const HEADER = /^(?:[A-Za-z][\w-]*:[^\n]*\r?\n(?:[ \t][^\n]*\r?\n)*){1,40}/;
const MULTIPART = /^content-type:\s*multipart\/related\b/im;

function sniff(head: Uint8Array): boolean {
  const found = HEADER.exec(asciiHead(head))?.[0];
  return found !== undefined && MULTIPART.test(found);
}

async function* read(chunks: AsyncIterable<Uint8Array>, context: ReadContext): AsyncGenerator<ReadItem> {
  const bytes = await gather(chunks, context.maxBytes);
  yield bytes === null ? tooLarge('mhtml', context) : interpret(bytes, context);
}

function interpret(bytes: Uint8Array, context: ReadContext): ReadItem {
  const page = leavesOf(bytes).find(({ type }) => type === 'text/html' || type === 'application/xhtml+xml');
  if (page === undefined) return readFailure('no-content', 'has no part that is HTML', 'mhtml', context);
  const message = parseHeaders(splitHead(bytes).head.split(/\r?\n/));
  const body = decodeTransfer(page.body, page.headers.get('content-transfer-encoding'));
  const decoded = decodeBytes(body, { label: context.encoding, httpContentType: page.headers.get('content-type') ?? null });
  if (decoded.text.trim() === '') return readFailure('empty', 'the page in it is empty', 'mhtml', context);
  const address = message.get('snapshot-content-location') ?? page.headers.get('content-location') ?? message.get('content-location');
  const saved = parseDate(message.get('date') ?? '', {});
  return {
    source: sourceOf(digestOf(bytes), 'mhtml', decoded.encoding, context),
    id: null,
    url: address !== undefined && isWebUrl(address) ? address : context.url,
    captured: saved?.offset === 'stated' ? saved.iso : context.fetchedAt,
    html: decoded.text,
    htmlOffset: 0,
    hints: {},
    warnings: decoded.warnings,
  };
}

export const mhtml: Reader = { format: 'mhtml', extensions: ['.mhtml', '.mht'], sniff, read };
