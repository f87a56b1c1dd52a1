import fc from 'fast-check';
import { languageOf } from '../../src/text/language';
import { readProse } from '../../src/text/reading';
import { WordPlaces } from '../../src/text/word-places';

const piece = fc.constantFrom(
  'der ',
  'the ',
  'y ',
  'и ',
  'ČŠž ',
  'É',
  'ß',
  '¿',
  '·',
  '. ',
  '水',
  'カ',
  'ก',
  '\u0301',
  '𝐀',
  '😀',
  'İ',
  'ы',
  ' de',
);

test('languages are told from words written down as from words looked for', () => {
  fc.assert(
    fc.property(
      fc.array(piece, { maxLength: 60 }),
      fc.constantFrom(1, 400),
      fc.constantFrom(null, 'de', 'es'),
      (pieces, times, declared) => {
        const reading = readProse(pieces.join('').repeat(times));
        const told = languageOf(reading, declared);
        expect(languageOf({ ...reading, places: new WordPlaces() }, declared)).toBe(told);
      },
    ),
    { numRuns: 500 },
  );
});
