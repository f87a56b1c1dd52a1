/** Runs the tasks in this thread, one after the other. What the pool does for many files is done here without the cost of its start. */
import { convertDoc } from './convert-doc';
import type { Job, Task } from './job';
import { type Done, type Surroundings, processFile } from './process-file';
import type { Receipt } from './receipt';

export interface RunAround extends Pick<Surroundings, 'listener' | 'stopped' | 'stdin' | 'now'> {
  /** The receipt of a task that need not be done. */
  readonly known: (task: Task) => Receipt | null;
  /** Called in the order of the tasks. */
  readonly done: (done: Done, task: Task) => void;
}

/** Signals are only seen between turns of the event loop; one turn at least each so many milliseconds. */
const TURN = 50;

export async function runHere(tasks: readonly Task[], job: Job, around: RunAround): Promise<void> {
  const convert: Surroundings['convert'] = (doc) => Promise.resolve(convertDoc(doc, job.render));
  let turn = around.now();
  for (const task of tasks) {
    if (around.stopped()) break;
    const known = around.known(task);
    const done = known ? { receipt: known, marks: null } : await processFile(task, job, { ...around, convert, width: 1 });
    if (typeof done === 'object') around.done(done, task);
    if (around.now() - turn > TURN) {
      await new Promise((resolve) => setImmediate(resolve));
      turn = around.now();
    }
  }
}
