/** The walk: one pass over the numbered table, which fills the inline buffer and empties it into blocks. */
import type { Heading, Paragraph, PhrasingContent, Root, RootContent } from 'mdast';
import type { Position } from 'unist';
import { attr } from '../dom/tree';
import { TEXT, type NodeId, type Page } from '../model/page';
import { isSafeUrl } from '../text/safe-url';
import { resolveUrl } from '../text/url';
import { lowerCode } from './code';
import { lowerFigure, type Frame } from './figure';
import { findNotes, takeFootnote, takeFootnoteReference } from './footnotes';
import { isHidden } from './hidden';
import { CODE, DELETE, EMPHASIS, InlineBuffer, RunKind, STRONG, type Run } from './inline';
import { K, kindsOf } from './kinds';
import { lowerDefinitions, lowerList } from './list';
import { imageOf, lowerEmbed, lowerImage, lowerNoscript, lowerPicture, lowerShell } from './media';
import type { LowerOptions, UrlKind } from './options';
import { articleParagraphs } from './paragraphs';
import { buildPhrasing } from './phrasing';
import { positionOf } from './position';
import { lowerTable } from './table';

/** Lists and quotes within each other beyond this are laid flat: every line of output carries the marks of all that stand around it. */
const MAX_NESTING = 32;
const SUBHEAD_DEPTH = 2;
/** How many nodes before a `<noscript>` its lazy image may stand. */
const IMAGE_REACH = 12;

export class Lowering {
  readonly inline: InlineBuffer;
  readonly kinds: Uint8Array;
  readonly article: boolean;
  readonly dropped: ArrayLike<number>;
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
  private readonly claimed: Uint8Array | null;
  private nesting = 0;
  private labels: Set<string> | null = null;

  constructor(
    readonly page: Page,
    readonly options: LowerOptions,
  ) {
    this.article = options.article ?? false;
    this.inline = new InlineBuffer(page, options.positions ?? true);
    this.kinds = kindsOf(page);
    this.dropped = options.dropped ?? [];
    this.claimed = this.claim();
  }

  finish(): Root {
    this.flush();
    const root: Root = { type: 'root', children: this.out };
    if (this.inline.positions) root.position = positionOf(this.page, 0, this.page.source.length);
    return root;
  }

  /** Labels of the page's footnotes, looked for when first asked. */
  notes(): Set<string> {
    this.labels ??= findNotes(this);
    return this.labels;
  }

