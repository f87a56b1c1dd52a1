/** Opening an input: its bytes, decompressed, as chunks, with the first of them looked at. */
import { type Hash, createHash } from 'node:crypto';
import { closeSync, createReadStream, readFileSync } from 'node:fs';
import { Readable } from 'node:stream';
import type { Reader } from '../model/reader';
import { gunzip } from './gunzip';
import { inflate } from './inflate';
import { type Mark, markBefore } from './marks';
import { openRegular, statusOf } from './regular';
import { unzstd, zstdMaker } from './unzstd';
import { zlib } from './zlib';

/** How many bytes the choice of a reader may look at. */
const HEAD_BYTES = 4096;
/** Files up to this size are read at once, which is faster than streaming. */
const SMALL = 1 << 22;

export interface Opened {
  /** Up to 4 KB from the start, decompressed. Empty only for an empty input. */
  readonly head: Uint8Array;
  /** Everything, the head included, decompressed. */
  readonly bytes: AsyncIterable<Uint8Array>;
  /** The same as gzip, where it came so; only one of the two may be read. */
  readonly gzip: AsyncIterable<Uint8Array> | null;
  /** Lets go of the file, also where its bytes were not read to the end or not at all. */
  readonly close: () => Promise<void>;
}

/** Size of a file in bytes; 0 where there is none. */
export function sizeOf(path: string): number {
  return statusOf(path)?.size ?? 0;
}

/** What was read of the input as it lies on disk. */
export interface Tally {
  readonly hash: Hash;
  bytes: number;
  /** The file as it was before it was read; null for what is no file. */
  mark: Mark | null;
}

export function newTally(): Tally {
  return { hash: createHash('sha256'), bytes: 0, mark: null };
}

/** Opens a file. Throws system errors; errors while reading come from `bytes`. Null for a file of more than `most` bytes, which is left alone. */
export function openFile(path: string, tally: Tally): Promise<Opened>;
export function openFile(path: string, tally: Tally, most: number): Promise<Opened> | null;
export function openFile(path: string, tally: Tally, most = Infinity): Promise<Opened> | null {
  const { file, stats } = openRegular(path);
  let isOpen = true;
  try {
    if (stats.size > most) return null;
    tally.mark = markBefore(stats);
    if (stats.size <= SMALL && stats.isFile()) return openBytes(one(readFileSync(file)), path, tally);
    isOpen = false;
    return openBytes(createReadStream(path, { fd: file, highWaterMark: 1 << 18 }) as AsyncIterable<Uint8Array>, path, tally);
  } finally {
    if (isOpen) closeSync(file);
  }
}

/** Opens a stream of bytes; `name` only serves to know Brotli, which has no mark of its own. */
export async function openBytes(chunks: AsyncIterable<Uint8Array>, name: string, tally: Tally): Promise<Opened> {
  const raw = await peek(counted(chunks, tally));
  if (raw.head[0] === 0x1f && raw.head[1] === 0x8b) return openGzip(raw);
  const unpack = unpacker(raw.head, name);
  return unpack ? { ...(await peek(unpack(raw.bytes))), close: raw.close } : raw;
}

/** The head is unpacked by itself, so that the choice of a reader uses up none of the bytes. */
function openGzip(raw: Opened): Opened {
  const head = inflate(raw.head, 'gzip', MOST_HEAD);
  return {
    head: typeof head === 'string' ? EMPTY : head.subarray(0, HEAD_BYTES),
    bytes: gunzip(raw.bytes),
    gzip: raw.bytes,
    close: raw.close,
  };
}

/** What 4 KB can become at most. */
const MOST_HEAD = HEAD_BYTES * 1100;

/** The bytes for a reader, packed where it wants them so. */
export function bytesFor(reader: Reader, { bytes, gzip }: Opened): AsyncIterable<Uint8Array> {
  return reader.takesGzip && gzip !== null ? gzip : bytes;
}

type Unpack = (bytes: AsyncIterable<Uint8Array>) => AsyncIterable<Uint8Array>;

function unpacker(head: Uint8Array, name: string): Unpack | null {
  if (head[0] === 0x28 && head[1] === 0xb5 && head[2] === 0x2f && head[3] === 0xfd) {
    const make = zstdMaker();
    return make && ((bytes) => unzstd(bytes, make));
  }
  return name.toLowerCase().endsWith('.br') ? through(() => zlib().createBrotliDecompress()) : null;
}

function through(make: () => NodeJS.ReadWriteStream): Unpack {
  return (bytes) => {
    const target = make();
    const source = Readable.from(bytes, { objectMode: false });
    source.on('error', (error) => target.emit('error', error));
    return source.pipe(target) as unknown as AsyncIterable<Uint8Array>;
  };
}

/** Takes chunks until the head is full, and gives them back in front. Where they break off, so do the bytes, after what came before. */
async function peek(chunks: AsyncIterable<Uint8Array>): Promise<Opened> {
  const iterator = chunks[Symbol.asyncIterator]();
  const taken: Uint8Array[] = [];
  let length = 0;
  let rest: AsyncIterator<Uint8Array> = iterator;
  while (length < HEAD_BYTES) {
    try {
      const next = await iterator.next();
      if (next.done) break;
      taken.push(next.value);
      length += next.value.length;
    } catch (error) {
      // Of an input of which nothing can be read there is nothing to choose a reader by.
      if (length === 0) throw error;
      rest = broken(error);
      break;
    }
  }
  const head = taken.length === 1 ? (taken[0] ?? EMPTY) : Buffer.concat(taken);
  const close = async (): Promise<void> => {
    await iterator.return?.();
  };
  return { head: head.subarray(0, HEAD_BYTES), bytes: rejoin(taken, rest), gzip: null, close };
}

function broken(error: unknown): AsyncIterator<Uint8Array> {
  return {
    next: async () => {
      await Promise.resolve();
      throw error;
    },
  };
}

const EMPTY = new Uint8Array(0);

async function* rejoin(taken: readonly Uint8Array[], iterator: AsyncIterator<Uint8Array>): AsyncGenerator<Uint8Array> {
  try {
    yield* taken;
    for (let next = await iterator.next(); !next.done; next = await iterator.next()) yield next.value;
  } finally {
    await iterator.return?.();
  }
}

async function* one(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  await Promise.resolve();
  if (bytes.length > 0) yield bytes;
}

async function* counted(chunks: AsyncIterable<Uint8Array>, tally: Tally): AsyncGenerator<Uint8Array> {
  for await (const chunk of chunks) {
    tally.hash.update(chunk);
    tally.bytes += chunk.length;
    yield chunk;
  }
}
