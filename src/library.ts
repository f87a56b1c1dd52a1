/** What programs call: the same work as the command's, on one document in memory. Nothing here waits, reads files or keeps state. */
import type { Article, ExtraField } from './model/article';
import type { Failure, FailureCode } from './model/failure';
import type { ReadContext, ReadItem } from './model/reader';
import { normalizeDoc } from './pipeline/normalize';
import { dump, interpretDump, looksLikeDump } from './readers/dump';
import { interpretHtml } from './readers/html';
import { decodeDocument, textDocument } from './readers/single';

export interface LibraryOptions {
  /** Address of the page: base of its links, source of its domain. */
  readonly url?: string;
  /** RFC 3339 instant of the capture: upper bound of dates, start of relative ones. */
  readonly fetchedAt?: string;
  /** Told by the document where absent. */
  readonly format?: 'html' | 'dump';
  /** Extra fields of the record: html, links, blocks, provenance. */
  readonly fields?: readonly string[];
}

/** Thrown where a document holds no article. The failure record says why; `code` is its code. */
export class NormalizeError extends Error {
  override readonly name = 'NormalizeError';
  readonly code: FailureCode;

  constructor(readonly failure: Failure) {
    super(`The document ${failure.error.message}`);
    this.code = failure.error.code;
  }
}

const EXTRA_FIELDS: readonly ExtraField[] = ['html', 'links', 'blocks', 'provenance'];

/** Normalizes a page or a dump. Bytes are decoded as they declare; a string is taken as it is. Throws `NormalizeError`. */
export function normalize(html: string | Uint8Array, options: LibraryOptions = {}): Article {
  const item = read(html, options);
  if ('skip' in item) throw new NormalizeError(unsupported(item.message));
  if ('error' in item) throw new NormalizeError(item);
  const outcome = normalizeDoc(item, { fields: (options.fields ?? []).map(extraField) });
  if (outcome.ok) return outcome.article;
  throw new NormalizeError(outcome.failure);
}

function read(html: string | Uint8Array, { url, fetchedAt, format }: LibraryOptions): ReadItem {
  const isText = typeof html === 'string';
  const context: ReadContext = {
    path: null,
    url: url ?? null,
    fetchedAt: fetchedAt ?? null,
    encoding: isText ? 'utf-8' : null,
    maxBytes: Infinity,
    fields: null,
  };
  const found = format ?? ((isText ? looksLikeDump(html.slice(0, HEAD)) : dump.sniff(html.subarray(0, HEAD))) ? 'dump' : 'html');
  const document = isText ? textDocument(html, found, context) : decodeDocument(html, found, context);
  if ('error' in document) return document;
  return found === 'dump' ? interpretDump(document, context) : interpretHtml(document, context);
}

/** How many bytes, or characters, are looked at for a dump's header. */
const HEAD = 4096;

function extraField(name: string): ExtraField {
  const known = EXTRA_FIELDS.find((field) => field === name);
  if (known) return known;
  throw new TypeError(`options.fields names "${name}"; expected some of ${EXTRA_FIELDS.join(', ')}.`);
}

function unsupported(message: string): Failure {
  return { id: null, source: {}, error: { code: 'unsupported', message, stage: 'read' } };
}
