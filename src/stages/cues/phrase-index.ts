/** What sets of phrases answer many questions from: bits that tell nearly all texts apart, and lists for the others. */
import { bitSet, holdsBit, setBit } from '../../text/bit-set';
import { codeAt } from '../../text/code-at';
import { type PackedPhrases, unpacked } from './packed';

/** What many questions are answered from. */
export interface Index {
  /** A bit for the first two letters of each phrase, several of which may share one: nearly all lines are told apart here, without a string. */
  readonly begins: Int32Array;
  /** The same for the first three letters, by which most words of a line are told apart; for two where a phrase has no more. */
  readonly threes: Int32Array;
  /** 1 for the first three letters of each phrase once more, for who looks at each letter of a text: this takes no multiplication. */
  readonly starts: Uint8Array;
  /** Phrases by the bit of their first three. */
  readonly byThree: ReadonlyMap<number, readonly string[]>;
  /** Whether a phrase has no third letter. */
  readonly hasShort: boolean;
  /** Phrases by their first two characters, the longest first. */
  readonly byStart: ReadonlyMap<string, readonly string[]>;
}

const FILTER = 8192;
const STARTS = 4096;

export function makeIndex(tables: readonly PackedPhrases[]): Index {
  const begins = bitSet(FILTER);
  const threes = bitSet(FILTER);
  const starts = new Uint8Array(STARTS);
  const byStart = unpacked(tables);
  const byThree = new Map<number, string[]>();
  let hasShort = false;
  for (const [start, phrases] of byStart) {
    setBit(begins, bitOf(codeAt(start, 0), unitAt(start, 1)));
    for (const phrase of phrases) {
      const [first, second, third] = [codeAt(phrase, 0), unitAt(phrase, 1), unitAt(phrase, 2)];
      const bit = bitOfThree(first, second, third);
      setBit(threes, bit);
      starts[startOf(first, second, third)] = 1;
      hasShort ||= phrase.length < 3;
      const others = byThree.get(bit);
      if (others === undefined) byThree.set(bit, [phrase]);
      else others.push(phrase);
    }
  }
  return { begins, threes, starts, byThree, hasShort, byStart };
}

/**
 * Which sets may have a phrase that begins with given letters, a bit each (the same for several where there are more than 32): asked
 * once a line, and not once a set, of which each has tables of its own that the nearest cache does not hold together.
 */
export class SharedBegins {
  private begins: Int32Array | null = null;
  private threes: Int32Array | null = null;
  private count = 0;

  /** Takes in one more set; its bit. */
  add(index: Index): number {
    const bit = 1 << (this.count++ & 31);
    const begins = (this.begins ??= new Int32Array(FILTER));
    const threes = (this.threes ??= new Int32Array(FILTER));
    for (let at = 0; at < FILTER; at++) {
      if (holdsBit(index.begins, at)) begins[at] = (begins[at] ?? 0) | bit;
      if (holdsBit(index.threes, at)) threes[at] = (threes[at] ?? 0) | bit;
    }
    return bit;
  }

  /** The sets by the bits of one, two and three letters. */
  setsAt(one: number, both: number, three: number): number {
    const { begins, threes } = this;
    if (begins === null || threes === null) return 0;
    return (begins[one] ?? 0) | ((begins[both] ?? 0) & ((threes[three] ?? 0) | (threes[both] ?? 0)));
  }
}

/** Where the first two letters have their bit; 0 stands for no second letter. */
export function bitOf(first: number, second: number): number {
  return (Math.imul(first, 0x9e3779b1) ^ Math.imul(second, 0x85ebca77)) >>> 19;
}

export function bitOfThree(first: number, second: number, third: number): number {
  // With no third, it is the bit of two.
  return (Math.imul(first, 0x9e3779b1) ^ Math.imul(second, 0x85ebca77) ^ Math.imul(third, 0xc2b2ae3d)) >>> 19;
}

/** Place of the first three letters in `starts`; 0 stands for no third. */
export function startOf(first: number, second: number, third: number): number {
  return Math.imul(first ^ (second << 7) ^ (third << 14), 0x9e3779b1) >>> 20;
}

/** 0 behind the end. */
export function unitAt(text: string, at: number): number {
  return at < text.length ? codeAt(text, at) : 0;
}
