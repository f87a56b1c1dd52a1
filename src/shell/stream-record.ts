/** One line of `newsnorm stream`: a record in, the text of its answer out. */
import type { Failure, FailureCode } from '../model/failure';
import type { RawDoc } from '../model/source';
import type { Line } from '../readers/lines';
import { isObject, readRecord } from '../readers/record';
import { rawMembers } from './json-members';

/** What a line asks for: a document to normalize, or an answer that is known already. */
export type Request = { readonly doc: RawDoc; readonly raw: RawParts } | { readonly failure: Failure; readonly raw: RawParts };

/** Members that are handed back as they were spelled. */
export type RawParts = ReadonlyMap<string, string>;

const HANDED_BACK = ['id', 'extra'];

export interface StreamLimits {
  readonly maxBytes: number;
}

export function readRequest(line: Line, number: number, { maxBytes }: StreamLimits): Request {
  const text = decode(line.bytes);
  const record = line.tooLong || text.isBroken ? undefined : parse(text.value);
  const members = rawMembers(text.value, HANDED_BACK);
  const raw = record === undefined ? readable(members) : members;
  const id = raw.has('id') ? PLACE : null;
  // The answer to a record with an id is the same wherever it stands: engines split and retry as they like.
  const place = raw.has('id') ? '' : `line ${number}: `;
  const fail = (code: FailureCode, message: string): Request => ({ failure: failure(id, code, `${place}${message}`), raw });
  if (line.tooLong) return fail('too-large', `has ${line.length} bytes, more than the ${maxBytes} of --max-bytes`);
  if (text.isBroken) return fail('bad-encoding', 'is not UTF-8, which JSON is written in');
  if (record === undefined) return fail('bad-record', text.value.trim() === '' ? 'is blank; expected a JSON object' : 'is no valid JSON');
  if (!isObject(record)) return fail('bad-record', 'is no JSON object; expected {"id", "url", "html"} or {"id", "dump"}');
  const item = readRecord(record, { path: null, url: null, fetchedAt: null, encoding: null, maxBytes, fields: null });
  if ('error' in item) return fail(item.error.code, item.error.message);
  if ('skip' in item) return fail('unsupported', item.message);
  return { doc: { ...item, id }, raw };
}

/** The value of a JSON text; undefined, which JSON cannot say, where it is none. */
function parse(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

/** Of a line that is no JSON only what is JSON by itself goes back: the answer is. */
function readable(members: RawParts): RawParts {
  return new Map([...members].filter(([, raw]) => parse(raw) !== undefined));
}

/** The line of an answer, `id` and `extra` put back as they came. */
export function answerLine(json: string, raw: RawParts): string {
  const id = raw.get('id');
  const extra = raw.get('extra');
  // The first place is the id's: only names of ours stand before it.
  const line = id === undefined ? json : json.replace(PLACE_JSON, () => oneLine(id));
  return extra === undefined ? line : `${line.slice(0, -1)},"extra":${oneLine(extra)}}`;
}

/** Stands for the id while the document is worked on. */
const PLACE = '\u0000id';
const PLACE_JSON = JSON.stringify(PLACE);
const UNSAFE = /[\u007f-\u009f\u2028\u2029]/g;

/** JSON that came on one line has line separators and controls within strings only, where their escapes mean the same. */
function oneLine(json: string): string {
  return json.replace(UNSAFE, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

function failure(id: string | null, code: FailureCode, message: string): Failure {
  return { id, source: {}, error: { code, message, stage: 'read' } };
}

const strict = new TextDecoder('utf-8', { fatal: true });
const lenient = new TextDecoder('utf-8');

function decode(bytes: Uint8Array): { readonly value: string; readonly isBroken: boolean } {
  try {
    return { value: strict.decode(bytes), isBroken: false };
  } catch {
    return { value: lenient.decode(bytes), isBroken: true };
  }
}
