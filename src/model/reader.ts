/** The door through which documents come in. A reader gets bytes, never a path to open; it knows nothing of files or threads. */
import type { Failure } from './failure';
import type { FormatName, RawDoc, SourceRecord } from './source';

/** Names of the fields in records of NDJSON and columns of CSV, where they differ from those of the contract's `stream` record. */
export interface RecordFields {
  readonly id: string;
  readonly url: string;
  readonly html: string;
  readonly fetchedAt: string;
  readonly language: string;
}

/** How the body of a record may be packed (`Content-Encoding`). */
export type ContentCoding = 'gzip' | 'br' | 'deflate' | 'zstd';

/** Unpacks one body: as much of it as is whole. `too-large` where it grows beyond the limit, `broken` where nothing can be had. */
export type Inflate = (bytes: Uint8Array, coding: ContentCoding, maxBytes: number) => Uint8Array | 'too-large' | 'broken';

/** What happens while a gzip file is unpacked. `offset` counts packed bytes: where a member begins, or one past its end. */
export type GzipEvent =
  | { readonly kind: 'member' | 'end'; readonly offset: number }
  | { readonly kind: 'bytes'; readonly bytes: Uint8Array }
  /** A sentence about what cannot be unpacked. The next member, if any, follows. */
  | { readonly kind: 'damage'; readonly offset: number; readonly message: string };

/** What the shell knows of the bytes and what the user asked for. Nothing here is trusted over the bytes except `encoding`. */
export interface ReadContext {
  /** Path of the input as given, with `/`; null for standard input and the library. */
  readonly path: string | null;
  /** `--url`: address of a single document, base of its relative links. */
  readonly url: string | null;
  /** `--fetched-at`: RFC 3339 instant of the capture, for documents that do not state their own. */
  readonly fetchedAt: string | null;
  /** `--encoding`: WHATWG label that overrides whatever the bytes declare; null to detect. */
  readonly encoding: string | null;
  /** Largest document in bytes (`--max-bytes`); a larger one is a `too-large` failure and is not buffered. */
  readonly maxBytes: number;
  /** Names of record fields; null for those of the contract. */
  readonly fields: RecordFields | null;
  /** Unpacks bodies within containers; without it a packed body is `unsupported`. */
  readonly inflate?: Inflate;
  /** Unpacks gzip member by member, for readers that tell places in the packed file. Never throws for what the bytes are. */
  readonly gunzip?: (bytes: AsyncIterable<Uint8Array>) => AsyncIterable<GzipEvent>;
}

/** Why something was passed over that is no error. Closed list: manifests and summaries count by it. */
export type SkipCode = 'not-a-dump' | 'not-html' | 'not-a-response' | 'revisit' | 'own-output' | 'ignored-record';

/** Something that is no document and no failure: an index page among dumps, an image in a WARC. */
export interface Skip {
  readonly skip: SkipCode;
  /** A sentence: what was found and why it is no document. */
  readonly message: string;
  /** Place within a container, where there is one. */
  readonly record: SourceRecord | null;
}

/** What a reader yields, in the order of the input. A broken record is a failure of its own and does not end the input. */
export type ReadItem = RawDoc | Failure | Skip;

export interface Reader {
  readonly format: FormatName;
  /** File name endings, lower case, with the dot; the first is the usual one. */
  readonly extensions: readonly string[];
  /** True where gzip files are given to it as they are, to be unpacked with `gunzip` of the context. */
  readonly takesGzip?: true;
  /** True where the first bytes (at least 1 KB of them, if there are so many) can only be, or very likely are, of this format. */
  readonly sniff: (head: Uint8Array) => boolean;
  /** Chunks may be cut anywhere; the result does not depend on where. Throws only where the bytes themselves cannot be read. */
  readonly read: (bytes: AsyncIterable<Uint8Array>, context: ReadContext) => AsyncIterable<ReadItem>;
}
