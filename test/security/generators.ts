/** Documents that grow along one line each, to find what grows faster than they do. `n` counts the repeated part. */

export interface Generator {
  readonly name: string;
  readonly make: (n: number) => string;
  /** Repetitions in `npm test`; twice as many are made besides. The size of the issue under `SECURITY=full`. */
  readonly small: number;
  readonly full: number;
}

const PROSE = '<p>The harbour was closed on Sunday after a storm had torn two ferries from their moorings, and nobody was hurt.</p>';

function repeat(name: string, part: string, small: number, full: number, before = '', after = ''): Generator {
  return { name, small, full, make: (n) => `${PROSE}${before}${part.repeat(n)}${after}${PROSE}` };
}

function numbered(name: string, part: (i: number) => string, small: number, full: number, before = '', after = ''): Generator {
  return { name, small, full, make: (n) => `${PROSE}${before}${Array.from({ length: n }, (_, i) => part(i)).join('')}${after}${PROSE}` };
}

const ld = (inner: string): string => `<script type="application/ld+json">${inner}</script>`;

/** A name of letters: those of accounts have digits. */
const letters = (i: number): string => i.toString(26).replace(/\d/g, (digit) => 'qrstuvwxyz'[Number(digit)] ?? '');

function inThing(name: string, part: (i: number) => string, small: number, full: number, property: string): Generator {
  return {
    name,
    small,
    full,
    make: (n) =>
      `${ld(`{"@type":"NewsArticle","headline":"Head","${property}":[${Array.from({ length: n }, (_, i) => part(i)).join(',')}]}`)}${PROSE}`,
  };
}

function namesakes(name: string, small: number, full: number): Generator {
  const references = (n: number): string => Array.from({ length: n }, () => '{"@id":"a"}').join(',');
  const things = (n: number): string =>
    `{"@type":"NewsArticle","author":[${references(n)}]},{"@id":"a","email":"a","name":[${references(n)}]}`;
  return { name, small, full, make: (n) => `${ld(`[${things(n)}]`)}${PROSE}` };
}

