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
  /** How many places behind that of the word before each should stand; a place that is taken is passed over. */
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
  const homes = Array.from(owners.keys(), (word) => ({ word, home: placeOf(hashOf(word)) & (size - 1) }));
  homes.sort((a, b) => a.home - b.home);
  return { languages: Object.keys(lists), size, ...written(homes, owners) };
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
  homes: readonly { readonly word: string; readonly home: number }[],
  owners: ReadonlyMap<string, readonly number[]>,
): Omit<PackedWords, 'languages' | 'size'> {
  const lists = new Set<string>();
  let words = '';
  const numbers = { lengths: '', steps: '', prints: '', owned: '' };
  let before = 0;
  for (const { word, home } of homes) {
    const list = (owners.get(word) ?? []).join();
    lists.add(list);
    words += word;
    numbers.lengths += String.fromCharCode(ZERO + word.length);
    numbers.steps += String.fromCharCode(ZERO + home - before);
    numbers.prints += String.fromCharCode(ZERO + printOf(hashOf(word)));
    numbers.owned += String.fromCharCode(ZERO + [...lists].indexOf(list));
    before = home;
  }
  return { owners: [...lists].join(' '), words, ...numbers };
}
