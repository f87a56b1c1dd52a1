/**
 * Looking up phrases of many languages in a line of text: the line is folded once, then every question is a lookup in a hash
 * table. No question costs more than a few lookups, whatever the number of phrases and languages.
 */
import { charClass } from '../../text/char-class';
import { packedClass } from '../../text/packed-pattern';
import { codeAt } from '../../text/code-at';
import { isEdgeUnit, isLetter, isPlainUnit } from './fold';
import { type PackedPhrases, holdsStart, phrasesAt, unpacked } from './packed';

/** What many questions are answered from. */
interface Index {
  /** A bit for the first two letters of each phrase, several of which may share one: nearly all lines are told apart here, without a string. */
  readonly begins: Int32Array;
  /** The same for the first three letters, by which most words of a line are told apart; for two where a phrase has no more. */
  readonly threes: Int32Array;
  /** Phrases by their first two characters, the longest first. */
  readonly byStart: ReadonlyMap<string, readonly string[]>;
}

/** A set of phrases that can be asked for equality, for a beginning, or for an occurrence. */
export class Phrases {
  private readonly tables: readonly PackedPhrases[];
  private index: Index | null = null;
  /** Questions that are still answered by a search: a short run asks few, and an index of all phrases took a tenth of its time. */
  private searches = 16;

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
   * Whether a text as it stands may be or begin with a phrase, seen from its first two letters alone: most lines of prose are told apart
   * here, before anything is folded. In scripts whose letters are not folded at a glance the answer is yes.
   */
  mayBegin(text: string): boolean {
    if (text !== opening.text) lookAt(text);
    const { both, one } = opening;
    if (both === UNCLEAR) return true;
    if (this.isSearched()) return holdsStart(opened(2), this.tables) || holdsStart(opened(1), this.tables);
    const { begins, byStart } = this.indexed();
    return (holdsBit(begins, both) && byStart.has(opened(2))) || (holdsBit(begins, one) && byStart.has(opened(1)));
  }

  /** Whether the key (of `labelKey`) is one of the phrases. */
  has(key: string): boolean {
    return this.startingAt(key, 0).includes(key);
  }

  /** Length of the longest phrase that the folded text begins with, ending at the end of a word; 0 where there is none. */
  prefix(folded: string, at = 0): number {
    for (const phrase of this.startingAt(folded, at)) {
      if (folded.startsWith(phrase, at) && endsWord(folded, at + phrase.length)) return phrase.length;
    }
    return 0;
  }

  /** Where a phrase stands in the folded text as whole words; -1 where none does. */
  find(folded: string): number {
    const { length } = folded;
    const { threes } = this.indexed();
    let second = unitAt(folded, 0);
    let third = unitAt(folded, 1);
    for (let at = 0; at < length; at++) {
      const first = second;
      second = third;
      third = unitAt(folded, at + 2);
      if (!holdsBit(threes, bitOfThree(first, second, third)) && !holdsBit(threes, bitOf(first, second))) continue;
      if (startsWord(folded, at) && this.prefix(folded, at) > 0) return at;
    }
    return -1;
  }
}

const FILTER = 8192;
const NONE: readonly string[] = [];

function makeIndex(tables: readonly PackedPhrases[]): Index {
  const begins = new Int32Array(FILTER / 32);
  const threes = new Int32Array(FILTER / 32);
  const byStart = unpacked(tables);
  for (const [start, phrases] of byStart) {
    setBit(begins, bitOf(codeAt(start, 0), unitAt(start, 1)));
    for (const phrase of phrases) setBit(threes, bitOfThree(codeAt(phrase, 0), unitAt(phrase, 1), unitAt(phrase, 2)));
  }
  return { begins, threes, byStart };
}

function setBit(bits: Int32Array, bit: number): void {
  bits[bit >> 5] = (bits[bit >> 5] ?? 0) | (1 << (bit & 31));
}

