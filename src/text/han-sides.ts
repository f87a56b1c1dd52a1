/** Which of the two Chinese scripts a character tells of. */
import { SIMPLIFIED_ONLY, TRADITIONAL_ONLY } from './han-sets';

const FIRST = 0x4e00;
const PLACES = 0x5200;
const SIMPLIFIED = 1;
const TRADITIONAL = 2;
/** Two bits for each character, so that four share a byte: a byte for each would be a look at another place of memory for each. */
let marks: Uint8Array | null = null;

function makeMarks(): Uint8Array {
  const made = new Uint8Array(PLACES >> 2);
  set(made, SIMPLIFIED_ONLY, SIMPLIFIED);
  set(made, TRADITIONAL_ONLY, TRADITIONAL);
  return made;
}

function set(made: Uint8Array, characters: string, mark: number): void {
  for (let i = 0; i < characters.length; i++) {
    const place = characters.charCodeAt(i) - FIRST;
    made[place >> 2] = (made[place >> 2] ?? 0) | (mark << ((place & 3) << 1));
  }
}

/** 1 where only simplified Chinese writes the character of the common block (`isHan`), -1 where only traditional Chinese does, else 0. */
export function sideOf(unit: number): number {
  marks ??= makeMarks();
  const place = unit - FIRST;
  const mark = ((marks[place >> 2] ?? 0) >> ((place & 3) << 1)) & 3;
  return (mark & 1) - (mark >> 1);
}
