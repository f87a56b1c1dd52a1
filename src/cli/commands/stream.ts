/** `newsnorm stream`: a filter for pipelines. One line in, one line out, in order, whatever the line holds. */
import { Readable } from 'node:stream';
import type { NormalizeOptions } from '../../model/options';
import { normalizeDoc } from '../../pipeline/normalize';
import { bug } from '../../shell/convert-doc';
import { EXIT, type Io, errorText } from '../../shell/io';
import { type Line, readLines } from '../../shell/lines';
import { type Output, openOutput } from '../../shell/output';
import { answerLine, readRequest } from '../../shell/stream-record';
import { DEFAULT_MAX_BYTES, extraFields, timeZone } from '../convert-options';
import { logFor } from '../open-log';
import type { RunCommand } from '../command';

export const run: RunCommand = async (_args, settings, io) => {
  const zone = timeZone(settings);
  const options: NormalizeOptions = { fields: extraFields(settings), ...(zone === null ? {} : { timeZone: zone }) };
  const maxBytes = settings.integer('max-bytes') ?? DEFAULT_MAX_BYTES;
  const log = await logFor(settings, io, () => undefined);
  const output = openOutput(io.stdout);
  const stop = stopper(io, output);
  try {
    let number = 0;
    for await (const line of readLines(io.stdin as AsyncIterable<Uint8Array>, maxBytes)) {
      if (stop.reason() !== null) break;
      await output.write(`${await answer(line, ++number, options, maxBytes)}\n`);
    }
  } catch (error) {
    if (stop.reason() === null) {
      log.tell({ level: 'error', code: 'io', file: null, message: `newsnorm: the stream broke: ${errorText(error)}` });
      return EXIT.failed;
    }
  }
  return stop.reason() === 'interrupted' ? EXIT.interrupted : EXIT.ok;
};

async function answer(line: Line, number: number, options: NormalizeOptions, maxBytes: number): Promise<string> {
  const request = await readRequest(line, number, { maxBytes });
  if ('failure' in request) return answerLine(request.failure, request.raw);
  return answerLine(outcomeOf(request.doc, options), request.raw);
}

function outcomeOf(doc: Parameters<typeof normalizeDoc>[0], options: NormalizeOptions): { readonly id: unknown } {
  try {
    const outcome = normalizeDoc(doc, options);
    return outcome.ok ? outcome.article : outcome.failure;
  } catch (error) {
    return bug(doc, error);
  }
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
