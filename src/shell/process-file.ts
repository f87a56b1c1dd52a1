/** One input from bytes to files. The same function runs in the main thread and in workers. */
import type { Failure } from '../model/failure';
import type { ReadContext, ReadItem, Skip } from '../model/reader';
import { chooseReader } from './choose-reader';
import type { ConvertDoc, Rendered } from './convert-doc';
import { STDIN } from './input';
import { gunzipMembers } from './gunzip';
import { inflate } from './inflate';
import type { Job, Task } from './job';
import { mapOrdered } from './map-ordered';
import type { Marks } from './marks';
import type { Receipt } from './receipt';
import { type Sink, fileSink, stdoutSink } from './sinks';
import { type Opened, bytesFor, newTally, openBytes, openFile } from './source';
import { systemProblem, untilBroken } from './until-broken';
import { type Attempt, Work } from './work';

export interface Surroundings extends Attempt {
  readonly convert: ConvertDoc;
  /** How many documents of one input may be under way at once. */
  readonly width: number;
  /** True where the run is to end. */
  readonly stopped: () => boolean;
  readonly stdin: () => AsyncIterable<Uint8Array>;
  readonly now: () => number;
}

export interface Done {
  readonly receipt: Receipt;
  readonly marks: Marks | null;
}

/** Why there is no receipt: the input has more bytes than it may, or the run was to end before it was read to its end. */
export type Undone = 'large' | 'stopped';

/**
 * Reads, normalizes and writes one input of up to `most` bytes. Never throws: whatever goes wrong is in the receipt and told to the
 * listener. An output that holds the records of an input is not begun, or taken back, where there is no receipt.
 */
export async function processFile({ input, plan }: Task, job: Job, around: Surroundings, most = Infinity): Promise<Done | Undone> {
  const started = around.now();
  const work = new Work(input.path, job, around);
  const tally = newTally();
  const sink = plan
    ? fileSink(plan, job.render.formats, job.writes, job.force, work.output)
    : stdoutSink(job.render.formats[0] ?? 'md', around.listener.text);
  try {
    if (input.problem) work.problem(input.problem);
    else if (input.isOwn) work.skip({ skip: 'own-output', message: 'is an output of newsnorm', record: null });
    else {
      const opening = input.path === STDIN ? openBytes(around.stdin(), '', tally) : openFile(input.absolute, tally, most);
      if (opening === null) return 'large';
      if (!(await readAll(await opening, work, sink, around))) {
        sink.abandon();
        return 'stopped';
      }
      sink.finish();
    }
  } catch (error) {
    sink.abandon();
    work.problem(systemProblem(error));
  }
  const isWhole = tally.bytes > 0;
  const receipt = {
    ...work.receipt(),
    bytes: isWhole ? tally.bytes : null,
    sha256: isWhole ? tally.hash.digest('hex') : null,
    ms: Math.round(around.now() - started),
    attempt: 1,
  };
  return { receipt, marks: job.wantsMarks ? { input: tally.mark, outputs: work.marks } : null };
}

/** False where the run was to end before the end of the input. */
async function readAll(opened: Opened, work: Work, sink: Sink, around: Surroundings): Promise<boolean> {
  try {
    return await readOpened(opened, work, sink, around);
  } finally {
    await opened.close();
  }
}

async function readOpened(opened: Opened, work: Work, sink: Sink, around: Surroundings): Promise<boolean> {
  if (opened.head.length === 0) {
    work.problem({ code: 'empty', message: 'the file is empty', stage: 'read', record: null });
    return true;
  }
  const choice = chooseReader(opened.head, work.path, work.job.inputFormat);
  if ('unsupported' in choice) {
    work.problem({ code: 'unsupported', message: choice.unsupported, stage: 'read', record: null });
    return true;
  }
  const { items, broken } = untilBroken(choice.reader.read(bytesFor(choice.reader, opened), readContext(work.path, work.job)));
  // One document is held back until it is known whether another comes, since that decides the names.
  let held: { readonly rendered: Rendered; readonly ordinal: number } | null = null;
  let ordinal = 0;
  const convert = (item: ReadItem): Promise<Result> | Result => ('html' in item ? around.convert(item) : item);
  for await (const item of mapOrdered(items, convert, around.width)) {
    if (around.stopped()) return false;
    if ('skip' in item) work.skip(item);
    else {
      ordinal++;
      if (held) await sink.add(held.rendered, held.ordinal);
      held = null;
      if ('error' in item) work.failure(item);
      else {
        work.document(item);
        held = { rendered: item, ordinal };
      }
    }
  }
  const end = broken();
  // Of an input that broke off nobody knows whether this would have been its only document; those that have one only never come so far.
  if (held) await sink.add(held.rendered, ordinal === 1 && end === null ? null : held.ordinal);
  if (end !== null) work.problem(end);
  else if (ordinal === 0) work.nothing();
  return true;
}

type Result = Rendered | Failure | Skip;

function readContext(path: string, job: Job): ReadContext {
  const { url, fetchedAt, encoding, maxBytes, recordFields: fields } = job;
  return { path: path === STDIN ? null : path, url, fetchedAt, encoding, maxBytes, fields, inflate, gunzip: gunzipMembers };
}
