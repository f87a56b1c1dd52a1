/** Bytes to text: which encoding a document is in, whatever it says. */
import type { Warning } from '../model/source';
import { decodeAs, encodingOf } from './charset-labels';
import { decodeUtf8 } from './utf8';
import { detectEncoding, hasEscapes, isWide } from './charset-detect';

export interface CharsetHints {
  /** The user's label; it overrides all but a byte order mark. */
  readonly label?: string | null;
  /** `Content-Type` of the HTTP response. */
  readonly httpContentType?: string | null;
}

export interface Decoded {
  readonly text: string;
  /** Name of the encoding by the WHATWG standard, in lower case. */
  readonly encoding: string;
  readonly warnings: readonly Warning[];
}

/** Fewer bytes beyond ASCII than this may be valid UTF-8 by chance, so that a declared encoding is believed. */
const CHANCE = 12;
/** Share of broken characters, among those beyond ASCII, at which an encoding is taken for the wrong one. */
const BROKEN = 0.02;
/** Share of bytes beyond ASCII at which a page that calls itself Latin cannot be. */
const NOT_LATIN = 0.4;
const LATIN = new Set(['windows-1252', 'iso-8859-15', 'windows-1254']);

/**
 * Decodes a document. A byte order mark counts most, then the user's label, then valid UTF-8, then what the response and the page
 * declare, then what the bytes look like. A declaration that leaves broken characters is not believed.
 */
export function decodeBytes(bytes: Uint8Array, hints: CharsetHints = {}): Decoded {
  const marked = byteOrderMark(bytes);
  if (marked !== null) return { text: decodeAs(bytes, marked), encoding: marked, warnings: [] };
  const label = hints.label ?? null;
  const forced = label === null ? null : encodingOf(label);
  if (forced !== null) return finish(bytes, forced, []);
  const warnings = label === null ? [] : [unknownLabel(label)];
  const utf8 = decodeUtf8(bytes);
  const declared = labelled(HTTP_CHARSET.exec(hints.httpContentType ?? '')?.[1]) ?? statedEncoding(bytes, utf8);
  if (utf8 !== null && !isOtherwise(bytes, declared))
    return { text: utf8, encoding: 'utf-8', warnings: [...warnings, ...mislabelled(bytes, declared, 'utf-8')] };
  if (declared === null) return finish(bytes, detectEncoding(bytes), warnings);
  return believe(bytes, declared, warnings);
}

/**
 * What decoding makes of a text that came as one, by way of its UTF-8: no byte order mark, no halves of characters. `mayBeBroken` is
 * false where it is known to have none, and no U+FFFD.
 */
export function decodedText(text: string, mayBeBroken = true): Decoded {
  if (text.startsWith('\ufeff')) return { text: text.slice(1).toWellFormed(), encoding: 'utf-8', warnings: [] };
  if (!mayBeBroken) return { text, encoding: 'utf-8', warnings: [] };
  return told(text.toWellFormed(), 'utf-8', []);
}

/** Encoding that a byte order mark names, null where there is none. */
export function byteOrderMark(bytes: Uint8Array): string | null {
  const [a, b, c] = bytes;
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8';
  if (a === 0xff && b === 0xfe) return 'utf-16le';
  return a === 0xfe && b === 0xff ? 'utf-16be' : null;
}

/** Valid UTF-8 that is something else all the same: escape sequences, two bytes a character, or a handful of legacy bytes. */
function isOtherwise(bytes: Uint8Array, declared: string | null): boolean {
  if (hasEscapes(bytes)) return declared === null || declared === 'iso-2022-jp';
  if (isWide(bytes) !== null) return true;
  if (declared === null || declared === 'utf-8') return false;
  const high = countHigh(bytes);
  return high > 0 && high < CHANCE && !decodeAs(bytes, declared).includes('\ufffd');
}

function countHigh(bytes: Uint8Array): number {
  let count = 0;
  for (const byte of bytes) if (byte >= 0x80) count++;
  return count;
}

