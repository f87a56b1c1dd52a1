/** One run of `convert`: takes what happens in the order of the inputs, and knows when to end and with what status. */
import { appendFileSync } from 'node:fs';
import { Cache } from '../shell/cache';
import { buildId, cacheFolder } from '../shell/cache-place';
import { milliseconds } from '../shell/clock';
import { EXIT, type Io, UsageError, systemMessage } from '../shell/io';
import type { Log } from '../shell/log';
import { Manifest } from '../shell/manifest';
import { type Output, openOutput } from '../shell/output';
import type { Task } from '../shell/job';
import type { Done } from '../shell/process-file';
import { type Progress, openProgress, wantsProgress } from '../shell/progress';
import type { Listener, Receipt } from '../shell/receipt';
import type { RunAround } from '../shell/run-around';
import { Summary } from '../shell/summary';
import { discardAll } from '../shell/temporaries';
import { visible } from '../shell/visible';
import type { ConvertOptions } from './convert-options';
import { logFor } from './open-log';
import type { Settings } from './settings';

export class ConvertRun implements RunAround {
  readonly listener: Listener;
  /** Called only where `-` is an input: opening it is not free. */
  readonly stdin = (): AsyncIterable<Uint8Array> => this.io.stdin as AsyncIterable<Uint8Array>;
  private readonly summary = new Summary();
  private readonly started = milliseconds();
  /** Opened at the first write: runs that write files have none. */
  private output: Output | null = null;
  private interrupted = false;
  /** Lines of `--check` and `--dry-run` that wait for standard output. */
  private printed: Promise<void> = Promise.resolve();

  private constructor(
    private readonly options: ConvertOptions,
    private readonly isQuiet: boolean,
    private readonly isForGithub: boolean,
    private readonly log: Log,
    private readonly progress: Progress | null,
    private readonly cache: Cache | null,
    private readonly manifest: Manifest | null,
    private readonly io: Io,
  ) {
    this.listener = listen((chunk) => this.write(io.stdout.isTTY === true ? visible(chunk) : chunk), log);
    io.onInterrupt(() => {
      if (this.interrupted) {
        discardAll();
        io.exit(EXIT.interrupted);
      }
      this.interrupted = true;
    });
  }

  static async open(total: number, options: ConvertOptions, settings: Settings, io: Io): Promise<ConvertRun> {
    const isQuiet = settings.flag('quiet');
    const when = settings.choice('progress', ['auto', 'always', 'never']);
    const progress = !isQuiet && wantsProgress(when, io) ? openProgress(io.stderr, total, milliseconds) : null;
    const log = await logFor(settings, io, () => progress?.clear());
    const isForGithub = settings.text('log-format') === 'github';
    return new ConvertRun(options, isQuiet, isForGithub, log, progress, openCache(options, settings, io), openManifest(options), io);
  }

  readonly now = milliseconds;

  readonly stopped = (): boolean =>
    this.interrupted || this.output?.closed() === true || this.summary.count('failed') >= this.options.maxErrors;

  readonly known = (task: Task): Receipt | null => (this.cache && task.plan ? this.cache.lookUp(task) : null);

  readonly done = (done: Done, task: Task): void => {
    const { receipt } = done;
    this.summary.add(receipt);
    this.progress?.step(this.summary.count('failed'));
    this.manifest?.add(receipt);
    this.cache?.keep(done, task);
    const { check, dryRun } = this.options;
    if (!check && !dryRun) return;
    for (const { path, action } of receipt.outputs) {
      if (action === 'differs') this.print(dryRun ? `${receipt.path} -> ${path}` : path);
    }
  };

  /** Ends the run and tells the exit status. */
  async finish(): Promise<number> {
    await this.printed;
    this.cache?.flush();
    const lacking = this.manifest?.finish() ?? null;
    this.progress?.clear();
    const message = this.summary.line(milliseconds() - this.started);
    if (!this.isQuiet) this.log.conclude({ level: 'info', code: 'summary', file: null, message });
    this.tellGithub();
    if (lacking !== null) this.log.tell({ level: 'error', code: 'io', file: null, message: lacking });
    if (this.interrupted) return EXIT.interrupted;
    const isDifferent = this.options.check && this.summary.differing > 0;
    return isDifferent || lacking !== null || this.summary.count('failed') > 0 ? EXIT.failed : EXIT.ok;
  }

  abandon(): void {
    this.progress?.clear();
    this.manifest?.abandon();
  }

  /** The page of a run of GitHub Actions shows what is added to this file. */
  private tellGithub(): void {
    const file = this.io.env['GITHUB_STEP_SUMMARY'] ?? '';
    if (!this.isForGithub || file === '') return;
    try {
      appendFileSync(file, `${this.summary.table()}\n`);
    } catch (error) {
      const message = `The step summary ${file} cannot be written: ${systemMessage(error)}.`;
      this.log.tell({ level: 'warning', code: 'io', file: null, message });
    }
  }

  private print(line: string): void {
    this.printed = this.printed.then(() => this.write(`${visible(line)}\n`));
  }

  private write(text: string): Promise<void> {
    this.output ??= openOutput(this.io.stdout);
    return this.output.write(text);
  }
}

function listen(text: Listener['text'], log: Log): Listener {
  return {
    text,
    problem: (file, { code, message, record }) => {
      log.tell({ level: 'error', code, file, message, record });
    },
    skip: (file, { code, message, record }) => {
      log.tell({ level: code === 'own-output' ? 'info' : 'warning', code, file, message: `skipped: ${message}`, record });
    },
    warning: (file, { code, message }) => {
      log.tell({ level: 'info', code, file, message });
    },
  };
}

function openManifest({ manifest }: ConvertOptions): Manifest | null {
  if (manifest === null) return null;
  try {
    return new Manifest(manifest);
  } catch (error) {
    throw new UsageError(`The manifest ${manifest} cannot be written: ${systemMessage(error)}.`);
  }
}

/** Everything but the input that decides the outputs is in the key. */
function openCache({ job }: ConvertOptions, settings: Settings, io: Io): Cache | null {
  const build = buildId();
  const folder = settings.text('cache-location') ?? cacheFolder(io.cwd, io.env);
  if (job.target !== 'files' || settings.flag('no-cache') || build === null || folder === null) return null;
  const { render, inputFormat, encoding, url, fetchedAt, maxBytes, recordFields } = job;
  const key = { build, render, inputFormat, encoding, url, fetchedAt, maxBytes, recordFields };
  return new Cache(folder, JSON.stringify(key), io.cwd);
}
