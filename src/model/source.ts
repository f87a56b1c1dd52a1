/** What a reader hands over: plain data that may cross a thread. */

export type FormatName = 'dump' | 'html' | 'warc' | 'jsonl' | 'feed' | 'mhtml' | 'csv';

/** Where a document came from, as it stands in the article record. */
export interface Source {
  /** Path as given, with `/`; null for standard input and the library. */
  readonly path: string | null;
  readonly format: FormatName;
  /** WHATWG label of the encoding that was decoded. */
  readonly encoding: string;
  /** Size and hash of the document's bytes as they came. */
  readonly bytes: number;
  readonly sha256: string;
  /** Place within a container (WARC, feed, NDJSON …), null for a file of one document. */
  readonly record: SourceRecord | null;
}

export interface SourceRecord {
  readonly file: string | null;
  readonly id: string | null;
  readonly offset: number | null;
  readonly length: number | null;
  readonly date: string | null;
}

/** What the reader knows of the document besides its markup. Every hint becomes a claim; none is trusted blindly. */
export interface Hints {
  readonly title?: string;
  readonly authors?: readonly string[];
  readonly published?: string;
  readonly modified?: string;
  readonly language?: string;
  readonly section?: string;
  readonly tags?: readonly string[];
  readonly description?: string;
  readonly siteName?: string;
  readonly image?: string;
}

/** One document, decoded. `html` is the markup, without the dump's header. */
export interface RawDoc {
  readonly source: Source;
  /** The id a stream record came with; null elsewhere. */
  readonly id: unknown;
  readonly url: string | null;
  /** RFC 3339 instant of the capture, upper bound for `published`; null where unknown. */
  readonly captured: string | null;
  readonly html: string;
  /** Where `html` starts in the decoded source (UTF-16 units): the length of a dump's header, otherwise 0. */
  readonly htmlOffset: number;
  readonly hints: Hints;
  readonly warnings: readonly Warning[];
}

/** Something a reader should know about an article; `code` is stable, kebab-case. */
export interface Warning {
  readonly code: string;
  readonly message: string;
}
