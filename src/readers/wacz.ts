/** WACZ files: a ZIP archive whose folder `archive/` holds WARC files, stored without further packing (WACZ 1.1.1, section 5). */
import type { ReadContext, ReadItem, Reader } from '../model/reader';
import { ByteReader } from './byte-reader';
import { asciiHead, quoted, readFailure } from './bytes';
import { warc } from './warc';

const LOCAL_FILE = 0x04034b50;
const HEADER_SIZE = 30;
const STORED = 0;
const SIZE_COMES_LATER = 0x08;
/** A size that stands in the ZIP64 field instead. */
const ZIP64 = 0xffffffff;
const ZIP64_FIELD = 0x0001;
const WARC_MEMBER = /^archive\/.*\.warc(\.gz)?$/;

interface Member {
  readonly name: string;
  readonly size: number;
  readonly isStored: boolean;
  readonly isSized: boolean;
}

async function* read(bytes: AsyncIterable<Uint8Array>, context: ReadContext): AsyncGenerator<ReadItem> {
  const reader = new ByteReader(bytes);
  try {
    for (let member = await nextMember(reader); member !== null; member = await nextMember(reader)) {
      if (!member.isSized) {
        const message = `the member ${quoted(member.name)} does not state its size, so that what follows cannot be found; unpack the archive first`;
        yield readFailure('unsupported', message, 'warc', context);
        return;
      }
      if (WARC_MEMBER.test(member.name)) yield* readMember(reader, member, context);
      else await reader.skip(member.size);
    }
  } finally {
    await reader.close();
  }
}

/** The header of the next member; null where the directory at the end of the archive begins. */
async function nextMember(reader: ByteReader): Promise<Member | null> {
  const header = await reader.bytes(HEADER_SIZE);
  if (header.length < HEADER_SIZE) return null;
  const view = new DataView(header.buffer, header.byteOffset, header.length);
  if (view.getUint32(0, true) !== LOCAL_FILE) return null;
  const flags = view.getUint16(6, true);
  const name = new TextDecoder('utf-8').decode(await reader.bytes(view.getUint16(26, true)));
  const extra = await reader.bytes(view.getUint16(28, true));
  const size = view.getUint32(18, true);
  return {
    name,
    size: size === ZIP64 ? longSize(extra) : size,
    isStored: view.getUint16(8, true) === STORED,
    isSized: (flags & SIZE_COMES_LATER) === 0 || size !== 0,
  };
}

/** The packed size in the ZIP64 field, which follows the unpacked one. */
function longSize(extra: Uint8Array): number {
  const view = new DataView(extra.buffer, extra.byteOffset, extra.length);
  for (let at = 0; at + 4 <= extra.length; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) === ZIP64_FIELD && at + 20 <= extra.length) return Number(view.getBigUint64(at + 12, true));
  }
  return 0;
}

async function* readMember(reader: ByteReader, member: Member, context: ReadContext): AsyncGenerator<ReadItem> {
  const isPacked = member.name.endsWith('.gz');
  if (!member.isStored || (isPacked && context.gunzip === undefined)) {
    yield readFailure('unsupported', `the member ${quoted(member.name)} is packed in a way that cannot be undone here`, 'warc', context);
    await reader.skip(member.size);
    return;
  }
  const window = new Window(reader, member.size);
  const stored = window.chunks();
  yield* warc.read(stored, context);
  await reader.skip(window.left);
}

const CHUNK = 1 << 16;

/** The bytes of one member, and how many of them nobody has asked for. */
class Window {
  constructor(
    private readonly reader: ByteReader,
    public left: number,
  ) {}

  async *chunks(): AsyncGenerator<Uint8Array> {
    while (this.left > 0) {
      const chunk = await this.reader.bytes(Math.min(CHUNK, this.left));
      if (chunk.length === 0) return;
      this.left -= chunk.length;
      yield chunk;
    }
  }
}

export const wacz: Reader = {
  format: 'warc',
  extensions: ['.wacz'],
  sniff: (head) => /^PK\x03\x04/.test(asciiHead(head)) && /(?:archive\/|datapackage\.json|pages\/|indexes\/)/.test(asciiHead(head)),
  read,
};
