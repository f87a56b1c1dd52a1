/** Names that a page prints in capitals. */

/** Parts of names that stay small unless they begin it. */
const PARTICLES = new Set([
  'von',
  'van',
  'der',
  'den',
  'de',
  'del',
  'della',
  'di',
  'da',
  'dos',
  'das',
  'do',
  'du',
  'des',
  'la',
  'le',
  'zu',
  'zur',
  'ten',
  'ter',
  'y',
  'e',
  'bin',
  'ibn',
  'al',
  'el',
]);
const LETTERS = /\p{L}+/gu;
/** `MCDONALD` is written McDonald; `Mac` is left alone, since `MACHADO` is not. */
const MC = /^Mc(\p{L})/u;

/** `JOHN O'BRIEN-MCDONALD` as a page with small letters would print it; initials stay. */
export function inNameCase(name: string): string {
  return name
    .split(' ')
    .map((word, index) => (index > 0 && PARTICLES.has(word.toLowerCase()) ? word.toLowerCase() : wordCase(word)))
    .join(' ');
}

function wordCase(word: string): string {
  return word.replace(LETTERS, (letters) => {
    const cased = letters.charAt(0) + letters.slice(1).toLowerCase();
    return cased.replace(MC, (_, letter: string) => `Mc${letter.toUpperCase()}`);
  });
}
