/** Inputs that are one document: gathered, decoded, checked for being there at all. */
import type { Failure } from '../model/failure';
import type { ReadContext } from '../model/reader';
import type { FormatName } from '../model/source';
import { decodeBytes, decodedText, type Decoded } from '../text/charset';
import { digestOf, textDigestOf, type Digest, type TextDigest } from '../text/digest';
import { gather, readFailure, tooLarge } from './bytes';

export interface Document {
  /** Of the bytes that it came in, or of the UTF-8 of the text that it came as. */
  readonly digest: Digest;
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
  const decoded = decodeBytes(bytes, { label: context.encoding, httpContentType });
  return unlessEmpty({ digest: digestOf(bytes), decoded }, format, context);
}

/** The same of a text, which need not be decoded. */
export function textDocument(
  text: string,
  format: FormatName,
  context: ReadContext,
  digest: TextDigest = textDigestOf(text),
): Document | Failure {
  return unlessEmpty({ digest, decoded: decodedText(text, digest.mayBeBroken) }, format, context);
}

function unlessEmpty(document: Document, format: FormatName, context: ReadContext): Document | Failure {
  const { digest, decoded } = document;
  if (SOLID.test(decoded.text)) return document;
  const found = digest.bytes === 0 ? 'is empty' : `holds nothing but ${digest.bytes} bytes of blanks`;
  return readFailure('empty', `${found}; expected a document`, format, context);
}
const SOLID = /\S/;
