/**
 * Looking up phrases of many languages in a line of text: the line is folded once, then every question is a lookup in a hash
 * table. No question costs more than a few lookups, whatever the number of phrases and languages.
 */
import { holdsBit } from '../../text/bit-set';
import { codeAt } from '../../text/code-at';
import { foldedUnits, isEdgeUnit, isLetter } from './fold';
import { BLANK, UNSURE, foldedUnit } from './folded-unit';
import { type PackedPhrases, holdsStart, phrasesAt } from './packed';
import { type Index, keyOfFew, keyOfMany, makeIndex, mayStartAt, placeOf, SharedKeys, unitAt } from './phrase-index';
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
    const index = this.indexed();
    return mayStartAt(index, folded, at) ? (index.byStart.get(folded.slice(at, at + 2)) ?? NONE) : NONE;
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
    if (opening.many === UNCLEAR) return true;
    if (this.isSearched()) return mayBeginAny(phrasesAt(opened(2), this.tables), text) || holdsStart(opened(1), this.tables);
    if (this.bit === 0) {
      this.bit = shared.add(this.indexed());
      lookAt(text);
    }
    return (opening.sets & this.bit) !== 0 && this.beginsAsOpened(text);
  }

  private beginsAsOpened(text: string): boolean {
    const { two, few, many } = opening;
    const index = this.indexed();
    if (mayBeginAny(withKey(index, many), text) || mayBeginAny(withKey(index, few), text)) return true;
    return index.hasShort && (mayBeginAny(withKey(index, two), text) || index.byStart.has(opened(1)));
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
      const fourth = at + 3 < length ? (units[at + 3] ?? 0) : 0;
      const fifth = at + 4 < length ? (units[at + 4] ?? 0) : 0;
      if (isAnyAt(withKey(index, keyOfMany(first, second, third, fourth, fifth)), units, length, at)) return true;
      if (isAnyAt(withKey(index, keyOfFew(first, second, third)), units, length, at)) return true;
      if (index.hasShort && isAnyAt(withKey(index, keyOfFew(first, second, 0)), units, length, at)) return true;
    }
    return false;
  }
}

/** Most texts are told apart by the bits: a phrase is spread over five places of the memory. */
function withKey({ keys, byKey }: Index, key: number): readonly string[] {
  return holdsBit(keys, placeOf(key)) ? (byKey.get(key) ?? NONE) : NONE;
}

function isAnyAt(phrases: readonly string[], units: Uint16Array, length: number, at: number): boolean {
  for (const phrase of phrases) if (isAt(phrase, units, length, at)) return true;
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

/** The first letters of the text that was asked about last, and the keys of phrases that begin so: a line is asked of a dozen sets, one after the other. */
const opening = { text: '', at: 0, first: 0, second: 0, two: 0, few: 0, many: 0, sets: 0 };
const UNCLEAR = -1;
const shared = new SharedKeys();

function lookAt(text: string): void {
  opening.text = text;
  let at = 0;
  while (at < text.length && isSignBefore(codeAt(text, at))) at++;
  opening.at = at;
  const first = foldedAt(text, at);
  const second = foldedAt(text, at + 1);
  const third = foldedAt(text, at + 2);
  const fourth = foldedAt(text, at + 3);
  const fifth = foldedAt(text, at + 4);
  const areBlanks = areBothBlank(second, third) || areBothBlank(third, fourth) || areBothBlank(fourth, fifth);
  const isUnsure = first === UNSURE || second === UNSURE || third === UNSURE || fourth === UNSURE || fifth === UNSURE;
  if (areBlanks || isUnsure || foldedAt(text, at + 5) === UNSURE) {
    opening.many = UNCLEAR;
    return;
  }
  opening.two = keyOfFew(first, second, 0);
  opening.few = keyOfFew(first, second, third);
  opening.many = keyOfMany(first, second, third, fourth, fifth);
  opening.sets = first === 0 ? 0 : shared.setsAt(keyOfFew(first, 0, 0), opening.two, opening.few, opening.many);
  opening.first = first;
  opening.second = second;
}

function areBothBlank(one: number, next: number): boolean {
  return one === BLANK && next === BLANK;
}

/** One of these letters or both, as a string: few texts begin so that one need be made. */
function opened(count: 1 | 2): string {
  const { first, second } = opening;
  return first === 0 ? '' : count === 1 || second === 0 ? String.fromCharCode(first) : String.fromCharCode(first, second);
}

function mayBeginAny(phrases: readonly string[], text: string): boolean {
  for (const phrase of phrases) if (mayBeginWith(phrase, text)) return true;
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
