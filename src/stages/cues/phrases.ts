/**
 * Looking up phrases of many languages in a line of text: the line is folded once, then every question is a lookup in a hash
 * table. No question costs more than a few lookups, whatever the number of phrases and languages.
 */
import { holdsBit } from '../../text/bit-set';
import { codeAt } from '../../text/code-at';
import { foldedUnits, isEdgeUnit, isLetter } from './fold';
import { BLANK, UNSURE, foldedUnit } from './folded-unit';
import { type PackedPhrases, holdsStart, phrasesAt } from './packed';
import { type Index, bitOf, bitOfThree, makeIndex, SharedBegins, unitAt } from './phrase-index';
import { isAlphabetic, nextStart } from './phrase-starts';

/** A set of phrases that can be asked for equality, for a beginning, or for an occurrence. */
export class Phrases {
  private readonly tables: readonly PackedPhrases[];
  private index: Index | null = null;
  /** Questions that are still answered by a search: a short run asks few, and an index of all phrases took a tenth of its time. */
  private searches = 16;
  /** Its place among the sets that `shared` knows; 0 before it does. */
  private bit = 0;

  constructor(...tables: readonly PackedPhrases[]) {
    this.tables = tables;
  }

  private indexed(): Index {
    return (this.index ??= makeIndex(this.tables));
  }

  /** Phrases with the first two letters of the folded text at `at`. */
  private startingAt(folded: string, at: number): readonly string[] {
    if (this.isSearched()) return phrasesAt(folded.slice(at, at + 2), this.tables);
    const { begins, byStart } = this.indexed();
    if (!holdsBit(begins, bitOf(unitAt(folded, at), unitAt(folded, at + 1)))) return NONE;
    return byStart.get(folded.slice(at, at + 2)) ?? NONE;
  }

  private isSearched(): boolean {
    return this.index === null && --this.searches >= 0;
  }

  /**
   * Whether a text as it stands may be or begin with a phrase, seen from its first letters alone: most lines of prose are told apart
   * here, before anything is folded. Where one of them hangs on its neighbours the answer is yes.
   */
  mayBegin(text: string): boolean {
    if (text !== opening.text) lookAt(text);
    if (opening.both === UNCLEAR) return true;
    if (this.isSearched()) return mayBeginAny(phrasesAt(opened(2), this.tables), text) || holdsStart(opened(1), this.tables);
    if (this.bit === 0) {
      this.bit = shared.add(this.indexed());
      lookAt(text);
    }
    return (opening.sets & this.bit) !== 0 && this.beginsAsOpened(text);
  }

  private beginsAsOpened(text: string): boolean {
    const { three, both, one } = opening;
    const { begins, threes, byStart, byThree, hasShort } = this.indexed();
    if (holdsBit(begins, one) && byStart.has(opened(1))) return true;
    if (!holdsBit(begins, both)) return false;
    return (holdsBit(threes, three) && mayBeginAny(byThree.get(three), text)) || (hasShort && mayBeginAny(byThree.get(both), text));
  }

  /** Whether the key (of `labelKey`) is one of the phrases. */
  has(key: string): boolean {
    return this.startingAt(key, 0).includes(key);
  }

  /** Length of the longest phrase that the folded text begins with, ending at the end of a word; 0 where there is none. */
  prefix(folded: string, at = 0): number {
    for (const phrase of this.startingAt(folded, at)) {
      if (!folded.startsWith(phrase, at)) continue;
      if (endsWord(codeAt(phrase, phrase.length - 1), unitAt(folded, at + phrase.length))) return phrase.length;
    }
    return 0;
  }

