/**
 * Inline content as runs of text with *sets* of marks. White space is collapsed as the runs come in, so nothing later has to know where
 * tags began: empty, touching, nested and mis-nested marks, and links around blocks, all come out right without a rule of their own.
 */
import type { PhrasingContent } from 'mdast';
import { codeAt } from '../text/code-at';
import { collapse, isHtmlSpace, withoutControls } from '../text/whitespace';

export const STRONG = 1;
export const EMPHASIS = 2;
export const DELETE = 4;
/** Text of code: kept to the blank, and no mark but a link stands within it. */
export const CODE = 8;

export const enum RunKind {
  Text,
  Space,
  Break,
  Code,
  Leaf,
}

export interface Run {
  kind: RunKind;
  value: string;
  /** The node of a `Leaf`. */
  readonly leaf: PhrasingContent | null;
  /** Which marks hold, as a set of bits. */
  marks: number;
  /** Number of the link, 0 where none. */
  link: number;
  /** Innermost element that set a mark; tells which of two marks over the same text is the outer one. */
  readonly context: number;
  readonly from: number;
  to: number;
  /** The run starts a block that the caller named as a subhead. */
  readonly heading: boolean;
}

export interface LinkTarget {
  readonly url: string;
  readonly title: string | null;
}

/** One mark element: what it adds to what its parent says. */
interface Context {
  readonly parent: number;
  readonly marks: number;
  /** The bit this element adds, 0 for a link. */
  readonly own: number;
  link: number;
}

const NEWLINES = /[\t\n\f\r]/g;

export class InlineBuffer {
  private runs: Run[] = [];
  private readonly contexts: Context[] = [{ parent: 0, marks: 0, own: 0, link: 0 }];
  readonly links: LinkTarget[] = [{ url: '', title: null }];
  /** Innermost open mark element; save it before `open…`, put it back at the end of the element. */
  context = 0;
  /** The next run with something to see starts a subhead. */
  headingNext = false;
  /** How many runs with something to see came in so far. */
  solid = 0;

  constructor(readonly positions: boolean) {}

  get length(): number {
    return this.runs.length;
  }

  openMark(mark: number): void {
    const { marks, link } = this.top();
    if ((marks & mark) !== 0 || (marks & CODE) !== 0) return;
    this.contexts.push({ parent: this.context, marks: marks | mark, own: mark, link });
    this.context = this.contexts.length - 1;
  }

  openLink(target: LinkTarget, merge: boolean): void {
    // Links do not nest: one that starts within another ends it (WHATWG HTML 13.2.6.4.7).
    for (let at = this.context; at !== 0; at = this.contexts[at]?.parent ?? 0) this.unlink(at);
    const last = this.links.length - 1;
    const previous = this.links[last];
    const same = merge && last > 0 && previous !== undefined && previous.url === target.url && previous.title === target.title;
    const link = same ? last : this.links.push(target) - 1;
    this.contexts.push({ parent: this.context, marks: this.top().marks, own: 0, link });
    this.context = this.contexts.length - 1;
  }

  private unlink(at: number): void {
    const context = this.contexts[at];
    if (context) context.link = 0;
  }

  /** Link that is open now, 0 where none. */
  get link(): number {
    return this.top().link;
  }

  /** Whether code is open. */
  get isCode(): boolean {
    return (this.top().marks & CODE) !== 0;
  }

  /** `isTidy`: there is nothing to collapse but blanks at the ends (`dom/text-facts.ts`), which saves a look at every character. */
  text(value: string, from: number, to: number, isTidy = false): void {
    if (this.isCode) {
      this.code(value, from, to);
      return;
    }
    const { length } = value;
    let start = 0;
    while (start < length && isHtmlSpace(codeAt(value, start))) start++;
    if (start > 0) this.space(from, to);
    if (start === length) return;
    let stop = length;
    while (isHtmlSpace(codeAt(value, stop - 1))) stop--;
    const inner = start === 0 && stop === length ? value : value.slice(start, stop);
    const solid = isTidy ? inner : collapse(inner);
    if (solid !== '') this.push(RunKind.Text, solid, null, from, to);
    if (stop < length) this.space(from, to);
  }

  /** Text with nothing to collapse and no blanks at its ends, no code. */
  words(value: string, from: number, to: number): void {
    this.push(RunKind.Text, value, null, from, to);
  }

  /** A collapsible blank; nothing at a line start or beside another. */
  space(from: number, to: number): void {
    const last = lastOf(this.runs);
    if (last === undefined || last.kind === RunKind.Space || last.kind === RunKind.Break) return;
    this.push(RunKind.Space, ' ', null, from, to);
  }

  hardBreak(from: number, to: number): void {
    if (this.isCode) {
      this.code(' ', from, to);
      return;
    }
    const last = lastOf(this.runs);
    if (last?.kind === RunKind.Space) this.runs.pop();
    this.push(RunKind.Break, '', null, from, to);
  }

  /** `apart`: not part of the link that is open, since it is a link itself. */
  leaf(node: PhrasingContent, from: number, to: number, apart = false): void {
    this.push(RunKind.Leaf, '', node, from, to);
    const last = lastOf(this.runs);
    if (apart && last) last.link = 0;
  }

  private code(value: string, from: number, to: number): void {
    if (value === '') return;
    const last = lastOf(this.runs);
    const clean = withoutControls(value.replace(NEWLINES, ' '));
    const { marks, link } = this.top();
    if (last?.kind === RunKind.Code && last.marks === (marks & ~CODE) && last.link === link) {
      last.value += clean;
      last.to = to;
      this.solid++;
    } else this.push(RunKind.Code, clean, null, from, to);
  }

  private push(kind: RunKind, value: string, leaf: PhrasingContent | null, from: number, to: number): void {
    const { marks, link } = this.top();
    const solid = kind !== RunKind.Space && kind !== RunKind.Break;
    const heading = solid && this.headingNext;
    if (solid) {
      this.headingNext = false;
      this.solid++;
    }
    this.runs.push({ kind, value, leaf, marks: marks & ~CODE, link, context: this.context, from, to, heading });
  }

  private top(): Context {
    return this.contexts[this.context] ?? { parent: 0, marks: 0, own: 0, link: 0 };
  }

  /** The runs so far, without blanks and breaks at the end; the buffer is empty afterwards. */
  takeRuns(): Run[] {
    const { runs } = this;
    this.runs = [];
    trimEnd(runs);
    return runs;
  }

  /** Marks of a context from the outermost to the innermost: bits, and 0 for the link. */
  nesting(context: number): number[] {
    const order: number[] = [];
    for (let at = context; at !== 0; at = this.contexts[at]?.parent ?? 0) order.push(this.contexts[at]?.own ?? 0);
    return order.reverse();
  }
}

/** Undefined where there are none: to ask an array for its member -1 takes as long as fifty of those that it has. */
export function lastOf<T>(list: readonly T[]): T | undefined {
  return list.length === 0 ? undefined : list[list.length - 1];
}

/** Drops blanks and breaks at the end of a line of runs. */
export function trimEnd(runs: Run[]): void {
  for (let last = lastOf(runs); last && (last.kind === RunKind.Space || last.kind === RunKind.Break); last = lastOf(runs)) runs.pop();
}