export const GENERATORS: readonly Generator[] = [
  repeat('nested boxes', '<div>', 10_000, 100_000),
  repeat('nested unknown elements', '<x-y>', 10_000, 100_000),
  repeat('nested marks', '<b><i>', 10_000, 100_000),
  repeat('nested lists', '<ul><li>a', 10_000, 100_000),
  repeat('nested tables', '<table><tr><td>a', 5_000, 100_000),
  repeat('nested quotes', '<blockquote>a', 10_000, 100_000),
  numbered(
    'parts of a body',
    (i) =>
      `<div class="article-body"><p>The harbour of town ${i} was closed by the storm, and all ships stayed.</p></div><h2>Town ${i}</h2>`,
    4_000,
    20_000,
    '<main><h1>Storm</h1>',
  ),
  numbered(
    'boxed quotes of the text',
    (i) => `<p>The harbour of town ${i} was closed by the storm, and all ships stayed.<blockquote>Town ${i} was closed.</blockquote>`,
    4_000,
    50_000,
  ),
  repeat('nested figures', '<figure><figcaption>a<img src=b>', 4_000, 50_000),
  repeat('nested links', '<a href=b>a', 10_000, 100_000),
  repeat('nested forms and buttons', '<form><button>', 10_000, 100_000),
  repeat('nested pictures and svg', '<svg><foreignObject>', 10_000, 100_000),
  repeat('stray end tags', '</div></b></p></li>', 10_000, 200_000),
  repeat('end tags of what is out of reach', '</b>', 10_000, 300_000, `<b><div>${'<span>'.repeat(500)}`),
  repeat('unclosed paragraphs', '<p>a', 20_000, 500_000),
  repeat('mis-nested marks', '<b>a<i>b</b>c</i>', 5_000, 100_000),
  repeat('less-than signs', '<', 50_000, 10_000_000),
  repeat('less-than signs and letters', '<a ', 20_000, 1_000_000),
  repeat('open comments', '<!--', 20_000, 1_000_000),
  repeat('ends of comments', '<!-- a --!> -->', 20_000, 500_000),
  repeat('quotes in tags', '<a b="c', 20_000, 500_000),
  numbered('attributes', (i) => ` a${i}="b"`, 20_000, 1_000_000, '<p', '>a</p>'),
  repeat('one attribute again', ' href="b"', 20_000, 1_000_000, '<a', '>a</a>'),
  repeat('a long attribute', 'a ', 100_000, 10_000_000, '<p class="', '">a</p>'),
  repeat('one long text', 'words and more of them ', 20_000, 2_000_000, '<p>', '</p>'),
  repeat('one word without blanks', 'abcdefghij', 20_000, 2_000_000, '<p>', '</p>'),
  repeat('Chinese text', '港口星期天因暴风雨关闭，', 10_000, 1_000_000, '<p>', '</p>'),
  repeat('blanks', ' \n\t ', 50_000, 5_000_000, '<p>', '</p>'),
  repeat('no-break spaces', '&nbsp;', 20_000, 2_000_000, '<p>a', 'b</p>'),
  repeat('entities', '&amp;&lt;&#x41;&nosuch;', 10_000, 500_000, '<p>', '</p>'),
  repeat('NUL bytes', '\u0000', 50_000, 5_000_000, '<p>', '</p>'),
  repeat('breaks', '<br>', 20_000, 1_000_000),
  repeat('lines of words and breaks', 'one two<br>', 10_000, 200_000),
  repeat('rules', '<hr>', 20_000, 500_000),
  repeat('pictures', '<img src="a.jpg">', 4_000, 100_000),
  numbered('many pictures', (i) => `<img src="https://example.org/${i}.jpg" alt="a ${i}">`, 3_000, 50_000),
  numbered('many figures', (i) => `<figure><img src="${i}.jpg"><figcaption>Words ${i}. Photo: A B</figcaption></figure>`, 1_500, 20_000),
  numbered('many embeds', (i) => `<iframe src="https://www.youtube.com/embed/${i}"></iframe>`, 3_000, 50_000),
  numbered('many players', (i) => `<video src="https://example.org/${i}.mp4"></video><p>Words of the film number ${i}.</p>`, 2_000, 30_000),
  numbered('many links', (i) => `<a href="https://example.org/${i}?utm_source=x">words ${i}</a> `, 5_000, 100_000),
  numbered(
    'many paragraphs',
    (i) => `<p>Paragraph ${i} of a long report says that nothing much has happened, again, since ${i}.</p>`,
    3_000,
    100_000,
  ),
  numbered('many subheads', (i) => `<h2>Head ${i}</h2><p><b>Words ${i}</b></p><p>Some text follows here.</p>`, 2_000, 50_000),
  numbered(
    'many articles',
    (i) => `<article><h2>Head ${i}</h2><p>A text of some length stands in each article, ${i}.</p></article>`,
    2_000,
    50_000,
  ),
  numbered(
    'many sections of links',
    (i) => `<section class="related"><h3>Related</h3><ul><li><a href="/${i}">One</a></li></ul></section>`,
    2_000,
    50_000,
  ),
  numbered('list items', (i) => `<li>item ${i}`, 10_000, 300_000, '<ul>', '</ul>'),
  numbered('rows', (i) => `<tr><td>${i}<td>b<td>c`, 4_000, 100_000, '<table>', '</table>'),
  numbered('cells of a row', (i) => `<td>${i}`, 70_000, 100_000, '<table><tr>', '<tr><td>a</table>'),
  repeat('absurd spans', '<tr><td colspan=9007199254740993 rowspan=65534>a<td>b', 2_000, 50_000, '<table>', '</table>'),
  repeat('definitions', '<dt>a<dd>b', 10_000, 200_000, '<dl>', '</dl>'),
  numbered(
    'footnotes',
    (i) => `<sup><a href="#fn${i}" role="doc-noteref">${i}</a></sup><section role="doc-footnote" id="fn${i}"><p>Note</p></section>`,
    1_000,
    20_000,
  ),
  repeat('preformatted lines', '    a * b\n', 20_000, 500_000, '<pre>', '</pre>'),
  repeat('backticks', '`a``', 20_000, 500_000, '<pre>', '</pre>'),
  repeat('Markdown signs', '*a_ [b](c) ![ ` ~~ <d> ', 3_000, 100_000, '<p>', '</p>'),
  repeat('brackets', '[[', 20_000, 500_000, '<p>', '</p>'),
  repeat('mail addresses', 'a@b.', 20_000, 500_000, '<p>', '</p>'),
  repeat('addresses', 'https://a.b/_*', 5_000, 100_000, '<p>', '</p>'),
  repeat('structured data in depth', '{"@graph":[', 20_000, 500_000, '<script type="application/ld+json">', '</script>'),
  numbered(
    'structured data in breadth',
    (i) => `,{"@type":"NewsArticle","@id":"${i}","headline":"Head ${i}","author":{"@id":"${i + 1}"}}`,
    3_000,
    50_000,
    '<script type="application/ld+json">[0',
    ']</script>',
  ),
  inThing('many authors', (i) => `{"@type":"Person","name":"Ann Lee${letters(i)}"}`, 5_000, 100_000, 'author'),
  inThing('many keywords', (i) => `"word ${i}, other ${i}"`, 5_000, 100_000, 'keywords'),
  inThing('many pictures of structured data', (i) => `{"url":"https://example.org/${i}.jpg"}`, 5_000, 100_000, 'image'),
  inThing('many addresses', (i) => `{"@id":"https://example.org/${i}"}`, 5_000, 100_000, 'mainEntityOfPage'),
  repeat(
    'keywords in depth',
    '[{"keywords":',
    20_000,
    500_000,
    '<script type="application/ld+json">{"@type":"NewsArticle","keywords":',
    '</script>',
  ),
  namesakes('authors that name each other', 2_000, 50_000),
  numbered('many blocks of structured data', (i) => ld(`{"@type":"NewsArticle","headline":"Head ${i}"}`), 2_000, 50_000),
  repeat(
    'a long body in structured data',
    'Some words of it.\\n',
    10_000,
    500_000,
    '<script type="application/ld+json">{"@type":"NewsArticle","articleBody":"',
    '"}</script>',
  ),
  repeat('broken structured data', '"a":"b\\",', 10_000, 500_000, '<script type="application/ld+json">{', '</script>'),
  repeat('application state', '{"a":[', 20_000, 500_000, '<script id="__NEXT_DATA__" type="application/json">', '</script>'),
  numbered('metas', (i) => `<meta property="article:tag" content="tag ${i}"><meta name="author" content="A B${i}">`, 3_000, 50_000),
  repeat('names of the site', '<meta property="og:site_name" content="a">', 70_000, 200_000),
  repeat('a gigantic title', 'title - words | ', 10_000, 500_000, '<title>', '</title><h1>a</h1>'),
  repeat('a gigantic headline', 'Words: and — more | ', 10_000, 500_000, '<h1>', '</h1>'),
  repeat('a gigantic byline', 'By Ann Lee and Bo Ek, ', 3_000, 200_000, '<p class="byline">', '</p>'),
  repeat('dates', '2024-01-02 12:30 ', 5_000, 200_000, '<p class="date">', '</p>'),
  repeat('numbers', '1234567890', 20_000, 500_000, '<p>', '</p>'),
  repeat('a long srcset', 'a.jpg 100w, ', 10_000, 500_000, '<img srcset="', '">'),
  repeat('a long address', 'a/', 50_000, 1_000_000, '<a href="https://example.org/', '">b</a>'),
  repeat('queries in queries', '?url=https%3A%2F%2Fa.b%2F', 5_000, 100_000, '<a href="https://example.org/', '">b</a>'),
  repeat('many classes', 'related promo share ', 10_000, 500_000, '<div class="', '">a</div>'),
  numbered('classes of many elements', (i) => `<div class="related-${i} ad share" id="x${i}">word ${i}</div>`, 3_000, 100_000),
  numbered('names of elements', (i) => `<e${i}>a</e${i}>`, 5_000, 100_000),
];
