/** What the record tells of the bytes of a document. */
import { sha256, startSha256 } from './hash';
import { documentUnits } from './units';
import { encodeUnits, holdsBroken } from './utf8';

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

/** Units encoded at once: what fits the nearer caches, and takes no room of the size of a page. */
const PIECE = 65_536;
/** Texts below this are encoded faster in one step than by two native calls, units. */
const SHORT = 2000;

const encoder = new TextEncoder();

export function textDigestOf(text: string): TextDigest {
  if (text.length > PIECE) return digestOfPieces(text);
  const encoded = (text.length < SHORT ? null : encodeUnits(documentUnits(text))) ?? encoder.encode(text);
  return { bytes: encoded.length, sha256: sha256(encoded), mayBeBroken: holdsBroken(encoded) };
}

function digestOfPieces(text: string): TextDigest {
  const units = documentUnits(text);
  const hash = startSha256();
  let bytes = 0;
  let mayBeBroken = false;
  for (let from = 0; from < units.length;) {
    const until = endOfPiece(units, from);
    // Of halves of characters nothing but the standard's encoder knows what to do with them.
    const encoded = encodeUnits(units.subarray(from, until)) ?? encoder.encode(text.slice(from, until));
    hash.update(encoded);
    bytes += encoded.length;
    mayBeBroken ||= holdsBroken(encoded);
    from = until;
  }
  return { bytes, sha256: hash.digest('hex'), mayBeBroken };
}

/** A piece ends between characters. */
function endOfPiece(units: Uint16Array, from: number): number {
  const until = from + PIECE;
  if (until >= units.length) return units.length;
  return ((units[until - 1] ?? 0) & 0xfc00) === 0xd800 ? until - 1 : until;
}
