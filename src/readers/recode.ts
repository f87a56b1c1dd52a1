/** Files of many records in another encoding than UTF-8, as spreadsheets and some shells write them: as a stream of UTF-8. */
import { byteOrderMark } from '../text/charset';
import { concat } from './bytes';

/** Bytes of the longest byte order mark. */
const MARK = 3;

export interface Recoded {
  readonly bytes: AsyncIterable<Uint8Array>;
  /** Known from the first chunk on: false where the bytes are handed on as they came. */
  readonly isOther: () => boolean;
}

/** A byte order mark counts most, then the user's label; what has neither is UTF-8. */
export function asUtf8(chunks: AsyncIterable<Uint8Array>, label: string | null): Recoded {
  let isOther = false;
  async function* recode(): AsyncGenerator<Uint8Array> {
    const encoder = new TextEncoder();
    let decoder: InstanceType<typeof TextDecoder> | null = null;
    for await (const [chunk, isFirst] of withWholeMark(chunks)) {
      if (isFirst) {
        const encoding = byteOrderMark(chunk) ?? label ?? 'utf-8';
        isOther = encoding !== 'utf-8';
        if (isOther) decoder = new TextDecoder(encoding);
      }
      yield decoder === null ? chunk : encoder.encode(decoder.decode(chunk, { stream: true }));
    }
    if (decoder !== null) yield encoder.encode(decoder.decode());
  }
  return { bytes: recode(), isOther: () => isOther };
}

/** The chunks, the first of them long enough for a mark. */
async function* withWholeMark(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<[chunk: Uint8Array, isFirst: boolean]> {
  let held: Uint8Array | null = new Uint8Array(0);
  for await (const chunk of chunks) {
    if (held === null) yield [chunk, false];
    else {
      held = held.length === 0 ? chunk : concat([held, chunk]);
      if (held.length < MARK) continue;
      yield [held, true];
      held = null;
    }
  }
  if (held !== null) yield [held, true];
}
