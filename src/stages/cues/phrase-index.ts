/** What sets of phrases answer many questions from: bits that tell nearly all texts apart, and lists for the others. */
import { bitSet, holdsBit, setBit } from '../../text/bit-set';
import { codeAt } from '../../text/code-at';
import { type PackedPhrases, unpacked } from './packed';

/** What many questions are answered from. */
export interface Index {
  /** A bit for the first two letters of each phrase, several of which may share one: nearly all folded lines are told apart here, without a string. */
  readonly begins: Int32Array;
  /** 1 for the first three letters of each phrase, for who looks at each letter of a text: this takes no multiplication. */
  readonly starts: Uint8Array;
  /** A bit for the key of each phrase, which is made of five letters of nearly all: hardly another word begins with those. */
  readonly keys: Int32Array;
  /** Phrases by key. */
  readonly byKey: ReadonlyMap<number, readonly string[]>;
  /** Whether a phrase has no third letter. */
  readonly hasShort: boolean;
  /** Phrases by their first two characters, the longest first. */
  readonly byStart: ReadonlyMap<string, readonly string[]>;
}

/** The largest sets have a thousand phrases. */
const FILTER = 16384;
const STARTS = 4096;
const LAST_START = STARTS - 1;

export function makeIndex(tables: readonly PackedPhrases[]): Index {
  const begins = bitSet(FILTER);
  const starts = new Uint8Array(STARTS);
  const keys = bitSet(FILTER);
  const byStart = unpacked(tables);
  const byKey = new Map<number, string[]>();
  let hasShort = false;
  for (const [start, phrases] of byStart) {
    setBit(begins, bitOf(codeAt(start, 0), unitAt(start, 1)));
    for (const phrase of phrases) {
      starts[startOf(codeAt(phrase, 0), unitAt(phrase, 1), unitAt(phrase, 2))] = 1;
      hasShort ||= phrase.length < 3;
      const key = keyOf(phrase);
      setBit(keys, placeOf(key));
      const others = byKey.get(key);
      if (others === undefined) byKey.set(key, [phrase]);
      else others.push(phrase);
    }
  }
  return { begins, starts, keys, byKey, hasShort, byStart };
}

/**
 * Which sets may have a phrase that begins with given letters, a bit each (the same for several where there are more than 32): asked
 * once a line, and not once a set, of which each has tables of its own that the nearest cache does not hold together.
 */
export class SharedKeys {
  private keys: Int32Array | null = null;
  private count = 0;

  /** Takes in one more set; its bit. */
  add({ byKey }: Index): number {
    const bit = 1 << (this.count++ & 31);
    const keys = (this.keys ??= new Int32Array(FILTER));
    for (const key of byKey.keys()) for (const place of [placeOf(key), otherPlaceOf(key)]) keys[place] = (keys[place] ?? 0) | bit;
    return bit;
  }

  /** The sets that may have a phrase of one, two, few or many letters with these keys. */
  setsAt(one: number, two: number, few: number, many: number): number {
    const { keys } = this;
    return keys === null ? 0 : setsOf(keys, one) | setsOf(keys, two) | setsOf(keys, few) | setsOf(keys, many);
  }
}

/** Both places of a key: of one alone, a line seems to begin as a phrase four times as often. */
function setsOf(keys: Int32Array, key: number): number {
  return (keys[placeOf(key)] ?? 0) & (keys[otherPlaceOf(key)] ?? 0);
}

/** Where the first two letters have their bit; 0 stands for no second letter. */
function bitOf(first: number, second: number): number {
  return (Math.imul(first, 0x9e3779b1) ^ Math.imul(second, 0x85ebca77)) >>> 18;
}

/** Whether the folded text may have phrases that begin as it does at `at`. */
export function mayStartAt({ begins }: Index, folded: string, at: number): boolean {
  return holdsBit(begins, bitOf(unitAt(folded, at), unitAt(folded, at + 1)));
}

/** Letters by which a long phrase is found; a shorter one is found by three. */
const MANY = 5;

function keyOf(phrase: string): number {
  const [first, second, third] = [codeAt(phrase, 0), unitAt(phrase, 1), unitAt(phrase, 2)];
  return phrase.length < MANY ? keyOfFew(first, second, third) : keyOfMany(first, second, third, codeAt(phrase, 3), codeAt(phrase, 4));
}

/** Key of the phrases of three and four letters that begin with these, and with 0 for one that is not there of those of two and one. */
export function keyOfFew(first: number, second: number, third: number): number {
  return keyOfMany(first, second, third, 0, 0);
}

/** Key of the longer ones: ten bits of the first three letters, eight of the others. */
export function keyOfMany(first: number, second: number, third: number, fourth: number, fifth: number): number {
  const start = (Math.imul(first, 0x9e3779b1) ^ Math.imul(second, 0x85ebca77) ^ Math.imul(third, 0xc2b2ae3d)) >>> 22;
  const rest = (Math.imul(third, 0x9e3779b1) ^ Math.imul(fourth, 0x85ebca77) ^ Math.imul(fifth, 0xc2b2ae3d)) >>> 24;
  return (start << 8) | rest;
}

/** Two places for a key in the tables, below `FILTER`: what begins with the same three letters lies side by side in the memory. */
export function placeOf(key: number): number {
  return key >> 4;
}

function otherPlaceOf(key: number): number {
  return ((key >> 8) << 4) | (key & 15);
}

/** Place of the first three letters in `starts`; 0 stands for no third. */
export function startOf(first: number, second: number, third: number): number {
  return moveOn(moveOn(first, second), third);
}

/** One letter further on: what stood before the last three has left the place. Takes half of what a product does. */
export function moveOn(place: number, next: number): number {
  return ((place << 4) ^ next) & LAST_START;
}

/** 0 behind the end. */
export function unitAt(text: string, at: number): number {
  return at < text.length ? codeAt(text, at) : 0;
}
