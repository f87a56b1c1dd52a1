import type { Source } from './source';

/** Errors are values. The list is closed: programs switch on it. */
export type FailureCode = 'empty' | 'no-content' | 'bad-encoding' | 'bad-record' | 'too-large' | 'timeout' | 'unsupported' | 'io' | 'bug';

export interface Failure {
  readonly id: unknown;
  readonly source: Partial<Source>;
  readonly error: {
    readonly code: FailureCode;
    /** A sentence: what was found, what was expected, what to do. */
    readonly message: string;
    /** The phase that failed: read, parse, stages, lower, write … */
    readonly stage: string;
  };
}
