/**
 * UTF-8 there and back by native code that reads sixteen bytes at a time: what `TextDecoder` of V8 takes for a page is as much as all of
 * its parse. The second of the two places below the shell that use a `node:` module: it is as pure as hashing.
 */
import { Buffer, isUtf8, transcode } from 'node:buffer';

const STRICT = new TextDecoder('utf-8', { fatal: true });

/** First bytes of the commonest characters beyond Latin-1: punctuation, Chinese and Japanese, Cyrillic, Arabic, Greek, Indic, Korean. */
const WIDE = [0xe2, 0xe3, 0xd0, 0xd9, 0xce, 0xe0, 0xec];

/** The text that the bytes are in UTF-8, which begin with no byte order mark; null where they are something else. */
export function decodeUtf8(bytes: Uint8Array): string | null {
  if (!isUtf8(bytes)) return null;
  // Texts of Latin-1 alone take half the room, which only V8's own decoder gives them.
  if (!WIDE.some((first) => bytes.includes(first))) return STRICT.decode(bytes);
  return transcode(bytes, 'utf8', 'utf16le').toString('utf16le');
}

/** Lays out the UTF-16 units of a text as numbers; there must be room for all. */
export function writeUnits(text: string, units: Uint16Array): void {
  if (IS_LITTLE_ENDIAN) bytesOf(units).write(text, 'utf16le');
  else for (let i = 0; i < text.length; i++) units[i] = text.charCodeAt(i);
}

/** Lays texts out in one array again and again, which there must be room in. */
export function unitWriter(units: Uint16Array): (text: string) => void {
  const bytes = bytesOf(units);
  return (text) => {
    if (IS_LITTLE_ENDIAN) bytes.write(text, 'utf16le');
    else writeUnits(text, units);
  };
}

/** Reads the first `length` units that are written into an array, as often as is asked: `TextDecoder` takes twice to four times as long. */
export function unitReader(units: Uint16Array): (length: number) => string {
  if (!IS_LITTLE_ENDIAN) return (length) => units.subarray(0, length).reduce((text, unit) => text + String.fromCharCode(unit), '');
  const bytes = bytesOf(units);
  return (length) => bytes.toString('utf16le', 0, 2 * length);
}

/** How the machine writes numbers of two bytes; Node writes UTF-16 as little-endian wherever it runs. */
const IS_LITTLE_ENDIAN = new Uint8Array(Uint16Array.of(1).buffer)[0] === 1;

/**
 * The UTF-8 of a text that is laid out as units; null where it holds halves of characters. By way of units it takes four tenths of what V8
 * takes to encode a string.
 */
export function encodeUnits(units: Uint16Array): Uint8Array | null {
  if (!IS_LITTLE_ENDIAN) return null;
  try {
    return transcode(bytesOf(units), 'utf16le', 'utf8');
  } catch {
    return null;
  }
}

function bytesOf({ buffer, byteOffset, byteLength }: Uint8Array | Uint16Array): Buffer {
  return Buffer.from(buffer, byteOffset, byteLength);
}

/** Each byte as a character. */
export function charactersOf(bytes: Uint8Array): string {
  return bytesOf(bytes).toString('latin1');
}

/** Whether U+FFFD is in a text, by its UTF-8. */
export function holdsBroken(encoded: Uint8Array): boolean {
  return bytesOf(encoded).includes('\ufffd');
}