  /** Address of the image that stands right before a node, also behind a few closed boxes; null where there is none. */
  lastImage(node: NodeId): string | null {
    for (let n = node - 1; n > 0 && n > node - IMAGE_REACH; n--) {
      if (this.page.tag[n] === TEXT && (this.page.text[n] ?? '').trim() !== '') return null;
      if (this.kind(n) === K.Image) return imageOf(this, n)?.url ?? null;
    }
    return null;
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
    const position = this.position(first.from, last.to);
    this.out.push(first.heading ? subhead(children, position) : ({ type: 'paragraph', children, ...position } satisfies Paragraph));
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

  position(from: number, to: number): { position?: Position } {
    return this.inline.positions ? { position: positionOf(this.page, from, to) } : {};
  }

  positionOf(node: NodeId): { position?: Position } {
    return this.inline.positions ? { position: positionOf(this.page, this.from(node), this.to(node)) } : {};
  }

  from(node: NodeId): number {
    return this.page.from[node] ?? 0;
  }

  to(node: NodeId): number {
    return this.page.to[node] ?? 0;
  }

  attr(node: NodeId, name: string): string | undefined {
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
    const { base, rewriteUrl } = this.options;
    const trimmed = raw.trim();
    const resolved = base ? (resolveUrl(trimmed, base) ?? trimmed) : trimmed;
    if (!isSafeUrl(resolved, kind === 'image' ? 'image' : 'link')) return null;
    const final = rewriteUrl ? rewriteUrl(resolved, kind) : resolved;
    return final === null || !isSafeUrl(final, kind === 'image' ? 'image' : 'link') ? null : final;
  }

  // The walk

  alive(node: NodeId): boolean {
    return !this.dropped[node] && !this.claimed?.[node];
  }

  children(node: NodeId): void {
    this.range(node + 1, this.end(node));
  }

  /** Lowers the siblings of `[from, until)`. */
  range(from: NodeId, until: NodeId): void {
    const { tag, end } = this.page;
    for (let n = from; n < until; n = end[n] ?? n + 1) {
      if (this.dropped[n] || this.claimed?.[n]) continue;
      if (tag[n] === TEXT) this.textNode(n);
      else this.element(n);
    }
  }

  node(node: NodeId): void {
    this.range(node, this.end(node));
  }

  private textNode(n: NodeId): void {
    if (this.options.headings?.has(n)) this.inline.headingNext = true;
    this.inline.text(this.page.text[n] ?? '', this.from(n), this.to(n));
  }

  private element(n: NodeId): void {
    const shell = this.options.embeds?.get(n);
    if (shell !== undefined) {
      lowerShell(this, n, shell);
      return;
    }
    const kind = this.kind(n);
    if (kind === K.Skip || (!this.article && isHidden(this.page, n))) return;
    if (this.options.headings?.has(n)) this.inline.headingNext = true;
    switch (kind) {
      case K.Inline:
        this.children(n);
        return;
      case K.Block:
      case K.Item:
        this.block(n);
        return;
      case K.Paragraph:
        this.block(n);
        this.sawParagraph = true;
        return;
      case K.Strong:
        this.mark(n, this.isUnmarked(n) ? 0 : STRONG);
        return;
      case K.Emphasis:
        this.mark(n, EMPHASIS);
        return;
      case K.Delete:
        this.mark(n, DELETE);
        return;
      case K.Code:
        this.mark(n, CODE);
        return;
      case K.Link:
        this.anchor(n);
        return;
      case K.Break:
        this.lineBreak(n);
        return;
      default:
        this.special(n, kind);
    }
  }

  private special(n: NodeId, kind: number): void {
    switch (kind) {
      case K.Heading:
        this.heading(n);
        return;
      case K.Rule:
        this.rule(n);
        return;
      case K.List:
        lowerList(this, n);
        return;
      case K.Definitions:
        lowerDefinitions(this, n);
        return;
      case K.Quote:
        this.quote(n);
        return;
      case K.Pre:
        lowerCode(this, n);
        return;
      case K.Table:
        lowerTable(this, n);
        return;
      case K.Cell:
        this.inline.space(0, 0);
        this.block(n);
        return;
      case K.Image:
        lowerImage(this, n);
        return;
      case K.Picture:
        lowerPicture(this, n);
        return;
      case K.Figure:
        lowerFigure(this, n);
        return;
      case K.Embed:
        lowerEmbed(this, n);
        return;
      case K.Noscript:
        lowerNoscript(this, n);
        return;
      default:
        this.rare(n, kind);
    }
  }

  private rare(n: NodeId, kind: number): void {
    switch (kind) {
      case K.Quotation:
        this.quotation(n);
        return;
      case K.RubyText:
        this.rubyText(n);
        return;
      case K.Dialog:
        if (this.article || this.attr(n, 'open') !== undefined) this.block(n);
        return;
      case K.Template:
        if (this.attr(n, 'shadowrootmode') !== undefined) this.children(n);
        return;
      case K.Sup:
        if (!takeFootnoteReference(this, n)) this.children(n);
        return;
      case K.Section:
        if (!takeFootnote(this, n)) this.block(n);
        return;
      case K.Input:
        if (this.attr(n, 'type')?.toLowerCase() === 'image') lowerImage(this, n);
        return;
      default:
        this.children(n);
    }
  }

  block(n: NodeId): void {
    this.flush();
    this.children(n);
    this.flush();
  }

  private mark(n: NodeId, mark: number): void {
    const { context } = this.inline;
    if (mark !== 0) this.inline.openMark(mark);
    this.children(n);
    this.inline.context = context;
  }

  /** `<b style="font-weight:normal">` is how Google Docs wraps a whole text. */
  private isUnmarked(n: NodeId): boolean {
    const style = this.attr(n, 'style');
    return style !== undefined && NORMAL_WEIGHT.test(style);
  }

  private anchor(n: NodeId): void {
    const { inline } = this;
    const href = this.attr(n, 'href');
    const url = href === undefined ? null : this.url(href, 'link');
    if (url === null || (this.article && (url === '' || url === '#'))) {
      this.children(n);
      return;
    }
    if (takeFootnoteReference(this, n)) return;
    const { context } = inline;
    // A link's tooltip repeats its text or serves the site; as part of a page's own Markdown it stays.
    const title = this.article ? null : (this.attr(n, 'title') ?? null);
    const before = inline.solid;
    inline.openLink({ url, title }, this.article);
    this.children(n);
    inline.context = context;
    if (!this.article && inline.solid === before) {
      inline.leaf({ type: 'link', url, title, children: [], ...this.positionOf(n) }, this.from(n), this.to(n));
    }
  }

  private lineBreak(n: NodeId): void {
    if (this.flat > 0 && this.flatBreaks === 0) this.inline.space(this.from(n), this.to(n));
    else this.inline.hardBreak(this.from(n), this.to(n));
  }

  /** Above 0, breaks are kept although blocks are laid flat: a heading of one line may hold them. */
  private flatBreaks = 0;

  private heading(n: NodeId): void {
    if (this.flat > 0) {
      this.block(n);
      return;
    }
    const depth = (this.page.names[this.page.tag[n] ?? 0]?.charCodeAt(1) ?? 0x32) - 0x30;
    this.inline.headingNext = false;
    const before = this.out.length;
    this.flatBreaks = this.article ? 0 : 1;
    const children = this.phrasing(() => {
      this.children(n);
    });
    this.flatBreaks = 0;
    if (children.length > 0 || (!this.article && this.out.length === before)) {
      this.out.push({ type: 'heading', depth: depth as Heading['depth'], children, ...this.positionOf(n) });
    }
  }

  rule(n: NodeId): void {
    if (this.flat > 0) this.inline.space(this.from(n), this.to(n));
    else this.push({ type: 'thematicBreak', ...this.positionOf(n) });
  }

  private quote(n: NodeId): void {
    this.nested(
      () => {
        const children = this.container(() => {
          this.children(n);
        });
        if (children.length > 0 || !this.article) {
          this.out.push({ type: 'blockquote', children: children as never[], ...this.positionOf(n) });
        }
      },
      () => {
        this.children(n);
      },
    );
  }

  private quotation(n: NodeId): void {
    const inner = this.quotations++ % 2 === 1;
    this.inline.text(inner ? '‘' : '“', this.from(n), this.from(n));
    this.children(n);
    this.inline.text(inner ? '’' : '”', this.to(n), this.to(n));
    this.quotations--;
  }

  /** Reading aids stand in brackets; the page brings its own in `<rp>`, or we add them. */
  private rubyText(n: NodeId): void {
    const { page } = this;
    const next = this.end(n);
    const bracketed = page.names[page.tag[next] ?? 0] === 'rp' && page.parent[next] === page.parent[n];
    if (!bracketed) this.inline.text('(', this.from(n), this.from(n));
    this.children(n);
    if (!bracketed) this.inline.text(')', this.to(n), this.to(n));
  }

  private claim(): Uint8Array | null {
    const { figures } = this.options;
    if (!figures || figures.size === 0) return null;
    const claimed = new Uint8Array(this.page.size);
    for (const { captions, credits } of figures.values()) {
      for (const { node, until } of captions) claimed.fill(1, node, until);
      for (const { node, until } of credits) claimed.fill(1, node, until);
    }
    return claimed;
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

const NORMAL_WEIGHT = /font-weight:\s*(?:normal|400)/i;

/** A subhead that was a bold paragraph: the mark says nothing that the heading does not. */
function subhead(children: PhrasingContent[], position: { position?: Position }): Heading {
  const [only] = children;
  const inner = children.length === 1 && only?.type === 'strong' ? only.children : children;
  return { type: 'heading', depth: SUBHEAD_DEPTH, children: inner.filter(({ type }) => type !== 'break'), ...position };
}
