/**
 * Reading of words as most of them are: of letters of one script, with blanks and common signs between them. A function of its own, whose arrays
 * V8 knows and whose loop calls nothing, takes a tenth less of a text than one that asks at each unit; what it does not know it leaves to its
 * caller, from where it stands.
 */
import { NO_WORD, WORD } from './scripts';
import { ROW, SEED_HIGH, SEED_LOW, type Shingles } from './shingles';
import { BLANK, GOES_ON, IN_WORD, KIND, KNOWN, LINE_END, ODD_CASE, SCRIPT, TELLS, UNTIDY, lowerIn, scriptIn } from './unit-facts';
import { withLetter } from './word-hash';
import { ROOM, type WordPlaces } from './word-places';
import { FIRST_HALF, JOINER } from './words';

/** Where the reading of a text stands, and what it has found so far. */
export interface Way {
  at: number;
  words: number;
  /** 1 where a word is open, which a joiner would go on with. */
  isOpen: number;
  /** Tokens in the row of hashes; a full row is to be counted. */
  written: number;
  /** What any unit is. */
  all: number;
}

/** What no common sign is. */
const UNCOMMON = IN_WORD | TELLS | ODD_CASE | UNTIDY | SCRIPT;
/** `www.` is for the caller. */
const POINT = 0x2e;
const W = 0x77;

/**
 * Goes on over words and signs as far as it knows them, and as there is room for hashes. A word that it leaves is in lower case by then, in which it
 * is read again as the same.
 */
export type WordRun = (units: Uint16Array, way: Way) => void;

/** Whether nothing has to be noted of a unit that begins no word, by its facts and those of the unit before. */
function isCommonSign(facts: number, before: number): boolean {
  const kind = facts & KIND;
  if ((facts & UNCOMMON) !== 0 || facts === 0 || (kind !== NO_WORD && kind !== JOINER)) return false;
  return !areBlanks(facts, before);
}

/** Whether two units beside each other are blanks which a tidy text would not have. Two line ends it has, between blocks. */
export function areBlanks(facts: number, before: number): boolean {
  const one = facts & (BLANK | LINE_END);
  const other = before & (BLANK | LINE_END);
  return one !== 0 && other !== 0 && ((one | other) & BLANK) !== 0;
}

/** Whether it takes more than these facts to tell that a word ends before a unit. */
function mayGoOn(facts: number): boolean {
  return facts === 0 || (facts & KIND) >= FIRST_HALF;
}

/** `sample`: up to where letters are counted and words are written down. */
export function wordRun({ low, high }: Shingles, letters: Uint32Array, places: WordPlaces, sample: number): WordRun {
  const [lows, highs] = [low.tokens, high.tokens];
  const known = KNOWN;
  const { starts, ends, hashes, tells } = places;
  return (units, way) => {
    const { length } = units;
    let { at, words, isOpen, written, all } = way;
    let { count } = places;
    const limit = places.isFull ? -1 : places.end;
    while (at < length) {
      let facts = known[units[at] ?? 0] ?? 0;
      if ((facts & KIND) !== WORD) {
        if (!isCommonSign(facts, at === 0 ? 0 : (known[units[at - 1] ?? 0] ?? 0)) || (units[at] === POINT && units[at - 1] === W)) break;
        all |= facts;
        if ((facts & KIND) === NO_WORD) isOpen = 0;
        at++;
        continue;
      }
      const from = at;
      let low = SEED_LOW;
      let high = SEED_HIGH;
      let some = 0;
      let every = -1;
      do {
        some |= facts;
        every &= facts;
        const lower = lowerIn(facts);
        units[at] = lower;
        low = withLetter(low, lower);
        high = withLetter(high, lower);
        if (++at >= length) break;
        facts = known[units[at] ?? 0] ?? 0;
      } while ((facts & GOES_ON) !== 0);
      const isOfMore = ((some ^ every) & SCRIPT) !== 0 || (from < sample && at > sample);
      if (isOfMore || mayGoOn(facts) || (limit >= 0 && (at > limit || count === ROOM))) {
        at = from;
        break;
      }
      if (from < sample) letters[scriptIn(some)] = (letters[scriptIn(some)] ?? 0) + at - from;
      if (limit >= 0) {
        starts[count] = from;
        ends[count] = at;
        hashes[count] = low;
        tells[count++] = (some & TELLS) === 0 ? 0 : 1;
      }
      lows[written] = low;
      highs[written] = high;
      words += 1 - isOpen;
      isOpen = 1;
      all |= some;
      if (++written === ROW) break;
    }
    places.count = count;
    way.at = at;
    way.words = words;
    way.isOpen = isOpen;
    way.written = written;
    way.all = all;
  };
}
