/**
 * What one pass over a text tells of it: its words, its fingerprint, its letters by script, and which Chinese it is in. To come by each
 * character, and to guess where its word ends, is most of what each of these would take by itself.
 */
import { sideOf } from './han-sides';
import { HAN, SCRIPTS } from './language-scripts';
import { LETTER_WITHOUT_SPACES, NO_WORD, WORD, isHan } from './scripts';
import { ROW, SEED_HIGH, SEED_LOW, Shingles } from './shingles';
import {
  BLANK,
  GOES_ON,
  HALF,
  IN_WORD,
  KIND,
  KNOWN,
  LINE_END,
  ODD_CASE,
  SIGN,
  TELLS,
  UNTIDY,
  factsOf,
  lowerIn,
  scriptIn,
} from './unit-facts';
import { unitsOf } from './units';
import { withLetter } from './word-hash';
import { WordPlaces } from './word-places';
import { areBlanks, wordRun, type Way } from './word-run';
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

/** Reads most of a text. */
const run = wordRun(shingles, letters, places, SAMPLE);

/** What the whole text is. */
interface Found extends Way {
  isTidy: boolean;
  hasNoBreaks: boolean;
  isWww: boolean;
}

/** Makes words lower case in their place, and hashes each for the fingerprint. */
function read(units: Uint16Array): Reading {
  begin(units.length);
  const found: Found = { at: 0, words: 0, isOpen: 0, written: 0, all: 0, isTidy: true, hasNoBreaks: false, isWww: false };
  while (found.at < units.length) {
    const { at } = found;
    if (isHan(units[at] ?? 0)) {
      readHan(units, found);
      continue;
    }
    run(units, found);
    if (found.at === at) readOdd(units, found);
    else if (found.written === ROW) found.written = shingles.next(ROW - 1);
  }
  isOdd = (found.all & ODD_CASE) !== 0;
  letters[0] = 0;
  // All in one: a member that is added to what a spread made costs as much as to read a hundred words, since V8 knows no form for it.
  return {
    words: found.words,
    fingerprint: shingles.finish(found.written),
    letters,
    balance: balance[0] ?? 0,
    isPlain: (found.all & SIGN) === 0 && !found.isWww,
    isTidy: found.isTidy,
    hasNoBreaks: found.hasNoBreaks,
    lower: units.subarray(0, SAMPLE),
    places,
  };
}

/** A token or a unit that no run goes over. */
function readOdd(units: Uint16Array, found: Found): void {
  const { at } = found;
  const unit = units[at] ?? 0;
  const facts = factsOf(unit);
  const own = facts & KIND;
  const kind = own < FIRST_HALF ? own : kindOfHalf(units, at, own);
  if (kind === WORD || kind === LETTER_WITHOUT_SPACES) {
    found.words += kind === WORD ? 1 - found.isOpen : 1;
    found.isOpen = kind === WORD ? 1 : 0;
    readToken(units, kind, found);
    return;
  }
  found.all |= facts;
  if (unit === POINT && endsInWww(units, at)) found.isWww = true;
  const blank = facts & (BLANK | LINE_END);
  if (areBlanks(facts, at === 0 ? 0 : (KNOWN[units[at - 1] ?? 0] ?? 0))) found.isTidy = false;
  if ((facts & UNTIDY) !== 0 && blank === 0) found.isTidy = false;
  if ((facts & UNTIDY) !== 0 && blank !== 0) found.hasNoBreaks = true;
  if ((facts & (IN_WORD | TELLS)) !== 0) places.stop(at);
  if (scriptIn(facts) !== 0) countLetters(units, at, at + 1);
  if (kind === NO_WORD) found.isOpen = 0;
  found.at++;
}

const POINT = 0x2e;
const W = 0x77;

/** Whether the units before `end`, in lower case by then, do. */
function endsInWww(units: Uint16Array, end: number): boolean {
  return end >= 3 && units[end - 1] === W && units[end - 2] === W && units[end - 3] === W;
}

/** The common Chinese characters that come next, each a token. */
function readHan(units: Uint16Array, found: Found): void {
  const from = found.at;
  places.stop(from);
  let sides = 0;
  let { written } = found;
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
  found.words += at - from;
  found.written = written;
  found.at = at;
  found.isOpen = 0;
}

/** The token of that kind which comes next. It is hashed while its end is looked for: to find it first takes a third more of the time. */
function readToken(units: Uint16Array, kind: number, found: Found): void {
  const from = found.at;
  const goesOn = kind === WORD ? GOES_ON : 0;
  let low = SEED_LOW;
  let high = SEED_HIGH;
  let all = 0;
  let at = from;
  let facts = factsOf(units[from] ?? 0);
  do {
    all |= facts;
    const lower = lowerIn(facts);
    units[at] = lower;
    low = withLetter(low, lower);
    high = withLetter(high, lower);
    if (++at >= units.length) break;
    facts = factsOf(units[at] ?? 0);
  } while ((facts & goesOn) !== 0 || ((facts & KIND) >= FIRST_HALF && halfGoesOn(units, at, kind)));
  countLetters(units, from, at);
  if (kind === WORD && (all & HALF) === 0) places.add(from, at, low, (all & TELLS) !== 0);
  else places.stop(from);
  lows[found.written] = low;
  highs[found.written] = high;
  found.written = shingles.next(found.written);
  found.all |= all;
  found.at = at;
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
