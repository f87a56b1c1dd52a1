/**
 * What one pass over a text tells of it: its words, its fingerprint, its letters by script, and which Chinese it is in. To come by each
 * character, and to guess where its word ends, is most of what each of these would take by itself.
 */
import { sideOf } from './han-sides';
import { HAN, SCRIPTS } from './language-scripts';
import { LETTER_WITHOUT_SPACES, NO_WORD, WORD, isHan } from './scripts';
import { ROW, SEED_HIGH, SEED_LOW, Shingles } from './shingles';
import { BLANK, GOES_ON, HALF, IN_WORD, KIND, LINE_END, ODD_CASE, SIGN, TELLS, UNTIDY, factsOf, lowerIn, scriptIn } from './unit-facts';
import { unitsOf } from './units';
import { withLetter } from './word-hash';
import { WordPlaces } from './word-places';
import { FIRST_HALF, kindOfHalf } from './words';

/** Prose beyond this changes no verdict on the language, UTF-16 units. */
export const SAMPLE = 8000;

export interface Reading {
  /** As `countWords` counts them. */
  readonly words: number;
  readonly fingerprint: string;
  /** Letters of the sample by script, in the order of `SCRIPTS`; index 0 stays empty. */
  readonly letters: Uint32Array;
  /** Characters of the sample that only simplified Chinese writes, less those that only traditional Chinese does. */
  readonly balance: number;
  /** Whether nothing within it may mean something to Markdown: there are no `SIGNS` (`unit-facts.ts`) and no `www.`. */
  readonly isPlain: boolean;
  /** Whether it is tidy (`tidy.ts`) but for blanks that do not break, and whether it holds such. */
  readonly isTidy: boolean;
  readonly hasNoBreaks: boolean;
  /** The sample in lower case, as far as it is words. */
  readonly lower: Uint16Array;
  /** Of the first words of the sample: all letters, digits and marks between what is none of these. */
  readonly places: WordPlaces;
}

/** Reads a text. What is no number is there until the next one is read. */
export function readProse(text: string): Reading {
  const units = unitsOf(text);
  const reading = read(units);
  if (!isOdd) return reading;
  const letters = reading.letters.slice();
  const lower = unitsOf(text.toLowerCase());
  const sample = text.length <= SAMPLE ? lower.length : text.slice(0, SAMPLE).toLowerCase().length;
  return { ...reading, letters, fingerprint: read(lower).fingerprint, lower: lower.subarray(0, sample) };
}

/** Some letter of the last text has a lower case that it does not tell by itself: the text must be read again in lower case. */
let isOdd = false;
/** Filled anew by each text. */
const letters = new Uint32Array(SCRIPTS.length);
const places = new WordPlaces();
const shingles = new Shingles();
const lows = shingles.low.tokens;
const highs = shingles.high.tokens;
/** That of `Reading`, alone in its row. */
const balance = new Int32Array(1);

function begin(length: number): void {
  letters.fill(0);
  balance.fill(0);
  shingles.clear();
  places.begin(Math.min(length, SAMPLE));
}

/** Makes words lower case in their place, and hashes each for the fingerprint. */
function read(units: Uint16Array): Reading {
  begin(units.length);
  let words = 0;
  let isOpen = 0;
  let written = 0;
  let odd = 0;
  /** What the unit before is of blank and line end. */
  let before = 0;
  let isTidy = true;
  let hasNoBreaks = false;
  let isWww = false;
  for (let at = 0; at < units.length;) {
    const unit = units[at] ?? 0;
    if (isHan(unit)) {
      const end = readHan(units, at, written);
      words += end - at;
      written = (written + end - at) % ROW;
      at = end;
      isOpen = 0;
      before = 0;
      continue;
    }
    const facts = factsOf(unit);
    const own = facts & KIND;
    const kind = own < FIRST_HALF ? own : kindOfHalf(units, at, own);
    if (kind === WORD || kind === LETTER_WITHOUT_SPACES) {
      words += kind === WORD ? 1 - isOpen : 1;
      isOpen = kind === WORD ? 1 : 0;
      before = 0;
      at = readToken(units, at, kind, written);
      written = shingles.next(written);
      odd |= lastFacts[0] ?? 0;
      continue;
    }
    odd |= facts;
    if (unit === POINT && endsInWww(units, at)) isWww = true;
    const blank = facts & (BLANK | LINE_END);
    // Two line ends may stand beside each other, between blocks.
    if (before !== 0 && blank !== 0 && ((before | blank) & BLANK) !== 0) isTidy = false;
    if ((facts & UNTIDY) !== 0 && blank === 0) isTidy = false;
    if ((facts & UNTIDY) !== 0 && blank !== 0) hasNoBreaks = true;
    before = blank;
    if ((facts & (IN_WORD | TELLS)) !== 0) places.stop(at);
    if (scriptIn(facts) !== 0) countLetters(units, at, at + 1);
    if (kind === NO_WORD) isOpen = 0;
    at++;
  }
  isOdd = (odd & ODD_CASE) !== 0;
  letters[0] = 0;
  // All in one: a member that is added to what a spread made costs as much as to read a hundred words, since V8 knows no form for it.
  return {
    words,
    fingerprint: shingles.finish(written),
    letters,
    balance: balance[0] ?? 0,
    isPlain: (odd & SIGN) === 0 && !isWww,
    isTidy,
    hasNoBreaks,
    lower: units.subarray(0, SAMPLE),
    places,
  };
}

