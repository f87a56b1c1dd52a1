/** Dumps of a feed: a header of three lines, then HTML. */
import type { ReadContext, ReadItem, Reader, Skip } from '../model/reader';
import type { RawDoc } from '../model/source';
import { byteOrderMark } from '../text/charset';
import { decodeAs } from '../text/charset-labels';
import { sourceOf } from './bytes';
import { readDumpHeader, type DumpHeader } from './dump-header';
import { readDocument, type Document } from './single';

/** Whether the text that has been seen so far begins with a header. Legacy encodings keep the ASCII marks that matter here. */
function sniff(head: Uint8Array): boolean {
  return looksLikeDump(decodeAs(head, byteOrderMark(head) ?? 'utf-8'));
}

/** The same of a decoded text. */
export function looksLikeDump(text: string): boolean {
  return readDumpHeader(text) !== null;
}

async function* read(bytes: AsyncIterable<Uint8Array>, context: ReadContext): AsyncGenerator<ReadItem> {
  const document = await readDocument(bytes, 'dump', context);
  yield 'error' in document ? document : interpretDump(document, context);
}

/** The dump that a decoded text is. */
export function interpretDump(document: Document, context: ReadContext): ReadItem {
  const { text } = document.decoded;
  const header = readDumpHeader(text);
  if (header === null)
    return notADump('has no header of a dump: neither a comment with the time of capture nor a title, an address and a rule');
  const body = text.slice(header.end);
  if (isIndex(body)) {
    return notADump(`is an index of articles${header.title === null ? '' : ` ("${header.title}")`}, not an article`);
  }
  return toDoc(document, header, body, context);
}

function notADump(message: string): Skip {
  return { skip: 'not-a-dump', message, record: null };
}

const LINK_OPENS = /^(?:\d{1,2}-\d{1,2}\s+)?\[/;
const MIN_INDEX_LINES = 2;
const TAG = /<[a-z!/]/i;

/** Lines that are each one link, and no markup: the list of a section. */
function isIndex(body: string): boolean {
  if (TAG.test(body)) return false;
  const lines = body
    .split(/[\r\n]/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
  return lines.length >= MIN_INDEX_LINES && lines.every((line) => LINK_OPENS.test(line) && line.includes('](') && line.endsWith(')'));
}

function toDoc({ digest, decoded }: Document, header: DumpHeader, body: string, context: ReadContext): RawDoc {
  const empty = body.trim() === '' ? [{ code: 'empty-body', message: 'the dump has a header but no body' }] : [];
  return {
    source: sourceOf(digest, 'dump', decoded.encoding, context),
    id: null,
    url: header.url ?? context.url,
    captured: header.captured ?? context.fetchedAt,
    html: body,
    htmlOffset: header.end,
    hints: header.title === null ? {} : { title: header.title },
    warnings: [...decoded.warnings, ...header.warnings, ...empty],
  };
}

export const dump: Reader = { format: 'dump', extensions: ['.md', '.txt'], sniff, read };
