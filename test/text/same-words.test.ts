import { keyLengthAt, mayBeginAlike, sameWords, wordHash, wordKey } from '../../src/text/same-words';

/** What keys are by definition. */
function keyOf(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');
}

test('keys are letters and digits in one form, for every character beside any other', () => {
  const wrong: string[] = [];
  const beside = ['a', '\u0301', 'é', '\u1161', '\u11a8', '\uac00', '\u03a3', '\u0130', '\u00b4', '\ud83d', '\ude00'];
  for (let code = 0; code < 0x10000; code++) {
    const unit = String.fromCharCode(code);
    for (const other of beside) for (const text of [unit + other, other + unit]) if (wordKey(text) !== keyOf(text)) wrong.push(text);
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
  expect(wordHash(one, 32)).toBe(wordHash(other, 32));
});

test('where a text stands in a key is told without making its own', () => {
  const key = wordKey('One ship left. The Other, “späte” one, did not.');
  expect(keyLengthAt('The other', key, 11)).toBe(8);
  expect(keyLengthAt('The otherx', key, 11)).toBe(-1);
  expect(keyLengthAt('– SPÄTE –', key, 19)).toBe(5);
  expect(keyLengthAt('spa\u0308te', key, 19)).toBe(-1);
  expect(keyLengthAt('did not, however', key, 27)).toBe(-1);
});

test('texts with one key have one hash, wherever the part that is hashed ends', () => {
  for (let letters = 40; letters < 56; letters++) {
    const text = `${'ab cd '.repeat(10).slice(0, letters)}e\u0301 and more`;
    expect(wordHash(text, 32)).toBe(wordHash(text.normalize('NFC'), 32));
  }
});

/** All texts of up to three parts, among them what joins the letter before it. */
function textsOf(parts: readonly string[]): string[] {
  const two = parts.flatMap((first) => parts.map((second) => first + second));
  return [...parts, ...two, ...two.flatMap((text) => parts.map((part) => text + part))];
}

test('what is told without making keys is what the keys say', () => {
  const parts = ['a', 'A', '\u0301', 'á', '.', '中', '\u1112', '\u1161', '하', 'ﬁ', '\ud83d'];
  const texts = textsOf(parts).filter((text, at) => text.length > 1 && at % 5 === 0);
  const wrong: string[][] = [];
  for (const a of texts) {
    for (const b of texts) {
      const [left, right] = [keyOf(a), keyOf(b)];
      const both = Math.max(0, Math.min(left.length, right.length) - 1);
      const isRight = sameWords(a, b) === (left !== '' && left === right);
      if (!isRight || mayBeginAlike(a, b) !== (left.slice(0, both) === right.slice(0, both))) wrong.push([a, b]);
    }
  }
  expect(wrong).toEqual([]);
});
