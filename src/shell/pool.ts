/**
 * Worker threads under supervision. A thread that gets stuck in a document, runs out of memory or dies loses only that document's turn:
 * the unit is tried once more in a fresh thread with twice the time and memory, and then answered with a failure.
 */
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Failure, FailureCode } from '../model/failure';
import { errorCode } from './io';
import type { Job } from './process-file';
import { type Birth, PROGRESS, type Unit, type UnitResult, type Verdict } from './protocol';
import { clearThread } from './temporaries';

export interface PoolOptions {
  /** Most threads at once. */
  readonly jobs: number;
  /** Milliseconds for each document. */
  readonly timeout: number;
  /** Memory of a thread in MB, `MEMORY` unless told; a document that needs more is `too-large`. */
  readonly memory?: number;
}

const MEMORY = 512;
/** Time for a thread to load before its first unit: no fault of the document, and long on a busy machine. */
const STARTUP = 30_000;
/** By how much the second attempt is gentler. */
const GENTLER = 2;
const MOST_ATTEMPTS = 2;

/** A unit with its place in the queue and its history. */
interface Ticket {
  readonly unit: Unit;
  readonly resolve: (result: UnitResult) => void;
  /** How often a document (0: none) ended its thread. */
  readonly deaths: Map<number, number>;
  readonly verdicts: Verdict[];
  attempt: number;
}

interface Thread {
  readonly worker: Worker;
  readonly id: number;
  readonly progress: Int32Array;
  readonly patience: number;
  /** Under way first, then what waits so that the thread is never idle. */
  readonly tickets: Ticket[];
  lastBeat: number;
  /** When the beat was last seen to change. */
  since: number;
}

/** One unit waits at each thread while another is under way. */
const DEPTH = 2;

export class Pool {
  private readonly queue: Ticket[] = [];
  private readonly threads = new Set<Thread>();
  private readonly watch: NodeJS.Timeout;
  private readonly memory: number;
  private closed = false;

  constructor(
    private readonly job: Job,
    private readonly options: PoolOptions,
    /** What a thread runs. */
    private readonly script = join(__dirname, 'shell-worker.js'),
  ) {
    this.memory = options.memory ?? MEMORY;
    this.watch = setInterval(
      () => {
        this.lookForStuck();
      },
      Math.max(10, Math.min(500, options.timeout / 4)),
    );
    this.watch.unref();
  }

  /** Never rejects: whatever happens to the thread, there is an answer. */
  submit(unit: Unit): Promise<UnitResult> {
    return new Promise((resolve) => {
      this.queue.push({ unit, resolve, deaths: new Map(), verdicts: [], attempt: 1 });
      this.assign();
    });
  }

  /** Ends all threads, whatever they are at. */
  async close(): Promise<void> {
    this.closed = true;
    clearInterval(this.watch);
    await Promise.all([...this.threads].map(({ worker }) => worker.terminate()));
  }

  private assign(): void {
    while (this.queue.length > 0) {
      const next = this.queue[0];
      const thread = next && next.attempt > 1 ? this.grow(GENTLER) : (this.leastBusy() ?? this.grow(1));
      const ticket = thread ? this.queue.shift() : undefined;
      if (!thread || !ticket) return;
      this.give(thread, ticket);
    }
  }

  /** An idle thread; one with a free place where no more threads may be made. */
  private leastBusy(): Thread | undefined {
    let best: Thread | undefined;
    for (const thread of this.threads) {
      if (thread.patience === this.options.timeout && thread.tickets.length < (best?.tickets.length ?? DEPTH)) best = thread;
    }
    return best && (best.tickets.length === 0 || this.threads.size >= this.options.jobs) ? best : undefined;
  }

