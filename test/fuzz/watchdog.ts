/** Judges in a thread that can be ended from outside: a case that hangs or eats the memory is a finding, not the end of the run. */
import { Worker } from 'node:worker_threads';
import type { Case } from './cases';
import type { Judgement } from './invariants';

export interface Limits {
  /** A case that has no verdict by then hangs. Wall clock: a thread has no other. */
  readonly deadlineMs: number;
  readonly heapMb: number;
}

/** No case is larger than some hundred KB, and no machine so busy that this is not a finding. */
export const LIMITS: Limits = { deadlineMs: 60_000, heapMb: 2048 };

/** Node listens itself to others: without those no message comes any more. */
const EVENTS = ['message', 'error', 'exit'] as const;

const failed = (finding: string): Judgement => ({ findings: [finding], traits: [] });

export class Watchdog {
  private thread: Worker | null = null;

  /** `file` is a script whose thread answers each case with its judgement. */
  constructor(
    private readonly file: string,
    private readonly limits: Limits = LIMITS,
  ) {}

  judge(found: Case): Promise<Judgement> {
    const { deadlineMs, heapMb } = this.limits;
    this.thread ??= new Worker(this.file, { resourceLimits: { maxOldGenerationSizeMb: heapMb } });
    const { thread } = this;
    return new Promise((resolve) => {
      const settle = (judgement: Judgement, isAlive: boolean): void => {
        clearTimeout(timer);
        for (const event of EVENTS) thread.removeAllListeners(event);
        if (!isAlive) this.end();
        resolve(judgement);
      };
      const timer = setTimeout(() => {
        settle(failed('hangs'), false);
      }, deadlineMs);
      thread.on('message', (judgement: Judgement) => {
        settle(judgement, true);
      });
      thread.on('error', (error) => {
        settle(failed(`ends the thread: ${error.message}`), false);
      });
      thread.on('exit', (code) => {
        settle(failed(`ends the thread with ${code}`), false);
      });
      thread.postMessage(found);
    });
  }

  /** The next case gets a new thread. */
  end(): void {
    void this.thread?.terminate();
    this.thread = null;
  }
}
