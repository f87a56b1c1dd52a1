/**
 * Worker threads under supervision. A thread that gets stuck in a document, runs out of memory or dies loses only that document's turn:
 * the unit is tried once more in a fresh thread with twice the time and memory, and then answered with a failure.
 */
import { join } from 'node:path';
import type { Failure, FailureCode } from '../model/failure';
import type { RawDoc } from '../model/source';
import type { Rendered } from './convert-doc';
import type { Job } from './job';
import { PoolThread } from './pool-thread';
import { MOST_UNITS, type Unit, type UnitResult } from './protocol';
import { type Answer, Ticket } from './ticket';

export interface PoolOptions {
  /** Most threads at once. */
  readonly jobs: number;
  /** Milliseconds for each document. */
  readonly timeout: number;
  /** Memory of a thread in MB, `MEMORY` unless told; a document that needs more is `too-large`. */
  readonly memory?: number;
}

/** What became of a document, and in which attempt: 2 where the first ended with its thread. */
export interface Converted {
  readonly outcome: Rendered | Failure;
  readonly attempt: number;
}

/** Of answers that are none to the unit. */
export const UNASKED = 'the thread answered a question that was not asked';

const MEMORY = 512;
/** By how much the second attempt is gentler. */
const GENTLER = 2;
/** Units in one message. A thread gets the next while half as many wait, so that it is never idle and never has more than `MOST_UNITS`. */
const MOST_GIVEN = MOST_UNITS / 2;

export class Pool {
  private readonly queue: Ticket[] = [];
  /** Each has a thread for itself, beyond the usual number. */
  private readonly retries: Ticket[] = [];
  private readonly threads = new Set<PoolThread>();
  private readonly watch: NodeJS.Timeout;
  private readonly memory: number;
  private isAssigning = false;
  private stopped = false;
  private closed = false;

  constructor(
    private readonly job: Job,
    private readonly options: PoolOptions,
    /** What a thread runs. */
    private readonly script = join(__dirname, '..', 'bin', 'thread.js'),
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
  submit(unit: Unit): Promise<Answer> {
    return new Promise((resolve) => {
      const ticket = new Ticket(unit, resolve);
      if (this.stopped) ticket.answer({ kind: 'dropped' });
      else this.queue.push(ticket);
      this.assignSoon();
    });
  }

  /** Rejects where the pool was stopped before its turn came. */
  async convert(doc: RawDoc): Promise<Converted> {
    const { result, attempt } = await this.submit({ kind: 'document', doc });
    if (result.kind !== 'document') throw new Error(UNASKED);
    return { outcome: result.outcome, attempt };
  }

  /** What is under way comes to its end; all that was not begun, and what is submitted from now on, is answered as dropped. */
  stop(): void {
    this.stopped = true;
    for (const thread of this.threads) thread.stop();
    for (const ticket of [...this.retries.splice(0), ...this.queue.splice(0)]) ticket.answer({ kind: 'dropped' });
  }

  /** Ends all threads, whatever they are at. */
  async close(): Promise<void> {
    this.closed = true;
    clearInterval(this.watch);
    await Promise.all([...this.threads].map((thread) => thread.end()));
  }

  /** Units come one by one, but many in a turn of the event loop: those of a turn go out together. */
  private assignSoon(): void {
    if (this.isAssigning) return;
    this.isAssigning = true;
    setImmediate(() => {
      this.isAssigning = false;
      if (!this.closed) this.assign();
    });
  }

  private assign(): void {
    for (const ticket of this.retries.splice(0)) this.grow(GENTLER).give([ticket]);
    while (this.queue.length > 0) {
      // Less towards the end, so that no thread is left with much while the others have nothing.
      const share = Math.min(MOST_GIVEN, Math.ceil(this.queue.length / (this.options.jobs * 2)));
      const thread = this.nextThread(Math.ceil(share / 2));
      if (!thread) return;
      thread.give(this.queue.splice(0, share));
    }
  }

  /** An idle thread or a new one; where no more may be made, the one with the least to do, if that is no more than `load`. */
  private nextThread(load: number): PoolThread | undefined {
    const usual = [...this.threads].filter(({ patience }) => patience === this.options.timeout);
    const least = usual.reduce<PoolThread | undefined>((best, thread) => (best && best.load <= thread.load ? best : thread), undefined);
    if (least?.load === 0) return least;
    if (this.threads.size < this.options.jobs) return this.grow(1);
    return least && least.load <= load ? least : undefined;
  }

  private grow(gentler: number): PoolThread {
    const { job, script } = this;
    const thread = new PoolThread(
      { job, script, patience: this.options.timeout * gentler, memory: this.memory * gentler },
      {
        onResults: (results) => {
          this.finish(thread, results);
        },
        onDeath: (cause, message) => {
          if (cause === 'memory') this.bury(thread, 'too-large', `needs more than ${this.memory * GENTLER} MB of memory`);
          else this.bury(thread, 'bug', message);
        },
      },
    );
    this.threads.add(thread);
    return thread;
  }

  private finish(thread: PoolThread, results: readonly UnitResult[]): void {
    if (!this.threads.has(thread)) return;
    thread.answer(results);
    if (thread.patience > this.options.timeout) {
      this.threads.delete(thread);
      void thread.end();
    }
    this.assignSoon();
  }

  private lookForStuck(): void {
    const now = performance.now();
    const { timeout } = this.options;
    const message = `took longer than ${timeout} ms, and than ${timeout * GENTLER} ms when tried again`;
    for (const thread of this.threads) if (thread.isStuck(now)) this.bury(thread, 'timeout', message);
  }

  /** Ends a thread; the unit it was at is tried again or answered, all others it had go back to the queue. */
  private bury(thread: PoolThread, code: FailureCode, message: string): void {
    if (!this.threads.delete(thread) || this.closed) return;
    void thread.end();
    const { current, ordinal, rest } = thread.remains();
    this.queue.unshift(...rest);
    if (current?.mayRetry(ordinal, code, message)) this.retries.push(current);
    if (this.stopped) this.stop();
    else this.assignSoon();
  }
}
