/** The judges of what newsnorm writes. Each is told a text and answers with what is wrong with it: nothing, for a safe one. */
import { parseDocument } from 'htmlparser2';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { micromark } from 'micromark';
import { gfm, gfmHtml } from 'micromark-extension-gfm';
import { parse as parseYaml } from 'yaml';
import type { ChildNode } from 'domhandler';
import type { Nodes } from 'mdast';

/** Tags that a judge lets pass, with the attributes each may have. */
type Allowed = Readonly<Record<string, readonly string[]>>;

const SHARED: Allowed = {
  ...Object.fromEntries(
    'p h1 h2 h3 h4 h5 h6 blockquote hr pre ul table thead tbody tr strong em del br sup section'.split(' ').map((tag) => [tag, []]),
  ),
  a: ['href', 'title'],
  img: ['src', 'alt', 'title'],
  ol: ['start'],
  li: [],
  code: ['class'],
  td: ['align'],
  th: ['align'],
};

/** What the article's HTML may hold. */
const ARTICLE: Allowed = { ...SHARED, img: ['src', 'alt', 'title', 'width', 'height'], figure: [], figcaption: [], cite: [] };
/** The page around it. */
const PAGE: Allowed = {
  ...ARTICLE,
  html: ['lang'],
  head: [],
  body: [],
  article: [],
  title: [],
  meta: ['charset', 'name', 'content', 'property'],
  link: ['rel', 'href'],
};
/** What the reference renderer makes of Markdown; footnotes and tasks bring ids and boxes of their own. */
const RENDERED: Allowed = {
  ...SHARED,
  a: ['href', 'title', 'id', 'dataFootnoteRef', 'data-footnote-ref', 'data-footnote-backref', 'aria-describedby', 'aria-label', 'class'],
  section: ['data-footnotes', 'class'],
  h2: ['id', 'class'],
  li: ['id'],
  input: ['type', 'disabled', 'checked'],
};

/** Schemes that a link may have; all else is either relative or a finding. */
const SAFE_SCHEMES = new Set(['http', 'https', 'mailto', 'tel', 'ftp']);
/** Schemes that run code or show a page of the attacker. */
const DANGEROUS_SCHEMES = new Set(['javascript', 'vbscript', 'livescript', 'mocha', 'data', 'jar', 'view-source', 'blob', 'filesystem']);
const DATA_IMAGE = /^data:image\/(?:png|gif|jpe?g|webp|avif|bmp)[;,]/i;
/** What browsers drop from an address before they look for its scheme: edges, and tabs and line ends anywhere (WHATWG URL, 4.4). */
const EDGES = /^[\u0000-\u0020]+|[\u0000-\u0020]+$/g;
const WITHIN = /[\t\n\r]/g;
const SCHEME = /^([a-z][a-z0-9+.-]*):/i;

/** What is wrong with an address; null where a browser may follow it. */
export function judgeAddress(address: string, kind: 'link' | 'image'): string | null {
  const read = address.replace(EDGES, '').replace(WITHIN, '');
  const scheme = SCHEME.exec(read)?.[1]?.toLowerCase();
  if (scheme === undefined || SAFE_SCHEMES.has(scheme)) return null;
  if (kind === 'image' && DATA_IMAGE.test(read)) return null;
  return DANGEROUS_SCHEMES.has(scheme) ? `dangerous ${kind} ${JSON.stringify(address.slice(0, 120))}` : null;
}

/** `nodeType` of a text in any DOM. */
const TEXT_NODE = 3;

/** HTML as a browser would take it apart: only tags and attributes of the list, only harmless addresses. */
function judgeMarkup(html: string, allowed: Allowed): string[] {
  const wrong: string[] = [];
  const stack: ChildNode[] = [...parseDocument(html).children];
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    if (node.nodeType === TEXT_NODE || ('data' in node && node.data.toLowerCase() === '!doctype html')) continue;
    if (!('attribs' in node)) {
      wrong.push(`a ${node.type}`);
      continue;
    }
    const attributes = Object.hasOwn(allowed, node.name) ? allowed[node.name] : undefined;
    if (attributes === undefined) wrong.push(`the element <${node.name}>`);
    for (const [name, value] of Object.entries(node.attribs)) {
      if (!(attributes ?? []).includes(name)) wrong.push(`the attribute ${name} of <${node.name}>`);
      if (name === 'href' || name === 'src')
        wrong.push(...[judgeAddress(value, name === 'src' ? 'image' : 'link')].filter((one) => one !== null));
    }
    for (const child of node.children) stack.push(child);
  }
  return wrong;
}

