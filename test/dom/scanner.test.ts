/** Our scanner beside the tokenizer of htmlparser2: the same tokens of any soup, but for what stands unfinished at the very end. */
import fc from 'fast-check';
import { Random } from '../fuzz/random';
import { FINISH, soup } from './soup';
import { joined, ours, theirs } from './token-lists';

const PIECES =
  '< > / = " \' ! - -- --> --!> <!-- <!--> <!---> <![CDATA[ ]]> <!doctype <? </ <p <b> </b> <a href= <img src="x" <br/> / > </script </script> <script> <style></style > <title> </TITLE> <textarea> </textarea\t <plaintext> <xmp> </xmp/> a b é 字 &amp; \u0000'.split(
    ' ',
  );

test('the same tokens as htmlparser2', () => {
  const pieces = fc.array(fc.oneof(fc.constantFrom(...PIECES), fc.constantFrom(' ', '\n', 'word')), { maxLength: 30 });
  fc.assert(
    fc.property(pieces, (all) => {
      const source = all.join('') + FINISH;
      expect(ours(source)).toEqual(theirs(source));
    }),
    { seed: 13, numRuns: 3000 },
  );
});

/** 400,000 of them were once the same. */
const SOUPS = 4000;

test('the same tokens of soups by the seed, which htmlparser2 gets whole or in chunks', () => {
  for (let seed = 1; seed <= SOUPS; seed++) {
    const random = new Random(seed);
    const source = soup(random);
    const tokens = joined(ours(source)).join('\n');
    if (tokens !== joined(theirs(source)).join('\n')) throw new Error(`seed ${seed}: ${JSON.stringify(source)}`);
    if (tokens !== joined(theirs(source, 1 + random.below(40))).join('\n'))
      throw new Error(`seed ${seed} in chunks: ${JSON.stringify(source)}`);
  }
});

const UNFINISHED: readonly (readonly [html: string, tokens: readonly string[]])[] = [
  ['a<', ['text 0 1', 'text 1 2']],
  ['a</', ['text 0 1', 'text 1 3']],
  ['a<b', ['text 0 1']],
  ['a</b c', ['text 0 1', 'close 3 4']],
  ['a<b c="d', ['text 0 1', 'open 2 3']],
  ['a<!-- b', ['text 0 1']],
  ['<script>a</script', ['open 1 7', 'end 7 false', 'text 8 17']],
];

test.each(UNFINISHED)('cut off: %s', (html, tokens) => {
  expect(ours(html)).toEqual(tokens);
});
