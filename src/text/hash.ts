/** Hashes of documents. One of two places below the shell that use a `node:` module (`utf8.ts` is the other): hashing is pure, and native code is 50 times faster. */
import { createHash, hash, type Hash } from 'node:crypto';

/** SHA-256 in hex, of bytes or of a string's UTF-8. */
export function sha256(data: string | Uint8Array): string {
  return hash('sha256', data);
}

/** SHA-256 of what comes in pieces. */
export function startSha256(): Hash {
  return createHash('sha256');
}

/** Id of an article that came without one: 16 hex digits of the hash of its address, or of its source where it has none. */
export function articleId(url: string | null, sourceSha256: string): string {
  return (url === null ? sourceSha256 : sha256(url)).slice(0, 16);
}
