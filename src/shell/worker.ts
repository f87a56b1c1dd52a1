/** A thread of the pool: takes units one after the other and answers each. Started by file name, see `bin/build.mjs`. */
import { parentPort, threadId, workerData } from 'node:worker_threads';
import type { Failure } from '../model/failure';
import type { RawDoc } from '../model/source';
import { type ConvertDoc, convertDoc } from './convert-doc';
import { processFile } from './process-file';
import { type Birth, type Event, PROGRESS, type Unit, type UnitResult, type Verdict } from './protocol';
import type { Listener } from './receipt';
import { nameThread } from './temporaries';

const { job, progress } = workerData as Birth;
nameThread(threadId);

function beat(ordinal: number): void {
  Atomics.store(progress, PROGRESS.ordinal, ordinal);
  Atomics.add(progress, PROGRESS.beat, 1);
}

async function run(unit: Unit): Promise<UnitResult> {
  beat(0);
  if (unit.kind === 'document') {
    beat(1);
    return { kind: 'document', outcome: convertDoc(unit.doc, job.render) };
  }
  const events: Event[] = [];
  const receipt = await processFile(unit.task, job, {
    listener: recorder(events),
    convert: counted(unit.verdicts),
    width: 1,
    stopped: () => false,
    stdin: nothing,
    now: () => performance.now(),
  });
  return { kind: 'file', receipt, events };
}

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

parentPort?.on('message', (unit: Unit) => {
  void run(unit).then((result) => {
    beat(0);
    parentPort?.postMessage(result);
  });
});
