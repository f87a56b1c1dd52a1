/**
 * Text → Page. The one place where the tree is written.
 *
 * htmlparser2's tokenizer does the reading; the tree builder below is ours because the page is a table of numbers instead of
 * linked objects, and because time must stay linear at any depth (a stack with its top at the end, counts of open elements).
 * Names are those of WHATWG HTML 13.2.6. Where we bend it: no foster parenting, no reopening of formatting across blocks.
 */
import { decodeHTML, decodeHTMLAttribute } from 'entities';
import { Tokenizer, type TokenizerCallbacks } from 'htmlparser2';
import { DOCUMENT, NONE, TEXT, type NodeId, type Page } from '../model/page';
import { BLOCK, FORMAT, HEAD, RAW, SCOPE, T, TABLE, TAG_NAMES, VOID, knownTag, tagFlags, tagSet } from './tags';
import { GLUED_NAME, mendGluedTags } from './mend';

/** Deepest nesting; deeper elements become siblings, as in Blink. Bounds every recursion after the parse. */
export const MAX_DEPTH = 512;
/** Attributes of one element beyond this are dropped. */
const MAX_ATTRIBUTES = 512;
/** Names of elements that HTML does not know, per page. */
const MAX_NAMES = 4096;
/** Nodes of one page; what follows is cut and the page says `truncated`. */
export const MAX_NODES = 4_000_000;

const listItem = tagSet('li');
const listScope = tagSet('ul', 'ol', 'menu', 'dir');
const definition = tagSet('dd', 'dt');
const definitionScope = tagSet('dl');
const heading = tagSet('h1', 'h2', 'h3', 'h4', 'h5', 'h6');
const rubyPart = tagSet('rt', 'rp', 'rb', 'rtc');
const rubyScope = tagSet('ruby');
const optionPart = tagSet('option');
const optionGroup = tagSet('option', 'optgroup');
const selectScope = tagSet('select', 'datalist');
const cell = tagSet('td', 'th');
const row = tagSet('tr', 'td', 'th');
const rowGroup = tagSet('thead', 'tbody', 'tfoot', 'tr', 'td', 'th', 'caption', 'colgroup');
const tableScope = tagSet('table', 'template');
const paragraph = tagSet('p');
const paragraphScope = tagSet('table', 'td', 'th', 'caption', 'template', 'button', 'object', 'applet', 'marquee', 'html');

/** Opening the first closes an open one of the second, looked for up to the scope of the third (13.2.6.4.7). */
const IMPLIED_END: readonly (readonly [opens: readonly string[], closes: (tag: number) => boolean, scope: (tag: number) => boolean])[] = [
  [['li'], listItem, listScope],
  [['dd', 'dt'], definition, definitionScope],
  [['rt', 'rp', 'rb', 'rtc'], rubyPart, rubyScope],
  [['option'], optionPart, selectScope],
  [['optgroup'], optionGroup, selectScope],
  [['td', 'th'], cell, tableScope],
  [['tr'], row, tableScope],
  [['thead', 'tbody', 'tfoot', 'caption', 'colgroup'], rowGroup, tableScope],
];
const impliedEnd = new Map(
  IMPLIED_END.flatMap(([opens, closes, scope]) => opens.map((name) => [knownTag(name), { closes, scope }] as const)),
);

/** One string object for each common name: comparing names later is then comparing pointers. */
const COMMON_NAMES = new Map(
  [
    ...[
      'class',
      'id',
      'style',
      'href',
      'src',
      'alt',
      'title',
      'rel',
      'target',
      'type',
      'name',
      'content',
      'property',
      'itemprop',
      'itemtype',
    ],
    ...['itemscope', 'role', 'hidden', 'lang', 'dir', 'width', 'height', 'srcset', 'sizes', 'media', 'loading', 'datetime', 'data-src'],
    ...[
      'data-srcset',
      'data-testid',
      'data-component',
      'data-id',
      'data-type',
      'data-module',
      'aria-label',
      'aria-hidden',
      'aria-labelledby',
    ],
    ...['aria-expanded', 'tabindex', 'value', 'for', 'action', 'method', 'colspan', 'rowspan', 'start', 'poster', 'controls', 'onclick'],
  ].map((name) => [name, name] as const),
);

