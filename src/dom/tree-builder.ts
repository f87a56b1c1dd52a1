/** Tokens → rows: the tree construction of WHATWG HTML 13.2.6, over a table of numbers instead of linked objects. */
import { decodeHTML, decodeHTMLAttribute } from 'entities';
import type { TokenizerCallbacks } from 'htmlparser2';
import { NONE, TEXT, type NodeId, type Page } from '../model/page';
import { COMMON_NAMES } from './attribute-names';
import { GLUED_NAME } from './mend';
import { NodeTable } from './node-table';
import { OpenElements } from './open-elements';
import { BLOCK, RAW, T, TAG_NAMES, VOID, knownTag, tagFlags } from './tags';

/** Attributes of one element beyond this are dropped. */
const MAX_ATTRIBUTES = 512;
/** Names of elements that HTML does not know, per page. */
const MAX_NAMES = 4096;

export class TreeBuilder implements TokenizerCallbacks {
  private readonly table: NodeTable;
  private readonly open: OpenElements;
  private readonly names: string[] = [...TAG_NAMES];
  /** Spellings met on this page that the table of elements lacks. */
  private readonly extraNames = new Map<string, number>();
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
    this.table = new NodeTable(source.length);
    this.open = new OpenElements(this.table, source);
  }

  page(repairs: readonly number[]): Page {
    return this.table.page(this.source, this.names, repairs);
  }

  // Tokenizer callbacks

  ontext(start: number, endIndex: number): void {
    if (this.foreign > 0) return;
    const top = this.open.top();
    const tag = this.table.tag.get(top);
    if (tag === T.STYLE) return;
    let value = this.source.slice(start, endIndex);
    if ((tagFlags(tag) & RAW) === 0) {
      if (value.includes('&')) value = decodeHTML(value);
      if (value.includes('\r')) value = value.replace(NEWLINES, '\n');
      if (tag === T.HEAD && SOLID.test(value)) this.open.pop(start);
    }
    const last = this.table.size - 1;
    if (this.table.tag.get(last) === TEXT && this.table.parent.get(last) === this.open.top()) {
      this.table.text[last] = `${this.table.text[last] ?? ''}${value}`;
      this.table.to.set(last, endIndex);
      return;
    }
    const node = this.table.append(TEXT, this.open.top(), start);
    if (node === NONE) return;
    this.table.text[node] = value;
    this.table.end.set(node, node + 1);
    this.table.to.set(node, endIndex);
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
    this.open.closeImplied(tag, at);
    const node = this.table.append(tag, this.open.top(), at);
    if (node === NONE) return;
    this.opening = node;
    if ((tagFlags(tag) & VOID) !== 0 || this.open.isFull()) this.table.end.set(node, node + 1);
    else this.open.push(node, tag);
  }

  onopentagend(endIndex: number): void {
    if (this.foreign > 0) {
      this.foreign++;
      return;
    }
    if (this.opening === NONE) return;
    this.table.to.set(this.opening, endIndex + 1);
    if (this.openingTag === T.SVG && this.open.top() === this.opening) this.foreign = 1;
  }

  onselfclosingtag(endIndex: number): void {
    if (this.foreign > 0) return;
    if (this.openingTag === T.SVG && this.open.top() === this.opening) this.open.pop(endIndex + 1);
    else this.onopentagend(endIndex);
  }

  onclosetag(start: number, endIndex: number): void {
    const tag = this.numberOf(start, endIndex);
    if (this.foreign > 0) {
      if (tag === T.SVG) this.foreign = 0;
      else if ((tagFlags(tag) & BLOCK) !== 0 && this.open.isOpen(tag)) this.leaveForeign(start - 2);
      else {
        this.foreign = Math.max(1, this.foreign - 1);
        return;
      }
    }
    if (tag === T.BR) {
      const node = this.table.append(tag, this.open.top(), start - 2);
      if (node !== NONE) {
        this.table.end.set(node, node + 1);
        this.table.to.set(node, endIndex + 1);
      }
      return;
    }
    if (this.open.isOpen(tag)) this.open.closeTag(tag, start - 2, endIndex);
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
    this.table.attrs.push(this.attributeName, value.includes('&') ? decodeHTMLAttribute(value) : value);
  }

  onend(): void {
    this.open.popAll(this.source.length);
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

  private numberOf(start: number, endIndex: number): number {
    const name = this.source.slice(start, endIndex);
    const known = knownTag(name) ?? this.extraNames.get(name);
    if (known !== undefined) return known;
    if (this.extraNames.size >= MAX_NAMES) return T.SPAN;
    if (GLUED_NAME.test(name)) this.glued = true;
    const lower = name.toLowerCase();
    const number = IMAGE_NAME.test(lower) ? T.IMG : (knownTag(lower) ?? this.extraNames.get(lower) ?? this.names.length);
    this.extraNames.set(name, number);
    if (number === this.names.length) this.names.push(lower);
    return number;
  }

  /** An HTML block ends `<svg>` that was never closed (13.2.6.5): the rest of the page must not vanish with it. */
  private leaveForeign(at: number): void {
    this.foreign = 0;
    this.open.pop(at);
  }

  /** A second `<html>`, `<body>` or nested `<form>` is no element (13.2.6.4.7). */
  private isIgnored(tag: number): boolean {
    return (tag === T.HTML || tag === T.BODY || tag === T.FORM || tag === T.HEAD) && this.open.isOpen(tag);
  }
}

/** `<image>` is read as `<img>` (13.2.6.4.7), and so are elements that sites define for their pictures: `amp-img`, `lazy-image`. */
const IMAGE_NAME = /^(?:image|[a-z][a-z\d-]{0,40}-(?:img|anim|image|picture)(?:-v?\d+)?)$/;
const NEWLINES = /\r\n?/g;
const SOLID = /\S/;