const POINT = 0x2e;
const W = 0x77;

/** Whether the units before `end`, in lower case by then, do. */
function endsInWww(units: Uint16Array, end: number): boolean {
  return end >= 3 && units[end - 1] === W && units[end - 2] === W && units[end - 3] === W;
}

/** The common Chinese characters from `from` on, each a token, the first as number `written` of its row; returns where they end. */
function readHan(units: Uint16Array, from: number, written: number): number {
  places.stop(from);
  let sides = 0;
  let at = from;
  for (; at < units.length; at++) {
    const unit = units[at] ?? 0;
    if (!isHan(unit)) break;
    if (at < SAMPLE) sides += sideOf(unit);
    lows[written] = withLetter(SEED_LOW, unit);
    highs[written] = withLetter(SEED_HIGH, unit);
    written = shingles.next(written);
  }
  letters[HAN] = (letters[HAN] ?? 0) + Math.max(0, Math.min(at, SAMPLE) - from);
  balance[0] = (balance[0] ?? 0) + sides;
  return at;
}

/** What any unit of the last token is. */
const lastFacts = new Int32Array(1);

/**
 * The token of that kind which begins at `from`, as number `written` of its row; returns where it ends. It is hashed while its end is looked
 * for: to find it first takes a third more of the time.
 */
function readToken(units: Uint16Array, from: number, kind: number, written: number): number {
  const goesOn = kind === WORD ? GOES_ON : 0;
  let low = SEED_LOW;
  let high = SEED_HIGH;
  let all = 0;
  let every = -1;
  let at = from;
  let facts = factsOf(units[from] ?? 0);
  do {
    all |= facts;
    every &= facts;
    const lower = lowerIn(facts);
    units[at] = lower;
    low = withLetter(low, lower);
    high = withLetter(high, lower);
    if (++at >= units.length) break;
    facts = factsOf(units[at] ?? 0);
  } while ((facts & goesOn) !== 0 || ((facts & KIND) >= FIRST_HALF && halfGoesOn(units, at, kind)));
  const script = scriptIn(all);
  // Nearly all words are of letters of one script.
  if (at <= SAMPLE && script === scriptIn(every)) letters[script] = (letters[script] ?? 0) + at - from;
  else countLetters(units, from, at);
  if (kind === WORD && (all & HALF) === 0) places.add(from, at, low, (all & TELLS) !== 0);
  else places.stop(from);
  lows[written] = low;
  highs[written] = high;
  lastFacts[0] = all;
  return at;
}

/** Those of the sample. */
function countLetters(units: Uint16Array, from: number, until: number): void {
  for (let at = from; at < Math.min(until, SAMPLE); at++) {
    const script = scriptIn(factsOf(units[at] ?? 0));
    letters[script] = (letters[script] ?? 0) + 1;
  }
}

/** Whether the half of a character at `at` belongs to the token before it: no half is in a token without the other. */
function halfGoesOn(units: Uint16Array, at: number, kind: number): boolean {
  if (((units[at - 1] ?? 0) & 0xfc00) === 0xd800) return true;
  const own = factsOf(units[at] ?? 0) & KIND;
  return kind === WORD && kindOfHalf(units, at, own) === WORD;
}
