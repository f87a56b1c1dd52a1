/**
 * Texts as arrays of their UTF-16 units, for loops that look at most of them: to read an array takes a fraction of what `charCodeAt` takes,
 * for which V8 asks at each character how the text is stored. To lay a text out is one copy by native code.
 */
import { writeUnits } from './utf8';

/** Where texts are laid out one after the other. */
export class UnitRoom {
  private room = new Uint16Array(0);

  /** Texts of more units than `largest` get room of their own, which is not kept. */
  constructor(private readonly largest: number) {}

  /** The units of a text; they are there until the next text is asked for. */
  of(text: string): Uint16Array {
    const { length } = text;
    if (length <= this.largest && this.room.length < length) this.room = new Uint16Array(Math.min(this.largest, 2 * length));
    const units = length > this.largest ? new Uint16Array(length) : this.room.subarray(0, length);
    writeUnits(text, units);
    return units;
  }
}

/** The prose of an article. */
const prose = new UnitRoom(100_000);

/** The units of some prose. They are there until those of another are asked for. */
export function unitsOf(text: string): Uint16Array {
  return prose.of(text);
}

/** The character that begins at `at`; a lone half of one is itself. */
export function codePointIn(units: Uint16Array, at: number): number {
  const unit = units[at] ?? 0;
  if ((unit & 0xfc00) !== 0xd800) return unit;
  const next = units[at + 1] ?? 0;
  return (next & 0xfc00) === 0xdc00 ? 0x10000 + ((unit & 0x3ff) << 10) + (next & 0x3ff) : unit;
}

/** Most pages are a third of this, units. */
const documents = new UnitRoom(1 << 20);
const NO_UNITS = new Uint16Array(0);
let last = '';
let lastUnits: Uint16Array = NO_UNITS;

/** The units of a whole document; its digest and its parse ask for them one after the other. They are there until those of another are. */
export function documentUnits(text: string): Uint16Array {
  if (text !== last) {
    lastUnits = documents.of(text);
    last = text;
  }
  return lastUnits;
}

/** To be called when a document has been read: what is large is not held beyond. */
export function forgetDocument(): void {
  last = '';
  lastUnits = NO_UNITS;
}
