/**
 * Lines in, lines out. Answers go out in the order of the lines as soon as they are known, also while the next line is awaited: a
 * parent that sends a line only after it has got the answer to the last must not wait in vain. This thread cuts the lines and keeps their order;
 * their bytes are read in the threads of the pool, since texts of all of them made its heap 30 MB larger, and all threads wait for it.
 */
import { type Line, readLines } from '../readers/lines';
import { giveBack } from './give-back';
import type { Job } from './job';
import type { Output } from './output';
import { Pool, type PoolOptions, UNASKED } from './pool';
import type { LineAnswer } from './protocol';
import { lossAnswer } from './stream-answer';

export interface StreamOptions extends PoolOptions {
  /** Lines that may be under way at once: bounds the memory. */
  readonly inFlight: number;
  /** Answers need not keep the order of the lines: none waits for one that takes longer. */
  readonly unordered: boolean;
  readonly stopped: () => boolean;
  /** Whether nobody else reads the chunks of the input. */
  readonly ownsInput: boolean;
}

/** How many lines were answered, and how many of them with a failure. */
export interface StreamCounts {
  readonly lines: number;
  readonly failures: number;
}

/** Answers every line. Rejects where input or output break. */
export async function runStream(input: AsyncIterable<Uint8Array>, output: Output, job: Job, options: StreamOptions): Promise<StreamCounts> {
  const pool = new Pool(job, options);
  const places = new Places(options.inFlight);
  // Fulfilled when all lines so far are answered.
  let written: Promise<unknown> = Promise.resolve();
  const state = { isBroken: false, failures: 0 };
  let lines = 0;
  try {
    for await (const line of readLines(input, job.maxBytes, options.ownsInput ? giveBack : undefined)) {
      if (state.isBroken || options.stopped()) break;
      await places.take();
      const bytes = options.ownsInput && isWhole(line.bytes) ? line.bytes : new Uint8Array(line.bytes);
      const answer = answerOf({ ...line, bytes }, ++lines, pool);
      const before = written;
      const own = answer.then(async ({ text, failed }) => {
        if (failed) state.failures++;
        if (!options.unordered) await before;
        await output.write(`${text}\n`);
        places.free();
      });
      written = Promise.all([before, own]);
      // Its error is thrown by the last wait below; until then it must not count as unhandled.
      written.catch(() => {
        state.isBroken = true;
        places.free();
      });
    }
    await written;
  } finally {
    await pool.close();
  }
  return { lines, failures: state.failures };
}

/** Of a part (`slice` of a `Buffer` is one, too), all that is around it would go to the thread with it; and that may be gone when the next line is read. */
function isWhole(bytes: Uint8Array): boolean {
  return bytes.byteLength === bytes.buffer.byteLength;
}

/** The bytes of the line are given back when it is answered. */
async function answerOf(line: Line, number: number, pool: Pool): Promise<LineAnswer> {
  const { result } = await pool.submit({ kind: 'line', line, number });
  if (result.kind !== 'line' && result.kind !== 'lost') throw new Error(UNASKED);
  const answer = result.kind === 'line' ? result : lossAnswer(line.bytes, result);
  giveBack(line.bytes);
  return answer;
}

/** So many at once; who comes too early waits. */
class Places {
  private readonly waiting: (() => void)[] = [];

  constructor(private left: number) {}

  take(): Promise<void> {
    if (this.left > 0) {
      this.left--;
      return Promise.resolve();
    }
    return new Promise((resolve) => {
      this.waiting.push(resolve);
    });
  }

  free(): void {
    const next = this.waiting.shift();
    if (next) next();
    else this.left++;
  }
}
