import { packedWords } from '../../src/text/packed-words';
import { hashOf } from '../../src/text/word-hash';
import { WordIndex } from '../../src/text/word-index';

function unitsOf(text: string): Uint16Array {
  return Uint16Array.from({ length: text.length }, (_, at) => text.charCodeAt(at));
}

test('an index finds each of its words within a text, and no other', () => {
  const words = Array.from({ length: 700 }, (_, at) => `word${at.toString(36)}`);
  const even = words.filter((_, at) => at % 2 === 0);
  const packed = packedWords({ all: words.join(' '), even: even.join(' ') });
  const index = new WordIndex(packed);
  const ownersOf = (word: string, text: string, at: number): string | undefined =>
    packed.owners.split(' ')[index.get(hashOf(word), unitsOf(text), at, at + word.length)];
  for (const [at, word] of words.entries()) {
    expect(ownersOf(word, `a ${word} b`, 2)).toEqual(at % 2 === 0 ? '0,1' : '0');
    expect(ownersOf(`${word}x`, `${word}x`, 0) !== undefined).toBe(words.includes(`${word}x`));
  }
  // The hash only leads to the place: it is the letters that count.
  expect(index.get(hashOf('word1'), unitsOf('other'), 0, 5)).toBe(-1);
});