class Growing {
  private data: Int32Array;
  constructor(capacity: number) {
    this.data = new Int32Array(capacity);
  }
  set(index: number, value: number): void {
    if (index >= this.data.length) {
      // The ends of open elements are not known yet, so the next index may lie far beyond.
      const wider = new Int32Array(Math.max(this.data.length, index) * 2);
      wider.set(this.data);
      this.data = wider;
    }
    this.data[index] = value;
  }
  get(index: number): number {
    return this.data[index] ?? 0;
  }
  take(length: number): Int32Array {
    return this.data.subarray(0, length);
  }
}

class TreeBuilder implements TokenizerCallbacks {
  private size = 0;
  private readonly tag: Growing;
  private readonly parent: Growing;
  private readonly end: Growing;
  private readonly from: Growing;
  private readonly to: Growing;
  private readonly attrAt: Growing;
  private readonly text: string[] = [];
  private readonly attrs: string[] = [];
  private readonly names: string[] = [...TAG_NAMES];
  /** Spellings met on this page that the table of elements lacks. */
  private readonly extraNames = new Map<string, number>();
  private readonly openCount: number[] = [];
  private readonly stack: NodeId[] = [];
  private truncated = false;
  /** Whether some tag name was glued to an attribute; the source is then mended and parsed once more. */
  glued = false;
  /** Depth within `<svg>`, whose content is dropped; 0 outside. */
  private foreign = 0;
  /** The element whose attributes are being read; NONE where its tag is ignored. */
  private opening: NodeId = NONE;
  private openingTag = 0;
  private attributeName = '';
  private attributeValue = '';
  private attributeCount = 0;

  constructor(private readonly source: string) {
    const guess = 64 + (source.length >> 5);
    this.tag = new Growing(guess);
    this.parent = new Growing(guess);
    this.end = new Growing(guess);
    this.from = new Growing(guess);
    this.to = new Growing(guess);
    this.attrAt = new Growing(guess);
    this.stack.push(this.append(DOCUMENT, NONE, 0));
  }

  // Tokenizer callbacks

  ontext(start: number, endIndex: number): void {
    if (this.foreign > 0) return;
    const top = this.top();
    const tag = this.tag.get(top);
    if (tag === T.STYLE) return;
    let value = this.source.slice(start, endIndex);
    if ((tagFlags(tag) & RAW) === 0) {
      if (value.includes('&')) value = decodeHTML(value);
      if (value.includes('\r')) value = value.replace(NEWLINES, '\n');
      if (tag === T.HEAD && SOLID.test(value)) this.pop(start);
    }
    const last = this.size - 1;
    if (this.tag.get(last) === TEXT && this.parent.get(last) === this.top()) {
      this.text[last] = `${this.text[last] ?? ''}${value}`;
      this.to.set(last, endIndex);
      return;
    }
    const node = this.append(TEXT, this.top(), start);
    if (node === NONE) return;
    this.text[node] = value;
    this.end.set(node, node + 1);
    this.to.set(node, endIndex);
  }

  onopentagname(start: number, endIndex: number): void {
    this.attributeCount = 0;
    this.opening = NONE;
    const tag = this.numberOf(start, endIndex);
    this.openingTag = tag;
    if (this.foreign > 0) {
      if ((tagFlags(tag) & (BLOCK | VOID)) === 0) return;
      this.leaveForeign(start - 1);
    }
    const at = start - 1;
    if (this.isIgnored(tag)) return;
    this.closeImplied(tag, at);
    const node = this.append(tag, this.top(), at);
    if (node === NONE) return;
    this.opening = node;
    if ((tagFlags(tag) & VOID) !== 0) this.end.set(node, node + 1);
    else if (this.stack.length >= MAX_DEPTH) this.end.set(node, node + 1);
    else {
      this.stack.push(node);
      this.count(tag, 1);
    }
  }

  onopentagend(endIndex: number): void {
    if (this.foreign > 0) {
      this.foreign++;
      return;
    }
    if (this.opening === NONE) return;
    this.to.set(this.opening, endIndex + 1);
    if (this.openingTag === T.SVG && this.top() === this.opening) this.foreign = 1;
  }

