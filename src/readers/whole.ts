/** Inputs of one document: gathered up to the limit, decoded, described. */
import type { Failure, FailureCode } from '../model/failure';
import type { ReadContext } from '../model/reader';
import type { FormatName, Source, Warning } from '../model/source';
import { decodeBytes } from '../text/charset';
import { sha256 } from '../text/hash';

export interface WholeText {
  readonly text: string;
  readonly source: Source;
  readonly warnings: readonly Warning[];
}

export function readFailure(code: FailureCode, message: string, source: Partial<Source>): Failure {
  return { id: null, source, error: { code, message, stage: 'read' } };
}

/** All bytes of the input in one array, or null where there are more than `maxBytes`. */
async function gather(chunks: AsyncIterable<Uint8Array>, maxBytes: number): Promise<Uint8Array | null> {
  const parts: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of chunks) {
    length += chunk.length;
    if (length > maxBytes) return null;
    parts.push(chunk);
  }
  const [only] = parts;
  if (parts.length === 1 && only) return only;
  const whole = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

/** The whole input as text; a failure where it is too large. */
export async function readWhole(chunks: AsyncIterable<Uint8Array>, context: ReadContext, format: FormatName): Promise<WholeText | Failure> {
  const bytes = await gather(chunks, context.maxBytes);
  if (bytes === null) {
    const message = `The document has more than the ${context.maxBytes} bytes of --max-bytes; raise the limit to read it.`;
    return readFailure('too-large', message, { path: context.path, format });
  }
  const { text, encoding, warnings } = decodeBytes(bytes, context.encoding === null ? {} : { label: context.encoding });
  return { text, warnings, source: { path: context.path, format, encoding, bytes: bytes.length, sha256: sha256(bytes), record: null } };
}
