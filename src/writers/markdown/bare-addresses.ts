/** Addresses in plain text, which GFM makes links of. */
import type { Line, Note } from './notes';
import { matchesAt } from './patterns';

/** Whether one of our delimiters stands right before a character of the text. */
export function followsMark(notes: readonly Note[], index: number): boolean {
  const note = notes[index];
  const before = notes[index - 1];
  return (before?.kind === 'open' || before?.kind === 'close') && before.pos === note?.pos;
}

/** GFM links `http://` and `https://` in plain text, wherever no letter stands before. */
const PROTOCOL = /(?:(^|[^A-Za-z])|[A-Za-z])(https?)$/i;
/** Symbols beyond the BMP count as letters to readers that go by UTF-16 units. */
const DOMAIN = /:\/\/(?:[^\s\p{P}\p{S}]|[\u{10000}-\u{10ffff}])/uy;

export function isProtocol({ raw, notes }: Line, index: number): boolean {
  const pos = notes[index]?.pos ?? 0;
  const found = PROTOCOL.exec(raw.slice(Math.max(0, pos - 6), pos));
  if (!found || !matchesAt(DOMAIN, raw, pos)) return false;
  if (found[1] !== undefined) return true;
  // A letter before, unless a delimiter of ours keeps it away.
  const start = pos - (found[2]?.length ?? 0);
  for (let i = index - 1; i >= 0 && (notes[i]?.pos ?? 0) >= start; i--)
    if (followsMark([notes[i] as Note, { kind: 'enter', pos: start }], 1)) return true;
  return false;
}

const WWW = /www\./iy;
const WWW_BEFORE = /[\s(*_[\]~]/;

export function isWww(raw: string, pos: number, afterMark: boolean): boolean {
  if (!matchesAt(WWW, raw, pos)) return false;
  return pos === 0 || afterMark || WWW_BEFORE.test(raw[pos - 1] ?? '');
}

const ATEXT = /[A-Za-z0-9.+_-]/;
const MAIL_DOMAIN = /@[A-Za-z0-9_-]+(?:\.[A-Za-z0-9_-]+)+/y;

export function isMail(raw: string, pos: number, afterMark: boolean): boolean {
  return pos > 0 && (afterMark || ATEXT.test(raw[pos - 1] ?? '')) && matchesAt(MAIL_DOMAIN, raw, pos);
}
