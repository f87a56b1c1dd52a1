/** A document as a JSON record: a line of `newsnorm stream`, or of an NDJSON file. */
import type { Failure } from '../model/failure';
import type { ReadContext, RecordFields, Skip } from '../model/reader';
import type { RawDoc } from '../model/source';
import { textDigestOf } from '../text/digest';
import { wellFormed } from '../text/whitespace';
import { readFailure } from './bytes';
import { interpretDump } from './dump';
import { interpretHtml } from './html';
import { decodeDocument, textDocument, type Document } from './single';

export type JsonObject = Readonly<Record<string, unknown>>;

/** Names of the contract. */
export const FIELDS: RecordFields = { id: 'id', url: 'url', html: 'html', fetchedAt: 'fetched_at', language: 'lang' };

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The id of a record as it is; undefined where it has none. */
export function idOf(record: JsonObject, context: ReadContext): unknown {
  return record[(context.fields ?? FIELDS).id];
}

/** The document of a record, without its id. What the record says of address and time wins over the context. */
export function readRecord(record: JsonObject, context: ReadContext): RawDoc | Failure | Skip {
  const fields = context.fields ?? FIELDS;
  const body = bodyOf(record, fields);
  if ('wrong' in body) return readFailure('bad-record', body.wrong, 'html', context);
  const own: ReadContext = {
    ...context,
    url: textOf(record, fields.url) ?? context.url,
    fetchedAt: textOf(record, fields.fetchedAt) ?? context.fetchedAt,
    encoding: body.text === null ? context.encoding : 'utf-8',
  };
  const document = documentOf(body, own);
  if ('error' in document) return document;
  const item = body.format === 'dump' ? interpretDump(document, own) : interpretHtml(document, own);
  const language = textOf(record, fields.language);
  if (language === null || 'error' in item || 'skip' in item) return item;
  return { ...item, hints: { ...item.hints, language } };
}

function textOf(record: JsonObject, field: string): string | null {
  const value = record[field];
  return typeof value === 'string' && value !== '' ? wellFormed(value) : null;
}

type Body = {
  readonly format: 'html' | 'dump';
} & (
  | { readonly text: string }
  /** What a server said of the bytes is believed as far as they bear it out. */
  | { readonly text: null; readonly bytes: Uint8Array; readonly contentType: string | null }
);

function documentOf(body: Body, context: ReadContext): Document | Failure {
  const digest = body.text === null ? null : textDigestOf(body.text);
  const size = body.text === null ? body.bytes.length : (digest?.bytes ?? 0);
  if (size > context.maxBytes)
    return readFailure('too-large', `has ${size} bytes, more than the ${context.maxBytes} of --max-bytes`, body.format, context);
  if (body.text === null) return decodeDocument(body.bytes, body.format, context, body.contentType);
  return textDocument(body.text, body.format, context, digest ?? undefined);
}

/** Text members first as they are commonest; bytes come as base64. */
function bodyOf(record: JsonObject, fields: RecordFields): Body | { readonly wrong: string } {
  const html = record[fields.html];
  const { dump, html_base64: base64 } = record;
  if (typeof html === 'string') return { format: 'html', text: html };
  if (typeof dump === 'string') return { format: 'dump', text: dump };
  if (typeof base64 !== 'string') return { wrong: `has no "${fields.html}", "html_base64" or "dump" that is a text` };
  const bytes = decodeBase64(base64);
  if (!bytes) return { wrong: '"html_base64" is no base64' };
  const charset = textOf(record, 'charset');
  const contentType = charset === null ? headerContentType(record['http_headers']) : `text/html; charset=${charset}`;
  return { format: 'html', text: null, bytes, contentType };
}

function decodeBase64(text: string): Uint8Array | null {
  try {
    const binary = atob(text.replaceAll('-', '+').replaceAll('_', '/'));
    return Uint8Array.from(binary, (character) => character.charCodeAt(0));
  } catch {
    return null;
  }
}

/** Headers as an object or as a list of pairs; names in any case. */
function headerContentType(headers: unknown): string | null {
  const pairs: readonly unknown[] = Array.isArray(headers) ? headers : isObject(headers) ? Object.entries(headers) : [];
  for (const pair of pairs) {
    if (!Array.isArray(pair)) continue;
    const [name, value] = pair as readonly unknown[];
    if (typeof name === 'string' && name.toLowerCase() === 'content-type' && typeof value === 'string') return value;
  }
  return null;
}
