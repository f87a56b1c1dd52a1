/** HTML pages and fragments. */
import type { Failure } from '../model/failure';
import type { ReadContext, ReadItem, Reader } from '../model/reader';
import type { RawDoc } from '../model/source';
import { asciiHead, readFailure, sourceOf } from './bytes';
import { afterPreamble } from './preamble';
import { type Document, readDocument } from './single';

/** What a page begins with, after its preamble: nearly all with the first, so that the longer pattern is not built. Fragments may begin with any element. */
const DOCTYPE = /^<!doctype\s+html/i;
const OPENING =
  /^<(?:html|head|body|meta|title|link|script|article|main|section|div|p|h[1-6]|span|figure|table|ul|ol|blockquote|header|img|a|b|i|em|strong|time|iframe|video|small|center|font)[\s/>]/i;
/** UTF-16 has a zero beside each ASCII character. */
const ZEROS = /\0/g;
const UTF16_MARKS = /^(?:\xff\xfe|\xfe\xff)/;

export function looksLikeHtml(head: Uint8Array): boolean {
  const text = asciiHead(head).replace(UTF16_MARKS, '').replace(ZEROS, '');
  const start = text.slice(afterPreamble(text));
  return DOCTYPE.test(start) || OPENING.test(start);
}

async function* read(bytes: AsyncIterable<Uint8Array>, context: ReadContext): AsyncGenerator<ReadItem> {
  const document = await readDocument(bytes, 'html', context);
  yield 'error' in document ? document : interpretHtml(document, context);
}

/** The page that a decoded text is. */
export function interpretHtml({ digest, decoded }: Document, context: ReadContext): RawDoc | Failure {
  if (isBinary(decoded.text)) return readFailure('unsupported', 'is a binary file, not text; expected HTML', 'html', context);
  return {
    source: sourceOf(digest, 'html', decoded.encoding, context),
    id: null,
    url: context.url,
    captured: context.fetchedAt,
    html: decoded.text,
    htmlOffset: 0,
    hints: {},
    warnings: decoded.warnings,
  };
}

/** Text this long is looked at for what no text holds. */
const BINARY_SAMPLE = 2048;
const MAX_STRANGE = 0.1;
const STRANGE = /[\0-\x08\x0e-\x1a\x1c-\x1f\ufffd]/g;

/** Whether control and broken characters are too many for a text. */
function isBinary(text: string): boolean {
  const length = Math.min(text.length, BINARY_SAMPLE);
  const strange = text.slice(0, length).match(STRANGE)?.length ?? 0;
  return strange > MAX_STRANGE * length;
}

export const html: Reader = { format: 'html', extensions: ['.html', '.htm', '.xhtml', '.shtml'], sniff: looksLikeHtml, read };
