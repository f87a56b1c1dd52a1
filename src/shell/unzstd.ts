/** Zstandard (RFC 8878) frame by frame: archives are packed record by record, and Node stops at the end of the first frame. */
import { UnpackEngine, type Unpacker } from './unpack-engine';
import { zlib } from './zlib';

/** What makes a stream that unpacks Zstandard; Node has it from 22.15 on, null where it has not. */
export function zstdMaker(): (() => Unpacker) | null {
  return (zlib() as { createZstdDecompress?: () => Unpacker }).createZstdDecompress ?? null;
}

/** Damage is an error, after what came before it. */
export async function* unzstd(bytes: AsyncIterable<Uint8Array>, make: () => Unpacker): AsyncGenerator<Uint8Array> {
  let engine: UnpackEngine | null = null;
  try {
    for await (const chunk of bytes) {
      for (let rest = chunk; rest.length > 0;) {
        engine ??= new UnpackEngine(make());
        rest = rest.subarray(await engine.write(rest));
        yield* engine.take();
        if (engine.error) throw engine.error;
        if (!engine.ended) continue;
        engine.close();
        engine = null;
      }
    }
    // Whether a frame has ended is only told by a byte that it does not want.
    if (engine !== null && (await engine.write(Uint8Array.of(0))) > 0) throw cutOff();
  } finally {
    engine?.close();
  }
}

function cutOff(): Error {
  return Object.assign(new Error('the file ends within a Zstandard frame'), { code: 'Z_BUF_ERROR' });
}
