/** One input from bytes to files. The same function runs in the main thread and in workers. */
import { relative, resolve } from 'node:path';
import type { LetterCounts } from '../model/explanation';
import type { Failure } from '../model/failure';
import type { ReadContext, ReadItem, Skip } from '../model/reader';
import type { FormatName } from '../model/source';
import { chooseReader } from './choose-reader';
import { type ConvertDoc, type Rendered, type RenderOptions } from './convert-doc';
import type { WriteResult } from './files';
import { type Input, STDIN } from './input';
import { gunzipMembers } from './gunzip';
import { inflate } from './inflate';
import { mapOrdered } from './map-ordered';
import { toSlashes } from './paths';
import type { OutputPlan } from './plan';
import type { Listener, OutputReceipt, Problem, Receipt, Status } from './receipt';
import { type Sink, fileSink, stdoutSink } from './sinks';
import { type Opened, bytesFor, newTally, openBytes, openFile } from './source';
import { systemProblem, untilBroken } from './until-broken';

/** What holds for all inputs of a run. Plain data. */
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
}

export interface Task {
  readonly input: Input;
  /** Null where nothing is written. */
  readonly plan: OutputPlan | null;
}

export interface Surroundings {
  readonly listener: Listener;
  readonly convert: ConvertDoc;
  /** How many documents of one input may be under way at once. */
  readonly width: number;
  /** True where the run is to end. */
  readonly stopped: () => boolean;
  readonly stdin: () => AsyncIterable<Uint8Array>;
  readonly now: () => number;
}

/** Reads, normalizes and writes one input. Never throws: whatever goes wrong is in the receipt and told to the listener. */
export async function processFile({ input, plan }: Task, job: Job, around: Surroundings): Promise<Receipt> {
  const started = around.now();
  const work = new Work(input.path, job, around.listener);
  const tally = newTally();
  const sink = plan
    ? fileSink(plan, job.render.formats, job.writes, job.force, work.output)
    : stdoutSink(job.render.formats[0] ?? 'md', around.listener.text);
  try {
    if (input.problem) work.problem(input.problem);
    else if (input.isOwn) work.skip({ skip: 'own-output', message: 'is an output of newsnorm', record: null });
    else {
      const path = resolve(job.cwd, input.path);
      const opened = await (input.path === STDIN ? openBytes(around.stdin(), '', tally) : openFile(path, tally));
      await readAll(opened, work, sink, around);
      sink.finish();
    }
  } catch (error) {
    sink.abandon();
    work.problem(systemProblem(error));
  }
  const isWhole = tally.bytes > 0;
  return {
    ...work.receipt(),
    bytes: isWhole ? tally.bytes : null,
    sha256: isWhole ? tally.hash.digest('hex') : null,
    ms: Math.round(around.now() - started),
    attempt: 1,
  };
}

async function readAll(opened: Opened, work: Work, sink: Sink, around: Surroundings): Promise<void> {
  if (opened.head.length === 0) {
    work.problem({ code: 'empty', message: 'the file is empty', stage: 'read', record: null });
    return;
  }
  const choice = chooseReader(opened.head, work.path, work.job.inputFormat);
  if ('unsupported' in choice) {
    work.problem({ code: 'unsupported', message: choice.unsupported, stage: 'read', record: null });
    return;
  }
  const { items, broken } = untilBroken(choice.reader.read(bytesFor(choice.reader, opened), readContext(work.path, work.job)));
  // One document is held back until it is known whether another comes, since that decides the names.
  let held: { readonly rendered: Rendered; readonly ordinal: number } | null = null;
  let ordinal = 0;
  const convert = (item: ReadItem): Promise<Result> | Result => ('html' in item ? around.convert(item) : item);
  for await (const item of mapOrdered(items, convert, around.width)) {
    if (around.stopped()) break;
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
}

type Result = Rendered | Failure | Skip;

function readContext(path: string, job: Job): ReadContext {
  const { url, fetchedAt, encoding, maxBytes } = job;
  return { path: path === STDIN ? null : path, url, fetchedAt, encoding, maxBytes, fields: null, inflate, gunzip: gunzipMembers };
}

/** What is known of one input so far. */
class Work {
  private first: Receipt['reason'] = null;
  private documents = 0;
  private failures = 0;
  private skips = 0;
  private warnings = 0;
  private letters: LetterCounts | null = null;
  private readonly outputs: OutputReceipt[] = [];

  constructor(
    readonly path: string,
    readonly job: Job,
    private readonly listener: Listener,
  ) {}

  document({ warnings, letters }: Rendered): void {
    this.documents++;
    if (letters !== null) {
      this.letters = { source: (this.letters?.source ?? 0) + letters.source, kept: (this.letters?.kept ?? 0) + letters.kept };
    }
    this.warnings += warnings.length;
    for (const warning of warnings) this.listener.warning(this.path, warning);
  }

  problem(problem: Problem): void {
    this.failures++;
    if (this.failures === 1) this.first = problem.code;
    this.listener.problem(this.path, problem);
  }

  failure({ error, source }: Failure): void {
    this.problem({ ...error, record: source.record ?? null });
  }

  skip({ skip, message }: Skip): void {
    this.skips++;
    this.first ??= skip;
    this.listener.skip(this.path, { code: skip, message });
  }

  /** The reader found neither documents nor faults. */
  nothing(): void {
    if (this.skips === 0) this.problem({ code: 'empty', message: 'holds no document', stage: 'read', record: null });
  }

  readonly output = (path: string, result: WriteResult): void => {
    const shown = this.shown(path);
    if (result.action === 'refused') {
      this.problem({ code: 'io', message: `${shown} ${result.why}`, stage: 'write', record: null });
    } else this.outputs.push({ path: shown, ...result });
  };

  receipt(): Omit<Receipt, 'bytes' | 'sha256' | 'ms' | 'attempt'> {
    const { path, first, documents, failures, warnings, letters, outputs } = this;
    return { path, status: this.status(), reason: first, documents, failures, warnings, letters, outputs };
  }

  private status(): Status {
    if (this.failures > 0) return 'failed';
    if (this.documents === 0) return 'skipped';
    const isSame = this.outputs.length > 0 && this.outputs.every(({ action }) => action === 'unchanged');
    return isSame ? 'unchanged' : 'converted';
  }

  private shown(path: string): string {
    return toSlashes(relative(this.job.cwd, path));
  }
}
