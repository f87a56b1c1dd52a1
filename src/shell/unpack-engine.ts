/** One packed stream that may end before its bytes do. Node tells its end only by leaving bytes unread. */
import type { Transform } from 'node:stream';

/** A stream of `node:zlib`, which counts the bytes that it has used. */
export type Unpacker = Transform & { readonly bytesWritten: number };

export class UnpackEngine {
  ended = false;
  error: Error | null = null;
  private out: Uint8Array[] = [];
  private wake: () => void = () => undefined;

  constructor(private readonly unpacker: Unpacker) {
    unpacker.on('data', (bytes: Uint8Array) => this.out.push(bytes));
    unpacker.on('end', () => {
      this.ended = true;
      this.wake();
    });
    unpacker.on('error', (error) => {
      this.error = error;
      this.wake();
    });
  }

  /** Tells how many of the bytes belong to the stream. */
  async write(slice: Uint8Array): Promise<number> {
    const before = this.unpacker.bytesWritten;
    await new Promise<void>((resolve) => {
      this.wake = resolve;
      this.unpacker.write(slice, () => {
        resolve();
      });
    });
    return this.unpacker.bytesWritten - before;
  }

  take(): readonly Uint8Array[] {
    const { out } = this;
    this.out = [];
    return out;
  }

  close(): void {
    this.unpacker.destroy();
  }
}
