/**
 * Lines in, lines out. Answers go out in the order of the lines as soon as they are known, also while the next line is awaited: a
 * parent that sends a line only after it has got the answer to the last must not wait in vain.
 */
import type { Failure } from '../model/failure';
import type { RawDoc } from '../model/source';
import { readLines } from '../readers/lines';
import { jsonLine } from '../writers/json';
import { isFailure } from './convert-doc';

import type { Output } from './output';
import { Pool, type PoolOptions } from './pool';
import type { Job } from './job';
import { answerLine, readRequest } from './stream-record';

export interface StreamOptions extends PoolOptions {
  readonly stopped: () => boolean;
}

/** Lines that may be under way for each thread: bounds the memory. */
const AHEAD = 2;

/** Answers every line. Rejects where input or output break. */
export async function runStream(input: AsyncIterable<Uint8Array>, output: Output, job: Job, options: StreamOptions): Promise<void> {
  const pool = new Pool(job, options);
  const places = new Places(options.jobs * AHEAD);
  let written = Promise.resolve();
  const state = { isBroken: false };
  try {
    let number = 0;
    for await (const line of readLines(input, job.maxBytes)) {
      if (state.isBroken || options.stopped()) break;
      await places.take();
      const request = readRequest(line, ++number, job);
      const json = 'failure' in request ? Promise.resolve(jsonLine(request.failure)) : convert(request.doc, pool);
      const before = written;
      written = json.then(async (text) => {
        await before;
        await output.write(`${answerLine(text, request.raw)}\n`);
        places.free();
      });
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
}

async function convert(doc: RawDoc, pool: Pool): Promise<string> {
  const { result } = await pool.submit({ kind: 'document', doc });
  if (result.kind !== 'document') throw new Error('the thread answered a question that was not asked');
  const outcome = result.outcome;
  return isFailure(outcome) ? jsonLine(outcome satisfies Failure) : outcome.line;
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
