/** What the pool and its threads say to each other. Plain data only. */
import type { Failure, FailureCode } from '../model/failure';
import type { RawDoc } from '../model/source';
import type { Rendered } from './convert-doc';
import type { Job, Task } from './process-file';
import type { Notice, Problem, Receipt } from './receipt';

/** A piece of work for one thread: a whole input, or one document of a large one. */
export type Unit =
  | { readonly kind: 'file'; readonly task: Task; readonly verdicts: readonly Verdict[] }
  | { readonly kind: 'document'; readonly doc: RawDoc };

/** A document (from 1) of an input that ended its thread twice: it is answered with this failure and not tried again. */
export interface Verdict {
  readonly ordinal: number;
  readonly code: FailureCode;
  readonly message: string;
}

/** Something a thread has to tell of an input, in the order it happened. */
export type Event =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'problem'; readonly problem: Problem }
  | { readonly kind: 'skip' | 'warning'; readonly notice: Notice };

export type UnitResult =
  | { readonly kind: 'file'; readonly receipt: Receipt; readonly events: readonly Event[] }
  | { readonly kind: 'document'; readonly outcome: Rendered | Failure };

/** What a thread is born with. `progress` is shared memory: see `PROGRESS`. */
export interface Birth {
  readonly job: Job;
  readonly progress: Int32Array;
}

/** Cells of the shared memory, by which a thread that no longer answers still tells what it was at. */
export const PROGRESS = {
  /** Changes with every document and unit: a thread in which it stands still is stuck. */
  beat: 0,
  /** The document of the input under way, from 1; 0 while none is. */
  ordinal: 1,
  cells: 2,
} as const;
