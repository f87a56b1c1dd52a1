import { lineWithin, plainLine, plainText, textWithin } from '../../src/dom/plain';
import { parse } from '../../src/dom/parse';

test.each([
  ['plain text', 'a  b', 'a b'],
  ['entities', 'Salt &amp; pepper', 'Salt & pepper'],
  ['blocks begin lines', '<p>one</p><p>two<br>three</p>', 'one\ntwo\nthree'],
  ['inline tags glue nothing and split nothing', 'T<b>he</b> end', 'The end'],
  ['tags escaped once more', '&lt;p&gt;one &amp;amp; two&lt;/p&gt;', 'one & two'],
  ['a sign that is no tag', '5 < 6 & 7 > 6', '5 < 6 & 7 > 6'],
  ['scripts say nothing', 'a<script>b()</script>c', 'ac'],
])('%s', (_, markup, expected) => {
  expect(plainText(markup)).toBe(expected);
  expect(plainLine(markup)).toBe(expected.replaceAll('\n', ' '));
});

test('reading stops soon after the limit', () => {
  const page = parse(`<div>${'<p>word</p>'.repeat(1000)}</div>`);
  expect(lineWithin(page, 1, 50).length).toBeLessThan(80);
  expect(textWithin(page, 1).split('\n')).toHaveLength(1000);
});
