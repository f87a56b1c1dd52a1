/** A thread of the pool: does its units one after the other and answers each. Started by file name, see `bin/build.mjs`. */
import { parentPort, threadId, workerData } from 'node:worker_threads';
import type { Failure } from '../model/failure';
import type { RawDoc } from '../model/source';
import { type ConvertDoc, convertDoc } from './convert-doc';
import { processFile } from './process-file';
import { type Assignment, type Birth, type Event, MOST_UNITS, PROGRESS, type UnitResult, type Verdict } from './protocol';
import type { Listener } from './receipt';
import { answerTo } from './stream-record';
import { nameThread } from './temporaries';

const { job, progress } = workerData as Birth;
nameThread(threadId);

/** Inputs of more bytes are likely to hold many documents: the main thread reads them and shares the documents out. */
const LARGE = 1 << 22;
/** Answers go out when there are so many, when the last went out so long ago (milliseconds), and when nothing is left to do. */
const MANY = MOST_UNITS / 4;
const LONG = 10;

function beat(ordinal: number): void {
  Atomics.store(progress, PROGRESS.ordinal, ordinal);
  Atomics.add(progress, PROGRESS.beat, 1);
}

/** Sets or clears the bit of the unit under way. */
function note(hasWritten: boolean): void {
  const bit = 1 << (Atomics.load(progress, PROGRESS.ended) % MOST_UNITS);
  if (hasWritten) Atomics.or(progress, PROGRESS.wrote, bit);
  else Atomics.and(progress, PROGRESS.wrote, ~bit);
}

async function run({ unit, verdicts, hasWritten }: Assignment): Promise<UnitResult> {
  beat(0);
  if (Atomics.load(progress, PROGRESS.stop) !== 0) return { kind: 'dropped' };
  if (unit.kind === 'document') {
    beat(1);
    return { kind: 'document', outcome: convertDoc(unit.doc, job.render) };
  }
  if (unit.kind === 'line') {
    return { kind: 'line', ...(await answerTo(unit.line, unit.number, job, counted(verdicts))) };
  }
  note(hasWritten);
  const events: Event[] = [];
  const around = {
    listener: recorder(events),
    convert: counted(verdicts),
    width: 1,
    stopped: never,
    stdin: nothing,
    now,
    hasWritten,
    onWrite,
  };
  const done = await processFile(unit.task, job, around, LARGE);
  return typeof done === 'object' ? { kind: 'file', ...done, events } : { kind: done === 'large' ? 'large' : 'dropped' };
}

const never = (): boolean => false;
const now = (): number => performance.now();
const onWrite = (): void => {
  note(true);
};

/** Converts, telling which document is under way; those that are condemned are not tried. */
function counted(verdicts: readonly Verdict[]): ConvertDoc {
  let ordinal = 0;
  return (doc) => {
    beat(++ordinal);
    const verdict = verdicts.find((known) => known.ordinal === ordinal);
    const outcome = verdict ? condemned(doc, verdict) : convertDoc(doc, job.render);
    beat(0);
    return Promise.resolve(outcome);
  };
}

function condemned(doc: RawDoc, { code, message }: Verdict): Failure {
  return { id: doc.id, source: doc.source, error: { code, message, stage: 'normalize' } };
}

function recorder(events: Event[]): Listener {
  return {
    text: (text) => {
      events.push({ kind: 'text', text });
      return Promise.resolve();
    },
    problem: (_, problem) => events.push({ kind: 'problem', problem }),
    skip: (_, notice) => events.push({ kind: 'skip', notice }),
    warning: (_, notice) => events.push({ kind: 'warning', notice }),
  };
}

/** Standard input belongs to the main thread. */
async function* nothing(): AsyncGenerator<Uint8Array> {
  yield await Promise.resolve(new Uint8Array(0));
}

const waiting: Assignment[] = [];
let isWorking = false;

async function work(): Promise<void> {
  isWorking = true;
  let results: UnitResult[] = [];
  let sent = now();
  for (let next = waiting.shift(); next; next = waiting.shift()) {
    results.push(await run(next));
    beat(0);
    Atomics.add(progress, PROGRESS.ended, 1);
    if (waiting.length > 0 && results.length < MANY && now() - sent < LONG) continue;
    parentPort?.postMessage(results);
    results = [];
    sent = now();
  }
  isWorking = false;
}

parentPort?.on('message', (given: readonly Assignment[]) => {
  waiting.push(...given);
  if (!isWorking) void work();
});
