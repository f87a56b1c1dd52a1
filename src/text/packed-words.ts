/** The words of several languages as strings that fill the table of `WordIndex` in one loop. The build packs lists that are written out (bin/packed-tables.cjs). */
import { hashOf, placeOf, printOf } from './word-hash';

/** Strings have a character for each word, in the order of the table; what it stands for is added to `ZERO`. */
export interface PackedWords {
  readonly languages: readonly string[];
  /** Each list of languages (by number, `0,4,7`) that have a word in common, and each language alone; between blanks. */
  readonly owners: string;
  /** Places of the table: a power of two, at least twice as many as there are words. */
  readonly size: number;
  /** In the order of the table, one after the other. */
  readonly words: string;
  readonly lengths: string;
  /** How many places behind the one before each word is. */
  readonly steps: string;
  /** `printOf` of each word. */
  readonly prints: string;
  /** Number of the list of languages that have the word. */
  readonly owned: string;
}

/** A blank: most numbers are written as printable ASCII. */
export const ZERO = 0x20;

/** Words are those between blanks, by language. */
export function packedWords(lists: Readonly<Record<string, string>>): PackedWords {
  const owners = ownersOf(Object.values(lists));
  let size = 2;
  while (size < 2 * owners.size) size *= 2;
  const table = new Array<string | undefined>(size).fill(undefined);
  for (const word of owners.keys()) {
    let place = placeOf(hashOf(word)) & (size - 1);
    while (table[place] !== undefined) place = (place + 1) & (size - 1);
    table[place] = word;
  }
  return { languages: Object.keys(lists), size, ...written(table, owners) };
}

/** Numbers of the languages that have a word. */
function ownersOf(lists: readonly string[]): Map<string, readonly number[]> {
  const owners = new Map<string, readonly number[]>();
  lists.forEach((list, language) => {
    for (const word of new Set(list.split(' '))) owners.set(word, [...(owners.get(word) ?? []), language]);
  });
  return owners;
}

function written(
  table: readonly (string | undefined)[],
  owners: ReadonlyMap<string, readonly number[]>,
): Omit<PackedWords, 'languages' | 'size'> {
  const lists = new Set<string>();
  let words = '';
  const numbers = { lengths: '', steps: '', prints: '', owned: '' };
  let before = 0;
  for (const [place, word] of table.entries()) {
    if (word === undefined) continue;
    const list = (owners.get(word) ?? []).join();
    lists.add(list);
    words += word;
    numbers.lengths += String.fromCharCode(ZERO + word.length);
    numbers.steps += String.fromCharCode(ZERO + place - before);
    numbers.prints += String.fromCharCode(ZERO + printOf(hashOf(word)));
    numbers.owned += String.fromCharCode(ZERO + [...lists].indexOf(list));
    before = place;
  }
  return { owners: [...lists].join(' '), words, ...numbers };
}
