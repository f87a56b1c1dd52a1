/** Names of encodings: from whatever a page declares to the names of the WHATWG Encoding Standard. */
import type * as Exodus from '@exodus/bytes/encoding.js' with { 'resolution-mode': 'import' };

/** Labels that pages use though the standard does not list them. */
const EXTRA_LABELS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    cp936: 'gbk',
    'windows-936': 'gbk',
    cp949: 'euc-kr',
    'x-windows-949': 'euc-kr',
    cp950: 'big5',
    'windows-950': 'big5',
    cp932: 'shift_jis',
    'shift-jis': 'shift_jis',
    utf8mb4: 'utf-8',
    utf_8: 'utf-8',
    'latin-1': 'windows-1252',
    'iso-latin-1': 'windows-1252',
    'win-1251': 'windows-1251',
    win1251: 'windows-1251',
    koi8r: 'koi8-r',
  }),
);

/**
 * Encodings that the decoder of Node 20 reads as the standard says. It does not for the others: windows-1252 loses curly quotes, Big5
 * its Hong Kong block, EUC-KR the syllables of CP949 (nodejs/node#60888).
 */
const NATIVE = new Set(['utf-8', 'utf-16le', 'utf-16be', 'gb18030', 'euc-jp', 'windows-1251', 'windows-874']);

let exodus: typeof Exodus | undefined;

/** The complete decoders, loaded at first need: most pages are UTF-8. */
function complete(): typeof Exodus {
  exodus ??= require('@exodus/bytes/encoding.js') as typeof Exodus;
  return exodus;
}

/**
 * The standard's name of a label, in lower case; null where nobody knows it. GBK and GB 2312 are read as GB 18030, of which they are
 * parts: that decoder is native and right.
 */
export function encodingOf(label: string): string | null {
  const plain = label.trim().toLowerCase();
  if (plain === 'utf-8' || plain === 'utf8') return 'utf-8';
  const name = complete().normalizeEncoding(EXTRA_LABELS.get(plain) ?? plain);
  if (name === 'gbk') return 'gb18030';
  return name === 'replacement' || name === 'x-user-defined' ? null : name;
}

/** Decodes by the name of an encoding; what is wrong in the bytes becomes U+FFFD. A byte order mark is dropped. */
export function decodeAs(bytes: Uint8Array, encoding: string): string {
  const Decoder = NATIVE.has(encoding) ? TextDecoder : complete().TextDecoder;
  return new Decoder(encoding).decode(bytes);
}
