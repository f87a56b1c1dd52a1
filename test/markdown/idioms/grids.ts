/** Tables as they stand in news and in mails. */
import type { Idiom } from './types';

const row = (name: string, cells: string): string =>
  `<tr>${cells
    .split(' / ')
    .map((cell) => `<${name}>${cell.trim()}</${name}>`)
    .join('')}</tr>`;
const grid = (head: string, ...rows: string[]): string =>
  `<table><thead>${row('th', head)}</thead><tbody>${rows.map((cells) => row('td', cells)).join('')}</tbody></table>`;

export const grids: readonly Idiom[] = [
  ['cells never closed', '<table><tr><th>a<th>b<tr><td>c<td>d</table>', grid('a / b', 'c / d')],
  ['rows outside of groups, cells outside of rows', '<table><td>a<td>b<tr><td>c<td>d</table>', grid('a / b', 'c / d')],
  [
    'two heads',
    '<table><thead><tr><th>a</th><th>b</th></tr><tr><th>c</th><th>d</th></tr></thead><tbody><tr><td>e</td><td>f</td></tr></tbody></table>',
    grid('a / b', 'c / d', 'e / f'),
  ],
  [
    'two bodies',
    '<table><tr><th>a</th><th>b</th></tr><tbody><tr><td>c</td><td>d</td></tr></tbody><tbody><tr><td>e</td><td>f</td></tr></tbody></table>',
    grid('a / b', 'c / d', 'e / f'),
  ],
  ['empty rows', '<table><tr></tr><tr><th>a</th><th>b</th></tr><tr></tr><tr><td>c</td><td>d</td></tr></table>', grid('a / b', 'c / d')],
  [
    'widths by col',
    '<table><colgroup><col width="50%"><col></colgroup><tr><th>a</th><th>b</th></tr><tr><td>c</td><td>d</td></tr></table>',
    grid('a / b', 'c / d'),
  ],
  [
    'a caption with marks',
    '<table><caption><b>Tab. 1</b>: a</caption><tr><th>a</th><th>b</th></tr><tr><td>c</td><td>d</td></tr></table>',
    `<p><b>Tab. 1</b>: a</p>${grid('a / b', 'c / d')}`,
  ],
  [
    'rowspan in the head',
    '<table><tr><th rowspan="2">a</th><th>b</th></tr><tr><th>c</th></tr><tr><td>d</td><td>e</td></tr></table>',
    grid('a / b', ' / c', 'd / e'),
  ],
  [
    'rowspan at the end',
    '<table><tr><th>a</th><th>b</th></tr><tr><td>c</td><td rowspan="2">d</td></tr><tr><td>e</td></tr></table>',
    grid('a / b', 'c / d', 'e / '),
  ],
  [
    'rowspans side by side',
    '<table><tr><th>a</th><th>b</th><th>c</th></tr><tr><td rowspan="2">d</td><td rowspan="2">e</td><td>f</td></tr><tr><td>g</td></tr></table>',
    grid('a / b / c', 'd / e / f', ' /  / g'),
  ],
  [
    'a rowspan of nought',
    '<table><tr><th>a</th><th>b</th></tr><tr><td rowspan="0">c</td><td>d</td></tr><tr><td>e</td></tr></table>',
    grid('a / b', 'c / d', ' / e'),
  ],
  [
    'colspan in the middle',
    '<table><tr><th>a</th><th>b</th><th>c</th></tr><tr><td>d</td><td colspan="2">e</td></tr></table>',
    grid('a / b / c', 'd / e / '),
  ],
  [
    'a row over all columns',
    '<table><tr><th>a</th><th>b</th></tr><tr><td colspan="2"><b>c</b></td></tr><tr><td>d</td><td>e</td></tr></table>',
    grid('a / b', '<b>c</b> / ', 'd / e'),
  ],
  [
    'code of several lines in a cell',
    '<table><tr><th>a</th><th>b</th></tr><tr><td><code>c<br>d</code></td><td>e</td></tr></table>',
    grid('a / b', '<code>c d</code> / e'),
  ],
  ['quotation in a cell', grid('a / b', '<q>c</q> / d'), grid('a / b', '“c” / d')],
  ['image in a link in a cell', grid('a / b', '<a href="/x"><img src="c.jpg" alt="d|e"></a> / f')],
  [
    'a video in a cell',
    '<table><tr><th>a</th><th>b</th></tr><tr><td><video src="https://x.org/a.mp4" title="c"></video></td><td>d</td></tr></table>',
    grid('a / b', '<a href="https://x.org/a.mp4">c</a> / d'),
  ],
  ['code of pipes only', grid('a / b', '<code>||</code> / <code>|</code>')],
  ['code with a backslash at its end beside a pipe', grid('a / b', '<code>c\\</code> | d / e')],
  ['pipes in link text', grid('a / b', '<a href="/x">c | d</a> / e')],
  ['pipes in address, title and text at once', grid('a / b', '<a href="/x?c=|&amp;d=1" title="e|f">g|h</a> / i')],
  ['pipe in a bare address', grid('a / b', 'https://x.org/c|d / e')],
  ['pipe in an address that is its own text', grid('a / b', '<a href="https://x.org/c|d">https://x.org/c|d</a> / e')],
  ['marks touching pipes', grid('a / b', '<b>c</b>|<i>d</i> / |')],
  ['a mark that cannot be written in a cell', grid('a / b', '字<b>“c|”</b>字 / 字<i>（d）</i>字')],
  ['cells of backslashes', grid('a / b', '\\ / \\\\', 'c\\ / \\|')],
  ['cells of backticks', grid('a / b', '` / ``', '`c / d`')],
  ['backticks in one cell with code in the next', grid('a / b', '` / <code>c</code>', '`` / `<code>d</code>`')],
  ['asterisks over cells', grid('*a / b*', '**c / d**')],
  ['brackets over cells', grid('[a / b](c)', '[d](e / f)')],
  ['tags over cells', grid('&lt;b&gt;a / b', '&lt;!-- c / d --&gt;')],
  ['entities as text in cells', grid('&amp;amp; / &amp;#124;', '&amp;vert; / c')],
  ['cells of only blanks', grid('&nbsp; / a', '&nbsp;b / c&nbsp;')],
  [
    'numbers at the right',
    '<table><tr><th>a</th><th style="text-align:right;">b</th></tr><tr><td>c</td><td style="text-align:right;">1.000</td></tr></table>',
    '<table><thead><tr><th>a</th><th align="right">b</th></tr></thead><tbody><tr><td>c</td><td align="right">1.000</td></tr></tbody></table>',
  ],
  [
    'line ends and indents in cells',
    '<table>\n <tr>\n  <th>\n   a\n  </th>\n  <th>b</th>\n </tr>\n <tr>\n  <td>c\n   d</td>\n  <td>e</td>\n </tr>\n</table>',
    grid('a / b', 'c d / e'),
  ],
  [
    'boxes and breaks in cells',
    '<table><tr><th>a</th><th>b</th></tr><tr><td><div>c<br><br>d</div><div>e</div></td><td><span>f</span></td></tr></table>',
    grid('a / b', 'c d e / f'),
  ],
  ['a layout table of one row', '<table><tr><td><p>a</p><p>b</p></td><td><p>c</p></td></tr></table>', '<p>a</p><p>b</p><p>c</p>'],
  [
    'a mail laid out with tables',
    '<table role="none"><tr><td><table role="none"><tr><td><h1>a</h1></td></tr><tr><td>b</td></tr></table></td></tr></table>',
    '<h1>a</h1><p>b</p>',
  ],
  ['a data table within a layout table', `<table><tr><td>${grid('a / b', 'c / d')}</td></tr></table>`, grid('a / b', 'c / d')],
  ['a table right after a table', grid('a / b', 'c / d') + grid('e / f', 'g / h')],
  ['a table right after a list and before a quote', `<ul><li>x</li></ul>${grid('a / b', 'c / d')}<blockquote><p>y</p></blockquote>`],
  [
    'a table in a numbered item after text',
    `<ol><li>x${grid('a / b', 'c / d')}y</li></ol>`,
    `<ol><li><p>x</p>${grid('a / b', 'c / d')}<p>y</p></li></ol>`,
  ],
  [
    'a table in a box in a quote',
    `<blockquote><div>${grid('a / b', 'c / d')}</div></blockquote>`,
    `<blockquote>${grid('a / b', 'c / d')}</blockquote>`,
  ],
  [
    'hidden cells and rows',
    '<table><tr><th>a</th><th hidden>x</th><th>b</th></tr><tr style="display:none"><td>x</td><td>y</td></tr><tr><td>c</td><td>d</td></tr></table>',
    grid('a / b', 'c / d'),
  ],
  ['emoji and flags in cells', grid('🇫🇷 / 👨‍👩‍👧', '1️⃣ / 👍🏽')],
  ['Japanese table', grid('順位 / 国・地域', '<b>１</b>位 / 「日本」')],
  ['Hebrew table', grid('שם / עיר', 'דנה / תל־אביב')],
  ['Thai and Hindi table', grid('ประเทศ / देश', 'ไทย / भारत')],
];
