/** Runs the tasks in this thread, one after the other. What the pool does for many files is done here without the cost of its start. */
import { type ConvertDoc, convertDoc } from './convert-doc';
import { guarded } from './guard';
import type { Job, Task } from './job';
import { processFile } from './process-file';
import type { RunAround } from './run-around';

/** Signals are only seen between turns of the event loop; one turn at least each so many milliseconds. */
const TURN = 50;
/** A document that takes more milliseconds is begun anew in a thread, where it keeps nobody from hearing and has the user's time. */
const LONG = 1000;

/** `timeout`: milliseconds for each document. */
export async function runHere(tasks: Iterable<Task>, job: Job, around: RunAround, timeout: number): Promise<void> {
  let turn = around.now();
  const listen = async (): Promise<void> => {
    await new Promise((resolve) => setImmediate(resolve));
    turn = around.now();
  };
  let attempt = 1;
  const convert: ConvertDoc = async (doc) => {
    if (around.now() - turn > TURN) await listen();
    const quick = guarded(() => convertDoc(doc, job.render), Math.min(LONG, timeout));
    if (quick !== null) return quick.result;
    const { convertApart } = await import('./run-pool');
    const slow = await convertApart(doc, job, timeout);
    attempt = Math.max(attempt, slow.attempt);
    return slow.outcome;
  };
  for (const task of tasks) {
    if (around.stopped()) break;
    const known = around.known(task);
    attempt = 1;
    const done = known ? { receipt: known, marks: null } : await processFile(task, job, { ...around, convert, width: 1 });
    if (typeof done === 'object') around.done({ ...done, receipt: { ...done.receipt, attempt } }, task);
  }
  await listen();
}