  private grow(gentler: number): Thread | undefined {
    // A second attempt has a thread for itself, beyond the usual number.
    if (this.closed || (gentler === 1 && this.threads.size >= this.options.jobs)) return undefined;
    const progress = new Int32Array(new SharedArrayBuffer(PROGRESS.cells * Int32Array.BYTES_PER_ELEMENT));
    const birth: Birth = { job: this.job, progress };
    const worker = new Worker(this.script, {
      workerData: birth,
      resourceLimits: { maxOldGenerationSizeMb: this.memory * gentler },
    });
    const thread: Thread = {
      worker,
      id: worker.threadId,
      progress,
      patience: this.options.timeout * gentler,
      tickets: [],
      lastBeat: 0,
      since: performance.now(),
    };
    worker.on('message', (result: UnitResult) => {
      this.finish(thread, result);
    });
    worker.on('error', (error) => {
      const isMemory = errorCode(error) === 'ERR_WORKER_OUT_OF_MEMORY';
      this.bury(thread, isMemory ? 'too-large' : 'bug', isMemory ? `needs more than ${this.memory * GENTLER} MB of memory` : error.message);
    });
    worker.on('exit', (code) => {
      this.bury(thread, 'bug', `its thread ended with status ${code}`);
    });
    this.threads.add(thread);
    return thread;
  }

  private give(thread: Thread, ticket: Ticket): void {
    if (thread.tickets.length === 0) thread.since = performance.now();
    thread.tickets.push(ticket);
    const { unit } = ticket;
    thread.worker.postMessage(unit.kind === 'file' ? { ...unit, verdicts: ticket.verdicts } : unit);
  }

  private finish(thread: Thread, result: UnitResult): void {
    const ticket = thread.tickets.shift();
    thread.since = performance.now();
    ticket?.resolve(result.kind === 'file' ? { ...result, receipt: { ...result.receipt, attempt: ticket.attempt } } : result);
    if (thread.patience > this.options.timeout) {
      this.threads.delete(thread);
      void thread.worker.terminate();
    }
    this.assign();
  }

  private lookForStuck(): void {
    const now = performance.now();
    for (const thread of this.threads) {
      const beat = Atomics.load(thread.progress, PROGRESS.beat);
      if (beat !== thread.lastBeat || thread.tickets.length === 0) {
        thread.lastBeat = beat;
        thread.since = now;
      } else if (now - thread.since > (beat === 0 ? Math.max(STARTUP, thread.patience) : thread.patience)) {
        this.bury(
          thread,
          'timeout',
          `took longer than ${this.options.timeout} ms, and than ${this.options.timeout * GENTLER} ms when tried again`,
        );
      }
    }
  }

  /** Ends a thread; the unit it was at is tried again or answered, those behind it go back to the queue. */
  private bury(thread: Thread, code: FailureCode, message: string): void {
    if (!this.threads.delete(thread) || this.closed) return;
    const ordinal = Atomics.load(thread.progress, PROGRESS.ordinal);
    void thread.worker.terminate();
    const [ticket, ...waiting] = thread.tickets;
    this.queue.unshift(...waiting);
    if (ticket) {
      if (ticket.unit.kind === 'file' && ticket.unit.task.plan) clearThread(ticket.unit.task.plan.stem, thread.id);
      this.judge(ticket, ordinal, code, message);
    }
    this.assign();
  }

  private judge(ticket: Ticket, ordinal: number, code: FailureCode, message: string): void {
    const deaths = (ticket.deaths.get(ordinal) ?? 0) + 1;
    ticket.deaths.set(ordinal, deaths);
    ticket.attempt = MOST_ATTEMPTS;
    if (deaths < MOST_ATTEMPTS) this.queue.unshift(ticket);
    else if (ticket.unit.kind === 'file' && ordinal > 0) {
      ticket.verdicts.push({ ordinal, code, message });
      this.queue.unshift(ticket);
    } else ticket.resolve(lost(ticket.unit, code, message));
  }
}

/** The answer for a unit that cannot be done at all. */
function lost(unit: Unit, code: FailureCode, message: string): UnitResult {
  const stage = unit.kind === 'file' ? 'read' : 'normalize';
  if (unit.kind === 'document') {
    const { id, source } = unit.doc;
    const failure: Failure = { id, source, error: { code, message, stage } };
    return { kind: 'document', outcome: failure };
  }
  const { path } = unit.task.input;
  return {
    kind: 'file',
    events: [{ kind: 'problem', problem: { code, message, stage, record: null } }],
    receipt: {
      path,
      status: 'failed',
      reason: code,
      documents: 0,
      failures: 1,
      warnings: 0,
      letters: null,
      outputs: [],
      bytes: null,
      sha256: null,
      ms: 0,
      attempt: MOST_ATTEMPTS,
    },
  };
}
