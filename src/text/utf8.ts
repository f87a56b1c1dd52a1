/**
 * UTF-8 there and back by native code that reads sixteen bytes at a time: what `TextDecoder` of V8 takes for a page is as much as all of
 * its parse. The second of the two places below the shell that use a `node:` module: it is as pure as hashing.
 */
import { Buffer, isUtf8, transcode } from 'node:buffer';
import { sha256 } from './hash';

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

/** Where texts are encoded to be looked at: room for a page is dear to get, since the system clears it first. */
let scratch = new Uint8Array(0);
/** A text of more units gets room of its own; three bytes is the most that a unit takes. */
const LARGE = 1_000_000;

const encoder = new TextEncoder();

export function textDigestOf(text: string): TextDigest {
  const bytes = encoded(text);
  return {
    bytes: bytes.length,
    sha256: sha256(bytes),
    mayBeBroken: Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).includes('\ufffd'),
  };
}

function encoded(text: string): Uint8Array {
  if (text.length > LARGE) return encoder.encode(text);
  if (scratch.length < 3 * text.length) scratch = new Uint8Array(3 * text.length);
  return scratch.subarray(0, encoder.encodeInto(text, scratch).written);
}
