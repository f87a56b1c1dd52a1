/** Lower case as numbers: `toLowerCase` goes through a library of the engine, and to ask a string for each unit takes longer than to read a table. */
import { unitsOf } from './units';

/** The UTF-16 units of `text.toLowerCase()`. They are there until those of another text are asked for. */
export function lowerUnitsOf(text: string): Uint16Array {
  return lowered(unitsOf(text), text);
}

/** The same where the units of the text are at hand already, which these take the place of. */
export function lowered(units: Uint16Array, text: string): Uint16Array {
  return makeLower(units) ? units : unitsOf(text.toLowerCase());
}

/** False where the lower case cannot be told unit by unit. */
function makeLower(units: Uint16Array): boolean {
  for (let i = 0; i < units.length; i++) {
    const unit = units[i] ?? 0;
    if (unit >= WITHOUT_CASE && unit < WITH_CASE_AGAIN) continue;
    // Without a branch for capitals, which no processor foresees.
    if (unit < 0x80) units[i] = unit + ((unit - 0x41) >>> 0 < CAPITALS ? 0x20 : 0);
    else {
      const lower = (blocks[unit >> 8] ?? makeBlock(unit >> 8))[unit & 0xff] ?? 0;
      if (lower !== ODD_CASE) units[i] = lower;
      else if (!isWithoutCase(units, i)) return false;
    }
  }
  return true;
}

const CAPITALS = 26;
/** Between these no unit has case: Chinese and Japanese, Yi. */
const WITHOUT_CASE = 0x2e80;
const WITH_CASE_AGAIN = 0xa640;
/** What has two units in lower case, and what has a form of its own at the end of a word. */
const DOTTED_I = 0x130;
const SIGMA = 0x3a3;
/** Stands for the lower case of these two, which no single unit is, and of halves of characters. */
const ODD_CASE = 0;

/** Lower case by blocks of 256 units, made when one of the block is met. */
const blocks = new Array<Uint16Array | undefined>(256).fill(undefined);

function makeBlock(number: number): Uint16Array {
  const block = Uint16Array.from({ length: 256 }, (_, i) => {
    const unit = (number << 8) | i;
    const isOdd = unit === DOTTED_I || unit === SIGMA || (unit & 0xf800) === 0xd800;
    return isOdd ? ODD_CASE : String.fromCharCode(unit).toLowerCase().charCodeAt(0);
  });
  blocks[number] = block;
  return block;
}

/** High halves from here on are of characters without case: emoji, Chinese. */
const EMOJI = 0xd83c;

/** Whether a half of a character is of one that has no case. */
function isWithoutCase(units: Uint16Array, at: number): boolean {
  const high = units[((units[at] ?? 0) & 0xfc00) === 0xdc00 ? at - 1 : at] ?? 0;
  return high >= EMOJI && high < 0xdc00;
}
