/** Time grows with the size of the input, not with its square, whatever it is made of. */
import { toMarkdown } from '../../src/pipeline/to-markdown';
import { growth } from '../support/cost';

const MAKERS: Readonly<Record<string, (n: number) => string>> = {
  'nested boxes': (n) => `${'<div>'.repeat(n)}x`,
  'nested lists': (n) => '<ul><li>x'.repeat(n),
  'nested quotes': (n) => '<blockquote>x'.repeat(n),
  'nested marks': (n) => '<b><i>x'.repeat(n),
  'nested tables': (n) => '<table><tr><td>'.repeat(n),
  breaks: (n) => '- a<br>'.repeat(n),
  links: (n) => `<p>${'!<a href=x>*a</a>'.repeat(n)}`,
  asterisks: (n) => `<p>${'*a '.repeat(n)}`,
  'marks that need tags': (n) => `<p>${'<i>“a”</i>字'.repeat(n)}`,
  'asterisks and marks': (n) => `<p>${'<b>a*</b>b<i>_</i>'.repeat(n)}`,
  backticks: (n) => `<p>${'`a'.repeat(n)}`,
  brackets: (n) => `<p>${'[a]('.repeat(n)}`,
  'less-than signs': (n) => `<p>${'&lt;a b="'.repeat(n)}`,
  mails: (n) => `<p>${'a@a'.repeat(n)}`,
  backslashes: (n) => `<p>${'\\'.repeat(n)}`,
  'wide rows': (n) => `<table><tr>${'<td>a'.repeat(n)}${'<tr><td>b'.repeat(n)}`,
  'absurd spans': (n) => `<table>${'<tr><td colspan=1000 rowspan=9999>a<td>b'.repeat(n)}`,
};

test.each(Object.entries(MAKERS))('%s', async (_name, make) => {
  const [small, large] = [make(2000), make(16_000)];
  // Eight times as much: quadratic work would take 64 times as long.
  const ratio = await growth({ once: () => toMarkdown(small), more: () => toMarkdown(large), most: 30, leastMs: 5, tries: 6 });
  expect(ratio).toBeLessThan(30);
});

test('100,000 nested elements pass', () => {
  expect(toMarkdown(`${'<div><b>'.repeat(100_000)}x`)).toBe('**x**\n');
});
