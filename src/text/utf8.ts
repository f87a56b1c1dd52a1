/**
 * UTF-8 there and back by native code that reads sixteen bytes at a time: what `TextDecoder` of V8 takes for a page is as much as all of
 * its parse. The second of the two places below the shell that use a `node:` module: it is as pure as hashing.
 */
import { Buffer, isUtf8, transcode } from 'node:buffer';
import { sha256, startSha256 } from './hash';

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
  if (IS_LITTLE_ENDIAN) Buffer.from(units.buffer, units.byteOffset, units.byteLength).write(text, 'utf16le');
  else for (let i = 0; i < text.length; i++) units[i] = text.charCodeAt(i);
}
/** How the machine writes numbers of two bytes; Node writes UTF-16 as little-endian wherever it runs. */
const IS_LITTLE_ENDIAN = new Uint8Array(Uint16Array.of(1).buffer)[0] === 1;

/** What the record tells of the bytes of a document. */
export interface Digest {
  readonly bytes: number;
  readonly sha256: string;
}

export function digestOf(bytes: Uint8Array): Digest {
  return { bytes: bytes.length, sha256: sha256(bytes) };
}

/** The same of the UTF-8 of a text, which is not kept. */
export interface TextDigest extends Digest {
  /** False where the text surely holds neither U+FFFD nor half a character. */
  readonly mayBeBroken: boolean;
}

/** Units encoded at once: what fits the nearer caches, and keeps no room of the size of a page. */
const PIECE = 65_536;
/** Texts below this are encoded faster in one step than by two native calls, units. */
const SHORT = 2000;
const BYTES_OF_UNIT = 2;

const encoder = new TextEncoder();
/** Where the units of a piece lie to be encoded; one room for all texts. */
const units = Buffer.alloc(BYTES_OF_UNIT * PIECE);

export function textDigestOf(text: string): TextDigest {
  if (text.length < SHORT) {
    const encoded = encoder.encode(text);
    return { bytes: encoded.length, sha256: sha256(encoded), mayBeBroken: holdsBroken(encoded) };
  }
  const hash = startSha256();
  let bytes = 0;
  let mayBeBroken = false;
  for (let from = 0; from < text.length;) {
    const until = endOfPiece(text, from);
    const encoded = encodePiece(text.slice(from, until));
    hash.update(encoded);
    bytes += encoded.length;
    mayBeBroken ||= holdsBroken(encoded);
    from = until;
  }
  return { bytes, sha256: hash.digest('hex'), mayBeBroken };
}

/** A piece ends between characters. */
function endOfPiece(text: string, from: number): number {
  const until = from + PIECE;
  if (until >= text.length) return text.length;
  return (text.charCodeAt(until - 1) & 0xfc00) === 0xd800 ? until - 1 : until;
}

/** By way of UTF-16: copying the units and converting them takes four tenths of what V8 takes to encode a string. */
function encodePiece(piece: string): Uint8Array {
  try {
    return transcode(units.subarray(0, units.write(piece, 'utf16le')), 'utf16le', 'utf8');
  } catch {
    // A half of a character, which nothing but the standard's encoder knows what to do with.
    return encoder.encode(piece);
  }
}

function holdsBroken(encoded: Uint8Array): boolean {
  return Buffer.from(encoded.buffer, encoded.byteOffset, encoded.length).includes('\ufffd');
}
