/** Text to the bytes of a legacy encoding, for pages that are kept as UTF-8 but were published otherwise. */
import { createMultibyteEncoder } from '@exodus/bytes/multi-byte.js';
import { createSinglebyteEncoder } from '@exodus/bytes/single-byte.js';

const MULTI_BYTE = new Set(['gb18030', 'big5', 'shift_jis', 'euc-jp', 'euc-kr', 'iso-2022-jp']);
const BYTE_ORDER_MARK = '\ufeff';

/** Bytes of the text in the encoding (WHATWG name); throws where a character is not in it. UTF-16 gets a byte order mark. */
export function encode(text: string, encoding: string): Uint8Array {
  if (encoding === 'utf-8') return new TextEncoder().encode(text);
  if (encoding === 'utf-16le') return new Uint8Array(Buffer.from(BYTE_ORDER_MARK + text, 'utf16le'));
  return MULTI_BYTE.has(encoding) ? createMultibyteEncoder(encoding)(text) : createSinglebyteEncoder(encoding)(text);
}
