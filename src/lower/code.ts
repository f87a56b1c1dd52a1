/** `<pre>`: the text as it stands, and the language where a class names it. */
import { BLOCK, T, TABLE, tagFlags } from '../dom/tags';
import { TEXT, type NodeId, type Page } from '../model/page';
import { withoutControls } from '../text/whitespace';
import { K } from './kinds';
import { ANYTHING, type Lowering } from './context';

/** How highlighters name the language: Prism and GFM, GitHub, SyntaxHighlighter. */
const LANGUAGE = /(?:^|\s)(?:(?:language-|lang-|highlight-(?:source|text)-)(\S+)|brush:\s*([^\s;]+))/;
/** Classes of highlighters that stand before or after a bare language name. */
const HIGHLIGHTER = /(?:^|\s)(?:hljs|sourceCode|highlight|prettyprint)(?=\s|$)/;
const BARE = /(?:^|\s)(?!hljs|sourceCode|highlight|prettyprint|numberLines|line-numbers|linenums|wrap)([a-z][\w+#.-]*)/i;
const LINE_ENDS = /\r\n?/g;

export function lowerCode(lowering: Lowering, n: NodeId): void {
  const { page, inline } = lowering;
  const value = withoutControls(codeText(lowering, n).replace(LINE_ENDS, '\n'));
  if (lowering.flat > 0) {
    lowering.holds = ANYTHING;
    inline.text(value, lowering.from(n), lowering.to(n));
    return;
  }
  const code = value.endsWith('\n') ? value.slice(0, -1) : value;
  if (code.trim() === '' && lowering.article) return;
  lowering.push({ type: 'code', lang: languageOf(page, n, lowering), meta: null, value: code, ...lowering.positionOf(n) });
}

/**
 * All text, with `<br>` and the edges of boxes as line ends; the line end right after `<pre>` is not content (WHATWG HTML 13.2.6.4.7).
 */
function codeText(lowering: Lowering, n: NodeId): string {
  const { page } = lowering;
  const stop = lowering.end(n);
  const ends: NodeId[] = [];
  let value = '';
  // Where a box begins or ends, unless the line is empty.
  let edge = false;
  let isLineOpen = false;
  for (let i = n + 1; i < stop; i++) {
    for (; ends.length > 0 && (ends[ends.length - 1] ?? 0) <= i; ends.pop()) edge = true;
    const text = page.tag[i] === TEXT ? (page.text[i] ?? '') : lowering.kind(i) === K.Break ? '\n' : '';
    if (!lowering.visible(i) || lowering.kind(i) === K.Skip) i = lowering.end(i) - 1;
    else if (text !== '') {
      value += edge && isLineOpen && !text.startsWith('\n') ? `\n${text}` : text;
      isLineOpen = !text.endsWith('\n');
      edge = false;
    } else if (isLine(page.tag[i] ?? 0)) {
      edge = true;
      ends.push(lowering.end(i));
    }
  }
  return page.tag[n + 1] === TEXT ? value.replace(/^\r?\n/, '') : value;
}

/** Boxes and rows of tables stand on lines of their own, cells do not. */
function isLine(tag: number): boolean {
  const flags = tagFlags(tag);
  return tag === T.TR || ((flags & BLOCK) !== 0 && (flags & TABLE) === 0);
}

/** The language of a block: on itself, on the one `<code>` in it, or on the box around it. */
function languageOf(page: Page, n: NodeId, lowering: Lowering): string | null {
  const parent = page.parent[n] ?? 0;
  const grandparent = page.parent[parent] ?? 0;
  const inner = lowering.kind(n + 1) === K.Code && n + 1 < lowering.end(n) ? n + 1 : n;
  for (const node of [inner, n, parent, grandparent]) {
    if (node <= 0) continue;
    const stated = lowering.attr(node, 'data-lang') ?? lowering.attr(node, 'data-language');
    if (stated !== undefined && stated !== '' && (node === inner || node === n)) return withoutControls(stated);
    const classes = lowering.attr(node, 'class') ?? '';
    const found = LANGUAGE.exec(classes);
    const named = found?.[1] ?? found?.[2];
    if (named !== undefined) return withoutControls(named);
    if ((node === inner || node === n) && HIGHLIGHTER.test(classes)) {
      const bare = BARE.exec(classes)?.[1];
      if (bare !== undefined) return bare;
    }
  }
  return null;
}
