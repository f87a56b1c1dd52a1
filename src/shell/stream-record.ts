/** One line of `newsnorm stream`: a record in, the text of its answer out. */
import type { Failure, FailureCode } from '../model/failure';
import type { RawDoc } from '../model/source';
import type { Line } from '../readers/lines';
import { isObject, readRecord } from '../readers/record';
import { type ConvertDoc, isFailure } from './convert-doc';
import type { LineAnswer } from './protocol';
import {
  type RawParts,
  answerLine,
  decodeLine,
  failureAnswer,
  parseJson,
  placeOfId,
  rawParts,
  readableParts,
  unread,
} from './stream-answer';

/** What a line asks for: a document to normalize, or an answer that is known already. */
export type Request = { readonly doc: RawDoc; readonly raw: RawParts } | { readonly failure: Failure; readonly raw: RawParts };

export interface StreamLimits {
  readonly maxBytes: number;
}

/** The answer to a line (the `number`th, from 1). */
export async function answerTo(line: Line, number: number, limits: StreamLimits, convert: ConvertDoc): Promise<LineAnswer> {
  const request = readRequest(line, number, limits);
  if ('failure' in request) return failureAnswer(request.failure, request.raw);
  const outcome = await convert(request.doc);
  return isFailure(outcome) ? failureAnswer(outcome, request.raw) : { text: answerLine(outcome.line, request.raw), failed: false };
}

export function readRequest(line: Line, number: number, { maxBytes }: StreamLimits): Request {
  const text = decodeLine(line.bytes);
  const record = line.tooLong || text.isBroken ? undefined : parseJson(text.value);
  const raw = record === undefined ? readableParts(text.value) : rawParts(text.value);
  // The answer to a record with an id is the same wherever it stands: engines split and retry as they like.
  const place = raw.has('id') ? '' : `line ${number}: `;
  const fail = (code: FailureCode, message: string): Request => ({ failure: unread(raw, code, `${place}${message}`), raw });
  if (line.tooLong) return fail('too-large', `has ${line.length} bytes, more than the ${maxBytes} of --max-bytes`);
  if (text.isBroken) return fail('bad-encoding', 'is not UTF-8, which JSON is written in');
  if (record === undefined) return fail('bad-record', text.value.trim() === '' ? 'is blank; expected a JSON object' : 'is no valid JSON');
  if (!isObject(record)) return fail('bad-record', 'is no JSON object; expected {"id", "url", "html"} or {"id", "dump"}');
  const item = readRecord(record, { path: null, url: null, fetchedAt: null, encoding: null, maxBytes, fields: null });
  if ('error' in item) return fail(item.error.code, item.error.message);
  if ('skip' in item) return fail('unsupported', item.message);
  return { doc: { ...item, id: placeOfId(raw) }, raw };
}
