/**
 * Speed of `toMarkdown` against a bare parse and against its peers, on the same pages in the same run.
 *
 *   node test/bench/markdown.mjs [--rounds N] [--pages FILE.ndjson.gz]
 *
 * Machines differ and are busy, so only ratios count: all converters take turns on each round, and medians are compared. Without a
 * file of pages (one JSON record with `html` or `html_base64` a line) a generated corpus is used.
 */
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { gunzipSync } from 'node:zlib';
import { htmlToMarkdown } from '@mdream/js';
import { buildSync } from 'esbuild';
import { parseDocument } from 'htmlparser2';
import rehypeParse from 'rehype-parse';
import rehypeRemark from 'rehype-remark';
import remarkGfm from 'remark-gfm';
import remarkStringify from 'remark-stringify';
import TurndownService from 'turndown';
import { unified } from 'unified';

const root = fileURLToPath(new URL('../..', import.meta.url));
const SHARED = join(root, '../shared/dev/news/pages.ndjson.gz');
/** Every n-th page of a big set: enough kinds of pages, and a run of seconds. */
const STEP = 8;

function recordedPages(file) {
  const lines = gunzipSync(readFileSync(file)).toString('utf8').split('\n');
  return lines
    .filter((line, i) => line !== '' && i % STEP === 0)
    .map((line) => {
      const { html, html_base64: base64 } = JSON.parse(line);
      return html ?? Buffer.from(base64, 'base64').toString('utf8');
    });
}

/** News pages as a program sees them: navigation, scripts, prose with marks and links, lists, a table, figures. */
function generatedPages() {
  const words = 'the council said on Monday that talks would resume after a week of protests 国际 新闻 정부 правительство'.split(' ');
  const prose = (seed, length) => Array.from({ length }, (_, i) => words[(seed * 7 + i * 3) % words.length]).join(' ');
  const page = (n) => {
    const links = Array.from(
      { length: 120 },
      (_, i) => `<li class="nav-item"><a class="nav-link" href="/section/${i}?ref=nav">${prose(i, 2)}</a></li>`,
    );
    const body = Array.from({ length: 60 }, (_, i) => {
      const text = `<p class="body">${prose(i + n, 25)} <b>${prose(i, 3)}</b>, <a href="https://example.org/${i}">${prose(i, 4)}</a> ${prose(i, 20)}.</p>`;
      return i % 9 === 0 ? `<h2>${prose(i, 5)}</h2>${text}` : text;
    });
    const rows = Array.from({ length: 20 }, (_, i) => `<tr><td>${prose(i, 2)}</td><td>${i * 17}</td></tr>`);
    return `<!doctype html><html><head><title>${prose(n, 8)}</title><script>${'var a = {"b": [1, 2, 3]};'.repeat(800)}</script></head><body><nav><ul>${links.join('\n')}</ul></nav><main><h1>${prose(n, 9)}</h1>${body.join('\n')}<table><tr><th>a</th><th>b</th></tr>${rows.join('')}</table><figure><img src="/img/${n}.jpg" alt="${prose(n, 5)}"><figcaption>${prose(n, 12)}</figcaption></figure></main><footer><ul>${links.join('\n')}</ul></footer></body></html>`;
  };
  return Array.from({ length: 40 }, (_, n) => page(n));
}

function ownConverter() {
  const folder = mkdtempSync(join(tmpdir(), 'newsnorm-bench-'));
  const outfile = join(folder, 'to-markdown.cjs');
  buildSync({
    entryPoints: [join(root, 'src/pipeline/to-markdown.ts')],
    bundle: true,
    platform: 'node',
    format: 'cjs',
    outfile,
    logLevel: 'error',
  });
  const { toMarkdown } = createRequire(import.meta.url)(outfile);
  rmSync(folder, { recursive: true });
  return toMarkdown;
}

function converters() {
  const turndown = new TurndownService();
  turndown.remove(['script', 'style']);
  const remark = unified().use(rehypeParse).use(rehypeRemark).use(remarkGfm).use(remarkStringify);
  return {
    'parseDocument (bare)': parseDocument,
    'newsnorm toMarkdown': ownConverter(),
    'mdream (JavaScript)': (html) => htmlToMarkdown(html),
    turndown: (html) => turndown.turndown(html),
    'rehype-remark': (html) => String(remark.processSync(html)),
  };
}

function median(times) {
  return times.toSorted((a, b) => a - b)[times.length >> 1];
}

const { values } = parseArgs({ options: { rounds: { type: 'string', default: '5' }, pages: { type: 'string', default: SHARED } } });
const pages = existsSync(values.pages) ? recordedPages(values.pages) : generatedPages();
const megabytes = pages.reduce((sum, page) => sum + Buffer.byteLength(page), 0) / 1e6;
const contenders = Object.entries(converters());
const times = new Map(contenders.map(([name]) => [name, []]));
const failures = new Map(contenders.map(([name]) => [name, 0]));

for (let round = 0; round < Number(values.rounds); round++) {
  for (const [name, convert] of contenders) {
    // The slow ones would take minutes: three rounds are enough for a ratio of tens.
    if (round >= 3 && (name === 'rehype-remark' || name === 'turndown')) continue;
    const start = process.hrtime.bigint();
    for (const page of pages) {
      try {
        convert(page);
      } catch {
        failures.set(name, failures.get(name) + 1);
      }
    }
    times.get(name).push(Number(process.hrtime.bigint() - start) / 1e6);
  }
}

const bare = median(times.get('parseDocument (bare)'));
const own = median(times.get('newsnorm toMarkdown'));
console.log(`${pages.length} pages, ${megabytes.toFixed(1)} MB, medians of interleaved rounds`);
console.table(
  Object.fromEntries(
    contenders.map(([name]) => {
      const time = median(times.get(name));
      const speed = { 'MB/s': +(megabytes / (time / 1e3)).toFixed(1), 'of bare parse': +(bare / time).toFixed(2) };
      return [name, { ...speed, 'newsnorm is faster by': +(time / own).toFixed(1), failures: failures.get(name) }];
    }),
  ),
);