export function judgeArticleHtml(html: string): string[] {
  return judgeMarkup(html, ARTICLE).map((wrong) => `html: ${wrong}`);
}

export function judgePage(html: string): string[] {
  return judgeMarkup(html, PAGE).map((wrong) => `page: ${wrong}`);
}

const EMPHASIS_TAG = /^<\/?(?:strong|em|del)>$/;

/** Markdown in the tree of the reference parser, and once more as it renders with all safeguards off. */
export function judgeMarkdown(markdown: string): string[] {
  const wrong: string[] = [];
  const tree: Nodes = fromMarkdown(markdown, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] });
  const stack: Nodes[] = [tree];
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    if (node.type === 'html' && !EMPHASIS_TAG.test(node.value)) wrong.push(`raw HTML ${JSON.stringify(node.value.slice(0, 120))}`);
    if (node.type === 'definition') wrong.push(`a definition of ${JSON.stringify(node.identifier)}`);
    if ('url' in node) wrong.push(...[judgeAddress(node.url, node.type === 'image' ? 'image' : 'link')].filter((one) => one !== null));
    if ('children' in node) for (const child of node.children) stack.push(child);
  }
  const rendered = micromark(markdown, {
    extensions: [gfm()],
    htmlExtensions: [gfmHtml()],
    allowDangerousHtml: true,
    allowDangerousProtocol: true,
  });
  return [...wrong, ...judgeMarkup(rendered, RENDERED)].map((one) => `markdown: ${one}`);
}

const MARK = '---\n';

/** Front matter says in YAML 1.1 and 1.2 what the record says; `record` is plain JSON. */
export function judgeFrontMatter(file: string, record: Readonly<Record<string, unknown>>): string[] {
  const end = file.indexOf(`\n${MARK}`, MARK.length);
  if (!file.startsWith(MARK) || end < 0) return ['front matter: is not between its rules'];
  const yaml = file.slice(MARK.length, end + 1);
  return (['1.1', '1.2'] as const).flatMap((version) => {
    const read = parseYaml(yaml, { version, uniqueKeys: true }) as Record<string, unknown>;
    return Object.entries(read).flatMap(([key, value]) =>
      same(value, record[key]) ? [] : [`front matter: ${key} reads as ${JSON.stringify(value)} in YAML ${version}`],
    );
  });
}

/** Equal but for what front matter leaves out: nulls and empty lists. */
function same(read: unknown, written: unknown): boolean {
  if (typeof read !== 'object' || read === null || typeof written !== 'object' || written === null) return Object.is(read, written);
  return Object.entries(written).every(([key, value]) => {
    const found = (read as Record<string, unknown>)[key];
    return found === undefined ? value === null || (Array.isArray(value) && value.length === 0) : same(found, value);
  });
}

/** Ends of lines for any reader: those of JSON, Python's `splitlines` and Unicode. */
const LINE_END = /[\n\r\v\f\u001c-\u001e\u0085\u2028\u2029]/;

/** One line of NDJSON: valid UTF-8, one line to every reader, no half of a character. */
export function judgeLine(line: string): string[] {
  const wrong: string[] = [];
  if (LINE_END.test(line)) wrong.push('line: holds the end of a line');
  if (HALF.test(line)) wrong.push('line: holds half of a surrogate pair');
  if (CONTROL.test(line)) wrong.push('line: holds a control character');
  // What a record brought along comes back untouched, whatever it is.
  const own = Object.entries(JSON.parse(line) as object).filter(([key]) => key !== 'id' && key !== 'extra');
  return [...wrong, ...own.flatMap(([key, value]) => halves(value, key))];
}

/** Halves of surrogate pairs that JSON spells as escapes: readers in other languages fail on them. */
function halves(value: unknown, path: string): string[] {
  if (typeof value === 'string') return HALF.test(value) ? [`line: half of a surrogate pair in ${path}`] : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => halves(inner, `${path}.${key}`));
}

const HALF = /\p{Cs}/u;

/** C0 but tab and line feed, DEL and C1: what a terminal obeys. */
const CONTROL = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/;

export function judgeText(name: string, text: string): string[] {
  const at = text.search(CONTROL);
  const found = at < 0 ? [] : [`${name}: the control character ${JSON.stringify(text.slice(at, at + 8))} at ${at}`];
  return !HALF.test(text) ? found : [...found, `${name}: half of a surrogate pair`];
}
