/**
 * The tools, one row each: how a page goes in and what comes out. `load` gives a function of one page; what it returns is counted as
 * done where it is a text that is not blank. `does` says what the time pays for. Peers are found in this folder's own node_modules.
 */
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const here = fileURLToPath(new URL('.', import.meta.url));
const root = path.join(here, '../..');
const ours = createRequire(path.join(root, 'package.json'));

/** Modules of the project's sources, which the library does not export. */
export async function fromSources(code) {
  const { buildSync } = await import('esbuild');
  const options = {
    stdin: { contents: code, resolveDir: root, loader: 'ts' },
    bundle: true,
    write: false,
    format: 'cjs',
    platform: 'node',
  };
  const text = buildSync({ ...options, minifySyntax: true, logLevel: 'error' }).outputFiles[0].text;
  const module = { exports: {} };
  new Function('module', 'exports', 'require', text)(module, module.exports, ours);
  return module.exports;
}

/** The library as it is built. */
export function fromDist() {
  return ours('./dist/index.js');
}

async function readability(makeDocument) {
  const { Readability } = await import('@mozilla/readability');
  return ({ html, url }) => new Readability(makeDocument(html, url)).parse()?.textContent;
}

async function rehype() {
  const [{ unified }, parse, toMdast, gfm, stringify] = await Promise.all(
    ['unified', 'rehype-parse', 'rehype-remark', 'remark-gfm', 'remark-stringify'].map((name) => import(name)),
  );
  const processor = unified().use(parse.default).use(toMdast.default).use(gfm.default).use(stringify.default).freeze();
  return ({ html }) => String(processor.processSync(html));
}

export const NODE_CONTENDERS = [
  {
    name: 'htmlparser2 parseDocument',
    does: 'tree only',
    load: async () => {
      const { parseDocument } = await fromSources("export { parseDocument } from 'htmlparser2'");
      return ({ html }) => (parseDocument(html).children.length > 0 ? 'tree' : '');
    },
  },
  {
    name: 'newsnorm parse',
    does: 'tree only',
    load: async () => {
      const { parse } = await fromSources("export { parse } from './src/dom/parse'");
      return ({ html }) => (parse(html).size > 0 ? 'tree' : '');
    },
  },
  {
    name: 'newsnorm toMarkdown',
    does: 'Markdown of the whole page',
    load: () => {
      const { toMarkdown } = fromDist();
      return ({ html, url }) => toMarkdown(html, { url });
    },
  },
  {
    name: 'newsnorm normalize',
    does: 'article, all metadata, Markdown',
    load: () => {
      const { normalize } = fromDist();
      return ({ html, url }) => normalize(html, { url, format: 'html' }).markdown;
    },
  },
  {
    name: 'Readability + linkedom',
    does: 'article as HTML, few fields',
    load: async () => {
      const { parseHTML } = await import('linkedom');
      return readability((html) => parseHTML(html).document);
    },
  },
  {
    name: 'Readability + jsdom',
    does: 'article as HTML, few fields',
    load: async () => {
      const { JSDOM, VirtualConsole } = await import('jsdom');
      return readability((html, url) => new JSDOM(html, { url, virtualConsole: new VirtualConsole() }).window.document);
    },
  },
  {
    name: 'Defuddle + linkedom',
    does: 'article as Markdown, metadata',
    load: async () => {
      const { Defuddle } = await import('defuddle/node');
      return async ({ html, url }) => (await Defuddle(html, url, { markdown: true })).content;
    },
  },
  {
    name: '@extractus/article-extractor',
    does: 'article as HTML, few fields',
    load: async () => {
      const { extractFromHtml } = await import('@extractus/article-extractor');
      return async ({ html, url }) => (await extractFromHtml(html, url))?.content;
    },
  },
  {
    name: 'turndown',
    does: 'Markdown of the whole page',
    load: async () => {
      const Turndown = (await import('turndown')).default;
      const service = new Turndown();
      return ({ html }) => service.turndown(html);
    },
  },
  { name: 'rehype-remark', does: 'Markdown of the whole page', load: rehype },
  {
    name: '@mdream/js',
    does: 'Markdown of the whole page',
    load: async () => {
      const { htmlToMarkdown } = await import('@mdream/js');
      return ({ html, url }) => textOf(htmlToMarkdown(html, { origin: new URL(url).origin }));
    },
  },
  {
    name: 'mdream (native)',
    does: 'Markdown of the whole page',
    load: async () => {
      const { htmlToMarkdown } = await import('mdream');
      return ({ html, url }) => textOf(htmlToMarkdown(html, { origin: new URL(url).origin }));
    },
  },
];

function textOf(result) {
  return typeof result === 'string' ? result : result.markdown;
}

/** Names that `contender.py` knows. */
export const PYTHON_CONTENDERS = [
  { name: 'trafilatura fast', does: 'article as text, metadata' },
  { name: 'trafilatura fast, Markdown', does: 'article as Markdown, metadata' },
  { name: 'newspaper4k', does: 'article as text, metadata' },
  { name: 'readability-lxml', does: 'article as HTML' },
  { name: 'resiliparse', does: 'article as text' },
];
