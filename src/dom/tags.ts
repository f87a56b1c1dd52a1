/** Facts of HTML elements: their numbers and what the tree builder and the stages need to know of each (WHATWG HTML, 13.2). */
import { Names } from './names';

/** The element never has content. */
export const VOID = 1;
/** Starts a new block: closes an open `<p>`, and words on both sides of it are not glued. */
export const BLOCK = 2;
/** Formatting element: may be mis-nested and is then opened again. */
export const FORMAT = 4;
/** An end tag does not look beyond it for its start tag (scope of 13.2.4.2). */
export const SCOPE = 8;
/** Content is raw text; never parsed, never decoded. */
export const RAW = 16;
/** May stand in `<head>`. */
export const HEAD = 32;
/** Part of a table's skeleton. */
export const TABLE = 64;
/** Replaced content or a media element: something to see without text. */
export const MEDIA = 128;

/** Every element with a meaning for text, in a fixed order that gives the number; flags as above. */
const ELEMENTS: readonly (readonly [name: string, flags: number])[] = [
  ['html', SCOPE],
  ['head', 0],
  ['body', 0],
  ['title', HEAD],
  ['meta', VOID | HEAD],
  ['link', VOID | HEAD],
  ['base', VOID | HEAD],
  ['script', RAW | HEAD],
  ['style', RAW | HEAD],
  ['noscript', HEAD],
  ['template', SCOPE | HEAD],
  ['p', BLOCK],
  ['div', BLOCK],
  ['section', BLOCK],
  ['article', BLOCK],
  ['main', BLOCK],
  ['header', BLOCK],
  ['footer', BLOCK],
  ['nav', BLOCK],
  ['aside', BLOCK],
  ['address', BLOCK],
  ['hgroup', BLOCK],
  ['search', BLOCK],
  ['h1', BLOCK],
  ['h2', BLOCK],
  ['h3', BLOCK],
  ['h4', BLOCK],
  ['h5', BLOCK],
  ['h6', BLOCK],
  ['ul', BLOCK],
  ['ol', BLOCK],
  ['menu', BLOCK],
  ['dir', BLOCK],
  ['li', BLOCK],
  ['dl', BLOCK],
  ['dt', BLOCK],
  ['dd', BLOCK],
  ['blockquote', BLOCK],
  ['pre', BLOCK],
  ['listing', BLOCK],
  ['xmp', BLOCK | RAW],
  ['figure', BLOCK],
  ['figcaption', BLOCK],
  ['details', BLOCK],
  ['summary', BLOCK],
  ['dialog', BLOCK],
  ['center', BLOCK],
  ['hr', VOID | BLOCK],
  ['table', BLOCK | SCOPE | TABLE],
  ['caption', BLOCK | SCOPE | TABLE],
  ['colgroup', BLOCK | TABLE],
  ['col', VOID | TABLE],
  ['thead', BLOCK | TABLE],
  ['tbody', BLOCK | TABLE],
  ['tfoot', BLOCK | TABLE],
  ['tr', BLOCK | TABLE],
  ['td', BLOCK | SCOPE | TABLE],
  ['th', BLOCK | SCOPE | TABLE],
  ['form', BLOCK],
  ['fieldset', BLOCK],
  ['legend', BLOCK],
  ['button', SCOPE],
  ['input', VOID],
  ['select', 0],
  ['option', 0],
  ['optgroup', 0],
  ['datalist', 0],
  ['textarea', 0],
  ['label', 0],
  ['output', 0],
  ['progress', 0],
  ['meter', 0],
  ['a', FORMAT],
  ['b', FORMAT],
  ['strong', FORMAT],
  ['i', FORMAT],
  ['em', FORMAT],
  ['u', FORMAT],
  ['s', FORMAT],
  ['strike', FORMAT],
  ['del', 0],
  ['ins', 0],
  ['small', FORMAT],
  ['big', FORMAT],
  ['font', FORMAT],
  ['tt', FORMAT],
  ['code', FORMAT],
  ['nobr', FORMAT],
  ['kbd', 0],
  ['samp', 0],
  ['var', 0],
  ['mark', 0],
  ['q', 0],
  ['cite', 0],
  ['dfn', 0],
  ['abbr', 0],
  ['acronym', 0],
  ['time', 0],
  ['data', 0],
  ['sub', 0],
  ['sup', 0],
  ['bdi', 0],
  ['bdo', 0],
  ['span', 0],
  ['ruby', 0],
  ['rb', 0],
  ['rt', 0],
  ['rp', 0],
  ['rtc', 0],
  ['br', VOID],
  ['wbr', VOID],
  ['img', VOID | MEDIA],
  ['picture', MEDIA],
  ['source', VOID],
  ['track', VOID],
  ['video', MEDIA],
  ['audio', MEDIA],
  ['iframe', RAW | MEDIA],
  ['object', SCOPE | MEDIA],
  ['embed', VOID | MEDIA],
  ['param', VOID],
  ['applet', SCOPE | MEDIA],
  ['marquee', SCOPE],
  ['canvas', MEDIA],
  ['map', 0],
  ['area', VOID],
  ['svg', MEDIA],
  ['math', 0],
  ['noembed', RAW],
  ['noframes', RAW | HEAD],
  ['frameset', 0],
  ['frame', VOID],
  ['plaintext', RAW | BLOCK],
  ['keygen', VOID],
  ['slot', 0],
];