function holdsBit(begins: Int32Array, bit: number): boolean {
  return ((begins[bit >> 5] ?? 0) & (1 << (bit & 31))) !== 0;
}

/** Where the first two letters have their bit; 0 stands for no second letter. */
function bitOf(first: number, second: number): number {
  return (Math.imul(first, 0x9e3779b1) ^ Math.imul(second, 0x85ebca77)) >>> 19;
}

function bitOfThree(first: number, second: number, third: number): number {
  // With no third, it is the bit of two.
  return (Math.imul(first, 0x9e3779b1) ^ Math.imul(second, 0x85ebca77) ^ Math.imul(third, 0xc2b2ae3d)) >>> 19;
}

/** The first two letters of the text that was asked about last: a line is asked of a dozen sets of phrases, one after the other. */
const opening = { text: '', first: 0, second: 0, both: 0, one: 0 };
const UNCLEAR = -1;

function lookAt(text: string): void {
  opening.text = text;
  let at = 0;
  while (at < text.length && isSignBefore(codeAt(text, at))) at++;
  const first = glance(text, at);
  const second = glance(text, at + 1);
  if (first < 0 || second < 0 || isCombining(codeAt(text, at + 2))) {
    opening.both = UNCLEAR;
    return;
  }
  opening.both = bitOf(first, second);
  opening.one = bitOf(first, 0);
  opening.first = first;
  opening.second = second;
}

/** One of these letters or both, as a string: few texts begin so that one need be made. */
function opened(count: 1 | 2): string {
  const { first, second } = opening;
  return first === 0 ? '' : count === 1 || second === 0 ? String.fromCharCode(first) : String.fromCharCode(first, second);
}

/** 0 behind the end. */
function unitAt(text: string, at: number): number {
  return at < text.length ? codeAt(text, at) : 0;
}

/** Controls are no signs, but no phrase begins with one either. */
function isSignBefore(code: number): boolean {
  if (isLetter(code)) return false;
  return code < 0x80 ? code < 0x41 || code > 0x5a : isEdgeUnit(code);
}

/** Code of the folded form of one character; 0 behind the end, negative where it takes more than a glance. */
function glance(text: string, at: number): number {
  if (at >= text.length) return 0;
  const code = codeAt(text, at);
  if (code < 0x80) return code >= 0x41 && code <= 0x5a ? code | 0x20 : code;
  if (!isLetter(code) && !isPlainUnit(code)) return -1;
  // The range of small Latin letters holds capitals too; İ becomes two characters, of which folding keeps the first.
  return code < FIRST_HAN || code > LAST_HANGUL ? text.charAt(at).toLowerCase().charCodeAt(0) : code;
}
const FIRST_HAN = 0x4e00;
const LAST_HANGUL = 0xd7a3;

/** An accent of its own, which folding joins to the letter before. */
function isCombining(code: number): boolean {
  return code >= 0x300 && code < 0x370;
}

const LAST_ALPHABETIC = 0x0dff;

/** Scripts without spaces have no word ends to respect; they begin above the Indic blocks. */
function isAlphabetic(code: number): boolean {
  return code <= LAST_ALPHABETIC ? isWordUnit(code) : code >= 0xac00 && code <= 0xd7a3;
}
const isWordUnit = charClass(packedClass('[\\p{L}\\p{M}\\p{N}]'));

function endsWord(text: string, at: number): boolean {
  if (at >= text.length) return true;
  // Particles are glued to Korean nouns, so that a Hangul phrase may be followed by more of it.
  return !isAlphabetic(text.charCodeAt(at - 1)) || !isAlphabetic(text.charCodeAt(at)) || text.charCodeAt(at) >= 0xac00;
}

function startsWord(text: string, at: number): boolean {
  return at === 0 || !isAlphabetic(text.charCodeAt(at)) || !isAlphabetic(text.charCodeAt(at - 1));
}
