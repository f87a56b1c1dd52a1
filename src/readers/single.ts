/** Inputs that are one document: gathered, decoded, checked for being there at all. */
import type { Failure } from '../model/failure';
import type { ReadContext } from '../model/reader';
import type { FormatName } from '../model/source';
import { decodeBytes, decodedText, type Decoded } from '../text/charset';
import { gather, readFailure, tooLarge } from './bytes';

export interface Document {
  readonly bytes: Uint8Array;
  readonly decoded: Decoded;
}

/** The whole input as text, or why there is none. */
export async function readDocument(
  chunks: AsyncIterable<Uint8Array>,
  format: FormatName,
  context: ReadContext,
): Promise<Document | Failure> {
  const bytes = await gather(chunks, context.maxBytes);
  return bytes === null ? tooLarge(format, context) : decodeDocument(bytes, format, context);
}

/** The same of bytes that are all there; `httpContentType` is what a server said of them. */
export function decodeDocument(
  bytes: Uint8Array,
  format: FormatName,
  context: ReadContext,
  httpContentType: string | null = null,
): Document | Failure {
  return unlessEmpty({ bytes, decoded: decodeBytes(bytes, { label: context.encoding, httpContentType }) }, format, context);
}

/** The same of a text, which need not be decoded; `bytes` are its UTF-8. */
export function textDocument(text: string, bytes: Uint8Array, format: FormatName, context: ReadContext): Document | Failure {
  return unlessEmpty({ bytes, decoded: decodedText(text) }, format, context);
}

function unlessEmpty(document: Document, format: FormatName, context: ReadContext): Document | Failure {
  const { bytes, decoded } = document;
  if (SOLID.test(decoded.text)) return document;
  const found = bytes.length === 0 ? 'is empty' : `holds nothing but ${bytes.length} bytes of blanks`;
  return readFailure('empty', `${found}; expected a document`, format, context);
}
const SOLID = /\S/;
