/** Tokens → rows: the tree construction of WHATWG HTML 13.2.6, over a table of numbers instead of linked objects. */
import { NONE, type NodeId, type Page } from '../model/page';
import { CARRIAGE_RETURN, LINE_FEED } from './characters';
import { NodeTable } from './node-table';
import { OpenElements } from './open-elements';
import { decodeText } from './references';
import { Sightings } from './sightings';
import type { StartTag, TokenSink } from './token-sink';
import { BLOCK, MAX_NAMES, RAW, T, TAG_NAMES, VOID, tagAt, tagFlags } from './tags';

/** Attributes of one element beyond this are dropped, and the page says so. */
export const MAX_ATTRIBUTES = 512;

/** A blank was lost between the name of an element and its first attribute: `<imgsrc=`, `<sourcetype=` (seen in minified feeds). */
const GLUED = /(img|source|iframe|video|audio|a)(?=(?:src|srcset|type|href|alt|class|data-src|media)\s*=)/iy;

/** Names within drawings are not known either, and there may be hundreds: few begin as these do. */
function mayBeGlued(code: number): boolean {
  return GLUED_LETTERS.includes(code | 0x20);
}
const GLUED_LETTERS = Array.from('isva', (letter) => letter.charCodeAt(0));

/** Elements whose content is text up to their end tag (13.2.6.2), by number; `plaintext` has none. */
const RAW_NAMES = new Set(['script', 'style', 'title', 'textarea', 'iframe', 'noembed', 'noframes', 'xmp']);
const RAW_UNTIL = TAG_NAMES.map((name) => (name === 'plaintext' ? '' : RAW_NAMES.has(name) ? name : null));

export class TreeBuilder implements TokenSink {
  private readonly table: NodeTable;
  private readonly open: OpenElements;
  /** Names of elements, those that only this page has at the end; null while it has none. */
  private names: string[] | null = null;
  /** Spellings met on this page that the table of elements lacks. */
  private readonly extraNames = new Map<string, number>();
  /** Depth within `<svg>`, whose content is dropped; 0 outside. */
  private foreign = 0;
  /** The element whose attributes are being read; NONE where its tag is ignored. */
  private opening: NodeId = NONE;
  private openingTag = 0;
  private attributeCount = 0;
  /** Most texts of most pages hold neither; to know is cheaper than to look. */
  private readonly references: Sightings;
  private readonly returns: Sightings;
  /** What `openTag` answers; one object for all, read at once. */
  private readonly startTag: { nameEnd: number; rawUntil: string | null } = { nameEnd: 0, rawUntil: null };

  constructor(
    private readonly source: string,
    private readonly units: Uint16Array,
  ) {
    this.table = new NodeTable(source.length);
    this.open = new OpenElements(this.table);
    this.references = new Sightings(source, '&');
    this.returns = new Sightings(source, '\r');
  }

  /** Call once, at the end. `isRead` where stages will look at the page. */
  page(isRead: boolean): Page {
    this.open.popAll(this.source.length);
    return this.table.page(this.source, this.names ?? TAG_NAMES, isRead);
  }

  text(start: number, end: number): void {
    if (this.foreign > 0) return;
    const tag = this.open.topTag();
    if (tag === T.STYLE) return;
    const isRaw = (tagFlags(tag) & RAW) !== 0;
    let value = !isRaw && this.returns.isIn(start, end) ? this.withLineEnds(start, end) : this.source.slice(start, end);
    if (!isRaw) {
      // In this order: a line end that is written as a reference is no part of one that is not.
      if (this.references.isIn(start, end)) value = decodeText(value);
      if (tag === T.HEAD && SOLID.test(value)) this.open.pop(start);
    }
    this.table.appendText(this.open.top(), value, start, end);
  }

  /** The text with each of its line ends as one character. Most begin with their only one: to leave out its first half takes a quarter of the time. */
  private withLineEnds(start: number, end: number): string {
    const from = start + 1 < end && this.units[start] === CARRIAGE_RETURN && this.units[start + 1] === LINE_FEED ? start + 1 : start;
    const value = this.source.slice(from, end);
    return this.returns.isIn(from, end) ? value.replace(NEWLINES, '\n') : value;
  }

  openTag(start: number, end: number): StartTag {
    const { startTag, foreign } = this;
    this.attributeCount = 0;
    this.opening = NONE;
    startTag.nameEnd = end;
    const tag = this.startTagNumber(start, end);
    this.openingTag = tag;
    startTag.rawUntil = foreign === 0 ? (RAW_UNTIL[tag] ?? null) : null;
    const at = start - 1;
    if (foreign > 0) {
      if ((tagFlags(tag) & (BLOCK | VOID)) === 0) return startTag;
      this.leaveForeign(at);
    }
    if (this.isIgnored(tag)) return startTag;
    this.open.closeImplied(tag, at);
    const node = this.table.append(tag, this.open.top(), at);
    if (node === NONE) return startTag;
    this.opening = node;
    const isFull = this.open.isFull();
    if (isFull) this.table.cut('depth');
    if ((tagFlags(tag) & VOID) !== 0 || isFull) this.table.setEnd(node, node + 1);
    else this.open.push(node, tag);
    return startTag;
  }

  attribute(start: number, end: number, valueStart: number, valueEnd: number): void {
    if (this.opening === NONE) return;
    if (this.attributeCount++ >= MAX_ATTRIBUTES) {
      this.table.cut('attributes');
      return;
    }
    this.table.attributes.add(this.units, start, end, valueStart, valueEnd, this.references.isIn(valueStart, valueEnd));
  }

  openTagEnd(end: number, selfClosing: boolean): void {
    const isSvg = this.openingTag === T.SVG && this.open.top() === this.opening;
    if (this.foreign > 0) {
      if (!selfClosing) this.foreign++;
    } else if (selfClosing && isSvg) this.open.pop(end + 1);
    else if (this.opening !== NONE) {
      this.table.setTo(this.opening, end + 1);
      if (isSvg) this.foreign = 1;
    }
  }

  closeTag(start: number, end: number, tagEnd: number): void {
    const tag = this.numberOf(start, end);
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
      if (node === NONE) return;
      this.table.setEnd(node, node + 1);
      this.table.setTo(node, end + 1);
      return;
    }
    if (this.open.isOpen(tag)) this.open.closeTag(tag, start - 2, tagEnd);
  }

  private startTagNumber(start: number, end: number): number {
    const known = tagAt(this.units, start, end);
    if (known > 0) return known;
    const length = mayBeGlued(this.units[start] ?? 0) ? this.gluedLength(start) : 0;
    if (length === 0) return this.otherNumber(start, end);
    this.startTag.nameEnd = start + length;
    return tagAt(this.units, start, start + length);
  }

  private gluedLength(start: number): number {
    GLUED.lastIndex = start;
    return GLUED.exec(this.source)?.[0].length ?? 0;
  }

  private numberOf(start: number, end: number): number {
    const known = tagAt(this.units, start, end);
    return known > 0 ? known : this.otherNumber(start, end);
  }

  /** Number of an element that HTML does not know, given on this page. */
  private otherNumber(start: number, end: number): number {
    const name = this.source.slice(start, end);
    const known = this.extraNames.get(name);
    if (known !== undefined) return known;
    if (this.extraNames.size >= MAX_NAMES) return T.SPAN;
    const lower = name.toLowerCase();
    this.names ??= [...TAG_NAMES];
    const number = IMAGE_NAME.test(lower) ? T.IMG : (this.extraNames.get(lower) ?? this.names.length);
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
