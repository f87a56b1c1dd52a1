/** `newsnorm stream`: a filter for pipelines. One line in, one line out, in order, whatever the line holds. */
import { availableParallelism } from 'node:os';
import { Readable } from 'node:stream';
import { EXIT, type Io, errorText } from '../../shell/io';
import { type Output, openOutput } from '../../shell/output';
import { type StreamCounts, runStream } from '../../shell/run-stream';
import type { RunCommand } from '../command';
import { streamJob, timeoutOf } from '../convert-options';
import { logFor } from '../open-log';
import { percent } from '../percent';

/** Records under way for each thread, unless told: one that is read and one that waits. */
const AHEAD = 2;

export const run: RunCommand = async (_args, settings, io) => {
  const job = await streamJob(settings, io);
  const budget = percent(settings, 'max-error-rate');
  const log = await logFor(settings, io, () => undefined);
  const output = openOutput(io.stdout);
  const stop = stopper(io, output);
  const jobs = settings.integer('jobs') ?? availableParallelism();
  try {
    const counts = await runStream(io.stdin as AsyncIterable<Uint8Array>, output, job, {
      jobs,
      inFlight: settings.integer('in-flight') ?? jobs * AHEAD,
      unordered: settings.flag('unordered'),
      timeout: timeoutOf(settings),
      stopped: () => stop.reason() !== null,
      ownsInput: io.stdin === process.stdin,
    });
    if (stop.reason() === null && budget !== null && isOver(counts, budget)) {
      log.tell({ level: 'error', code: 'max-error-rate', file: null, message: tooMany(counts, budget) });
      return EXIT.failed;
    }
  } catch (error) {
    if (stop.reason() === null) {
      log.tell({ level: 'error', code: 'io', file: null, message: `newsnorm: the stream broke: ${errorText(error)}` });
      return EXIT.failed;
    }
  }
  return stop.reason() === 'interrupted' ? EXIT.interrupted : EXIT.ok;
};

function isOver({ lines, failures }: StreamCounts, percentage: number): boolean {
  return failures * 100 > lines * percentage;
}

function tooMany({ lines, failures }: StreamCounts, percentage: number): string {
  return `newsnorm: ${failures} of ${lines} records failed, more than the ${percentage}% of --max-error-rate; their answers tell why.`;
}

/** Ends the wait for input when nobody reads the answers any more, or on an interrupt. */
function stopper(io: Io, output: Output): { readonly reason: () => 'closed' | 'interrupted' | null } {
  let interrupted = false;
  const end = (): void => {
    if (io.stdin instanceof Readable) io.stdin.destroy();
  };
  output.onClose(end);
  io.onInterrupt(() => {
    if (interrupted) io.exit(EXIT.interrupted);
    interrupted = true;
    end();
  });
  return { reason: () => (interrupted ? 'interrupted' : output.closed() ? 'closed' : null) };
}
