import { NO_LETTERS, WordIndex, withLetter } from '../../src/text/word-index';

function hashOf(word: string): number {
  return Array.from(word).reduce((hash, letter) => withLetter(hash, letter.charCodeAt(0)), NO_LETTERS);
}

function unitsOf(text: string): Uint16Array {
  return Uint16Array.from({ length: text.length }, (_, at) => text.charCodeAt(at));
}

test('an index finds each of its words within a text, and no other', () => {
  const words = Array.from({ length: 700 }, (_, at) => `word${at.toString(36)}`);
  const index = new WordIndex<number>(words.length);
  for (const [at, word] of words.entries()) index.add(word, at, (before) => before);
  for (const [at, word] of words.entries()) {
    expect(index.get(hashOf(word), unitsOf(`a ${word} b`), 2, 2 + word.length)).toBe(at);
    const longer = `${word}x`;
    expect(index.get(hashOf(longer), unitsOf(longer), 0, longer.length)).toBe(words.includes(longer) ? words.indexOf(longer) : undefined);
  }
  // The hash only leads to the place: it is the letters that count.
  expect(index.get(hashOf('word1'), unitsOf('other'), 0, 5)).toBeUndefined();
});
