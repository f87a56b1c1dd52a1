/** What the handlers of elements share: the buffer, the container being filled, and the page. */
import type { Heading, Paragraph, PhrasingContent, Root, RootContent } from 'mdast';
import type { Position } from 'unist';
import { attr, type AttributeName } from '../dom/tree';
import type { NodeId, Page } from '../model/page';
import { writtenAddress } from './address';
import { claimedNodes } from './claimed';
import type { Frame } from './frame';
import { InlineBuffer, RunKind, type Run } from './inline';
import { K, kindsOf } from './kinds';
import type { LowerOptions, UrlKind } from './options';
import { articleParagraphs } from './paragraphs';
import { buildPhrasing } from './phrasing';
import { positionOf } from './position';
import { Shown, shown } from './shown';

/** Lists and quotes within each other beyond this are laid flat: every line of output carries the marks of all that stand around it. */
const MAX_NESTING = 32;
const SUBHEAD_DEPTH = 2;
/** What a text may hold of which nothing is known. */
export const ANYTHING = -1;

/** State of one lowering, and how inline content becomes blocks. What each element does is the walk's business (`walk.ts`). */
export abstract class Lowering {
  readonly inline: InlineBuffer;
  readonly kinds: Uint8Array;
  readonly article: boolean;
  /** Children of the container that is being filled. */
  out: RootContent[] = [];
  /** Above 0, blocks are laid out as words: headings, table cells, captions. */
  flat = 0;
  /** The container holds a real `<p>`, so that a list item of it is a loose one. */
  sawParagraph = false;
  /** The same of the container that was filled last. */
  hadParagraph = false;
  /** Quotation marks alternate with depth. */
  quotations = 0;
  /** The `<figure>` that takes the images as they come; null outside. */
  framed: Frame | null = null;
  /** Nodes that some figure took as its caption or credit. */
  protected readonly claimed: Uint8Array | null;
  private nesting = 0;
  /** Above 0, breaks are kept although blocks are laid flat: a heading of one line may hold them. */
  flatBreaks = 0;
  /** What characters the texts so far hold: bits of `Holds` and others, all of them where a text is not one of the page. */
  holds = 0;
  /** Labels of the page's footnotes; null until somebody asks (`footnotes.ts`). */
  labels: Set<string> | null = null;

  constructor(
    readonly page: Page,
    readonly options: LowerOptions,
    readonly dropped: ArrayLike<number> = new Uint8Array(page.size),
  ) {
    this.article = options.article ?? false;
    this.inline = new InlineBuffer(options.positions ?? true);
    this.kinds = kindsOf(page);
    this.claimed = claimedNodes(page, options.figures);
  }

  finish(): Root {
    this.flush();
    const root: Root = { type: 'root', children: this.out };
    if (this.inline.positions) root.position = positionOf(0, this.page.source.length);
    return root;
  }

  // Inline content into blocks

  /** Ends the paragraph that is open. */
  flush(): void {
    if (this.inline.length === 0) return;
    if (this.flat > 0) {
      this.inline.space(0, 0);
      return;
    }
    const runs = this.inline.takeRuns();
    if (runs.length === 0) return;
    const lines = this.article ? articleParagraphs(runs) : [runs];
    for (const line of lines) this.paragraph(line);
  }

  private paragraph(runs: Run[]): void {
    const first = runs[0];
    const last = runs[runs.length - 1];
    if (!first || !last) return;
    const children = buildPhrasing(runs, this.inline, this.article);
    const block: Heading | Paragraph = first.heading ? subhead(children) : { type: 'paragraph', children };
    if (this.inline.positions) block.position = positionOf(first.from, last.to);
    this.out.push(block);
  }

  /** What `fill` puts in, as one line of phrasing: blocks become words. */
  phrasing(fill: () => void): PhrasingContent[] {
    this.flush();
    this.flat++;
    fill();
    this.flat--;
    return this.takeLine();
  }

  private takeLine(): PhrasingContent[] {
    const runs = this.inline.takeRuns();
    let skip = 0;
    while (runs[skip]?.kind === RunKind.Break) skip++;
    const solid = skip > 0 ? runs.slice(skip) : runs;
    return solid.length === 0 ? [] : buildPhrasing(solid, this.inline, this.article);
  }

  /** What `fill` puts in, as blocks of a container of its own. */
  container(fill: () => void): RootContent[] {
    this.flush();
    const { out, sawParagraph } = this;
    const inner: RootContent[] = [];
    this.out = inner;
    this.sawParagraph = false;
    fill();
    this.flush();
    this.out = out;
    this.hadParagraph = this.sawParagraph;
    this.sawParagraph = sawParagraph;
    return inner;
  }

  /** A list or a quote; laid flat where too deep. */
  nested(fill: () => void, flatten: () => void): void {
    if (this.nesting >= MAX_NESTING || this.flat > 0) {
      this.flush();
      flatten();
      this.flush();
      return;
    }
    this.nesting++;
    fill();
    this.nesting--;
  }

  push(node: RootContent): void {
    this.flush();
    this.out.push(node);
  }

  positionOf(node: NodeId): { position?: Position } {
    return this.inline.positions ? { position: positionOf(this.from(node), this.to(node)) } : {};
  }

  from(node: NodeId): number {
    return this.page.from[node] ?? 0;
  }

  to(node: NodeId): number {
    return this.page.to[node] ?? 0;
  }

  attr(node: NodeId, name: AttributeName): string | undefined {
    return attr(this.page, node, name);
  }

  end(node: NodeId): NodeId {
    return this.page.end[node] ?? node + 1;
  }

  kind(node: NodeId): number {
    return this.kinds[this.page.tag[node] ?? 0] ?? K.Inline;
  }

  /** Resolved, judged and rewritten address; null where it must not be written. */
  url(raw: string, kind: UrlKind): string | null {
    return writtenAddress(this.options, raw, kind);
  }

  // The walk

  alive(node: NodeId): boolean {
    return !this.dropped[node] && !this.claimed?.[node];
  }

  /** Whether a node is there for readers: alive, and, as part of a page, not hidden by its own attributes. */
  visible(node: NodeId): boolean {
    return this.alive(node) && (this.article || (shown(this.page, node) & Shown.HIDDEN) === 0);
  }

  children(node: NodeId): void {
    this.range(node + 1, this.end(node));
  }

  /** Lowers the siblings of `[from, until)`. */
  abstract range(from: NodeId, until: NodeId): void;

  node(node: NodeId): void {
    this.range(node, this.end(node));
  }

  block(n: NodeId): void {
    this.flush();
    this.children(n);
    this.flush();
  }

  /** Lowers a claimed range for the figure that took it. */
  claimedPhrasing(from: NodeId, until: NodeId): PhrasingContent[] {
    return this.phrasing(() => {
      this.claimed?.fill(0, from, until);
      this.range(from, until);
      this.claimed?.fill(1, from, until);
    });
  }
}

/** A subhead that was a bold paragraph: the mark says nothing that the heading does not. */
function subhead(children: PhrasingContent[]): Heading {
  const [only] = children;
  const inner = children.length === 1 && only?.type === 'strong' ? only.children : children;
  return { type: 'heading', depth: SUBHEAD_DEPTH, children: inner.filter(({ type }) => type !== 'break') };
}
