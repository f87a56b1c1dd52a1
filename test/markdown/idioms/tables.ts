import type { Idiom } from './types';

const table = (head: string, ...rows: string[]): string => {
  const row = (cells: string, name: string): string =>
    `<tr>${cells
      .split(' / ')
      .map((cell) => `<${name}>${cell.trim()}</${name}>`)
      .join('')}</tr>`;
  return `<table><thead>${row(head, 'th')}</thead><tbody>${rows.map((cells) => row(cells, 'td')).join('')}</tbody></table>`;
};

export const tables: readonly Idiom[] = [
  ['table', table('a / b', 'c / d')],
  [
    'alignment',
    '<table><thead><tr><th align="left">a</th><th align="right">b</th><th align="center">c</th></tr></thead><tbody><tr><td align="left">1</td><td align="right">2</td><td align="center">3</td></tr></tbody></table>',
  ],
  [
    'alignment by style',
    '<table><thead><tr><th style="text-align: right">a</th><th>b</th></tr></thead><tbody><tr><td>1</td><td>2</td></tr></tbody></table>',
    '<table><thead><tr><th align="right">a</th><th>b</th></tr></thead><tbody><tr><td align="right">1</td><td>2</td></tr></tbody></table>',
  ],
  ['no head', '<table><tr><td>a</td><td>b</td></tr><tr><td>c</td><td>d</td></tr></table>', table('a / b', 'c / d')],
  ['head without thead', '<table><tr><th>a</th><th>b</th></tr><tr><td>c</td><td>d</td></tr></table>', table('a / b', 'c / d')],
  ['heads at the side', '<table><tr><th>a</th><td>b</td></tr><tr><th>c</th><td>d</td></tr></table>', table('a / b', 'c / d')],
  ['pipe in a cell', table('a / b', 'c | d / e')],
  ['pipe in code', table('a / b', '<code>c|d</code> / e')],
  ['pipe in an address', table('a / b', '<a href="x|y">c</a> / e').replace('x|y', 'x|y')],
  ['pipe in a title', table('a / b', '<a href="x" title="p|q">c</a> / e')],
  ['pipe in alt', table('a / b', '<img src="x.png" alt="p|q"> / e')],
  ['pipe and backslash', table('a / b', 'c \\| d / e\\')],
  ['break in a cell', '<table><tr><th>a</th><th>b</th></tr><tr><td>c<br>d</td><td>e</td></tr></table>', table('a / b', 'c d / e')],
  ['paragraphs in a cell', '<table><tr><th>a</th><th>b</th></tr><tr><td><p>c</p></td><td>e</td></tr></table>', table('a / b', 'c / e')],
  [
    'two paragraphs in a cell',
    '<table><tr><th>a</th><th>b</th></tr><tr><td><p>c</p><p>d</p></td><td>e</td></tr></table>',
    table('a / b', 'c d / e'),
  ],
  [
    'list in a cell',
    '<table><tr><th>a</th><th>b</th></tr><tr><td><ul><li>c</li><li>d</li></ul></td><td>e</td></tr></table>',
    table('a / b', 'c d / e'),
  ],
  [
    'boxes in a cell',
    '<table><tr><th>a</th><th>b</th></tr><tr><td><div>c</div><div>d</div></td><td>e</td></tr></table>',
    table('a / b', 'c d / e'),
  ],
  ['marks in cells', table('<b>a</b> / b', '<i>c</i> / <s>d</s> e')],
  ['bold with a quote in a cell', table('a / b', '<b>“c”</b>字 / d')],
  ['empty cells', table('a / b', ' / d', 'c / ')],
  ['short row', '<table><tr><th>a</th><th>b</th></tr><tr><td>c</td></tr></table>', table('a / b', 'c / ')],
  ['long row', '<table><tr><th>a</th></tr><tr><td>c</td><td>d</td></tr></table>', table('a / ', 'c / d')],
  ['colspan', '<table><tr><th colspan="2">a</th></tr><tr><td>c</td><td>d</td></tr></table>', table('a / ', 'c / d')],
  [
    'rowspan',
    '<table><tr><th>a</th><th>b</th></tr><tr><td rowspan="2">c</td><td>d</td></tr><tr><td>e</td></tr></table>',
    table('a / b', 'c / d', ' / e'),
  ],
  [
    'both spans',
    '<table><tr><th>a</th><th>b</th><th>c</th></tr><tr><td rowspan="2" colspan="2">d</td><td>e</td></tr><tr><td>f</td></tr></table>',
    table('a / b / c', 'd /  / e', ' /  / f'),
  ],
  [
    'absurd colspan',
    '<table><tr><td colspan="9000000000000000">a</td><td>b</td></tr><tr><td>c</td><td>d</td></tr></table>',
    table('a /  / b', 'c / d / '),
  ],
  [
    'foot',
    '<table><tfoot><tr><td>f</td><td>g</td></tr></tfoot><thead><tr><th>a</th><th>b</th></tr></thead><tbody><tr><td>c</td><td>d</td></tr></tbody></table>',
    table('a / b', 'c / d', 'f / g'),
  ],
  ['caption', `<table><caption>x</caption>${table('a / b', 'c / d').slice(7)}`, `<p>x</p>${table('a / b', 'c / d')}`],
  ['layout by role', '<table role="presentation"><tr><td><p>a</p></td><td><p>b</p></td></tr></table>', '<p>a</p><p>b</p>'],
  ['table in a table', `<table><tr><td>x</td><td>${table('a / b', 'c / d')}</td></tr></table>`, `<p>x</p>${table('a / b', 'c / d')}`],
  ['heading in a table', '<table><tr><td><h2>a</h2><p>b</p></td></tr></table>', '<h2>a</h2><p>b</p>'],
  ['wide characters', table('国家 / 人口', '中国 / 14亿', '日本 / 1億')],
  ['Arabic cells', table('بلد / عدد', 'مصر / ١٠٠')],
  ['link in a cell', table('a / b', '<a href="https://x.org/(a)">c</a> / <a href="https://x.org">https://x.org</a>')],
  ['line starts mean nothing in cells', table('# a / - b', '1. c / &gt; d')],
  ['table in a list', `<ul><li>x${table('a / b', 'c / d')}</li></ul>`, `<ul><li><p>x</p>${table('a / b', 'c / d')}</li></ul>`],
  ['table in a quote', `<blockquote>${table('a / b', 'c / d')}</blockquote>`],
  ['table after text', `x${table('a / b', 'c / d')}y`, `<p>x</p>${table('a / b', 'c / d')}<p>y</p>`],
  ['one column', '<table><thead><tr><th>a</th></tr></thead><tbody><tr><td>b</td></tr></tbody></table>'],
  ['dashes in a table', table('--- / :-:', '--- / ---')],
];