  onselfclosingtag(endIndex: number): void {
    if (this.foreign > 0) return;
    if (this.openingTag === T.SVG && this.top() === this.opening) this.pop(endIndex + 1);
    else this.onopentagend(endIndex);
  }

  onclosetag(start: number, endIndex: number): void {
    const tag = this.numberOf(start, endIndex);
    if (this.foreign > 0) {
      if (tag === T.SVG) this.foreign = 0;
      else if ((tagFlags(tag) & BLOCK) !== 0 && this.openCount[tag]) this.leaveForeign(start - 2);
      else {
        this.foreign = Math.max(1, this.foreign - 1);
        return;
      }
    }
    if (tag === T.BR) {
      const node = this.append(tag, this.top(), start - 2);
      if (node !== NONE) {
        this.end.set(node, node + 1);
        this.to.set(node, endIndex + 1);
      }
      return;
    }
    if (this.openCount[tag]) this.closeTag(tag, start - 2, endIndex);
  }

  onattribname(start: number, endIndex: number): void {
    const name = this.source.slice(start, endIndex);
    this.attributeName = COMMON_NAMES.get(name) ?? name.toLowerCase();
    this.attributeValue = '';
  }

  onattribdata(start: number, endIndex: number): void {
    this.attributeValue = this.source.slice(start, endIndex);
  }

  onattribend(): void {
    if (this.opening === NONE || this.attributeCount++ >= MAX_ATTRIBUTES) return;
    const value = this.attributeValue;
    this.attrs.push(this.attributeName, value.includes('&') ? decodeHTMLAttribute(value) : value);
  }

  onend(): void {
    while (this.stack.length > 0) this.pop(this.source.length);
  }

  isInForeignContext(): boolean {
    return this.foreign > 0;
  }

  // Not called with `decodeEntities: false`, or of no interest.
  onattribentity(): void {}
  ontextentity(): void {}
  oncomment(): void {}
  oncdata(): void {}
  ondeclaration(): void {}
  onprocessinginstruction(): void {}

  // Tree construction

  page(repairs: readonly number[]): Page {
    const { size } = this;
    this.attrAt.set(size, this.attrs.length);
    return {
      source: this.source,
      size,
      tag: this.tag.take(size),
      parent: this.parent.take(size),
      end: this.end.take(size),
      from: this.from.take(size),
      to: this.to.take(size),
      text: this.text,
      attrs: this.attrs,
      attrAt: this.attrAt.take(size + 1),
      names: this.names,
      repairs,
      truncated: this.truncated,
    };
  }

  private append(tag: number, parent: NodeId, from: number): NodeId {
    const node = this.size;
    if (node >= MAX_NODES) {
      this.truncated = true;
      return NONE;
    }
    this.tag.set(node, tag);
    this.parent.set(node, parent);
    this.from.set(node, from);
    this.attrAt.set(node, this.attrs.length);
    this.text.push('');
    this.size = node + 1;
    return node;
  }

  private top(): NodeId {
    return this.stack[this.stack.length - 1] ?? 0;
  }

  private count(tag: number, by: number): void {
    this.openCount[tag] = (this.openCount[tag] ?? 0) + by;
  }

  /** Closes the top element; `at` is where its end tag ends, or the tag that implied the end begins. */
  private pop(at: number): NodeId {
    const node = this.stack.pop() ?? 0;
    this.count(this.tag.get(node), -1);
    this.end.set(node, this.size);
    this.to.set(node, at);
    return node;
  }

  private popThrough(depth: number, at: number): void {
    while (this.stack.length > depth) this.pop(at);
  }

  private numberOf(start: number, endIndex: number): number {
    const name = this.source.slice(start, endIndex);
    const known = knownTag(name) ?? this.extraNames.get(name);
    if (known !== undefined) return known;
    if (this.extraNames.size >= MAX_NAMES) return T.SPAN;
    if (GLUED_NAME.test(name)) this.glued = true;
    const lower = name.toLowerCase();
    const number = lower === 'image' ? T.IMG : (knownTag(lower) ?? this.extraNames.get(lower) ?? this.names.length);
    this.extraNames.set(name, number);
    if (number === this.names.length) this.names.push(lower);
    return number;
  }