/** What a declaration makes of the bytes, unless that shows that it is wrong. */
function believe(bytes: Uint8Array, declared: string, warnings: readonly Warning[]): Decoded {
  const wide = isWide(bytes);
  if (wide !== null && wide !== declared) return finish(bytes, wide, [...warnings, ...mislabelled(bytes, declared, wide)]);
  const text = decodeAs(bytes, declared);
  const high = countHigh(bytes);
  const suspicious = brokenShare(text, high) > BROKEN || (LATIN.has(declared) && high > NOT_LATIN * bytes.length);
  const detected = suspicious ? detectEncoding(bytes) : declared;
  if (detected === declared) return told(text, declared, warnings);
  const other = decodeAs(bytes, detected);
  const better = brokenShare(other, high) < brokenShare(text, high) || LATIN.has(declared);
  return better ? told(other, detected, [...warnings, ...mislabelled(bytes, declared, detected)]) : told(text, declared, warnings);
}

function finish(bytes: Uint8Array, encoding: string, warnings: readonly Warning[]): Decoded {
  return told(decodeAs(bytes, encoding), encoding, warnings);
}

/** Says how many characters could not be read. */
function told(text: string, encoding: string, warnings: readonly Warning[]): Decoded {
  const broken = countBroken(text);
  if (broken === 0) return { text, encoding, warnings };
  const message = `${broken} character${broken === 1 ? ' is' : 's are'} broken in ${encoding} and became U+FFFD`;
  return { text, encoding, warnings: [...warnings, { code: 'broken-characters', message }] };
}

function countBroken(text: string): number {
  let count = 0;
  for (let at = text.indexOf('\ufffd'); at >= 0; at = text.indexOf('\ufffd', at + 1)) count++;
  return count;
}

function brokenShare(text: string, high: number): number {
  return high === 0 ? 0 : countBroken(text) / high;
}

function mislabelled(bytes: Uint8Array, declared: string | null, encoding: string): Warning[] {
  if (declared === null || declared === encoding || countHigh(bytes) === 0) return [];
  return [{ code: 'wrong-encoding', message: `the page declares ${declared}, but its bytes are ${encoding}` }];
}

function unknownLabel(label: string): Warning {
  return { code: 'unknown-encoding', message: `nobody knows an encoding "${label}"; it was told from the bytes instead` };
}

/** How far a declaration may stand from the beginning; the standard says 1024, pages with long comments need more. */
const PRESCAN = 4096;
const HTTP_CHARSET = /;\s*charset\s*=\s*["']?([^\s"';]+)/i;
const XML_DECLARATION = /^\s*<\?xml[^>]{0,200}\bencoding\s*=\s*["']([\w.:-]+)/i;
const META_CHARSET = /<meta\s[^>]{0,500}?\bcharset\s*=\s*(?:["']\s*)?([\w.:-]+)/i;
const COMMENT = /<!--[^]*?(?:-->|$)/g;
const STATES = /charset|encoding/i;
/** Any encoding of one byte a character does, since only ASCII is looked for. */
const ONE_BYTE = new TextDecoder('windows-1252');

/** What the first bytes of the page declare; `text` is what they are in UTF-8, where they can be that. */
function statedEncoding(bytes: Uint8Array, text: string | null): string | null {
  // So many characters are at least so many bytes, and most pages without a head say nothing.
  if (text !== null && !STATES.test(text.slice(0, PRESCAN))) return null;
  const head = ONE_BYTE.decode(bytes.subarray(0, PRESCAN));
  if (!STATES.test(head)) return null;
  const declared = labelled(XML_DECLARATION.exec(head)?.[1] ?? META_CHARSET.exec(head.replace(COMMENT, ''))?.[1]);
  // A page whose meta element can be read byte by byte is not in UTF-16 (HTML standard, 13.2.3.2).
  return declared?.startsWith('utf-16') ? 'utf-8' : declared;
}

function labelled(label: string | undefined): string | null {
  return label === undefined ? null : encodingOf(label);
}
