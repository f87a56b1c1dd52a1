/** One thread of the pool: what it was given, how far it is, and what is left when it ends before its time. */
import { Worker } from 'node:worker_threads';
import { errorCode } from './io';
import type { Job } from './job';
import { type Birth, MOST_UNITS, PROGRESS, type UnitResult } from './protocol';
import { clearThread } from './temporaries';
import type { Ticket } from './ticket';

/** Time for a thread to load before its first unit: no fault of the document, and long on a busy machine. */
const STARTUP = 30_000;
/** Half of what V8 would take for new objects: a document's fit, and a thread stays 20 to 30 MB smaller at the same speed. */
const YOUNG_MB = 24;

interface ThreadOptions {
  /** What it runs. */
  readonly script: string;
  readonly job: Job;
  /** Milliseconds for each document. */
  readonly patience: number;
  /** Megabytes. */
  readonly memory: number;
}

interface ThreadEvents {
  readonly onResults: (results: readonly UnitResult[]) => void;
  /** It ended by itself. */
  readonly onDeath: (cause: 'memory' | 'error', message: string) => void;
}

/** What a thread leaves behind. */
interface Remains {
  /** The unit it was at, and the document within (0: none). */
  readonly current: Ticket | undefined;
  readonly ordinal: number;
  /** What has to be done by others: not begun, or done but not told. */
  readonly rest: readonly Ticket[];
}

export class PoolThread {
  readonly patience: number;
  /** Given and not answered, in order. */
  private readonly tickets: Ticket[] = [];
  private answered = 0;
  private readonly worker: Worker;
  private readonly id: number;
  private readonly progress = new Int32Array(new SharedArrayBuffer(PROGRESS.cells * Int32Array.BYTES_PER_ELEMENT));
  private lastBeat = 0;
  /** When the beat was last seen to change. */
  private since = performance.now();

  constructor({ script, job, patience, memory }: ThreadOptions, { onResults, onDeath }: ThreadEvents) {
    this.patience = patience;
    this.worker = new Worker(script, {
      workerData: { job, progress: this.progress } satisfies Birth,
      resourceLimits: { maxYoungGenerationSizeMb: YOUNG_MB, maxOldGenerationSizeMb: memory },
    });
    this.id = this.worker.threadId;
    this.worker.on('message', onResults);
    this.worker.on('error', (error) => {
      onDeath(errorCode(error) === 'ERR_WORKER_OUT_OF_MEMORY' ? 'memory' : 'error', error.message);
    });
    this.worker.on('exit', (code) => {
      onDeath('error', `its thread ended with status ${code}`);
    });
  }

  /** How many units are under way or wait here. */
  get load(): number {
    return this.tickets.length;
  }

  give(tickets: readonly Ticket[]): void {
    if (this.load === 0) this.since = performance.now();
    this.tickets.push(...tickets);
    this.worker.postMessage(tickets.map(({ unit, verdicts, hasWritten }) => ({ unit, verdicts, hasWritten })));
  }

  /** Lets it end what it is at and begin nothing more. */
  stop(): void {
    Atomics.store(this.progress, PROGRESS.stop, 1);
  }

  /** Answers the oldest units. */
  answer(results: readonly UnitResult[]): void {
    this.since = performance.now();
    this.answered += results.length;
    const tickets = this.tickets.splice(0, results.length);
    for (const [index, result] of results.entries()) tickets[index]?.answer(result);
  }

  isStuck(now: number): boolean {
    const beat = this.cell('beat');
    if (beat !== this.lastBeat || this.load === 0) {
      this.lastBeat = beat;
      this.since = now;
      return false;
    }
    return now - this.since > (beat === 0 ? Math.max(STARTUP, this.patience) : this.patience);
  }

  async end(): Promise<void> {
    await this.worker.terminate();
  }

  /** After its end. Takes away what it had not finished writing. */
  remains(): Remains {
    const untold = this.cell('ended') - this.answered;
    for (const [index, ticket] of this.tickets.slice(0, untold + 1).entries()) {
      const bit = 1 << ((this.answered + index) % MOST_UNITS);
      ticket.hasWritten ||= (this.cell('wrote') & bit) !== 0;
    }
    const current = this.tickets[untold];
    if (current?.unit.kind === 'file' && current.unit.task.plan) clearThread(current.unit.task.plan.stem, this.id);
    return { current, ordinal: this.cell('ordinal'), rest: this.tickets.filter((ticket) => ticket !== current) };
  }

  private cell(name: Exclude<keyof typeof PROGRESS, 'cells'>): number {
    return Atomics.load(this.progress, PROGRESS[name]);
  }
}
