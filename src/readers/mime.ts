/** MIME messages (RFC 2045, 2046) as far as saved web pages need them. */
import { concat } from './bytes';
import { parseHeaders, splitHead, type Headers } from './http';

export interface Part {
  readonly headers: Headers;
  readonly type: string;
  /** Body as it was encoded for transport. */
  readonly body: Uint8Array;
}

/** Messages within messages; more is not met. */
const MAX_DEPTH = 4;

const BOUNDARY = /;\s*boundary\s*=\s*(?:"([^"]*)"|([^;\s]+))/i;

/** The leaves of a message in their order. */
export function leavesOf(bytes: Uint8Array, depth = 0): Part[] {
  const { head, bodyAt } = splitHead(bytes);
  const headers = parseHeaders(head.split(/\r?\n/));
  const contentType = headers.get('content-type') ?? 'text/plain';
  const type = contentType.split(';', 1)[0]?.trim().toLowerCase() ?? '';
  const body = bytes.subarray(bodyAt);
  const named = BOUNDARY.exec(contentType);
  const boundary = named?.[1] ?? named?.[2] ?? null;
  if (!type.startsWith('multipart/') || boundary === null || depth >= MAX_DEPTH) return [{ headers, type, body }];
  return splitParts(body, boundary).flatMap((part) => leavesOf(part, depth + 1));
}

const LF = 0x0a;
const CR = 0x0d;
const DASH = 0x2d;

/** Cuts a body at its boundary lines; the last part may lack the closing one. */
function splitParts(body: Uint8Array, boundary: string): Uint8Array[] {
  const mark = new TextEncoder().encode(`--${boundary}`);
  const parts: Uint8Array[] = [];
  let start = -1;
  for (let line = 0; line < body.length;) {
    const lineEnd = body.indexOf(LF, line);
    const next = lineEnd < 0 ? body.length : lineEnd + 1;
    if (startsWith(body, line, mark)) {
      if (start >= 0) parts.push(body.subarray(start, withoutLineEnd(body, line)));
      start = body[line + mark.length] === DASH && body[line + mark.length + 1] === DASH ? -1 : next;
      if (start < 0) break;
    }
    line = next;
  }
  if (start >= 0) parts.push(body.subarray(start));
  return parts;
}

function startsWith(bytes: Uint8Array, at: number, mark: Uint8Array): boolean {
  for (let i = 0; i < mark.length; i++) if (bytes[at + i] !== mark[i]) return false;
  return true;
}

/** The line end before a boundary belongs to the boundary. */
function withoutLineEnd(bytes: Uint8Array, end: number): number {
  if (bytes[end - 1] !== LF) return end;
  return bytes[end - 2] === CR ? end - 2 : end - 1;
}

/** The body as it was before transport. What is no such encoding is left alone. */
export function decodeTransfer(body: Uint8Array, encoding: string | undefined): Uint8Array {
  const name = encoding?.trim().toLowerCase();
  if (name === 'quoted-printable') return fromQuotedPrintable(body);
  return name === 'base64' ? (fromBase64(body) ?? body) : body;
}

const EQUALS = 0x3d;

function fromQuotedPrintable(body: Uint8Array): Uint8Array {
  const plain = new Uint8Array(body.length);
  let size = 0;
  for (let at = 0; at < body.length; at++) {
    const byte = body[at] ?? 0;
    if (byte !== EQUALS) {
      plain[size++] = byte;
      continue;
    }
    if (body[at + 1] === LF) at += 1;
    else if (body[at + 1] === CR && body[at + 2] === LF) at += 2;
    else {
      const value = hexValue(body[at + 1]) * 16 + hexValue(body[at + 2]);
      plain[size++] = value >= 0 ? value : byte;
      if (value >= 0) at += 2;
    }
  }
  return plain.subarray(0, size);
}

/** Value of a hexadecimal digit; far below zero for anything else. */
function hexValue(code = 0): number {
  const digit = parseInt(String.fromCharCode(code), 16);
  return Number.isNaN(digit) ? -1000 : digit;
}

const BASE64_LINE = 4096;

function fromBase64(body: Uint8Array): Uint8Array | null {
  const parts: string[] = [];
  for (let at = 0; at < body.length; at += BASE64_LINE) parts.push(String.fromCharCode(...body.subarray(at, at + BASE64_LINE)));
  try {
    const binary = atob(parts.join('').replace(/[^A-Za-z0-9+/=]/g, ''));
    return concat([Uint8Array.from(binary, (character) => character.charCodeAt(0))]);
  } catch {
    return null;
  }
}
