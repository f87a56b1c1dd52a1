/**
 * What characters a text holds, as bits: found in the one pass that counts its letters, and asked before a pattern is tried, since most
 * lines hold nothing of what most patterns look for. A bit that is missing is sure; one that is there may come from a text around.
 */
import { codeAt } from './code-at';
import { isRadical } from './radicals';

export const Holds = {
  /** ASCII and full-width digits. Those of other scripts count as `OTHER`: what may be `\p{Nd}` is asked as `DIGIT | OTHER`. */
  DIGIT: 1 << 0,
  /** `:` and its like: labels, clocks, addresses. */
  COLON: 1 << 1,
  /** Brackets that open: credits, signatures, datelines. Those that close do not come alone. */
  BRACKET: 1 << 2,
  /** Slashes and bars: credits, dates, lists of names. */
  SLASH: 1 << 3,
  /** Dashes longer than a hyphen: datelines, credits. */
  DASH: 1 << 4,
  /** `@`: addresses and handles. */
  AT: 1 << 5,
  /** The full stop of ASCII: ends of sentences, initials, addresses. */
  POINT: 1 << 6,
  /** Other ends of sentences: `!?。！？…`, Arabic and Indic ones. */
  STOP: 1 << 7,
  /** Quotation marks but for the straight ones. */
  QUOTE: 1 << 8,
  /** The common Chinese characters, which Japanese and Korean use too; rarer ones count as `OTHER`. */
  HAN: 1 << 9,
  /** Letters of ASCII. */
  ASCII: 1 << 10,
  /** Letters and signs of all else: accents, other scripts, halves of pairs. */
  OTHER: 1 << 11,
  /** Several lines: a single `<br>` in a block. */
  LINES: 1 << 12,
  /** Commas and closing brackets of East Asian texts, and the dot between foreign names: they say nothing of the letters. */
  EASTERN: 1 << 13,
  /** Radicals that are typed for the characters they look like (`radicals.ts`), which count as `OTHER` too. */
  RADICAL: 1 << 14,
} as const;

/** A blank that stands for itself. */
export const BLANK = 1 << 15;
/** A line end, which HTML reads as a blank. */
export const LINE_END = 1 << 16;
/** White space, controls and zero-width characters that are read as a blank. */
export const ODD_BLANK = 1 << 17;
/** All units that have been looked up have it: a loop may read the table and see at its end whether it met another one. */
export const LOOKED_UP = 1 << 18;
/** How much a character says (`letters` of `dom/measure.ts`): nothing, one, or two. */
export const SAYS_SHIFT = 19;
const SAYS_ONE = 1 << SAYS_SHIFT;
const SAYS_TWO = 2 << SAYS_SHIFT;

/** Characters that have a bit of their own. */
const SIGNS: readonly (readonly [bit: number, characters: string])[] = [
  [Holds.DIGIT, '0123456789０１２３４５６７８９'],
  [Holds.COLON, ':：∶'],
  [Holds.BRACKET, '([{（［【「『〔〈《'],
  [Holds.SLASH, '/|／｜'],
  [Holds.DASH, '–—―－'],
  [Holds.AT, '@＠'],
  [Holds.POINT, '.．'],
  [Holds.STOP, '!?。！？…｡؟۔।։'],
  [Holds.QUOTE, '“”„‟‘’‚‛«»‹›'],
  [Holds.EASTERN, '，、；）】》」』〉〕］｝·'],
];

/** Signs of ASCII, `×` and the like say one and have no bit: nobody asks for them. */
const FIRST_OTHER = 0xaa;
const FIRST_WIDE = 0x2e80;
const FIRST_HAN = 0x4e00;
const LAST_HAN = 0x9fff;
const WHITE = /[\s\u200b\ufeff]/;
/** What says nothing; thin blanks and separators are no letters either, but they are rare, and measures have always counted them. */
const SILENT = /[\u0000-\u0020\u00a0\u3000\u200b\ufeff]/;

let signs: Map<string, number> | undefined;

function makeSigns(): Map<string, number> {
  const made = new Map<string, number>();
  for (const [bit, characters] of SIGNS) for (const character of characters) made.set(character, bit);
  return made;
}

function bitsOf(code: number): number {
  if (code >= FIRST_HAN && code <= LAST_HAN) return Holds.HAN | SAYS_TWO;
  const unit = String.fromCharCode(code);
  const says = SILENT.test(unit) ? 0 : code >= FIRST_WIDE ? SAYS_TWO : SAYS_ONE;
  if (unit === ' ') return BLANK;
  if (unit === '\n') return BLANK | LINE_END;
  if (code < 0x20 || (code >= 0x7f && code < 0xa0) || WHITE.test(unit)) return ODD_BLANK | says;
  const sign = (signs ??= makeSigns()).get(unit);
  if (sign !== undefined) return sign | says;
  if ((code | 0x20) >= 0x61 && (code | 0x20) <= 0x7a) return Holds.ASCII | says;
  if (isRadical(code)) return Holds.RADICAL | Holds.OTHER | says;
  return code < FIRST_OTHER ? says : Holds.OTHER | says;
}

/** Bits by code unit, each looked up when it turns up first. */
let known: Int32Array | undefined;

/** The table itself, for loops over whole pages: what `bitsOfUnit` asks of each unit takes as long again there. 0 is not looked up yet. */
export function bitsByUnit(): Int32Array {
  return (known ??= new Int32Array(0x10000));
}

/** Bits of a code unit, with those of blanks and of what it says. */
export function bitsOfUnit(code: number): number {
  const table = bitsByUnit();
  const bits = table[code] ?? 0;
  return bits !== 0 ? bits : (table[code] = bitsOf(code) | LOOKED_UP);
}

/** What a text holds that is no block: a line of one, a claim. */
export function holdsOf(text: string): number {
  const { length } = text;
  let holds = 0;
  for (let at = 0; at < length; at++) holds |= bitsOfUnit(codeAt(text, at));
  return holds;
}
