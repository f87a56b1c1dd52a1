/**
 * The seal: how newsnorm knows its own files, and whether somebody edited them, without a state file beside them.
 *
 * Every written file ends, before its last line end, with 64 blanks: a fixed pattern of 16 and then 48 bits of the SHA-256 of all that
 * stands before, a space for 0 and a tab for 1. Blanks at the end of the last line mean nothing in Markdown, JSON, NDJSON, HTML and
 * plain text. What is printed to standard output has no seal.
 *
 * Files whose seal is gone or broken (an editor trimmed it) are still told by what they say of themselves, as edited ones.
 */
import { type Hash, createHash } from 'node:crypto';

/** Space and tab in an order that nobody types. */
const SIGN = '  \t \t\t  \t\t \t \t\t\t';
const DIGEST_BYTES = 6;
/** Bytes at the end of a file: sign, digest, line end. */
export const SEAL_BYTES = SIGN.length + DIGEST_BYTES * 8 + 1;

/** Adds the seal to a whole file that ends with a line end. */
export function seal(text: string): string {
  const body = text.endsWith('\n') ? text.slice(0, -1) : text;
  return `${body}${sealOf(createHash('sha256').update(body))}`;
}

/** The end of a file, from the hash of all before it. */
export function sealOf(body: Hash): string {
  let bits = '';
  for (const byte of body.digest().subarray(0, DIGEST_BYTES)) bits += byte.toString(2).padStart(8, '0');
  return `${SIGN}${bits.replaceAll('0', ' ').replaceAll('1', '\t')}\n`;
}

/** True where these last bytes of a file are shaped like a seal: newsnorm wrote it, though it may have been edited since. */
export function hasSeal(tail: Uint8Array): boolean {
  if (tail.length < SEAL_BYTES) return false;
  const blanks = Buffer.from(tail.subarray(tail.length - SEAL_BYTES)).toString('latin1');
  return blanks.startsWith(SIGN) && BLANKS.test(blanks);
}

const BLANKS = /^[ \t]+\n$/;

/** True where the file is as newsnorm wrote it. */
export function isIntact(file: Uint8Array): boolean {
  if (!hasSeal(file)) return false;
  const body = file.subarray(0, file.length - SEAL_BYTES);
  return sealOf(createHash('sha256').update(body)) === Buffer.from(file.subarray(body.length)).toString('latin1');
}

/** How the four formats begin, and by what the first bytes say who wrote them. */
const CONFESSIONS = [
  /^---\r?\ngenerator: "newsnorm /,
  /^\{\s*"schema":\s*"newsnorm\/(?:article|manifest)@/,
  /^<!doctype html>[^]{0,600}<meta name="generator" content="newsnorm /i,
];

/** True where the first bytes of a file say that newsnorm wrote it. */
export function saysOwn(head: Uint8Array): boolean {
  const text = Buffer.from(head.subarray(0, 1024)).toString('latin1');
  return CONFESSIONS.some((pattern) => pattern.test(text));
}
