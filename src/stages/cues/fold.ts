/** The form in which lines and phrases are compared: how they are typed makes no difference. */
import { charClass } from '../../text/char-class';
import { codeAt } from '../../text/code-at';
import { packedClass } from '../../text/packed-pattern';
import { UnitRoom } from '../../text/units';
import { unitReader, unitWriter } from '../../text/utf8';
import { mayHaveOddBlanks } from '../../text/whitespace';
import { BLANKS, OPTIONAL_SIGNS, STOPPED, TYPOGRAPHIC_APOSTROPHE, UNSURE, foldedUnit, folderOf } from './folded-unit';

/** What surrounds a label without being part of it: brackets, bullets, arrows, quotation marks, colons, dashes. */
const EDGES = packedClass('[\\s\\p{P}\\p{S}\\p{Cf}]');
const EDGE = new RegExp(EDGES.source, 'u');
export const isEdgeUnit = charClass(EDGES);
const HAS_OPTIONAL = /[\u0130\u0307\u0640\u064b-\u0652]/;

/** Where texts are folded: patterns, and the lower case that the engine makes of texts beyond Latin, take three times as long. */
const room = new Uint16Array(2_000);
const writeRoom = unitWriter(room);
const readRoom = unitReader(room);
let foldRoom: ((count: number) => number) | undefined;
/** For the few that are folded as strings. */
const others = new UnitRoom(10_000);

/** The text as phrases are compared: NFC, lower case, single blanks, straight apostrophes; the edges stay. */
export function fold(text: string): string {
  const length = foldInRoom(text);
  return length < 0 ? foldWhole(text) : readRoom(length);
}

/** UTF-16 units of a folded text; there may be others behind. */
export interface Folded {
  readonly units: Uint16Array;
  readonly length: number;
}

/** The same as units. They are there until the next text is folded. */
export function foldedUnits(text: string): Folded {
  const length = foldInRoom(text);
  if (length >= 0) return { units: room, length };
  const whole = foldWhole(text);
  return { units: others.of(whole), length: whole.length };
}

/** Units of the folded text, which then lies in the room; -1 where it cannot be told unit by unit. */
function foldInRoom(text: string): number {
  const { length: count } = text;
  if (count > room.length) return -1;
  foldRoom ??= folderOf(room);
  writeRoom(text);
  const length = foldRoom(count);
  if (length !== STOPPED) return length;
  for (let at = 0; at < count; at++) if (foldedUnit(codeAt(text, at)) === UNSURE) return -1;
  // All its units are known by now.
  writeRoom(text);
  return foldRoom(count);
}

/** The same for texts with characters that hang on their neighbours. */
function foldWhole(text: string): string {
  const lower = text.normalize('NFC').toLowerCase();
  const plain = HAS_OPTIONAL.test(text) ? lower.replace(OPTIONAL_SIGNS, '') : lower;
  const straight = plain.replace(TYPOGRAPHIC_APOSTROPHE, "'");
  return (mayHaveOddBlanks(straight) ? straight.replace(BLANKS, ' ') : straight).trim();
}

/** Folded, and without signs at either end: `» Read more:` and `READ MORE` are one label. */
export function labelKey(text: string): string {
  const folded = fold(text);
  let from = 0;
  let to = folded.length;
  while (from < to && isEdge(folded, from)) from += isHighSurrogate(codeAt(folded, from)) ? 2 : 1;
  while (to > from && isEdge(folded, lastOf(folded, to))) to = lastOf(folded, to);
  return folded.slice(from, to);
}

/** Where the last character before `to` begins. */
function lastOf(text: string, to: number): number {
  return to > 1 && isHighSurrogate(codeAt(text, to - 2)) ? to - 2 : to - 1;
}

function isHighSurrogate(code: number): boolean {
  return code >= 0xd800 && code <= 0xdbff;
}

function isEdge(text: string, at: number): boolean {
  const code = codeAt(text, at);
  if (isLetter(code)) return false;
  return isHighSurrogate(code) ? EDGE.test(String.fromCodePoint(text.codePointAt(at) ?? 0)) : isEdgeUnit(code);
}

/** Surely a letter or a digit, in the ranges that nearly all phrases begin and end in: much faster to see than to search for edges. */
export function isLetter(code: number): boolean {
  if (code < 0x80) return (code >= 0x61 && code <= 0x7a) || (code >= 0x30 && code <= 0x39);
  return (
    (code >= 0xdf && code <= 0x17f && code !== 0xf7) ||
    (code >= 0x430 && code <= 0x45f) ||
    (code >= 0x4e00 && code <= 0x9fff) ||
    (code >= 0xac00 && code <= 0xd7a3)
  );
}

/** The part before the first colon, as a label, and the rest; null where there is no colon within the first `most` characters. */
export function splitLabel(text: string, most = 40): { readonly label: string; readonly rest: string } | null {
  const limit = Math.min(text.length, most);
  for (let i = 1; i < limit; i++) {
    const code = codeAt(text, i);
    if (code === COLON || code === WIDE_COLON || code === RATIO)
      return { label: labelKey(text.slice(0, i)), rest: text.slice(i + 1).trim() };
  }
  return null;
}

const COLON = 0x3a;
const WIDE_COLON = 0xff1a;
const RATIO = 0x2236;
