/** What the pool and its threads say to each other. Plain data only. Messages hold several units or answers: a message costs more than what it carries. */
import type { Failure, FailureCode } from '../model/failure';
import type { RawDoc } from '../model/source';
import type { Line } from '../readers/lines';
import type { Rendered } from './convert-doc';
import type { Job, Task } from './job';
import type { Done } from './process-file';
import type { Notice, Problem } from './receipt';

/** A piece of work for one thread. */
export type Unit =
  /** A whole input. */
  | { readonly kind: 'file'; readonly task: Task }
  /** One document of an input that is read elsewhere. */
  | { readonly kind: 'document'; readonly doc: RawDoc }
  /** A line of `newsnorm stream`, and which it is, from 1. */
  | { readonly kind: 'line'; readonly line: Line; readonly number: number };

/** A unit with what is known of earlier attempts at it. */
export interface Assignment {
  readonly unit: Unit;
  readonly verdicts: readonly Verdict[];
  /** See `Surroundings.hasWritten`. */
  readonly hasWritten: boolean;
}

/** A document (from 1) of an input or a line that ended its thread twice: it is answered with this failure and not tried again. */
export interface Verdict extends Loss {
  readonly ordinal: number;
}

/** Something a thread has to tell of an input, in the order it happened. */
export type Event =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'problem'; readonly problem: Problem }
  | { readonly kind: 'skip' | 'warning'; readonly notice: Notice };

/** What became of an input, and what there is to tell of it. */
export type FileResult = Done & { readonly kind: 'file'; readonly events: readonly Event[] };

export type UnitResult =
  | FileResult
  /** The input is too large for one thread and was left alone. */
  | { readonly kind: 'large' }
  /** The run was to end before its turn came. */
  | { readonly kind: 'dropped' }
  | { readonly kind: 'document'; readonly outcome: Rendered | Failure }
  | ({ readonly kind: 'line' } & LineAnswer)
  /** Two threads ended while they read the line. */
  | ({ readonly kind: 'lost' } & Loss);

/** The answer to a line, without its end. */
export interface LineAnswer {
  readonly text: string;
  /** Whether it is the record of a failure. */
  readonly failed: boolean;
}

/** Why a unit cannot be done. */
export interface Loss {
  readonly code: FailureCode;
  readonly message: string;
}

/** What a thread is born with. `progress` is shared memory: see `PROGRESS`. */
export interface Birth {
  readonly job: Job;
  readonly progress: Int32Array;
}

/** Cells of the shared memory, by which a thread that no longer answers still tells what it was at. */
export const PROGRESS = {
  /** Changes with every document and unit: a thread in which it stands still is stuck. */
  beat: 0,
  /** How many units the thread has ended; so it is at the one after those. */
  ended: 1,
  /** The document of the input under way, from 1; 0 while none is. */
  ordinal: 2,
  /** A bit for each of the last units, at the place `number % MOST_UNITS`: whether it wrote an output. */
  wrote: 3,
  /** Set by the pool: whether the thread is to begin nothing more. */
  stop: 4,
  cells: 5,
} as const;

/** As many units at a thread at once as there are bits in a cell. */
export const MOST_UNITS = 32;
