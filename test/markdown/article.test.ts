/** Article mode, and the text and HTML writers over the same trees. */
import { parse } from '../../src/dom/parse';
import { lower } from '../../src/lower';
import { printHtml } from '../../src/writers/html';
import { printMarkdown } from '../../src/writers/markdown';
import { printText } from '../../src/writers/text';
import { bestImageSource, largestOf, parseSrcset } from '../../src/text/srcset';
import { isSafeUrl } from '../../src/text/safe-url';
import { toMarkdown } from '../../src/pipeline/to-markdown';

const article = (html: string): ReturnType<typeof lower> => lower(parse(html), { article: true });

test.each([
  ['double breaks split, single ones stay', '<p>a<br><br>b<br>c<br>&nbsp;<br>d</p>', 'a\n\nb\\\nc\n\nd\n'],
  ['typed indents go', '<p>\u3000\u3000字</p><p>&nbsp; a &nbsp;</p>', '字\n\na\n'],
  ['marks and links in pieces are joined', '<p><b>A</b> <b>B</b> <a href="/x">c</a><a href="/x">d</a></p>', '**A B** [cd](/x)\n'],
  ['empty links go', '<p>a <a href="/x"></a><a href="#">b</a></p>', 'a b\n'],
  ['a figure', '<figure><img src="a.jpg" alt="x"><figcaption>b</figcaption></figure>', '![x](a.jpg)\n\n_b_\n'],
  [
    'a caption that repeats the alt is said once',
    '<figure><img src="a.jpg" alt="b"><figcaption>b</figcaption></figure>',
    '![](a.jpg)\n\n_b_\n',
  ],
  [
    'a caption that links to its own picture',
    '<figure><img src="a.jpg?w=300"><figcaption><a href="a.jpg">b</a> <a href="/c">d</a></figcaption></figure>',
    '![](a.jpg?w=300)\n\n_b [d](/c)_\n',
  ],
  ['a player with a name', '<iframe src="https://x.org/v" aria-label="A film"></iframe>', '[A film](https://x.org/v)\n'],
  ['a player', '<iframe src="https://www.youtube.com/embed/x"></iframe>', '<https://www.youtube.com/embed/x>\n'],
])('%s', (_why, html, markdown) => {
  expect(printMarkdown(article(html))).toBe(markdown);
});

test('captions and credits found elsewhere join their image, subheads and breaks are what they stand for', () => {
  const page = parse('<p>Head</p><img src="a.jpg"><i>cap</i><u>cred</u><p>x</p><img src="line.gif">');
  const named = (name: string): number =>
    Array.from({ length: page.size }, (_, n) => n).filter((n) => page.names[page.tag[n] ?? 0] === name)[0] ?? 0;
  const [first, caption, credit] = [named('img'), named('i'), named('u')];
  const root = lower(page, {
    article: true,
    headings: new Set([named('p')]),
    figures: new Map([[first, { captions: [{ node: caption, until: caption + 2 }], credits: [{ node: credit, until: credit + 2 }] }]]),
    breaks: new Set([page.size - 1]),
  });
  expect(root.children.map(({ type }) => type)).toEqual(['heading', 'figure', 'paragraph', 'thematicBreak']);
  expect(printMarkdown(root)).toBe('## Head\n\n![](a.jpg)\n\n_cap cred_\n\nx\n\n---\n');
  expect(root.children[2]?.position?.start.offset).toBe(page.source.indexOf('x</p>'));
});

test('dropped nodes are not there, down to single texts', () => {
  const page = parse('<p><span>a</span>b</p>');
  const dropped = Uint8Array.from({ length: page.size }, (_, n) => (page.text[n] === 'a' ? 1 : 0));
  expect(printMarkdown(lower(page, {}, { dropped }))).toBe('b\n');
});

test('text is prose only', () => {
  const html =
    '<h2>H</h2><p>a\u00adb\u200bc 1\u00a0000<br>d</p><ul><li>x<ul><li>y</li></ul></li></ul><table><tr><th>1</th><th>2</th></tr><tr><td>3</td><td>4</td></tr></table><figure><img src="a.jpg"><figcaption>no</figcaption></figure><iframe src="https://x.org"></iframe>';
  expect(printText(article(html))).toBe('H\n\nabc 1 000\nd\n\nx\ny\n\n1\t2\n3\t4');
});

test('HTML passes the gate', () => {
  const root = article(
    '<p>a &lt;script&gt; <b>b</b> <a href="https://x.org/?a=1&amp;b=2">c</a></p><figure><img src="https://x.org/a.jpg" alt="&quot;"><figcaption>d</figcaption></figure>',
  );
  expect(printHtml(root)).toContain('<p>a &lt;script&gt; <strong>b</strong> <a href="https://x.org/?a=1&amp;b=2">c</a></p>');
  const hostile = {
    type: 'root' as const,
    children: [
      {
        type: 'paragraph' as const,
        children: [{ type: 'link' as const, url: 'javascript:alert(1)', children: [{ type: 'text' as const, value: 'x' }] }],
      },
    ],
  };
  expect(printHtml(hostile)).toBe('<p>x</p>\n');
  expect(printMarkdown(hostile)).toBe('[x](<>)\n');
});

test('addresses that run code are known in any disguise', () => {
  for (const url of [
    'javascript:x',
    'JavaScript:x',
    ' java\nscript:x',
    '\u0001javascript:x',
    'javascript\\:x',
    '&#106;avascript:x',
    'javascript&colon;x',
    '&amp;#106;avascript:x',
    'vbscript:x',
    'data:text/html,x',
    'javascript%3ax',
  ])
    expect([url, isSafeUrl(url, 'link')]).toEqual([url, false]);
  for (const url of ['https://x.org', '/x', '', '#a', 'mailto:a@b', 'irc://x', 'a:b', '?x=javascript:y'])
    expect([url, isSafeUrl(url, 'link')]).toEqual([url, true]);
});

test('srcset', () => {
  expect(parseSrcset('a.jpg 1x, b.jpg 2x').map(({ url, density }) => [url, density])).toEqual([
    ['a.jpg', 1],
    ['b.jpg', 2],
  ]);
  expect(parseSrcset('/w_1,h_2/a.jpg 300w,\n/b.jpg 600w').map(({ url, width }) => [url, width])).toEqual([
    ['/w_1,h_2/a.jpg', 300],
    ['/b.jpg', 600],
  ]);
  expect(bestImageSource({ attributes: [['alt', 'x']], offered: () => null })).toBeNull();
  expect(bestImageSource({ attributes: [['src', '/spacer.gif']], offered: () => largestOf(['a.webp 1x']) })).toBe('a.webp');
});

test('options', () => {
  const html =
    '<h2>a</h2><ul><li><i>b</i></li></ul><pre>c</pre><p><a href="/x">d</a> [1] <a href="/x">e</a></p><table><tr><th>k</th><th>v</th></tr><tr><td>1</td><td>2</td></tr></table><p>字<b>“引”</b>字</p>';
  const options = {
    bullet: '*',
    emphasis: '*',
    fence: '~',
    headingShift: 1,
    links: 'reference',
    tables: 'lists',
    emphasisFallback: 'shift',
  } as const;
  expect(toMarkdown(html, options)).toBe(
    '### a\n\n* *b*\n\n~~~\nc\n~~~\n\n[d][1] \\[1] [e][1]\n\n* k: 1\n  * v: 2\n\n字“**引**”字\n\n[1]: /x\n',
  );
  expect(toMarkdown('<p><a href="b">c</a></p>', { url: 'https://x.org/a/' })).toBe('[c](https://x.org/a/b)\n');
});
