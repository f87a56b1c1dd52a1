import { explainPage } from '../../src/explain/page';
import { explainText, type TextView } from '../../src/explain/text';
import { explainDoc } from '../../src/pipeline/explain';
import { visible } from '../../src/shell/visible';
import { sentenceOf } from '../../src/stages/rules';
import { columns, wrap } from '../../src/text/columns';
import { escapeHtml, link } from '../../src/views/escape';
import { docOf, fixture } from './support';

const view = (width: number): TextView => ({ width, paint: (_, text) => text, clean: visible, sentence: sentenceOf });

test('the terminal view tells pieces, fields and rules, and no line is wider than the screen', () => {
  const explanation = explainDoc(fixture('harbour.html'), {}, null);
  const text = explainText(explanation, view(100));
  expect(text).toContain('Storm closes the harbour of Norrvik');
  expect(text).toMatch(/^- \[\d+, \d+\) +chrome\/hidden +Cookies are small files/m);
  expect(text).toMatch(/^\+ \[\d+, \d+\) +locate\/\S+ +\(blockquote\)/m);
  expect(text).toMatch(/also og:title, title, h1$/m);
  expect(text).toMatch(/not 2024-01-21T17:49:00Z$\n {20}\(article:published_time: outranked by jsonld\.datePublished\)$/m);
  expect(text).toMatch(/^Document: 8 blocks kept, 11 pieces dropped; 69\.8.% of the text$/m);
  expect(text).toMatch(/^ {2}share\/bar +1 {2}A row of links that lead to the share pages .*\n* *.*prune\/share\.$/m);
  for (const line of text.split('\n')) expect(columns(line)).toBeLessThanOrEqual(100);
});

test('where there is room, the reason of a rejected value stands beside it', () => {
  const text = explainText(explainDoc(fixture('harbour.html'), {}, null), view(140));
  expect(text).toMatch(/not 2024-01-21T17:49:00Z {2}\(article:published_time: outranked by jsonld\.datePublished\)$/m);
});

test('lines are wrapped at blanks', () => {
  expect(wrap('one two three', 7)).toEqual(['one two', 'three']);
  expect(wrap('unbreakable', 3)).toEqual(['unbreakable']);
  expect(wrap('', 3)).toEqual([]);
});

test('wide letters count twice', () => {
  const paragraph = '港口管理局周日表示，暴风雨使两艘渡轮脱离泊位，港口因此关闭，没有人受伤。'.repeat(3);
  const text = explainText(
    explainDoc(docOf(`<article><h1>暴风雨关闭港口</h1><p>${paragraph}</p><p>${paragraph}完</p></article>`), {}, null),
    view(60),
  );
  for (const line of text.split('\n')) expect(columns(line)).toBeLessThanOrEqual(60);
  expect(text).toContain('…');
});

test('what a document says cannot steer the terminal', () => {
  const text = explainText(explainDoc(fixture('hostile.html'), {}, null), view(200));
  expect(text).not.toContain('\u001b');
  expect(text).not.toContain('\u202e');
});

test('what a document says stays text in the page', () => {
  const html = explainPage(explainDoc(fixture('hostile.html'), {}, null), sentenceOf);
  expect(html.match(/<script>/g)).toHaveLength(1);
  expect(html).not.toContain('<img');
  expect(html).not.toMatch(/[\u001b\u202e]/);
  expect(html).toContain('&lt;script&gt;alert(4)&lt;/script&gt;');
});

test('escaping: markup, quotes, controls, halves of pairs; links only to the web', () => {
  expect(escapeHtml(`<a href="x" id='y'>&\u0000\u202e\ud800`)).toBe('&lt;a href=&quot;x&quot; id=&#39;y&#39;&gt;&amp;\ufffd\ufffd\ufffd');
  expect(escapeHtml('港😀')).toBe('港😀');
  expect(link('javascript:alert(1)', 'x')).toBe('x');
  expect(link('https://a.example/?a=1&b="', 'x')).toBe('x');
  expect(link('https://a.example/?a=1&b=2', '<x>')).toBe('<a href="https://a.example/?a=1&amp;b=2" rel="noreferrer">&lt;x&gt;</a>');
});
