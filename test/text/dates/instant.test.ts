import fc from 'fast-check';
import { writeInstant } from '../../../src/text/dates/instant';

const FIRST = Date.parse('0001-01-01T00:00:00Z');
const LAST = Date.parse('9999-12-31T23:59:59.999Z');

test('instants are written as the engine writes them, without empty thousandths', () => {
  fc.assert(
    fc.property(fc.integer({ min: FIRST, max: LAST }), fc.boolean(), (any, whole) => {
      const ms = whole ? Math.floor(any / 1000) * 1000 : any;
      expect(writeInstant(ms)).toBe(new Date(ms).toISOString().replace('.000Z', 'Z'));
    }),
  );
});

test('every day of four centuries', () => {
  const wrong: string[] = [];
  for (let ms = Date.parse('1700-01-01T00:00:00Z'); ms < Date.parse('2110-01-01T00:00:00Z'); ms += 86_400_000)
    if (writeInstant(ms) !== new Date(ms).toISOString().replace('.000Z', 'Z')) wrong.push(writeInstant(ms));
  expect(wrong).toEqual([]);
});
