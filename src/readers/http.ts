/** HTTP messages as archives keep them. */
import type { ContentCoding } from '../model/reader';
import { concat } from './bytes';

export type Headers = ReadonlyMap<string, string>;

/** Header lines as a map of lower-case names; a line that begins with a blank goes on with the one before. The first of a name counts. */
export function parseHeaders(lines: readonly string[]): Headers {
  const headers = new Map<string, string>();
  let last = '';
  for (const line of lines) {
    if (/^[ \t]/.test(line) && last !== '') {
      headers.set(last, `${headers.get(last) ?? ''} ${line.trim()}`);
      continue;
    }
    const colon = line.indexOf(':');
    if (colon <= 0) continue;
    last = line.slice(0, colon).trim().toLowerCase();
    if (headers.has(last)) last = '';
    else headers.set(last, line.slice(colon + 1).trim());
  }
  return headers;
}

export interface HttpResponse {
  readonly status: number;
  readonly headers: Headers;
  readonly body: Uint8Array;
}

const STATUS = /^HTTP\/\d(?:\.\d)?\s+(\d{3})/;
/** Heads are smaller; what is longer is no head. */
const MAX_HEAD = 1 << 16;

/** Takes a response apart; null where it is none. */
export function parseResponse(bytes: Uint8Array): HttpResponse | null {
  const { head, bodyAt } = splitHead(bytes);
  const [first = '', ...lines] = head.split(/\r?\n/);
  const status = STATUS.exec(first)?.[1];
  return status === undefined ? null : { status: Number(status), headers: parseHeaders(lines), body: bytes.subarray(bodyAt) };
}

const CR = 0x0d;
const LF = 0x0a;

/** The head ends at the first empty line, wherever that is; what stands in it beyond `MAX_HEAD` is not read. */
export function splitHead(bytes: Uint8Array): { head: string; bodyAt: number } {
  let end = bytes.length;
  let bodyAt = bytes.length;
  for (let at = bytes.indexOf(LF); at >= 0; at = bytes.indexOf(LF, at + 1)) {
    const next = bytes[at + 1] === CR ? at + 2 : at + 1;
    if (bytes[next] !== LF) continue;
    end = at;
    bodyAt = next + 1;
    break;
  }
  let head = '';
  for (let i = 0; i < Math.min(end, MAX_HEAD); i++) head += String.fromCharCode(bytes[i] ?? 0);
  return { head, bodyAt };
}

const SIZE = /^\s*([0-9a-f]{1,8})\s*(?:;.*)?$/i;
const LONGEST_SIZE_LINE = 64;

/**
 * The body of a chunked transfer. Archives often keep the header of one that they have put together already: where the first bytes are no
 * chunk, the body is taken as it is. A cut transfer gives what there is of it.
 */
export function unchunk(body: Uint8Array): Uint8Array {
  const parts: Uint8Array[] = [];
  let at = 0;
  while (at < body.length) {
    const lineEnd = body.indexOf(LF, at);
    const size =
      lineEnd < 0 || lineEnd - at > LONGEST_SIZE_LINE ? null : SIZE.exec(String.fromCharCode(...body.subarray(at, lineEnd)).trim());
    if (size === null) return parts.length === 0 ? body : concat(parts);
    const length = parseInt(size[1] ?? '0', 16);
    if (length === 0) break;
    parts.push(body.subarray(lineEnd + 1, lineEnd + 1 + length));
    at = lineEnd + 1 + length;
    if (body[at] === CR) at++;
    if (body[at] === LF) at++;
  }
  return concat(parts);
}

/** How a body is packed, going by its header and its first bytes: archives keep the header of bodies that they have unpacked. */
export function codingOf(headers: Headers, body: Uint8Array): ContentCoding | 'other' | null {
  const named = (headers.get('content-encoding') ?? '').toLowerCase();
  if (body[0] === 0x1f && body[1] === 0x8b) return 'gzip';
  if (named === 'zstd' && body[0] === 0x28 && body[1] === 0xb5) return 'zstd';
  if (named === '' || named === 'identity' || named.includes('gzip')) return null;
  const looksPlain = /^\s*</.test(String.fromCharCode(...body.subarray(0, 16)));
  if (looksPlain) return null;
  return named === 'br' || named === 'deflate' ? named : 'other';
}
