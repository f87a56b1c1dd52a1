/** What `explain` tells of one document: plain data, from which text, JSON and HTML are made. */
import type { Failure } from './failure';
import type { Source, Warning } from './source';

/** `[start, end)` in UTF-16 units of the decoded source. */
export type SourceRange = readonly [start: number, end: number];

/** One rung of the ladder that was climbed. */
export interface TriedAttempt {
  readonly name: string;
  readonly why: string;
  /** Letters of prose that it kept. */
  readonly letters: number;
}

/** A stretch of the source that met one fate: a block of the article, or what one verdict dropped. */
export interface Piece {
  readonly state: 'kept' | 'dropped';
  /** Type of the block (`paragraph`, `heading`, `figure` …); `text` where dropped. */
  readonly type: string;
  readonly range: SourceRange;
  readonly text: string;
  readonly rule: string;
  /** The stage that spoke the verdict; null where lowering or the ladder decided. */
  readonly stage: string | null;
  /** What the stage measured. */
  readonly note: string | null;
}

/** Letters: characters that are not blank, those of CJK scripts counted twice. */
export interface LetterCounts {
  /** Of all text of the document outside scripts and styles. */
  readonly source: number;
  /** Of those in the article: body, standfirst and captions; title, names and dates are fields and do not count. */
  readonly kept: number;
}

/** A value and where it came from. */
export interface Candidate {
  readonly value: unknown;
  /** Where it stands: `jsonld.datePublished`, `og:title`, `header line` …; null where nothing says so. */
  readonly origin: string | null;
  readonly rule: string | null;
  /** Null where it stands outside the markup: in the address, or in the header of a dump. */
  readonly range: SourceRange | null;
}

export interface RejectedCandidate extends Candidate {
  readonly reason: string;
}

export interface ExplainedField extends Candidate {
  readonly field: string;
  readonly rejected: readonly RejectedCandidate[];
}

/** Present on request only: a clock makes no two outputs equal. */
export interface StageTiming {
  readonly attempt: string;
  readonly stage: string;
  readonly milliseconds: number;
}

export interface Explanation {
  readonly schema: 'newsnorm/explanation@1';
  readonly generator: string;
  readonly source: Source;
  readonly url: string | null;
  readonly title: string | null;
  /** Why the document is no article; null where it is one. */
  readonly failure: Failure['error'] | null;
  readonly attempts: readonly TriedAttempt[];
  /** The attempt that won; null where there was nothing to try. */
  readonly attempt: string | null;
  readonly fields: readonly ExplainedField[];
  /** How much of the text was kept; null where nothing was, or where the body was taken from structured data. */
  readonly letters: LetterCounts | null;
  /** Every word of the source, in its order. */
  readonly pieces: readonly Piece[];
  readonly warnings: readonly Warning[];
  readonly timings?: readonly StageTiming[];
}
