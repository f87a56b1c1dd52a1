/** Time grows with the size of the input, not with its square, whatever it is made of. */
import { toMarkdown } from '../../src/pipeline/to-markdown';

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

test.each(Object.entries(MAKERS))('%s', (_name, make) => {
  const time = (n: number): number => {
    const html = make(n);
    // Processor time: that of others on the machine does not count.
    const start = process.cpuUsage();
    toMarkdown(html);
    const { user, system } = process.cpuUsage(start);
    return (user + system) / 1000;
  };
  time(4000);
  const once = Math.min(time(2000), time(2000));
  const eightfold = time(16_000);
  // Quadratic work would take 64 times as long.
  expect(eightfold).toBeLessThan(Math.max(once, 5) * 30);
});

test('100,000 nested elements pass', () => {
  expect(toMarkdown(`${'<div><b>'.repeat(100_000)}x`)).toBe('**x**\n');
});
