/**
 * Cost of `toMarkdown` by size of its input: time for each MB, and memory, of documents up to 50 MB, each made of one kind of thing.
 *
 *   node test/bench/markdown-linearity.mjs [--sizes 1,8] [--only page]
 *
 * What is linear costs the same for each MB, whatever the size.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { buildSync } from 'esbuild';

const root = fileURLToPath(new URL('../..', import.meta.url));
const MB = 1e6;

const SECTION = `<h2>head</h2><p class="x">word <b>bold*</b>, <a href="https://x.org/?a=1&amp;b=2">link [1]</a> <i>“a”</i>字 1. a_b_c https://x.org/a <code>a|b</code> ${'plain words of an article '.repeat(20)}</p><ul><li>a</li><li><p>b</p><ul><li>c</li></ul></li></ul><table><tr><th>a</th><th>b</th></tr><tr><td>x|y</td><td>1</td></tr></table><figure><img src="/a.jpg" alt="b"><figcaption>c</figcaption></figure>\n`;
/** What is repeated, and what stands around it. */
const KINDS = {
  page: [SECTION],
  'one paragraph': ['word <b>bold*</b>, <a href="/x">l [1]</a> and <i>“x”</i>字 a_b_c ', '<p>'],
  'one text': ['word * _a [b] `c` ', '<p>'],
  backticks: ['`a', '<p>'],
  'one list': ['<li>a <b>b</b></li>', '<ul>'],
  'one table': ['<tr><td>a</td><td>b|c</td></tr>', '<table>'],
  'one quote': ['<p>a</p>', '<blockquote>'],
  'one code': ['a `b`\n', '<pre>'],
  breaks: ['a<br>', '<p>'],
  definitions: ['<dt>a</dt><dd>b</dd>', '<dl>'],
  footnotes: ['a<sup><a href="#fn1">1</a></sup> ', '<p>'],
  'lazy images': ['<p><img src="a.jpg" alt="b"><noscript><img src="a.jpg"></noscript></p>'],
  links: ['<a href="/x">a</a> '],
};

function converter() {
  const folder = mkdtempSync(join(tmpdir(), 'newsnorm-bench-'));
  const outfile = join(folder, 'to-markdown.cjs');
  const entry = join(root, 'src/pipeline/to-markdown.ts');
  buildSync({ entryPoints: [entry], bundle: true, platform: 'node', format: 'cjs', outfile, logLevel: 'error' });
  const { toMarkdown } = createRequire(import.meta.url)(outfile);
  rmSync(folder, { recursive: true });
  return toMarkdown;
}

const { values } = parseArgs({ options: { sizes: { type: 'string', default: '1,8' }, only: { type: 'string' } } });
const sizes = values.sizes.split(',').map(Number);
const toMarkdown = converter();
const rows = {};
for (const [name, [piece, before = '']] of Object.entries(KINDS)) {
  if (values.only !== undefined && values.only !== name) continue;
  rows[name] = {};
  for (const size of sizes) {
    const html = before + piece.repeat(Math.ceil((size * MB) / Buffer.byteLength(piece)));
    const start = performance.now();
    toMarkdown(html);
    rows[name][`ms/MB at ${size} MB`] = Math.round((performance.now() - start) / size);
  }
  rows[name]['RSS, MB'] = Math.round(process.memoryUsage.rss() / MB);
}
console.table(rows);
