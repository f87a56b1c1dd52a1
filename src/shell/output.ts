/** Standard output with backpressure. A reader who has gone (`| head -1`) is no error: writing stops, quietly. */
import { errorCode } from './io';

export interface Output {
  /** Resolves when the stream wants more. Writes nothing once `closed`. Rejects where the stream breaks (a full disk). */
  readonly write: (text: string) => Promise<void>;
  /** True once nobody reads any more. */
  readonly closed: () => boolean;
  /** Calls back when the reader goes, also while nothing is being written. */
  readonly onClose: (handler: () => void) => void;
}

export function openOutput(stream: NodeJS.WritableStream): Output {
  let closed = false;
  let broken: Error | null = null;
  const waiting = new Set<() => void>();
  const handlers: (() => void)[] = [];
  const release = (): void => {
    for (const resume of waiting) resume();
    waiting.clear();
  };
  stream.on('error', (error: Error) => {
    if (errorCode(error) === 'EPIPE') closed = true;
    else broken ??= error;
    release();
    for (const handler of handlers) handler();
  });
  stream.on('drain', release);
  return {
    async write(text) {
      if (broken) throw broken;
      if (closed || stream.write(text)) return;
      await new Promise<void>((resolve) => waiting.add(resolve));
      // Set by the listener above while we waited, which the compiler cannot know.
      const failed = broken as Error | null;
      if (failed) throw failed;
    },
    closed: () => closed,
    onClose: (handler) => handlers.push(handler),
  };
}
