import { findings } from '../fuzz/invariants';
import { CARRIERS } from './carriers';
import { judgeAddress, judgeArticleHtml, judgeFrontMatter, judgeLine, judgeMarkdown, judgePage, judgeText } from './judge';
import { VECTORS } from './vectors';

/** Every vector comes in by one way here, in turn; by all ways with `SECURITY=full`. */
const isFull = process.env['SECURITY'] === 'full';
const names = Object.keys(CARRIERS);

test(`${VECTORS.length} vectors in dumps, pages, records and feeds: nothing gets through`, async () => {
  const wrong: string[] = [];
  for (const [index, vector] of VECTORS.entries()) {
    for (const name of isFull ? names : [names[index % names.length] ?? '']) {
      const doc = await CARRIERS[name]?.(vector);
      if (doc) wrong.push(...findings(doc).map((one) => `${name}, ${vector.name}: ${one}`));
    }
  }
  expect(wrong).toEqual([]);
}, 600_000);

test('there are at least 500 of them, each once', () => {
  expect(new Set(VECTORS.map(({ name }) => name)).size).toBe(VECTORS.length);
  expect(VECTORS.length).toBeGreaterThan(500);
});

/** A judge who finds nothing in these would find nothing anywhere. */
const BAD: readonly (readonly [judge: (text: string) => string[], text: string])[] = [
  [judgeMarkdown, '<script>alert(1)</script>'],
  [judgeMarkdown, 'a <b>b</b>'],
  [judgeMarkdown, 'a <em class=x>b</em>'],
  [judgeMarkdown, '[x](javascript:a)'],
  [judgeMarkdown, '[x](javascript\\:a)'],
  [judgeMarkdown, '[x](&#106;avascript:a)'],
  [judgeMarkdown, '![x](vbscript:a)'],
  [judgeMarkdown, '<javascript:a>'],
  [judgeMarkdown, '[x]: javascript:a'],
  [judgeArticleHtml, '<p onclick=x>a</p>'],
  [judgeArticleHtml, '<a href="java\nscript:a">a</a>'],
  [judgeArticleHtml, '<img src="data:text/html,x">'],
  [judgeArticleHtml, '<svg></svg>'],
  [judgeArticleHtml, '<!-- a -->'],
  [judgePage, '<html><head><script>a</script></head></html>'],
  [judgeLine, '"a\u2028b"'],
  [judgeLine, '{"a":"\\ud800"}'],
  [(text) => judgeText('text', text), 'a\u001b[31m'],
  [(text) => judgeText('text', text), 'a\ud800'],
  [(text) => judgeFrontMatter(text, { a: 'no' }), '---\na: no\n---\n'],
  [(text) => judgeFrontMatter(text, { a: '12:30:45' }), '---\na: 12:30:45\n---\n'],
];

test.each(BAD)('the judge sees what is wrong (%#)', (judge, text) => {
  expect(judge(text)).not.toEqual([]);
});

test('addresses are read as browsers read them', () => {
  expect(judgeAddress('\u0001java\tscript:a', 'link')).not.toBeNull();
  expect(judgeAddress('data:image/png;base64,x', 'image')).toBeNull();
  expect(judgeAddress('data:image/png;base64,x', 'link')).not.toBeNull();
  expect(judgeAddress('https://example.org/javascript:a', 'link')).toBeNull();
});
