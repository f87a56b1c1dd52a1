/** Runs the tasks on a pool: small inputs whole in a thread each, large ones read here and shared out by document. */
import type { RawDoc } from '../model/source';
import type { ConvertDoc } from './convert-doc';
import { STDIN } from './input';
import type { Job, Task } from './job';
import { mapOrdered } from './map-ordered';
import { type Converted, Pool, type PoolOptions, UNASKED } from './pool';
import { processFile } from './process-file';
import { type Event, type FileResult, MOST_UNITS } from './protocol';
import type { Listener, Receipt } from './receipt';
import type { RunAround } from './run-around';

/** Results that may wait for an earlier one, for each thread: enough for a thread to have all it may while the answers to as many are on their way. */
const AHEAD = MOST_UNITS * 2;

/** A task and what became of it: `large` where it is to be read in this thread. */
interface Outcome {
  readonly task: Task;
  readonly result: Omit<FileResult, 'kind'> | 'large' | 'dropped';
}

export async function runPool(tasks: Iterable<Task>, job: Job, around: RunAround, options: PoolOptions): Promise<void> {
  const pool = new Pool(job, options);
  const run = (task: Task): Promise<Outcome> | Outcome => {
    const known = around.known(task);
    if (known) return { task, result: { receipt: known, marks: null, events: [] } };
    if (task.input.path === STDIN) return { task, result: 'large' };
    return runFile(task, pool);
  };
  try {
    for await (const { task, result } of mapOrdered(untilStopped(tasks, around), run, options.jobs * AHEAD)) {
      if (around.stopped()) pool.stop();
      if (result === 'large') {
        if (!around.stopped()) await runLarge(task, job, around, pool, options.jobs);
      } else if (result !== 'dropped' && isToTell(result, around)) {
        await replay(result.receipt, result.events, around.listener);
        around.done(result, task);
      }
    }
  } finally {
    await pool.close();
  }
}

/** Threads are ahead of the place where a run stops. What they wrote until then is told; of the rest it is as if it had not been begun. */
function isToTell({ receipt }: Omit<FileResult, 'kind'>, { stopped }: RunAround): boolean {
  return !stopped() || receipt.outputs.some(({ action }) => action === 'written');
}

async function runFile(task: Task, pool: Pool): Promise<Outcome> {
  const { result, attempt } = await pool.submit({ kind: 'file', task });
  if (result.kind === 'large' || result.kind === 'dropped') return { task, result: result.kind };
  if (result.kind === 'file') return { task, result: { ...result, receipt: { ...result.receipt, attempt } } };
  throw new Error(UNASKED);
}

// A generator needs an await to be asynchronous; this one has nothing to wait for.
async function* untilStopped(tasks: Iterable<Task>, { stopped }: RunAround): AsyncGenerator<Task> {
  await Promise.resolve();
  for (const task of tasks) {
    if (stopped()) return;
    yield task;
  }
}

async function runLarge(task: Task, job: Job, around: RunAround, pool: Pool, jobs: number): Promise<void> {
  let most = 1;
  const convert: ConvertDoc = async (doc) => {
    const { outcome, attempt } = await pool.convert(doc);
    most = Math.max(most, attempt);
    return outcome;
  };
  const done = await processFile(task, job, { ...around, convert, width: jobs * 2 });
  if (typeof done === 'object') around.done({ ...done, receipt: { ...done.receipt, attempt: most } }, task);
}

/** Converts one document in a thread of its own. */
export async function convertApart(doc: RawDoc, job: Job, timeout: number): Promise<Converted> {
  const pool = new Pool(job, { jobs: 1, timeout });
  try {
    return await pool.convert(doc);
  } finally {
    await pool.close();
  }
}

async function replay({ path }: Receipt, events: readonly Event[], listener: Listener): Promise<void> {
  for (const event of events) {
    if (event.kind === 'text') await listener.text(event.text);
    else if (event.kind === 'problem') listener.problem(path, event.problem);
    else listener[event.kind](path, event.notice);
  }
}
