/** Character references: what is decoded without the machine is what the machine would have made of it. */
import * as entities from 'entities';
import fc from 'fast-check';
import { decodeText, decodeValue } from '../../src/dom/references';

const NAMES = ['amp', 'lt', 'nbsp', 'rsquo', 'hellip', 'eacute', 'copy', 'not', 'notin', 'Amp', 'AMP', '#39', '#8217', '#x2019', '#X2019'];
const ODD = [
  '#',
  '#0',
  '#128',
  '#x80',
  '#150',
  '#159',
  '#160',
  '#xa0',
  '#55295',
  '#55296',
  '#xd7ff',
  '#xD800',
  '#99999',
  '#1114112',
  '#x',
  '#0160',
  'x',
];
const piece = fc.constantFrom(
  ...[...NAMES, ...ODD].flatMap((name) => [`&${name};`, `&${name}`]),
  '&',
  ';',
  '=',
  ' ',
  'a',
  '1',
  '#',
  'é',
  '\n',
);
const text = fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join(''));

test('text', () => {
  fc.assert(
    fc.property(text, (source) => {
      expect(decodeText(source)).toBe(entities.decodeHTML(source));
    }),
    { numRuns: 2000 },
  );
});

test('values of attributes', () => {
  fc.assert(
    fc.property(text, (source) => {
      expect(decodeValue(source)).toBe(entities.decodeHTMLAttribute(source));
    }),
    { numRuns: 2000 },
  );
});

test.each([
  ['A & B', 'A & B'],
  ['/a?x=1&copy=2&amp;b=3', '/a?x=1&copy=2&b=3'],
  ['&#8220;Yes&#x201D;', '“Yes”'],
  ['&#147;Yes&#148;', '“Yes”'],
  ['caf&eacute;', 'café'],
])('%s in an attribute', (source, decoded) => {
  expect(decodeValue(source)).toBe(decoded);
});
