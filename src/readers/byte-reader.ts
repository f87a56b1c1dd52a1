/** Taking a stream of bytes apart piece by piece, wherever its chunks are cut, without holding more than is asked for. */
import { concat } from './bytes';

const LF = 0x0a;
const EMPTY = new Uint8Array(0);

export class ByteReader {
  /** Bytes consumed so far. */
  offset = 0;
  private readonly chunks: AsyncIterator<Uint8Array>;
  private held: Uint8Array = EMPTY;
  private ended = false;

  constructor(chunks: AsyncIterable<Uint8Array>) {
    this.chunks = chunks[Symbol.asyncIterator]();
  }

  /** The next chunk into `held`; false at the end of the input. */
  private async more(): Promise<boolean> {
    if (this.ended) return false;
    const next = await this.chunks.next();
    if (next.done) this.ended = true;
    else this.held = this.held.length === 0 ? next.value : concat([this.held, next.value]);
    return !this.ended;
  }

  private take(count: number): Uint8Array {
    const taken = this.held.subarray(0, count);
    this.held = this.held.subarray(count);
    this.offset += taken.length;
    return taken;
  }

  /** The next bytes, fewer at the end of the input. */
  async bytes(count: number): Promise<Uint8Array> {
    if (this.held.length >= count) return this.take(count);
    const parts: Uint8Array[] = [];
    let missing = count;
    while (missing > 0) {
      if (this.held.length === 0 && !(await this.more())) break;
      const part = this.take(missing);
      parts.push(part);
      missing -= part.length;
    }
    return concat(parts);
  }

  /** Passes over bytes; returns how many there were. */
  async skip(count: number): Promise<number> {
    let missing = count;
    while (missing > 0 && (this.held.length > 0 || (await this.more()))) missing -= this.take(missing).length;
    return count - missing;
  }

  /** The next line without its end, cut at a limit; null at the end of the input. */
  async line(limit: number): Promise<string | null> {
    let searched = 0;
    for (;;) {
      const end = this.held.indexOf(LF, searched);
      if (end >= 0 || this.held.length >= limit) return ascii(this.take(end >= 0 ? end + 1 : limit));
      searched = this.held.length;
      if (!(await this.more())) return this.held.length === 0 ? null : ascii(this.take(this.held.length));
    }
  }

  /** The next bytes without taking them, fewer at the end of the input. */
  async peek(count: number): Promise<Uint8Array> {
    while (this.held.length < count && (await this.more()));
    return this.held.subarray(0, count);
  }

  /** Puts bytes back that were taken last. What lies in one piece of memory is not copied: a file of lies would be, for each of them. */
  unread(bytes: Uint8Array): void {
    const { buffer, byteOffset, length } = bytes;
    const isJoined = this.held.buffer === buffer && this.held.byteOffset === byteOffset + length;
    this.held = isJoined ? new Uint8Array(buffer, byteOffset, length + this.held.length) : concat([bytes, this.held]);
    this.offset -= length;
  }

  async close(): Promise<void> {
    await this.chunks.return?.();
  }
}

const LINE_END = /\r?\n$/;

/** Header lines are ASCII; other bytes are told one by one. */
function ascii(bytes: Uint8Array): string {
  let text = '';
  for (const byte of bytes) text += String.fromCharCode(byte);
  return text.replace(LINE_END, '');
}
