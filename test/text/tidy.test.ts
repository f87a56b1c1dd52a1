import fc from 'fast-check';
import { readProse } from '../../src/text/reading';
import { isTidy, tidyProse, withPlainBlanks } from '../../src/text/tidy';

const unit = fc.constantFrom(
  'a',
  'é',
  '水',
  '.',
  ' ',
  '\n',
  '\n\n',
  '\t',
  '\u00a0',
  '\u202f',
  '\u00ad',
  '\u200b',
  '\u2028',
  '\u0085',
  '\ufeff',
);

test('the reading of a text tells whether it needs tidying', () => {
  fc.assert(
    fc.property(fc.string({ unit }), (untrimmed) => {
      const text = untrimmed.trim();
      const reading = readProse(text);
      expect(reading.isTidy && !reading.hasNoBreaks).toBe(isTidy(text));
      if (reading.isTidy) expect(reading.hasNoBreaks ? withPlainBlanks(text) : text).toBe(tidyProse(text));
    }),
    { numRuns: 1000 },
  );
});

test('a line separator is a blank of prose', () => {
  expect(tidyProse('one\u2028two \u00a0 three \n four\u00ad')).toBe('one two three\nfour');
});
