import fc from 'fast-check';
import { BitCounts, BLOCK } from '../../src/text/bit-counts';
import { SCRIPTS } from '../../src/text/language-scripts';
import { readProse } from '../../src/text/reading';
import { countWords } from '../../src/text/words';

const fingerprint = (text: string): string => readProse(text).fingerprint;

test('bits are counted as if one by one', () => {
  const counts = new BitCounts();
  fc.assert(
    fc.property(fc.array(fc.array(fc.integer(), { maxLength: 40 }), { maxLength: 8 }), fc.nat(120), (rows, most) => {
      counts.clear();
      for (const row of rows) counts.addAll(Int32Array.from([...row, ...new Array<number>(BLOCK).fill(-1)]), row.length);
      const words = rows.flat();
      const above = Array.from({ length: 32 }, (_, bit) => words.filter((word) => (word >>> bit) & 1).length > most);
      expect(counts.above(most) >>> 0).toBe(above.reduce((sum, isAbove, bit) => sum + (isAbove ? 2 ** bit : 0), 0));
    }),
  );
});

const unit = fc.constantFrom(
  'a',
  'B',
  '’',
  '.',
  'か',
  '\u0e31',
  'É',
  'Σ',
  'ς',
  'İ',
  'ẞ',
  'Ж',
  '水',
  'Ａ',
  '\u212a',
  '😀',
  '𐐀',
  '\ud83d',
  '\udc00',
  ' ',
);

test('case says nothing, whatever the unit', () => {
  const all = Array.from({ length: 0x10000 }, (_, code) => String.fromCharCode(code)).join(' ');
  for (const text of [all, all.replaceAll(/[\u0130\u03a3\u2126-\u212b\ud800-\udfff]/g, '')]) {
    expect(fingerprint(text)).toBe(fingerprint(text.toLowerCase()));
    expect(readProse(text).words).toBe(countWords(text));
  }
  fc.assert(
    fc.property(fc.string({ unit }), (text) => {
      expect(fingerprint(text)).toBe(fingerprint(text.toLowerCase()));
      expect(readProse(text).words).toBe(countWords(text));
    }),
  );
});

test('letters count for their script also where a word is read again in lower case', () => {
  expect(readProse('ȺB4').letters[SCRIPTS.indexOf('latin')]).toBe(2);
});

test('fingerprints stay what they are: archives compare them with those of years ago', () => {
  expect(fingerprint('')).toBe('0000000000000000');
  expect(fingerprint('The council said on Monday that talks would resume.')).toBe('6ee5acbb8853a8a6');
  expect(fingerprint('the COUNCIL said, on Monday: that talks would resume')).toBe('6ee5acbb8853a8a6');
  expect(fingerprint('Ο ΣΙΣΥΦΟΣ είπε İstanbul, Ἀθῆναι')).toBe('5426ce23c9d3b29f');
  expect(fingerprint('某国首都的居民今天走上街头 😀 and 𠀀𠀁')).toBe('5cb5148240c01581');
  expect(fingerprint('水')).toBe('41182f77d0cf50b6');
  expect(fingerprint('two words')).toBe('d986bd26bc2aba55');
  expect(fingerprint('one two three four five '.repeat(300))).toBe('059fe2c465f43322');
});
