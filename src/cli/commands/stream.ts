/** `newsnorm stream`: a filter for pipelines. One line in, one line out, in order, whatever the line holds. */
import { availableParallelism } from 'node:os';
import { Readable } from 'node:stream';
import { EXIT, type Io, errorText } from '../../shell/io';
import { type Output, openOutput } from '../../shell/output';
import { runStream } from '../../shell/run-stream';
import type { RunCommand } from '../command';
import { streamJob, timeoutOf } from '../convert-options';
import { logFor } from '../open-log';

export const run: RunCommand = async (_args, settings, io) => {
  const job = await streamJob(settings, io);
  const log = await logFor(settings, io, () => undefined);
  const output = openOutput(io.stdout);
  const stop = stopper(io, output);
  try {
    await runStream(io.stdin as AsyncIterable<Uint8Array>, output, job, {
      jobs: settings.integer('jobs') ?? availableParallelism(),
      timeout: timeoutOf(settings),
      stopped: () => stop.reason() !== null,
      ownsInput: io.stdin === process.stdin,
    });
  } catch (error) {
    if (stop.reason() === null) {
      log.tell({ level: 'error', code: 'io', file: null, message: `newsnorm: the stream broke: ${errorText(error)}` });
      return EXIT.failed;
    }
  }
  return stop.reason() === 'interrupted' ? EXIT.interrupted : EXIT.ok;
};

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
