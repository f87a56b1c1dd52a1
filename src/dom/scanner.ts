/**
 * Text → tokens: WHATWG HTML 13.2.5 for a document that is in memory as a whole. So nearly everything is a search for the next `<`, quote
 * or `>`, and no character of text, script or value is looked at one by one.
 *
 * Where we bend the standard, as htmlparser2 does: no script that hides an end tag in a comment, CDATA ends at `]]>` anywhere.
 */

import { BANG, QUOTE, APOSTROPHE, DASH, SLASH, EQUALS, GREATER, LESS, QUESTION, isLetter, isSpace } from './characters';
import type { TokenSink } from './token-sink';

/** What `read` gives beyond the end. */
const END = -1;

/** Most signs stand nearer than this: to look there takes less time than to begin a search by native code. */
const NEAR = 16;

/** Every method tells where to go on; `END` where the document ends within the token, which is then dropped (13.2.5.6). */
class Scanner {
  private readonly length: number;

  constructor(
    private readonly source: string,
    private readonly units: Uint16Array,
    private readonly sink: TokenSink,
  ) {
    this.length = source.length;
  }

  run(): void {
    const { sink } = this;
    let text = 0;
    for (let open = this.next(LESS, '<', 0); open >= 0;) {
      if (open > text) sink.text(text, open);
      text = open;
      const after = this.markup(open);
      if (after === END) return;
      if (after > open) text = after;
      open = this.next(LESS, '<', Math.max(after, open + 1));
    }
    if (text < this.length) sink.text(text, this.length);
  }

  private read(at: number): number {
    return this.units[at] ?? END;
  }

  private skipSpaces(start: number): number {
    let at = start;
    while (isSpace(this.read(at))) at++;
    return at;
  }

  /** Where a sign, given as a unit and as a text, stands next; negative where it does not. */
  private next(unit: number, sign: string, start: number): number {
    const { units, length } = this;
    const near = start + NEAR < length ? start + NEAR : length;
    for (let at = start; at < near; at++) if (units[at] === unit) return at;
    return this.source.indexOf(sign, near);
  }

  /** Behind the next `>`. */
  private pastEnd(start: number): number {
    const end = this.next(GREATER, '>', start);
    return end < 0 ? END : end + 1;
  }

  /** What starts with `<` at `open`; `open` itself where nothing does, and the sign is text. */
  private markup(open: number): number {
    const code = this.read(open + 1);
    if (isLetter(code)) return this.openTag(open + 1);
    if (code === SLASH) return this.closeTag(open + 2);
    if (code === BANG) return this.declaration(open + 2);
    return code === QUESTION ? this.pastEnd(open + 2) : open;
  }

  private nameEnd(start: number): number {
    const { units, length } = this;
    let at = start + 1;
    for (; at < length; at++) {
      const code = units[at] ?? 0;
      if (code <= GREATER && (code === GREATER || code === SLASH || isSpace(code))) break;
    }
    return at;
  }

  private openTag(start: number): number {
    const end = this.nameEnd(start);
    if (end >= this.length) return END;
    const { nameEnd, rawUntil } = this.sink.openTag(start, end);
    for (let at = nameEnd; ;) {
      at = this.skipSpaces(at);
      let code = this.read(at);
      const slashed = code === SLASH;
      if (slashed) {
        at = this.skipSpaces(at + 1);
        code = this.read(at);
      }
      if (code === GREATER) {
        this.sink.openTagEnd(at, slashed);
        return rawUntil === null ? at + 1 : this.raw(at + 1, rawUntil);
      }
      if (code === SLASH) continue;
      if (code !== END) at = this.attribute(at);
      if (code === END || at === END) return END;
    }
  }

  private attribute(start: number): number {
    const end = this.attributeNameEnd(start);
    let at = this.skipSpaces(end);
    if (at >= this.length) return END;
    if (this.read(at) !== EQUALS) {
      this.sink.attribute(start, end, end, end);
      return at;
    }
    at = this.skipSpaces(at + 1);
    const code = this.read(at);
    if (code === QUOTE || code === APOSTROPHE) {
      const close = this.next(code, code === QUOTE ? '"' : "'", at + 1);
      if (close < 0) return END;
      this.sink.attribute(start, end, at + 1, close);
      return close + 1;
    }
    const stop = this.bareValueEnd(at);
    if (stop >= this.length) return END;
    this.sink.attribute(start, end, at, stop);
    return stop;
  }

  private attributeNameEnd(start: number): number {
    const { units, length } = this;
    let at = start + 1;
    for (; at < length; at++) {
      const code = units[at] ?? 0;
      if (code <= GREATER && (code === EQUALS || code === GREATER || code === SLASH || isSpace(code))) break;
    }
    return at;
  }

  private bareValueEnd(start: number): number {
    const { units, length } = this;
    let at = start;
    for (; at < length; at++) {
      const code = units[at] ?? 0;
      if (code <= GREATER && (code === GREATER || isSpace(code))) break;
    }
    return at;
  }

  /** Scripts, styles, titles … : text up to their own end tag. */
  private raw(start: number, name: string): number {
    const { source, sink } = this;
    for (let at = name === '' ? -1 : source.indexOf('</', start); at >= 0; at = source.indexOf('</', at + 2)) {
      const end = at + 2 + name.length;
      const after = this.read(end);
      if (after !== GREATER && after !== SLASH && !isSpace(after)) continue;
      if (source.slice(at + 2, end).toLowerCase() !== name) continue;
      if (at > start) sink.text(start, at);
      return this.closeTag(at + 2);
    }
    if (start < this.length) sink.text(start, this.length);
    return END;
  }

  private closeTag(start: number): number {
    const code = this.read(start);
    if (code === END) return start - 2;
    if (!isLetter(code)) return this.pastEnd(start);
    const end = this.nameEnd(start);
    if (end >= this.length) return END;
    const after = this.pastEnd(end);
    this.sink.closeTag(start, end, after === END ? this.length : after);
    return after;
  }

  /** Comments, CDATA, and what ends at the next `>`: doctype and all else. */
  private declaration(start: number): number {
    const { source } = this;
    if (source.startsWith('[CDATA[', start)) {
      const end = source.indexOf(']]>', start + 7);
      return end < 0 ? END : end + 3;
    }
    return this.read(start) === DASH && this.read(start + 1) === DASH ? this.comment(start + 2) : this.pastEnd(start);
  }

  /** `-->`, `--!>`, and `>` or `->` right at the start (13.2.5.43). */
  private comment(start: number): number {
    const { source } = this;
    if (this.read(start) === GREATER) return start + 1;
    if (source.startsWith('->', start)) return start + 2;
    for (let at = source.indexOf('--', start); at >= 0; at = source.indexOf('--', at + 1)) {
      const after = this.read(at + 2);
      if (after === GREATER) return at + 3;
      if (after === BANG && this.read(at + 3) === GREATER) return at + 4;
    }
    return END;
  }
}

/** Reads a whole document, whose units are given as numbers too; linear in its length, whatever it holds. */
export function scan(source: string, units: Uint16Array, sink: TokenSink): void {
  new Scanner(source, units, sink).run();
}
