/** What encoding bytes look like that do not say it. */
import type * as Chardet from 'chardet';
import { encodingOf } from './charset-labels';

const ESCAPE = 0x1b;
const DOLLAR = 0x24;
/** Bytes looked at for the shape of the encoding. */
const HEAD = 4096;
/** Text, without its tags, that is enough for the statistics. */
const SAMPLE = 32_768;

/** `ESC $ B` or `ESC $ @`: ISO-2022-JP switches to Japanese. */
export function hasEscapes(bytes: Uint8Array): boolean {
  for (let at = bytes.indexOf(ESCAPE); at >= 0; at = bytes.indexOf(ESCAPE, at + 1)) {
    if (bytes[at + 1] === DOLLAR && (bytes[at + 2] === 0x42 || bytes[at + 2] === 0x40)) return true;
  }
  return false;
}

/** UTF-16 without a byte order mark: markup is ASCII, so that every other byte of it is zero. */
export function isWide(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const length = Math.min(bytes.length, HEAD) & ~1;
  if (!bytes.subarray(0, length).includes(0)) return null;
  let even = 0;
  let odd = 0;
  for (let i = 0; i < length; i += 2) {
    if (bytes[i] === 0) even++;
    if (bytes[i + 1] === 0) odd++;
  }
  const many = length / 8;
  if (odd > many && odd > 8 * even) return 'utf-16le';
  return even > many && even > 8 * odd ? 'utf-16be' : null;
}

let chardet: typeof Chardet | undefined;

/** The likeliest encoding of bytes that are not UTF-8; windows-1252 where nothing speaks for another. */
export function detectEncoding(bytes: Uint8Array): string {
  if (hasEscapes(bytes)) return 'iso-2022-jp';
  const wide = isWide(bytes);
  if (wide !== null) return wide;
  chardet ??= require('chardet') as typeof Chardet;
  for (const { name } of chardet.analyse(proseOf(bytes))) {
    const encoding = encodingOf(name);
    if (encoding !== null && !encoding.startsWith('utf-')) return encoding;
  }
  return 'windows-1252';
}

const LESS_THAN = 0x3c;
const GREATER_THAN = 0x3e;

/** The text between tags. In all multi-byte encodings of the standard `<` is never the second half of a character. */
function proseOf(bytes: Uint8Array): Uint8Array {
  const prose = new Uint8Array(Math.min(bytes.length, SAMPLE));
  let size = 0;
  let inTag = false;
  for (let i = 0; i < bytes.length && size < prose.length; i++) {
    const byte = bytes[i] ?? 0;
    if (byte === LESS_THAN) inTag = true;
    if (!inTag) prose[size++] = byte;
    if (byte === GREATER_THAN) inTag = false;
  }
  return prose.subarray(0, size);
}
