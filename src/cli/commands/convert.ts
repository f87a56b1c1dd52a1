/** `newsnorm convert`: find inputs, plan outputs, run, tell what became of it. */
import { availableParallelism } from 'node:os';
import { dirname, resolve } from 'node:path';
import { performance } from 'node:perf_hooks';
import { knownExtensions } from '../../shell/choose-reader';
import { type FoundInputs, findInputs, readFileList } from '../../shell/inputs';
import { EXIT, type Io, UsageError } from '../../shell/io';
import type { Log } from '../../shell/log';
import { type Output, openOutput } from '../../shell/output';
import { planOutputs } from '../../shell/plan';
import type { Job, Task } from '../../shell/process-file';
import type { Listener, Receipt } from '../../shell/receipt';
import { type RunAround, runHere } from '../../shell/run-files';
import { shardOf } from '../../shell/shard';
import { Summary } from '../../shell/summary';
import { sizeOf } from '../../shell/source';
import { clearLeftovers, discardAll } from '../../shell/temporaries';
import { visible } from '../../shell/visible';
import { type ConvertOptions, convertOptions, timeoutOf } from '../convert-options';
import { logFor } from '../open-log';
import type { Settings } from '../settings';
import type { RunCommand } from '../command';

export const run: RunCommand = async (args, settings, io) => {
  const started = performance.now();
  const list = settings.text('files-from');
  const paths = list === null ? args : [...args, ...readFileList(list)];
  const options = convertOptions(paths, settings, io);
  const tasks = planTasks(await inputsOf(paths, settings, options, io), options);
  const log = await logFor(settings, io, () => undefined);
  const output = openOutput(io.stdout);
  const state = new RunState(options, output, log, io);
  await runTasks(tasks, options.job, settings, {
    listener: state.listener,
    stopped: state.stopped,
    stdin: io.stdin as AsyncIterable<Uint8Array>,
    now: () => performance.now(),
    done: state.done,
  });
  await state.flush();
  const line = state.summary.line(performance.now() - started);
  if (!settings.flag('quiet')) log.conclude({ level: 'info', code: 'summary', file: null, message: line });
  return state.exitStatus();
};

/** Up to this many inputs the start of threads takes longer than it saves. */
const FEW = 20;
/** Bytes of an input from which on it may be slow enough to want a watch over its time. */
const LONG = 1 << 20;

async function runTasks(tasks: readonly Task[], job: Job, settings: Settings, around: RunAround): Promise<void> {
  const wantsPool =
    tasks.length > FEW || settings.integer('timeout') !== null || tasks.some(({ input }) => sizeOf(resolve(job.cwd, input.path)) > LONG);
  if (!wantsPool) return runHere(tasks, job, around);
  const { runPool } = await import('../../shell/run-pool');
  return runPool(tasks, job, around, { jobs: settings.integer('jobs') ?? availableParallelism(), timeout: timeoutOf(settings) });
}

async function inputsOf(args: readonly string[], settings: Settings, options: ConvertOptions, io: Io): Promise<FoundInputs> {
  if (args.length === 0) throw new UsageError('No inputs given; name files, folders or globs, or - for standard input.');
  const found = await findInputs(args, {
    cwd: io.cwd,
    include: settings.list('include'),
    exclude: settings.list('exclude'),
    outDir: options.outDir,
    extensions: knownExtensions(),
  });
  if (found.inputs.length > 0) return found;
  throw new UsageError(`Nothing matched ${args.join(' ')}; newsnorm takes files that end in ${knownExtensions().join(', ')}.`);
}

/** Outputs are planned for all inputs, also those of other shards, so that a name does not depend on the sharding. */
function planTasks({ inputs, root }: FoundInputs, { job, outDir, shard }: ConvertOptions): readonly Task[] {
  const isOurs = ({ input }: Task): boolean => shard === null || shardOf(input.path, shard[1]) === shard[0];
  if (job.target === 'stdout') return inputs.map((input) => ({ input, plan: null })).filter(isOurs);
  const plans = planOutputs(inputs, { cwd: job.cwd, formats: job.render.formats, outDir, root });
  if (job.writes) {
    for (const folder of new Set(plans.flatMap((plan) => (plan ? [dirname(plan.stem)] : [])))) clearLeftovers(folder);
  }
  return inputs.map((input, index) => ({ input, plan: plans[index] ?? null })).filter(isOurs);
}

/** What is known of the run so far, and whether it should end. */
class RunState {
  readonly summary = new Summary();
  readonly listener: Listener;
  private interrupted = false;
  /** Lines of `--check` and `--dry-run` that wait for standard output. */
  private printed: Promise<void> = Promise.resolve();

  constructor(
    private readonly options: ConvertOptions,
    private readonly output: Output,
    log: Log,
    io: Io,
  ) {
    const show = io.stdout.isTTY === true ? visible : (text: string) => text;
    this.listener = {
      text: (chunk) => output.write(show(chunk)),
      problem: (file, { code, message }) => {
        log.tell({ level: 'error', code, file, message });
      },
      skip: (file, { code, message }) => {
        log.tell({ level: code === 'own-output' ? 'info' : 'warning', code, file, message: `skipped: ${message}` });
      },
      warning: (file, { code, message }) => {
        log.tell({ level: 'info', code, file, message });
      },
    };
    io.onInterrupt(() => {
      if (this.interrupted) {
        discardAll();
        io.exit(EXIT.interrupted);
      }
      this.interrupted = true;
    });
  }

  readonly stopped = (): boolean => this.interrupted || this.output.closed() || this.summary.count('failed') >= this.options.maxErrors;

  readonly done = (receipt: Receipt): void => {
    this.summary.add(receipt);
    const { check, dryRun } = this.options;
    if (!check && !dryRun) return;
    for (const { path, action } of receipt.outputs) {
      if (action !== 'differs') continue;
      this.print(dryRun ? `${receipt.path} -> ${path}` : path);
    }
  };

  /** Waits until everything has been handed to standard output. */
  flush(): Promise<void> {
    return this.printed;
  }

  exitStatus(): number {
    if (this.interrupted) return EXIT.interrupted;
    const isDifferent = this.options.check && this.summary.differing > 0;
    return isDifferent || this.summary.count('failed') > 0 ? EXIT.failed : EXIT.ok;
  }

  private print(line: string): void {
    this.printed = this.printed.then(() => this.output.write(`${visible(line)}\n`));
  }
}
