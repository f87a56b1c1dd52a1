/** One line of `newsnorm stream`: a record in, the text of its answer out. */
import type { Failure, FailureCode } from '../model/failure';
import type { ReadContext, ReadItem } from '../model/reader';
import type { FormatName, RawDoc } from '../model/source';
import { readers } from '../readers/index';
import { rawMembers } from './json-members';
import type { Line } from './lines';

/** What a line asks for: a document to normalize, or an answer that is known already. */
export type Request = { readonly doc: RawDoc; readonly raw: RawParts } | { readonly failure: Failure; readonly raw: RawParts };

/** Members that are handed back as they were spelled. */
export type RawParts = ReadonlyMap<string, string>;

const HANDED_BACK = ['id', 'extra'];

export interface StreamLimits {
  readonly maxBytes: number;
}

export async function readRequest(line: Line, number: number, { maxBytes }: StreamLimits): Promise<Request> {
  const text = decode(line.bytes);
  const raw = rawMembers(text.value, HANDED_BACK);
  const id = raw.has('id') ? PLACE : null;
  const fail = (code: FailureCode, message: string): Request => ({ failure: failure(id, code, `line ${number}: ${message}`), raw });
  if (line.tooLong) return fail('too-large', `has ${line.length} bytes, more than the ${maxBytes} of --max-bytes`);
  if (text.isBroken) return fail('bad-encoding', 'is not UTF-8, which JSON is written in');
  let record: unknown;
  try {
    record = JSON.parse(text.value);
  } catch {
    return fail('bad-record', text.value.trim() === '' ? 'is blank; expected a JSON object' : 'is no valid JSON');
  }
  if (!isObject(record)) return fail('bad-record', 'is no JSON object; expected {"id", "url", "html"} or {"id", "dump"}');
  const source = sourceOf(record);
  if ('wrong' in source) return fail('bad-record', source.wrong);
  const item = await readOne(source, context(record, source, maxBytes));
  if ('error' in item) return fail(item.error.code, item.error.message);
  if ('skip' in item) return fail('unsupported', item.message);
  return { doc: withHints(item, id, record), raw };
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
const LINE_ENDS = /[\u0085\u2028\u2029]/g;

/** JSON that came on one line has line separators within strings only, where their escapes mean the same. */
function oneLine(json: string): string {
  return json.replace(LINE_ENDS, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);
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

type JsonObject = Readonly<Record<string, unknown>>;

function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

interface RecordSource {
  readonly format: FormatName;
  readonly bytes: Uint8Array;
  /** Label to decode with; null to detect. */
  readonly encoding: string | null;
}

/** Text members first as they are commonest; bytes come as base64. */
function sourceOf(record: JsonObject): RecordSource | { readonly wrong: string } {
  const { html, dump, html_base64: base64 } = record;
  if (typeof html === 'string') return { format: 'html', bytes: Buffer.from(html, 'utf8'), encoding: 'utf-8' };
  if (typeof dump === 'string') return { format: 'dump', bytes: Buffer.from(dump, 'utf8'), encoding: 'utf-8' };
  if (typeof base64 !== 'string') return { wrong: 'has no "html", "html_base64" or "dump" that is a text' };
  if (!BASE64.test(base64)) return { wrong: '"html_base64" is no base64' };
  const charset = typeof record['charset'] === 'string' ? record['charset'] : headerCharset(record['http_headers']);
  return { format: 'html', bytes: Buffer.from(base64, 'base64'), encoding: charset === null ? null : knownLabel(charset) };
}

const BASE64 = /^[A-Za-z0-9+/_\s-]*=*\s*$/;
const CHARSET = /;\s*charset\s*=\s*["']?([^\s"';]+)/i;

/** Headers as an object or as a list of pairs; names in any case. */
function headerCharset(headers: unknown): string | null {
  const pairs: readonly unknown[] = Array.isArray(headers) ? headers : isObject(headers) ? Object.entries(headers) : [];
  for (const pair of pairs) {
    if (!Array.isArray(pair)) continue;
    const [name, value] = pair as readonly unknown[];
    if (typeof name !== 'string' || name.toLowerCase() !== 'content-type' || typeof value !== 'string') continue;
    return CHARSET.exec(value)?.[1] ?? null;
  }
  return null;
}

/** A label nobody knows is no reason to fail: browsers ignore it, too. */
function knownLabel(label: string): string | null {
  try {
    return new TextDecoder(label).encoding;
  } catch {
    return null;
  }
}

function context(record: JsonObject, { encoding }: RecordSource, maxBytes: number): ReadContext {
  const { url, fetched_at: fetchedAt } = record;
  return {
    path: null,
    url: typeof url === 'string' ? url : null,
    fetchedAt: typeof fetchedAt === 'string' ? fetchedAt : null,
    encoding,
    maxBytes,
    fields: null,
  };
}

async function readOne({ format, bytes }: RecordSource, at: ReadContext): Promise<ReadItem> {
  const reader = readers.find((candidate) => candidate.format === format);
  if (reader) for await (const item of reader.read(one(bytes), at)) return item;
  return failure(null, 'empty', 'holds no document');
}

async function* one(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield await Promise.resolve(bytes);
}

function withHints(doc: RawDoc, id: string | null, { lang }: JsonObject): RawDoc {
  return { ...doc, id, hints: typeof lang === 'string' ? { ...doc.hints, language: lang } : doc.hints };
}
