import { wordHash, wordKey } from '../../src/text/same-words';

/** What keys are by definition. */
function keyOf(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');
}

test('keys are letters and digits in one form, for every character beside any other', () => {
  const wrong: string[] = [];
  for (let code = 0; code < 0x10000; code++) {
    const text = `A ${String.fromCharCode(code)}\u0301é${String.fromCharCode(code)}.`;
    const alone = `x${String.fromCharCode(code)}`;
    if (wordKey(text) !== keyOf(text) || wordKey(alone) !== keyOf(alone)) wrong.push(text);
  }
  expect(wrong).toEqual([]);
});

test.each([
  ['“A ship,” he said…', 'a ship he said'],
  ['ＡＢＣ１', 'abc1'],
  ['Łódź – 2024', 'łódź 2024'],
  ['法新社：引述', '法新社 引述'],
  ['😀 one', 'One'],
])('%s and %s say the same', (one, other) => {
  expect(wordKey(one)).toBe(wordKey(other));
  expect(wordHash(one)).toBe(wordHash(other));
});
