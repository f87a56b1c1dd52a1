/** What a run has around its tasks, whoever does them. */
import type { Task } from './job';
import type { Done, Surroundings } from './process-file';
import type { Receipt } from './receipt';

export interface RunAround extends Pick<Surroundings, 'listener' | 'stopped' | 'stdin' | 'now'> {
  /** The receipt of a task that need not be done. */
  readonly known: (task: Task) => Receipt | null;
  /** Called in the order of the tasks. */
  readonly done: (done: Done, task: Task) => void;
}
