/**
 * The seal: how newsnorm knows its own files, and whether somebody edited them, without a state file beside them.
 *
 * Every written file ends, before its last line end, with 64 blanks: a fixed pattern of 16 and then 48 bits of the SHA-256 of all that
 * stands before, a space for 0 and a tab for 1. Blanks at the end of the last line mean nothing in Markdown, JSON, NDJSON, HTML and
 * plain text. What is printed to standard output has no seal.
 *
 * Files whose seal is gone or broken (an editor trimmed it) are still told by what they say of themselves, as edited ones.
 */
import { sha256 } from '../text/hash';

/** Space and tab in an order that nobody types. */
const SIGN = '  \t \t\t  \t\t \t \t\t\t';
const DIGEST_BYTES = 6;
/** Bytes at the end of a file: sign, digest, line end. */
export const SEAL_BYTES = SIGN.length + DIGEST_BYTES * 8 + 1;

/** Adds the seal to a whole file that ends with a line end. */
export function seal(text: string): string {
  const body = text.endsWith('\n') ? text.slice(0, -1) : text;
  return `${body}${sealOf(sha256(body))}`;
}

/** The end of a file, from the hash of all before it in hex. */
export function sealOf(digest: string): string {
  let bits = '';
  for (let at = 0; at < DIGEST_BYTES * 2; at++) bits += BITS.get(digest[at] ?? '') ?? '';
  return `${SIGN}${bits}\n`;
}

/** Each hex digit as four blanks. */
const BITS: ReadonlyMap<string, string> = new Map(
  Array.from({ length: 16 }, (_, value) => {
    const bits = value.toString(2).padStart(4, '0');
    return [value.toString(16), bits.replaceAll('0', ' ').replaceAll('1', '\t')];
  }),
);

/** True where these last bytes of a file are shaped like a seal: newsnorm wrote it, though it may have been edited since. */
export function hasSeal(tail: Uint8Array): boolean {
  // Nearly all files that are not ours end without the blank before the line end.
  if (tail.length < SEAL_BYTES || !isBlank(tail[tail.length - 2])) return false;
  const blanks = Buffer.from(tail.subarray(tail.length - SEAL_BYTES)).toString('latin1');
  return blanks.startsWith(SIGN) && BLANKS.test(blanks);
}

function isBlank(byte: number | undefined): boolean {
  return byte === 0x20 || byte === 0x09;
}

const BLANKS = /^[ \t]+\n$/;

/** True where the file is as newsnorm wrote it. */
export function isIntact(file: Uint8Array): boolean {
  if (!hasSeal(file)) return false;
  const body = file.subarray(0, file.length - SEAL_BYTES);
  return sealOf(sha256(body)) === Buffer.from(file.subarray(body.length)).toString('latin1');
}

/** How the four formats begin, and by what the first bytes say who wrote them. */
const CONFESSIONS = [/^---\r?\ngenerator: "newsnorm /, /^\{\s*"schema":\s*"newsnorm\/(?:article|manifest)@/];
/** What an HTML file of ours begins with, in small letters, and what stands soon after: a pattern for both takes long to build. */
const DOCTYPE = '<!doctype html>';
const GENERATOR = '<meta name="generator" content="newsnorm ';
const BETWEEN = 600;

/** True where the first bytes of a file say that newsnorm wrote it. */
export function saysOwn(head: Uint8Array): boolean {
  const text = Buffer.from(head.subarray(0, 1024)).toString('latin1');
  return CONFESSIONS.some((pattern) => pattern.test(text)) || isOwnHtml(text.toLowerCase());
}

function isOwnHtml(text: string): boolean {
  const at = text.startsWith(DOCTYPE) ? text.indexOf(GENERATOR, DOCTYPE.length) : -1;
  return at >= 0 && at <= DOCTYPE.length + BETWEEN;
}
