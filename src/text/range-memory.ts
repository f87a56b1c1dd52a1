/** Answers about pieces of one text, laid out as units, many of which stand in it several times. */
import { placeOf, withLetter } from './word-hash';

const FROM = 0;
const TO = 1;
const ANSWER = 2;
const COLUMNS = 3;

/**
 * Each piece has one place, and the later of two that share it takes it. The place is told by a few characters and not by all: the piece is
 * compared with what stands there in any case.
 */
export class RangeMemory {
  /** Where the pieces stand in the text, and their answers. */
  private readonly rows: Int32Array;
  private units: Uint16Array | null = null;

  /** `places` is a power of two; answers are whole numbers of 32 bits. */
  constructor(
    private readonly places: number,
    private readonly answer: (units: Uint16Array, from: number, to: number) => number,
  ) {
    this.rows = new Int32Array(COLUMNS * places);
  }

  /** From now on pieces of this text are remembered, until another is named; null lets go of it. */
  remember(units: Uint16Array | null): void {
    this.units = units;
    this.rows.fill(0);
  }

  /** The answer for the piece `[from, to)` of a text; of any other than the one that is remembered it is found anew. */
  get(units: Uint16Array, from: number, to: number): number {
    if (units !== this.units) return this.answer(units, from, to);
    const row = (sample(units, from, to) & (this.places - 1)) * COLUMNS;
    const { rows } = this;
    if (isSame(units, rows[row + FROM] ?? 0, rows[row + TO] ?? 0, from, to)) return rows[row + ANSWER] ?? 0;
    const answer = this.answer(units, from, to);
    rows[row + FROM] = from;
    rows[row + TO] = to;
    rows[row + ANSWER] = answer;
    return answer;
  }
}

function isSame(units: Uint16Array, start: number, end: number, from: number, to: number): boolean {
  // An empty place is that of no piece.
  if (end === 0 || end - start !== to - from) return false;
  for (let at = start, other = from; at < end; at++, other++) if (units[at] !== units[other]) return false;
  return true;
}
/** A number by the length and some eight characters. */
function sample(units: Uint16Array, from: number, to: number): number {
  const step = ((to - from) >> 3) + 1;
  let hash = withLetter(0, to - from);
  for (let at = from; at < to; at += step) hash = withLetter(hash, units[at] ?? 0);
  return placeOf(hash);
}
