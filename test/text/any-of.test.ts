import fc from 'fast-check';
import { holdsAnyOf } from '../../src/text/any-of';

/** Few units, so that strings turn up in texts and share their beginnings. */
const string = fc.string({ unit: fc.constantFrom('a', 'b', 'c', ' ', '访', '问', 'é'), minLength: 1, maxLength: 6 });
const text = fc.string({ unit: fc.constantFrom('a', 'b', 'c', ' ', '访', '问', 'é'), maxLength: 40 });

test('a text holds a string where one of them is part of it', () => {
  fc.assert(
    fc.property(fc.array(string, { maxLength: 6 }), text, (strings, text) => {
      expect(holdsAnyOf(strings)(text)).toBe(strings.some((one) => text.includes(one)));
    }),
  );
});

test('an empty string is part of every text', () => {
  expect(holdsAnyOf(['abc', ''])('x')).toBe(true);
});
