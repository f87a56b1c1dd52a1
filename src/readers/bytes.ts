/** Bytes as readers need them: gathered up to a limit, and described for the record. */
import type { Failure, FailureCode } from '../model/failure';
import type { ReadContext } from '../model/reader';
import type { FormatName, Source, SourceRecord } from '../model/source';
import type { Digest } from '../text/digest';
import { charactersOf } from '../text/utf8';
import { wellFormed } from '../text/whitespace';

/** All bytes of an input; null where there are more than the limit. */
export type Gathered = Uint8Array | null;

/** Gathers a whole input. Past the limit nothing more is kept or read. */
export async function gather(chunks: AsyncIterable<Uint8Array>, maxBytes: number): Promise<Gathered> {
  const parts: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of chunks) {
    length += chunk.length;
    if (length > maxBytes) return null;
    parts.push(chunk);
  }
  return concat(parts);
}

export function concat(parts: readonly Uint8Array[]): Uint8Array {
  if (parts.length === 1 && parts[0] !== undefined) return parts[0];
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

/** The record's description of a document that was read from bytes of this digest. */
export function sourceOf(
  { bytes, sha256 }: Digest,
  format: FormatName,
  encoding: string,
  context: ReadContext,
  record: SourceRecord | null = null,
): Source {
  return { path: context.path, format, encoding, bytes, sha256, record };
}

/** Failure of a document, or of a whole input, that could not be read. */
export function readFailure(
  code: FailureCode,
  message: string,
  format: FormatName,
  context: ReadContext,
  record: SourceRecord | null = null,
): Failure {
  return { id: null, source: { path: context.path, format, record }, error: { code, message, stage: 'read' } };
}

/** Words of a document within a message: names and types in containers may be of any length. */
export function quoted(text: string): string {
  return wellFormed(text.length <= LONGEST_QUOTE ? text : `${text.slice(0, LONGEST_QUOTE)}…`);
}
const LONGEST_QUOTE = 80;

export function tooLarge(format: FormatName, context: ReadContext, record: SourceRecord | null = null): Failure {
  const message = `has more than the ${context.maxBytes} bytes that one document may have; raise --max-bytes to read it`;
  return readFailure('too-large', message, format, context, record);
}

/** The first bytes as text, one character a byte: enough to look for ASCII marks. A byte order mark is left out. */
export function asciiHead(head: Uint8Array, limit = 4096): string {
  const text = charactersOf(head.subarray(0, limit));
  return text.startsWith('\xef\xbb\xbf') ? text.slice(3) : text;
}
