/** A WARC file that is packed record by record: its plain bytes, and where in the packed file a record stands, as an index (CDX) tells it. */
import type { GzipEvent, ReadContext } from '../model/reader';
import { concat } from './bytes';

/** A member and the plain bytes that it holds. */
interface Member {
  readonly packed: number;
  readonly plain: number;
  packedEnd: number | null;
  plainEnd: number | null;
}

/** Damage ends a line, so that the next record begins one. */
const LINE_END = Uint8Array.of(0x0d, 0x0a, 0x0d, 0x0a);

export interface Place {
  readonly offset: number | null;
  readonly length: number | null;
}

export class Unpacked {
  /** What was found damaged since somebody last asked, as sentences. */
  private damages: string[] = [];
  private members: Member[] = [];
  private plain = 0;
  isPacked = false;

  constructor(
    private readonly bytes: AsyncIterable<Uint8Array>,
    private readonly gunzip: ReadContext['gunzip'],
  ) {}

  /** The plain bytes. Throws where they are packed and cannot be unpacked here. */
  async *chunks(): AsyncGenerator<Uint8Array> {
    const iterator = this.bytes[Symbol.asyncIterator]();
    const head: Uint8Array[] = [];
    for (let length = 0; length < 2;) {
      const next = await iterator.next();
      if (next.done) break;
      head.push(next.value);
      length += next.value.length;
    }
    const first = concat(head);
    const all = rejoin(first, iterator);
    if (first[0] !== 0x1f || first[1] !== 0x8b || this.gunzip === undefined) {
      yield* all;
      return;
    }
    this.isPacked = true;
    yield* this.unpacked(this.gunzip(all));
  }

  /** Each piece is held back until the next event: a reader who has the end of a member knows then that it is one. */
  private async *unpacked(events: AsyncIterable<GzipEvent>): AsyncGenerator<Uint8Array> {
    let held: Uint8Array | null = null;
    for await (const event of events) {
      if (event.kind === 'end') this.end(event.offset);
      else if (event.kind === 'member') {
        if (held) yield held;
        held = null;
        this.members.push({ packed: event.offset, plain: this.plain, packedEnd: null, plainEnd: null });
      } else {
        if (held) yield held;
        held = event.kind === 'bytes' ? event.bytes : LINE_END;
        this.plain += held.length;
        if (event.kind === 'damage') this.damages.push(event.message);
      }
    }
    if (held) yield held;
  }

  private end(offset: number): void {
    const member = this.members.at(-1);
    if (member === undefined) return;
    member.packedEnd = offset;
    member.plainEnd = this.plain;
  }

  /** Where the record of these plain bytes stands in the packed file; null where no member begins with it. Asked in order. */
  place(from: number, until: number): Place {
    if (!this.isPacked) return { offset: from, length: until - from };
    while (this.members.length > 0 && (this.members[0]?.plain ?? 0) < from) this.members.shift();
    const [member] = this.members;
    if (member?.plain !== from) return { offset: null, length: null };
    const isWhole = member.plainEnd !== null && member.plainEnd - until <= LINE_END.length;
    return { offset: member.packed, length: isWhole && member.packedEnd !== null ? member.packedEnd - member.packed : null };
  }

  takeDamages(): readonly string[] {
    const { damages } = this;
    this.damages = [];
    return damages;
  }
}

async function* rejoin(first: Uint8Array, rest: AsyncIterator<Uint8Array>): AsyncGenerator<Uint8Array> {
  try {
    if (first.length > 0) yield first;
    for (let next = await rest.next(); !next.done; next = await rest.next()) yield next.value;
  } finally {
    await rest.return?.();
  }
}
