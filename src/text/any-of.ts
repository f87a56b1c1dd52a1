/** Many strings sought in a text at once: to ask for each in turn reads the text as often as there are strings. */
import { codeAt } from './code-at';

/** Units by which a string is found; of shorter strings, which are Chinese words, the two that they have. */
const GRAM = 3;
const PLACES = 4096;
/** Stands for the third unit of a string of two. */
const ANY = 0;

/** Whether a text holds any of the strings: read once, and compared only where the first units of one of them stand. */
export function holdsAnyOf(strings: readonly string[]): (text: string) => boolean {
  if (strings.some(({ length }) => length < GRAM - 1)) return (text) => strings.some((string) => text.includes(string));
  const byGram = new Array<string[] | undefined>(PLACES).fill(undefined);
  const isTaken = new Uint8Array(PLACES);
  const hasShort = strings.some(({ length }) => length < GRAM);
  for (const string of strings) {
    const place = placeOf(codeAt(string, 0), codeAt(string, 1), string.length < GRAM ? ANY : codeAt(string, 2));
    isTaken[place] = 1;
    (byGram[place] ??= []).push(string);
  }
  return (text) => {
    const last = text.length - 1;
    let first = ANY;
    let second = last < 0 ? ANY : codeAt(text, 0);
    let third = last < 1 ? ANY : codeAt(text, 1);
    for (let at = 0; at < last; at++) {
      first = second;
      second = third;
      third = at + 2 > last ? ANY : codeAt(text, at + 2);
      const place = placeOf(first, second, third);
      if (isTaken[place] === 1 && standsAt(byGram[place], text, at)) return true;
      if (!hasShort) continue;
      const placeOfTwo = placeOf(first, second, ANY);
      if (isTaken[placeOfTwo] === 1 && standsAt(byGram[placeOfTwo], text, at)) return true;
    }
    return false;
  };
}

function standsAt(strings: readonly string[] | undefined, text: string, at: number): boolean {
  return strings?.some((string) => text.startsWith(string, at)) ?? false;
}

function placeOf(first: number, second: number, third: number): number {
  return (first ^ (second << 4) ^ (third << 8) ^ (third >> 4)) & (PLACES - 1);
}
