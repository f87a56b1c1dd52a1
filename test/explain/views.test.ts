import { explainPage } from '../../src/explain/page';
import { explainText, type TextView } from '../../src/explain/text';
import { explainDoc } from '../../src/pipeline/explain';
import { visible } from '../../src/shell/visible';
import { sentenceOf } from '../../src/stages/rules';
import { columns } from '../../src/text/columns';
import { escapeHtml, link } from '../../src/views/escape';
import { docOf, fixture } from './support';

const view = (width: number): TextView => ({ width, paint: (_, text) => text, clean: visible, sentence: sentenceOf });

test('the terminal view tells pieces, fields and rules, and no line is wider than the screen', () => {
  const explanation = explainDoc(fixture('harbour.html'), {}, null);
  const text = explainText(explanation, view(100));
  expect(text).toContain('Storm closes the harbour of Norrvik');
  expect(text).toMatch(/^- \[\d+, \d+\) +chrome\/hidden +Cookies are small files/m);
  expect(text).toMatch(/^\+ \[\d+, \d+\) +locate\/\S+ +\(blockquote\)/m);
  expect(text).toContain('outranked by');
  for (const line of text.split('\n')) expect(columns(line)).toBeLessThanOrEqual(100);
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