  /** An HTML block ends `<svg>` that was never closed (13.2.6.5): the rest of the page must not vanish with it. */
  private leaveForeign(at: number): void {
    this.foreign = 0;
    this.pop(at);
  }

  /** A second `<html>`, `<body>` or nested `<form>` is no element (13.2.6.4.7). */
  private isIgnored(tag: number): boolean {
    return (tag === T.HTML || tag === T.BODY || tag === T.FORM || tag === T.HEAD) && Boolean(this.openCount[tag]);
  }

  private closeImplied(tag: number, at: number): void {
    const flags = tagFlags(tag);
    if (this.tag.get(this.top()) === T.HEAD && (flags & HEAD) === 0) this.pop(at);
    if ((flags & BLOCK) !== 0 && this.openCount[T.P]) this.closeUpTo(paragraph, paragraphScope, at);
    if (heading(tag)) {
      if (heading(this.tag.get(this.top()))) this.pop(at);
      return;
    }
    if (tag === T.A && this.openCount[T.A]) this.closeOpenLink(at);
    if (tag === T.BUTTON && this.openCount[T.BUTTON]) this.closeTag(T.BUTTON, at, at);
    const rule = impliedEnd.get(tag);
    if (rule) this.closeUpTo(rule.closes, rule.scope, at);
  }

  /** Closes the outermost open element of a kind that is within scope. */
  private closeUpTo(closes: (tag: number) => boolean, scope: (tag: number) => boolean, at: number): void {
    let found = -1;
    for (let depth = this.stack.length - 1; depth > 0; depth--) {
      const tag = this.tag.get(this.stack[depth] ?? 0);
      if (scope(tag)) break;
      if (closes(tag)) found = depth;
    }
    if (found > 0) this.popThrough(found, at);
  }

  /** Links do not nest: an `<a>` ends one that is open, unless a block stands between. */
  private closeOpenLink(at: number): void {
    for (let depth = this.stack.length - 1; depth > 0; depth--) {
      const tag = this.tag.get(this.stack[depth] ?? 0);
      if (tag === T.A) {
        this.popThrough(depth, at);
        return;
      }
      if ((tagFlags(tag) & (BLOCK | SCOPE)) !== 0) return;
    }
  }

  private closeTag(tag: number, at: number, endIndex: number): void {
    const flags = tagFlags(tag);
    const blocksAreWalls = (flags & FORMAT) !== 0;
    let depth = this.stack.length - 1;
    for (; depth > 0; depth--) {
      const open = this.tag.get(this.stack[depth] ?? 0);
      if (open === tag) break;
      const openFlags = tagFlags(open);
      if ((openFlags & SCOPE) !== 0 && (flags & TABLE) === 0) return;
      if (open === T.TABLE || (blocksAreWalls && (openFlags & BLOCK) !== 0)) return;
    }
    if (depth === 0) return;
    const misnested = blocksAreWalls ? this.stack.slice(depth + 1) : [];
    this.popThrough(depth + 1, at);
    const close = this.source.indexOf('>', endIndex);
    this.pop(close < 0 ? this.source.length : close + 1);
    for (const node of misnested) this.reopen(node, at);
  }

  /** `<b><i></b>` leaves `<i>` open: the rest of the text stands in a copy of it (the common case of 13.2.6.4.7, adoption). */
  private reopen(node: NodeId, at: number): void {
    const tag = this.tag.get(node);
    if ((tagFlags(tag) & FORMAT) === 0 || tag === T.A) return;
    const copy = this.append(tag, this.top(), at);
    if (copy === NONE) return;
    this.to.set(copy, at);
    this.stack.push(copy);
    this.count(tag, 1);
  }
}

const NEWLINES = /\r\n?/g;
const SOLID = /\S/;

/** Parses HTML of any kind, whole page or fragment. Never throws on input; linear in its length. */
export function parse(html: string): Page {
  const builder = build(html);
  if (!builder.glued) return builder.page([]);
  const { source, repairs } = mendGluedTags(html);
  return build(source).page(repairs);
}

function build(source: string): TreeBuilder {
  const builder = new TreeBuilder(source);
  const tokenizer = new Tokenizer({ decodeEntities: false }, builder);
  tokenizer.write(source);
  tokenizer.end();
  return builder;
}
