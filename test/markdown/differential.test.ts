/** Whole real pages: no link, image or word of the tree is lost or added when its Markdown is rendered back. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { parseDocument } from 'htmlparser2';
import { isTag, isText, type ChildNode } from 'domhandler';
import { baseOf } from '../../src/dom/base';
import { parse } from '../../src/dom/parse';
import { lower } from '../../src/lower';
import { writeHtml } from '../../src/writers/html-write';
import { printMarkdown } from '../../src/writers/markdown';
import { render } from './normalize';

const FIXTURES = join(__dirname, '../../fixtures/pages');
const SHARED = join(__dirname, '../../../shared/dev');
/** Recorded pages of each set: every n-th, so that the run takes seconds. */
const SETS: readonly (readonly [name: string, step: number])[] = [
  ['news', 12],
  ['snippets', 40],
];

interface Content {
  readonly links: string[];
  readonly images: string[];
  words: string;
}

const decode = (url: string): string => {
  const plain = url
    .replace(/%(?![\da-f]{2})/gi, '%25')
    .replace(/[\ud800-\udfff](?![\udc00-\udfff])(?<![\ud800-\udbff][\udc00-\udfff])/g, '');
  return encodeURI(plain).replaceAll('%25', '%').replaceAll('%5B', '[').replaceAll('%5D', ']').replaceAll('%7C', '|').toUpperCase();
};

function collect(nodes: readonly ChildNode[], content: Content): Content {
  for (const node of nodes) {
    if (isText(node)) content.words += node.data;
    if (!isTag(node)) continue;
    if (node.name === 'a' && node.attribs['href'] !== undefined) content.links.push(decode(node.attribs['href']));
    if (node.name === 'img') content.images.push(`${decode(node.attribs['src'] ?? '')} ${node.attribs['alt'] ?? ''}`);
    collect(node.children, content);
    // Blocks and breaks part words.
    if (!INLINE.has(node.name)) content.words += ' ';
  }
  return content;
}
const INLINE = new Set(['a', 'strong', 'em', 'del', 'code', 'sup', 'img']);

const contentOf = (html: string): Content => {
  const { links, images, words } = collect(parseDocument(html).children, { links: [], images: [], words: '' });
  return { links, images, words: words.replace(/[\s☑☐]+/g, ' ').trim() };
};

function check(html: string): void {
  const page = parse(html);
  const root = lower(page, { base: baseOf(page, 'https://example.org/a/'), positions: false });
  expect(contentOf(render(printMarkdown(root)))).toEqual(contentOf(writeHtml(root)));
}

describe('own pages', () => {
  test.each(readdirSync(FIXTURES, { recursive: true, encoding: 'utf8' }).filter((name) => /\.html?$/.test(name)))('%s', (name) => {
    check(readFileSync(join(FIXTURES, name), 'utf8'));
  });
});

describe.each(SETS)('recorded pages: %s', (set, step) => {
  const file = join(SHARED, set, 'pages.ndjson.gz');
  const records = existsSync(file) ? gunzipSync(readFileSync(file)).toString('utf8').split('\n').filter(Boolean) : [];
  const sample = records.filter((_, i) => i % step === 0);
  test(sample.length > 0 ? `${sample.length} of ${records.length}` : 'absent here: nothing to compare', () => {
    for (const line of sample) {
      const { html, html_base64: base64 } = JSON.parse(line) as { html?: string; html_base64?: string };
      check(html ?? Buffer.from(base64 ?? '', 'base64').toString('utf8'));
    }
  });
});
