import { articleId, sha256 } from '../../src/text/hash';
import { readProse } from '../../src/text/reading';
import { countWords } from '../../src/text/words';

describe('countWords', () => {
  test.each([
    ['', 0],
    [' \n\t… — !', 0],
    ['one two  three.', 3],
    ['It’s a well-known fact: 3,500 people', 6],
    ['Straße, Zürich, naïve', 3],
    ['据外交消息人士', 7],
    ['哈马斯，周日。', 5],
    ['苹果发布 iPhone 15 手机', 8],
    ['カタカナとひらがな', 9],
    ['대한민국 정부는 오늘', 3],
    ['สวัสดี', 4],
    ['Привет, мир!', 2],
    ['مرحبا بالعالم', 2],
    ['𠮷野家', 3],
    ['good 👍 day', 2],
    ['中文 and English', 4],
  ])('%j has %i', (text, expected) => {
    expect(countWords(text)).toBe(expected);
  });
});

describe('fingerprint', () => {
  const fingerprint = (text: string): string => readProse(text).fingerprint;
  const prose =
    'The council of the small harbour town voted on Tuesday to rebuild the old bridge, which a storm had swept away in March. ' +
    'Work is to begin in autumn and to last two years. The mayor said that the money was there, and that the ferry would run until then.';

  const distance = (a: string, b: string): number => {
    let bits = BigInt(`0x${a}`) ^ BigInt(`0x${b}`);
    let count = 0;
    for (; bits > 0n; bits &= bits - 1n) count++;
    return count;
  };

  test('is 16 hex digits, fixed for all time', () => {
    expect(fingerprint(prose)).toMatchInlineSnapshot(`"2e7a8e5509dec89b"`);
    expect(fingerprint('哈马斯政治领导人访土耳其')).toMatchInlineSnapshot(`"568162a67eda0a19"`);
    expect(fingerprint('')).toBe('0000000000000000');
    expect(fingerprint('one')).toMatch(/^[0-9a-f]{16}$/);
  });

  test('case, blanks and punctuation do not count', () => {
    expect(fingerprint(prose.toUpperCase().replaceAll(',', ' —'))).toBe(fingerprint(prose));
  });

  test('a changed sentence is near, another text is far', () => {
    const edited = prose.replace('two years', 'three years');
    const other =
      'Astronomers have found a planet whose year is shorter than a day on Earth. It circles a red dwarf so closely that its rock is molten.';
    expect(distance(fingerprint(prose), fingerprint(edited))).toBeLessThan(16);
    expect(distance(fingerprint(prose), fingerprint(other))).toBeGreaterThan(20);
  });
});

test('hashes', () => {
  expect(sha256('')).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
  expect(sha256('é')).toBe(sha256(Uint8Array.of(0xc3, 0xa9)));
  expect(articleId('https://a.example/', 'ff')).toBe(sha256('https://a.example/').slice(0, 16));
  expect(articleId(null, '0123456789abcdef0123')).toBe('0123456789abcdef');
});