/** Numbers 0 and 1 are the document and text; elements follow. */
const FIRST = 2;

export const TAG_NAMES: readonly string[] = ['#document', '#text', ...ELEMENTS.map(([name]) => name)];

/** Names of elements that HTML does not know, per page. */
export const MAX_NAMES = 4096;
/** No page has as many kinds of nodes. */
export const MOST_TAGS = TAG_NAMES.length + MAX_NAMES;

const finder = new Names(TAG_NAMES);

const numbers = new Map<string, number>(TAG_NAMES.map((name, number) => [name, number]));

/** Flags by tag number; elements that HTML does not know have none. */
const flags = new Uint8Array(1 << 16);
ELEMENTS.forEach(([, flag], index) => {
  flags[index + FIRST] = flag;
});

/** Number of an element name (lower case); throws where the table lacks it, so that a typing error shows at start. */
function tagNumber(name: string): number {
  const number = numbers.get(name);
  if (number === undefined) throw new Error(`no element <${name}> in dom/tags.ts`);
  return number;
}

/** Number of the element whose name stands at `[start, end)` of the units of a text, in whatever case; negative where HTML has none. */
export function tagAt(units: Uint16Array, start: number, end: number): number {
  return finder.at(units, start, end);
}

export function tagFlags(tag: number): number {
  return flags[tag] ?? 0;
}

/** A set of tags as a table indexed by tag number, 1 for its members: for loops that know their arrays. */
export function tagTable(...names: string[]): Uint8Array {
  const table = new Uint8Array(TAG_NAMES.length);
  for (const name of names) table[tagNumber(name)] = 1;
  return table;
}

/** Whether a tag is one of these. */
export function tagSet(...names: string[]): (tag: number) => boolean {
  const table = tagTable(...names);
  return (tag) => table[tag] === 1;
}

/** Tag numbers by name for comparisons: `page.tag[n] === T.P`. */
export const T = {
  HTML: tagNumber('html'),
  HEAD: tagNumber('head'),
  BODY: tagNumber('body'),
  TITLE: tagNumber('title'),
  META: tagNumber('meta'),
  LINK: tagNumber('link'),
  BASE: tagNumber('base'),
  SCRIPT: tagNumber('script'),
  STYLE: tagNumber('style'),
  NOSCRIPT: tagNumber('noscript'),
  TEMPLATE: tagNumber('template'),
  P: tagNumber('p'),
  DIV: tagNumber('div'),
  SECTION: tagNumber('section'),
  ARTICLE: tagNumber('article'),
  MAIN: tagNumber('main'),
  HEADER: tagNumber('header'),
  FOOTER: tagNumber('footer'),
  NAV: tagNumber('nav'),
  ASIDE: tagNumber('aside'),
  ADDRESS: tagNumber('address'),
  H1: tagNumber('h1'),
  H2: tagNumber('h2'),
  H3: tagNumber('h3'),
  H4: tagNumber('h4'),
  H5: tagNumber('h5'),
  H6: tagNumber('h6'),
  UL: tagNumber('ul'),
  OL: tagNumber('ol'),
  LI: tagNumber('li'),
  DL: tagNumber('dl'),
  DT: tagNumber('dt'),
  DD: tagNumber('dd'),
  BLOCKQUOTE: tagNumber('blockquote'),
  PRE: tagNumber('pre'),
  FIGURE: tagNumber('figure'),
  FIGCAPTION: tagNumber('figcaption'),
  DETAILS: tagNumber('details'),
  SUMMARY: tagNumber('summary'),
  HR: tagNumber('hr'),
  TABLE: tagNumber('table'),
  CAPTION: tagNumber('caption'),
  COLGROUP: tagNumber('colgroup'),
  THEAD: tagNumber('thead'),
  TBODY: tagNumber('tbody'),
  TFOOT: tagNumber('tfoot'),
  TR: tagNumber('tr'),
  TD: tagNumber('td'),
  TH: tagNumber('th'),
  FORM: tagNumber('form'),
  BUTTON: tagNumber('button'),
  INPUT: tagNumber('input'),
  SELECT: tagNumber('select'),
  OPTION: tagNumber('option'),
  OPTGROUP: tagNumber('optgroup'),
  TEXTAREA: tagNumber('textarea'),
  LABEL: tagNumber('label'),
  A: tagNumber('a'),
  B: tagNumber('b'),
  STRONG: tagNumber('strong'),
  I: tagNumber('i'),
  EM: tagNumber('em'),
  SMALL: tagNumber('small'),
  SPAN: tagNumber('span'),
  CODE: tagNumber('code'),
  Q: tagNumber('q'),
  CITE: tagNumber('cite'),
  TIME: tagNumber('time'),
  SUB: tagNumber('sub'),
  SUP: tagNumber('sup'),
  RUBY: tagNumber('ruby'),
  RT: tagNumber('rt'),
  RP: tagNumber('rp'),
  BR: tagNumber('br'),
  WBR: tagNumber('wbr'),
  IMG: tagNumber('img'),
  PICTURE: tagNumber('picture'),
  SOURCE: tagNumber('source'),
  VIDEO: tagNumber('video'),
  AUDIO: tagNumber('audio'),
  IFRAME: tagNumber('iframe'),
  OBJECT: tagNumber('object'),
  EMBED: tagNumber('embed'),
  SVG: tagNumber('svg'),
  MATH: tagNumber('math'),
} as const;
