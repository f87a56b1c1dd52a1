/** What is to be done: what holds for all inputs of a run, and what is one input's own. Plain data: it crosses threads. */
import type { RecordFields } from '../model/reader';
import type { FormatName } from '../model/source';
import type { RenderOptions } from './convert-doc';
import type { Input } from './input';
import type { OutputPlan } from './plan';

export interface Job {
  readonly cwd: string;
  readonly target: 'files' | 'stdout';
  /** False for `--check` and `--dry-run`. */
  readonly writes: boolean;
  readonly force: boolean;
  readonly render: RenderOptions;
  readonly inputFormat: FormatName | null;
  readonly encoding: string | null;
  readonly url: string | null;
  readonly fetchedAt: string | null;
  readonly maxBytes: number;
  /** Names of record fields; null for the usual ones. */
  readonly recordFields: RecordFields | null;
  /** True where the marks of the files are wanted, for the cache. */
  readonly wantsMarks: boolean;
}

/** Made one by one, since there may be a million. */
export interface TaskList extends Iterable<Task> {
  readonly length: number;
}

export interface Task {
  readonly input: Input;
  /** Null where nothing is written. */
  readonly plan: OutputPlan | null;
}
