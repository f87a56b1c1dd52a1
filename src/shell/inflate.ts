/** Unpacking of bodies within containers, for readers, which have no access to Node. */
import type { ZlibOptions } from 'node:zlib';
import type { ContentCoding, Inflate } from '../model/reader';
import { zlib } from './zlib';

/** What Node has from 22.15 on. */
interface Newer {
  readonly zstdDecompressSync?: (bytes: Uint8Array, options: { readonly maxOutputLength: number }) => Uint8Array;
}

const TOO_LARGE = 'ERR_BUFFER_TOO_LARGE';

/** A body that was cut off is unpacked as far as it goes. */
export const inflate: Inflate = (bytes, coding, maxBytes) => {
  const unpacked = unpack(bytes, coding, maxBytes);
  return unpacked.length === 0 && bytes.length > 0 ? 'broken' : unpacked;
};

function unpack(bytes: Uint8Array, coding: ContentCoding, maxOutputLength: number): Uint8Array | 'too-large' | 'broken' {
  try {
    if (coding === 'br')
      return zlib().brotliDecompressSync(bytes, { maxOutputLength, finishFlush: zlib().constants.BROTLI_OPERATION_FLUSH });
    if (coding === 'zstd') return (zlib() as Newer).zstdDecompressSync?.(bytes, { maxOutputLength }) ?? 'broken';
    const options = { maxOutputLength, finishFlush: zlib().constants.Z_SYNC_FLUSH };
    return coding === 'gzip' ? zlib().gunzipSync(bytes, options) : inflateEither(bytes, options);
  } catch (error) {
    return (error as { code?: string }).code === TOO_LARGE ? 'too-large' : 'broken';
  }
}

/** `deflate` means zlib's format, but some servers send it raw. */
function inflateEither(bytes: Uint8Array, options: ZlibOptions): Uint8Array {
  const isZlib = ((bytes[0] ?? 0) & 0x0f) === 8 && (((bytes[0] ?? 0) << 8) | (bytes[1] ?? 0)) % 31 === 0;
  return isZlib ? zlib().inflateSync(bytes, options) : zlib().inflateRawSync(bytes, options);
}
