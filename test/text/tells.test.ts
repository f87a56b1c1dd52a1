import fc from 'fast-check';
import { tellsOf } from '../../src/text/tells';

test.each([
  ['page not found', ['page not found']],
  ['page (?:introuvable|non trouvée)', ['introuvable', 'non trouvée']],
  ['(?:vores|våre) (?:partnere|medpartnere)?', ['vores', 'våre']],
  ['(?:a|(?:b|cd)efg) (?:the )*(?=xyz)x', ['a', 'efg']],
  ["oops! that page can['’]t be found|gone", ['oops! that page can', 'gone']],
  ['we use .{0,30}cookies', ['we use ']],
  ['ab?cde', ['cde']],
  ['abc+de', ['ab']],
  ['(?:a(?:b|c)|[)\\]]d)efg|x', ['efg', 'x']],
  ['(?:error\\s*)?[45]\\d\\d', ['']],
  ['a\\.bc', ['bc']],
])('%s', (source, tells) => {
  expect(tellsOf(source)).toEqual(tells);
});

/** Every sign that the tables use, in patterns that nobody would write. */
const part = fc.constantFrom(
  'abc',
  'é',
  ' ',
  'a?',
  'b*',
  'c+',
  'de{0,2}',
  '.',
  '(?:x|yz)',
  '(?:ghi|jk(?:l|mn))',
  '(?:op|q)+',
  '(?:rs){1,2}',
  '(?:uv(?:w|x)?)?',
  '[ab]',
  "['’]",
  '[\\])]',
  '\\d',
  '\\.',
  '页面',
);
const pattern = fc.array(
  fc.array(part, { minLength: 1, maxLength: 6 }).map((parts) => parts.join('')),
  { minLength: 1, maxLength: 4 },
);

test('a text that matches holds one of them', () => {
  fc.assert(
    fc.property(
      pattern
        .map((alternatives) => alternatives.join('|'))
        .chain((source) => fc.tuple(fc.constant(source), fc.stringMatching(new RegExp(`^(?:${source})$`)))),
      ([source, text]) => {
        expect(tellsOf(source).some((tell) => text.includes(tell))).toBe(true);
      },
    ),
    { numRuns: 500 },
  );
});
