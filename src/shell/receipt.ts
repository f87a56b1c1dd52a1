/** What became of one input: plain data that crosses threads and fills manifest, log and summary. */
import type { LetterCounts } from '../model/explanation';
import type { FailureCode } from '../model/failure';
import type { SkipCode } from '../model/reader';
import type { SourceRecord } from '../model/source';

export interface Problem {
  readonly code: FailureCode;
  readonly message: string;
  readonly stage: string;
  /** Place within a container. */
  readonly record: SourceRecord | null;
}

export interface Notice {
  readonly code: string;
  readonly message: string;
  /** Place within a container, where it is about one. */
  readonly record?: SourceRecord | null;
}

export type Status = 'converted' | 'unchanged' | 'skipped' | 'failed';

export interface OutputReceipt {
  /** As shown: relative where the input was, with `/`. */
  readonly path: string;
  /** `differs`: would be written but for `--check` or `--dry-run`. */
  readonly action: 'written' | 'unchanged' | 'differs';
  readonly bytes: number;
  readonly sha256: string;
}

export interface Receipt {
  readonly path: string;
  readonly status: Status;
  /** Code of the first failure or skip; null where all went well. */
  readonly reason: FailureCode | SkipCode | null;
  readonly documents: number;
  readonly failures: number;
  readonly warnings: number;
  /** Of all its documents whose text is known; null where of none. */
  readonly letters: LetterCounts | null;
  readonly outputs: readonly OutputReceipt[];
  readonly bytes: number | null;
  readonly sha256: string | null;
  readonly ms: number;
  /** 1, or 2 where the first attempt timed out or crashed. */
  readonly attempt: number;
}

/** Takes what happens to an input, in order. `text` waits while the reader of standard output is slow. */
export interface Listener {
  readonly text: (chunk: string) => Promise<void>;
  readonly problem: (path: string, problem: Problem) => void;
  readonly skip: (path: string, notice: Notice) => void;
  readonly warning: (path: string, notice: Notice) => void;
}
