/** Runs the tasks on a pool: small inputs whole in a thread each, large ones read here and shared out by document. */
import { resolve } from 'node:path';
import type { ConvertDoc } from './convert-doc';
import { STDIN } from './input';
import { mapOrdered } from './map-ordered';
import { Pool, type PoolOptions } from './pool';
import { type Job, type Task, processFile } from './process-file';
import type { Event } from './protocol';
import type { Listener, Receipt } from './receipt';
import type { RunAround } from './run-files';
import { sizeOf } from './source';

/** From this size on an input is likely to hold many documents. */
const LARGE = 1 << 24;
/** Results that may wait for an earlier one, for each thread. */
const AHEAD = 16;

/** A task and what became of it; null where it is to be read in this thread. */
interface Done {
  readonly task: Task;
  readonly result: { readonly receipt: Receipt; readonly events: readonly Event[] } | null;
}

export async function runPool(tasks: readonly Task[], job: Job, around: RunAround, options: PoolOptions): Promise<void> {
  const pool = new Pool(job, options);
  const run = async (task: Task): Promise<Done> => {
    const known = around.known(task);
    if (known) return { task, result: { receipt: known, events: [] } };
    if (isForMain(task, job)) return { task, result: null };
    return { task, result: await runFile(task, pool) };
  };
  try {
    for await (const { task, result } of mapOrdered(untilStopped(tasks, around), run, options.jobs * AHEAD)) {
      if (result) await replay(result.receipt, result.events, around.listener);
      around.done(result ? result.receipt : await runLarge(task, job, around, pool, options.jobs), task);
    }
  } finally {
    await pool.close();
  }
}

async function runFile(task: Task, pool: Pool): Promise<Done['result']> {
  const result = await pool.submit({ kind: 'file', task, verdicts: [] });
  if (result.kind === 'file') return result;
  throw new Error('the thread answered a question that was not asked');
}

// A generator needs an await to be asynchronous; this one has nothing to wait for.
async function* untilStopped(tasks: readonly Task[], { stopped }: RunAround): AsyncGenerator<Task> {
  await Promise.resolve();
  for (const task of tasks) {
    if (stopped()) return;
    yield task;
  }
}

function isForMain({ input }: Task, job: Job): boolean {
  if (input.path === STDIN) return true;
  return sizeOf(resolve(job.cwd, input.path)) > LARGE;
}

async function runLarge(task: Task, job: Job, around: RunAround, pool: Pool, jobs: number): Promise<Receipt> {
  const convert: ConvertDoc = async (doc) => {
    const result = await pool.submit({ kind: 'document', doc });
    if (result.kind !== 'document') throw new Error('the thread answered a question that was not asked');
    return result.outcome;
  };
  return processFile(task, job, { ...around, convert, width: jobs * 2 });
}

async function replay({ path }: Receipt, events: readonly Event[], listener: Listener): Promise<void> {
  for (const event of events) {
    if (event.kind === 'text') await listener.text(event.text);
    else if (event.kind === 'problem') listener.problem(path, event.problem);
    else listener[event.kind](path, event.notice);
  }
}