  /** Whether a phrase stands in the text, as it stands, as whole words. */
  standsIn(text: string): boolean {
    const index = this.indexed();
    const { units, length } = foldedUnits(text);
    for (let at = nextStart(units, length, index, 0); at < length; at = nextStart(units, length, index, at + 1)) {
      const first = units[at] ?? 0;
      if (at > 0 && isAlphabetic(first) && isAlphabetic(units[at - 1] ?? 0)) continue;
      const second = at + 1 < length ? (units[at + 1] ?? 0) : 0;
      const third = at + 2 < length ? (units[at + 2] ?? 0) : 0;
      if (isAnyAt(index.byThree.get(bitOfThree(first, second, third)), units, length, at)) return true;
      if (index.hasShort && isAnyAt(index.byThree.get(bitOf(first, second)), units, length, at)) return true;
    }
    return false;
  }
}

function isAnyAt(phrases: readonly string[] | undefined, units: Uint16Array, length: number, at: number): boolean {
  if (phrases !== undefined) for (const phrase of phrases) if (isAt(phrase, units, length, at)) return true;
  return false;
}

/** Whether the phrase stands at that place of the folded text, ending at the end of a word. */
function isAt(phrase: string, units: Uint16Array, length: number, at: number): boolean {
  const end = at + phrase.length;
  if (end > length) return false;
  for (let i = 0; i < phrase.length; i++) if (units[at + i] !== codeAt(phrase, i)) return false;
  return endsWord(codeAt(phrase, phrase.length - 1), end < length ? (units[end] ?? 0) : 0);
}

const NONE: readonly string[] = [];

/** The first letters of the text that was asked about last: a line is asked of a dozen sets of phrases, one after the other. */
const opening = { text: '', at: 0, first: 0, second: 0, three: 0, both: 0, one: 0, sets: 0 };
const UNCLEAR = -1;
const shared = new SharedBegins();

function lookAt(text: string): void {
  opening.text = text;
  let at = 0;
  while (at < text.length && isSignBefore(codeAt(text, at))) at++;
  opening.at = at;
  const first = foldedAt(text, at);
  const second = foldedAt(text, at + 1);
  const third = foldedAt(text, at + 2);
  const areBlanks = second === BLANK && third === BLANK;
  if (areBlanks || first === UNSURE || second === UNSURE || third === UNSURE || foldedAt(text, at + 3) === UNSURE) {
    opening.both = UNCLEAR;
    return;
  }
  opening.three = bitOfThree(first, second, third);
  opening.both = bitOf(first, second);
  opening.one = bitOf(first, 0);
  opening.sets = shared.setsAt(opening.one, opening.both, opening.three);
  opening.first = first;
  opening.second = second;
}

/** One of these letters or both, as a string: few texts begin so that one need be made. */
function opened(count: 1 | 2): string {
  const { first, second } = opening;
  return first === 0 ? '' : count === 1 || second === 0 ? String.fromCharCode(first) : String.fromCharCode(first, second);
}

function mayBeginAny(phrases: readonly string[] | undefined, text: string): boolean {
  if (phrases !== undefined) for (const phrase of phrases) if (mayBeginWith(phrase, text)) return true;
  return false;
}

/** Whether the text that is open may begin with the phrase, seen unit by unit: to fold it takes ten times as long. Where neighbours count, yes. */
function mayBeginWith(phrase: string, text: string): boolean {
  const { at } = opening;
  for (let i = 0; i < phrase.length; i++) {
    const unit = foldedAt(text, at + i);
    const next = foldedAt(text, at + i + 1);
    if (unit === UNSURE || next === UNSURE || (unit === BLANK && next === BLANK)) return true;
    if (unit !== codeAt(phrase, i)) return false;
  }
  return true;
}

/** Controls are no signs, but no phrase begins with one either. */
function isSignBefore(code: number): boolean {
  if (isLetter(code)) return false;
  return code < 0x80 ? code < 0x41 || code > 0x5a : isEdgeUnit(code);
}

/** 0 behind the end. */
function foldedAt(text: string, at: number): number {
  return at < text.length ? foldedUnit(codeAt(text, at)) : 0;
}

/** Whether a word ends between two units; 0 stands for the end of the text. */
function endsWord(last: number, next: number): boolean {
  // Particles are glued to Korean nouns, so that a Hangul phrase may be followed by more of it.
  return !isAlphabetic(last) || !isAlphabetic(next) || next >= 0xac00;
}
