/** The bytes of a gzip file with their offset: looked at before they are taken, and searched for the beginning of a member. */

const EMPTY = Buffer.alloc(0);
const STEP = 1 << 16;
/** Magic number, method and flags of a member (RFC 1952, 2.3.1); the flags have three bits that must be zero. */
const MAGIC = Buffer.of(0x1f, 0x8b, 0x08);
const RESERVED = 0xe0;
const FIXED_HEADER = 10;
const FLAG = { checksum: 2, extra: 4, name: 8, comment: 16 } as const;

export class PackedBytes {
  /** Of the next byte, from the beginning of the file. */
  offset = 0;
  private readonly chunks: AsyncIterator<Uint8Array>;
  private held: Buffer = EMPTY;
  private ended = false;

  constructor(bytes: AsyncIterable<Uint8Array>) {
    this.chunks = bytes[Symbol.asyncIterator]();
  }

  /** The next bytes without taking them: at least one up to `count`, fewer only at the end. */
  async peek(count: number): Promise<Buffer> {
    while (this.held.length < count && (await this.more()));
    return this.held.subarray(0, count);
  }

  skip(count: number): void {
    this.held = this.held.subarray(count);
    this.offset += count;
  }

  /** Goes to the next member, over whatever stands before it; false, at the end, where there is none. */
  async seekMember(): Promise<boolean> {
    for (;;) {
      const window = await this.peek(STEP);
      const at = window.indexOf(MAGIC);
      if (at >= 0) {
        this.skip(at);
        const flags = (await this.peek(MAGIC.length + 1))[MAGIC.length];
        if (flags === undefined || (flags & RESERVED) === 0) return true;
        this.skip(1);
      } else if (this.ended) return false;
      else this.skip(Math.max(0, window.length - MAGIC.length + 1));
    }
  }

  /** Takes the header of a member; false where the file ends in it. */
  async skipHeader(): Promise<boolean> {
    const fixed = await this.peek(FIXED_HEADER);
    if (fixed.length < FIXED_HEADER) return this.cutShort();
    const flags = fixed[MAGIC.length] ?? 0;
    this.skip(FIXED_HEADER);
    if ((flags & FLAG.extra) !== 0) {
      const size = await this.peek(2);
      if (size.length < 2) return this.cutShort();
      const length = 2 + size.readUInt16LE(0);
      if ((await this.peek(length)).length < length) return this.cutShort();
      this.skip(length);
    }
    if ((flags & FLAG.name) !== 0 && !(await this.skipText())) return false;
    if ((flags & FLAG.comment) !== 0 && !(await this.skipText())) return false;
    if ((flags & FLAG.checksum) !== 0) this.skip((await this.peek(2)).length);
    return true;
  }

  async close(): Promise<void> {
    await this.chunks.return?.();
  }

  private async skipText(): Promise<boolean> {
    for (;;) {
      const window = await this.peek(STEP);
      const end = window.indexOf(0);
      this.skip(end < 0 ? window.length : end + 1);
      if (end >= 0) return true;
      if (window.length === 0) return false;
    }
  }

  private cutShort(): false {
    this.skip(this.held.length);
    return false;
  }

  private async more(): Promise<boolean> {
    if (this.ended) return false;
    const next = await this.chunks.next();
    if (next.done) this.ended = true;
    else
      this.held =
        this.held.length === 0
          ? Buffer.from(next.value.buffer, next.value.byteOffset, next.value.length)
          : Buffer.concat([this.held, next.value]);
    return !this.ended;
  }
}
