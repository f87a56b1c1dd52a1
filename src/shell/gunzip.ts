/**
 * Gzip member by member (RFC 1952), so that readers can tell where in the packed file a record stands, and so that a member that is
 * damaged or cut off loses only itself. All that was unpacked before the damage is handed on.
 */
import type { GzipEvent } from '../model/reader';
import { PackedBytes } from './packed-bytes';
import { UnpackEngine } from './unpack-engine';
import { zlib } from './zlib';

/** Packed bytes that are unpacked at once: the most that can come of them is a thousand times as much. */
const SLICE = 1 << 15;
/** Packed bytes of a member that are kept until it has proved whole: where it has not, the next one is looked for in them. */
const KEPT = 1 << 20;
const TRAILER = 8;

export async function* gunzipMembers(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<GzipEvent> {
  const source = new PackedBytes(bytes);
  try {
    for (let isWhole = true; ;) {
      const end = source.offset;
      if (!(await source.seekMember())) return;
      const start = source.offset;
      if (isWhole && start > end) yield damage(end, `${start - end} bytes at ${end} are no gzip member`);
      yield { kind: 'member', offset: start };
      isWhole = false;
      if (!(await source.skipHeader())) yield cutOff(start);
      else {
        for await (const event of member(source, start)) {
          yield event;
          isWhole = event.kind === 'end';
        }
      }
    }
  } finally {
    await source.close();
  }
}

/** The same as plain bytes, for whoever needs no places: damage is an error, after what came before it. */
export async function* gunzip(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  for await (const event of gunzipMembers(bytes)) {
    if (event.kind === 'bytes') yield event.bytes;
    else if (event.kind === 'damage') throw Object.assign(new Error(event.message), { code: 'Z_DATA_ERROR' });
  }
}

function damage(offset: number, message: string): GzipEvent {
  return { kind: 'damage', offset, message };
}

function cutOff(start: number): GzipEvent {
  return damage(start, `the file ends within the gzip member at ${start}`);
}

/** Unpacks one member. Unless it proves whole its bytes are left to be searched for the next one. */
async function* member(source: PackedBytes, start: number): AsyncGenerator<GzipEvent> {
  const engine = new UnpackEngine(zlib().createInflateRaw());
  let sum = 0;
  let ahead = 0;
  try {
    while (!engine.ended) {
      const slice = (await source.peek(ahead + SLICE)).subarray(ahead);
      if (slice.length === 0) {
        yield cutOff(start);
        return;
      }
      const used = await engine.write(slice);
      for (const bytes of engine.take()) {
        sum = zlib().crc32(bytes, sum);
        yield { kind: 'bytes', bytes };
      }
      if (engine.error !== null) {
        yield damage(start, `the gzip member at ${start} is broken: ${engine.error.message}`);
        return;
      }
      ahead += used;
      if (ahead > KEPT) {
        source.skip(ahead);
        ahead = 0;
      }
    }
  } finally {
    engine.close();
  }
  const trailer = (await source.peek(ahead + TRAILER)).subarray(ahead);
  if (trailer.length < TRAILER) yield cutOff(start);
  else if (trailer.readUInt32LE(0) !== sum) yield damage(start, `the gzip member at ${start} has another checksum than its trailer says`);
  else {
    source.skip(ahead + TRAILER);
    yield { kind: 'end', offset: source.offset };
  }
}
