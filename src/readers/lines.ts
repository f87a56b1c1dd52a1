/** Cuts a stream of bytes into lines, without ever holding more of one than its limit. */

import { concat } from './bytes';

export interface Line {
  /** Where the line starts in the input, in bytes. */
  readonly offset: number;
  /** The bytes without the line end; of a line that is too long only the start. */
  readonly bytes: Uint8Array;
  /** Length of the whole line in bytes. */
  readonly length: number;
  readonly tooLong: boolean;
}

/** How much of a line that is too long is kept, to know whose it is. */
const KEPT = 1 << 16;
const LF = 0x0a;

const nothing = (): void => undefined;

/**
 * The last line counts also without a line end. An empty input has no lines. `done` is told each chunk that no line will need any more; the
 * bytes of a line may be a part of one, and are then good until the next line is asked for.
 */
export async function* readLines(
  chunks: AsyncIterable<Uint8Array>,
  limit: number,
  done: (chunk: Uint8Array) => void = nothing,
): AsyncGenerator<Line> {
  const line = new GrowingLine(limit);
  /** Chunks that hold the beginning of the line. */
  let begun: Uint8Array[] = [];
  for await (const chunk of chunks) {
    let from = 0;
    for (let end = chunk.indexOf(LF); end >= 0; end = chunk.indexOf(LF, from)) {
      line.add(chunk.subarray(from, end));
      yield line.take();
      from = end + 1;
    }
    if (from > 0 || line.length > limit) begun = tellAll(begun, done);
    if (from < chunk.length) line.add(chunk.subarray(from));
    begun.push(chunk);
    if ((from > 0 && from === chunk.length) || line.length > limit) begun = tellAll(begun, done);
  }
  if (line.length > 0) yield line.take();
}

function tellAll(chunks: readonly Uint8Array[], done: (chunk: Uint8Array) => void): Uint8Array[] {
  chunks.forEach(done);
  return [];
}

class GrowingLine {
  length = 0;
  private offset = 0;
  private parts: Uint8Array[] = [];

  constructor(private readonly limit: number) {}

  add(part: Uint8Array): void {
    const before = this.length;
    this.length += part.length;
    if (this.length <= this.limit) this.parts.push(part);
    // Over the limit now: what was held goes, but for the start.
    else if (before <= this.limit) this.parts = [new Uint8Array(concat([...this.parts, part.subarray(0, KEPT)]).subarray(0, KEPT))];
  }

  take(): Line {
    const line = { offset: this.offset, bytes: concat(this.parts), length: this.length, tooLong: this.length > this.limit };
    this.offset += this.length + 1;
    this.parts = [];
    this.length = 0;
    return line;
  }
}
