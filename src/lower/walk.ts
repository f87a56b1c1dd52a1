/** The walk: one pass over the numbered table, element by element. */
import { tagFlags, BLOCK } from '../dom/tags';
import { hasNoEdges, isBlank, isTidy, textFacts } from '../dom/text-facts';
import { TEXT, type NodeId } from '../model/page';
import { codeAt } from '../text/code-at';
import { PLACEHOLDER, protectedAddress } from '../text/protected-address';
import { ANYTHING, Lowering } from './context';
import { isUnmarked, lowerBreak, lowerLink, lowerMark } from './elements';
import { lowerShell, socialAddress } from './embeds';
import { CODE, DELETE, EMPHASIS, STRONG } from './inline';
import { K } from './kinds';
import { lowerImage } from './media';
import { lowerRarer } from './rarer';
import { Shown, shown } from './shown';

/** Elements within each other beyond this are read as a line of words: recursion must fit any stack. */
const MAX_DEPTH = 150;
const OPENING_BRACKET = 0x5b;
/** White space to the facts, and none to HTML. */
const VERTICAL_TAB = 0x0b;

export class Walk extends Lowering {
  private depth = 0;
  /** Line ends of the text are shown (`white-space: pre-line` and its like). */
  private lines = false;
  private readonly facts = textFacts(this.page);

  range(from: NodeId, until: NodeId): void {
    const { tag, end } = this.page;
    if (this.depth >= MAX_DEPTH) {
      this.shallow(from, until);
      return;
    }
    this.depth++;
    for (let n = from; n < until; n = end[n] ?? n + 1) {
      if (this.dropped[n] || this.claimed?.[n]) continue;
      if (tag[n] === TEXT) this.textNode(n);
      else this.element(n);
    }
    this.depth--;
  }

  /** Words, breaks and pictures of a range that is too deep, without recursion; blocks still stand apart. */
  private shallow(from: NodeId, until: NodeId): void {
    const { tag, end, parent } = this.page;
    let last = parent[from];
    for (let n = from; n < until; n++) {
      const kind = this.kind(n);
      if (!this.alive(n) || kind === K.Skip) {
        n = (end[n] ?? n + 1) - 1;
        continue;
      }
      const isBlock = (tagFlags(tag[n] ?? 0) & BLOCK) !== 0;
      if (isBlock || (parent[n] !== last && (tagFlags(tag[last ?? 0] ?? 0) & BLOCK) !== 0)) this.flush();
      last = parent[n];
      if (tag[n] === TEXT) this.textNode(n);
      else if (kind === K.Break) lowerBreak(this, n);
      else if (kind === K.Image) lowerImage(this, n);
    }
  }

  private textNode(n: NodeId): void {
    if (this.options.headings?.has(n)) this.inline.headingNext = true;
    const own = this.page.text[n] ?? '';
    const known = this.facts[this.page.size + n] ?? 0;
    // Half of all texts, and no string has to be looked into for them.
    if (isBlank(this.facts[n] ?? 0, known) && !this.lines && !this.inline.isCode && codeAt(own, 0) !== VERTICAL_TAB) {
      this.inline.space(this.from(n), this.to(n));
      return;
    }
    const text = this.textOf(n, own);
    const facts = text === own ? known : 0;
    this.holds |= facts === 0 ? ANYTHING : facts;
    if (this.lines && text.includes('\n')) this.textLines(n, text);
    else if (isTidy(facts) && hasNoEdges(facts) && !this.inline.isCode) this.inline.words(text, this.from(n), this.to(n));
    else this.inline.text(text, this.from(n), this.to(n), isTidy(facts));
  }

  /** Text whose line ends are shown; empty lines at the start of a block are not. */
  private textLines(n: NodeId, text: string): void {
    text.split('\n').forEach((line, i) => {
      if (i > 0 && this.inline.length > 0) lowerBreak(this, n);
      this.inline.text(line, this.from(n), this.to(n));
    });
  }

  /** The words of a text node; a placeholder for a mail address that the page hides gives way to the address. */
  private textOf(n: NodeId, text: string): string {
    if (codeAt(text, 0) !== OPENING_BRACKET || !PLACEHOLDER.test(text)) return text;
    return protectedAddress(this.attr(this.page.parent[n] ?? 0, 'data-cfemail') ?? '') ?? text;
  }

  private element(n: NodeId): void {
    const shell = this.options.embeds?.get(n);
    if (shell !== undefined) {
      lowerShell(this, n, shell);
      return;
    }
    const kind = this.kind(n);
    if (kind === K.Skip) return;
    const style = this.article ? 0 : shown(this.page, n);
    if (style !== 0) {
      this.styled(n, kind, style);
      return;
    }
    if (this.options.headings?.has(n)) this.inline.headingNext = true;
    this.plain(n, kind);
  }

  /** An element whose style says more than its name. */
  private styled(n: NodeId, kind: number, style: number): void {
    if ((style & Shown.HIDDEN) !== 0) return;
    const { lines } = this;
    if ((style & Shown.LINES) !== 0) this.lines = true;
    if (kind === K.Inline && (style & Shown.BOX) !== 0) this.block(n);
    else if (kind === K.Block && (style & Shown.WORDS) !== 0) this.children(n);
    else this.plain(n, kind);
    this.lines = lines;
  }

  private plain(n: NodeId, kind: number): void {
    switch (kind) {
      case K.Inline:
        this.children(n);
        return;
      case K.Block:
        this.box(n);
        return;
      case K.Item:
        this.block(n);
        return;
      case K.Paragraph:
        this.block(n);
        this.sawParagraph = true;
        return;
      case K.Strong:
        lowerMark(this, n, isUnmarked(this, n) ? 0 : STRONG);
        return;
      case K.Emphasis:
        lowerMark(this, n, EMPHASIS);
        return;
      case K.Delete:
        lowerMark(this, n, DELETE);
        return;
      case K.Code:
        lowerMark(this, n, CODE);
        return;
      case K.Link:
        lowerLink(this, n);
        return;
      case K.Break:
        lowerBreak(this, n);
        return;
      default:
        lowerRarer(this, n, kind);
    }
  }

  private box(n: NodeId): void {
    const isEmpty = !this.article && (this.page.end[n] ?? 0) <= n + 2;
    const address = isEmpty ? socialAddress(this, n) : null;
    if (address === null) this.block(n);
    else lowerShell(this, n, address);
  }
}
