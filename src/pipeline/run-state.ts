/** The marks beside the page, and what is measured by them: kept up to date by the runner alone. */
import { segment } from '../dom/blocks';
import { lettersByNode, sumRoom, Sums } from '../dom/measure';
import { firstFrom } from '../dom/order';
import { bytesOf } from '../dom/page-memory';
import { BLOCK, tagFlags } from '../dom/tags';
import { endOf, parentOf } from '../dom/tree';
import type { Block } from '../model/block';
import type { Claim, Measures, Verdict } from '../model/finding';
import { NONE, type NodeId, type Page } from '../model/page';
import type { Warning } from '../model/source';

/** What is kept beside the lines of the body. */
const APART: ReadonlySet<Verdict['kind']> = new Set(['caption', 'credit', 'standfirst', 'embed']);

/** The state behind the drafts; nobody else holds it. */
export class RunState {
  readonly dropped: Uint8Array;
  /** Made at the first caption, credit or embed. */
  private apart: Uint8Array | null = null;
  readonly kept: Verdict[] = [];
  readonly verdicts: Verdict[] = [];
  readonly claims: Claim[] = [];
  readonly warnings: Warning[] = [];
  private readonly rootNodes = new Set<NodeId>();
  /** Them in document order; null after a new one, since there may be one around each paragraph. */
  private inOrder: readonly NodeId[] | null = null;
  /** Live blocks of the whole page, and a mark for each that has been cut whole since they were made; null where none was. */
  private blocks: readonly Block[] | null = null;
  private cut: Uint8Array | null = null;
  /** Those of them within the roots, and the lines among these. */
  private within: readonly Block[] | null = null;
  private lines: readonly Block[] | null = null;
  private measures: Measures | null = null;
  /** Where sums are kept. They are asked for after nearly every cut, and no stage keeps them beyond its own run. */
  private room: Int32Array | null = null;

  constructor(private readonly page: Page) {
    this.dropped = bytesOf(page);
  }

  get roots(): readonly NodeId[] {
    this.inOrder ??= [...this.rootNodes].sort((a, b) => a - b);
    return this.inOrder;
  }

  /** Segmenting is the dearest measure, so it is done anew only where more than whole blocks was cut. */
  readonly pageBlocks = (): readonly Block[] => {
    if (this.blocks === null) this.blocks = segment(this.page, this.dropped);
    else if (this.cut !== null) this.blocks = withoutMarked(this.blocks, this.cut);
    this.cut = null;
    return this.blocks;
  };

  readonly currentBlocks = (): readonly Block[] => {
    if (this.within === null) {
      this.within = inBody(this.page, this.roots, this.apart, this.pageBlocks());
      this.lines = null;
    }
    return this.within;
  };

  readonly currentTexts = (): readonly Block[] => {
    const blocks = this.currentBlocks();
    this.lines ??= blocks.filter(({ kind }) => kind === 'text');
    return this.lines;
  };

  readonly currentMeasures = (): Measures => {
    this.measures ??= new Sums(this.page, this.dropped, this.sumRoom);
    return this.measures;
  };

  private readonly sumRoom = (): Int32Array => (this.room ??= sumRoom(this.page));

  apply(verdict: Verdict): void {
    this.verdicts.push(verdict);
    if (verdict.kind === 'drop') this.drop(verdict.node, verdict.until ?? endOf(this.page, verdict.node));
    else if (verdict.kind === 'keep') this.keep(verdict);
    else if (verdict.kind === 'root') this.addRoot(verdict.node);
    else if (APART.has(verdict.kind)) this.setApart(verdict);
  }

  /** Marks the range; an element that reaches beyond it stays, and loses only the leaves within. */
  private drop(from: NodeId, until: NodeId): void {
    const { page, dropped } = this;
    if (endOf(page, from) === until) dropped.fill(1, from, until);
    else for (let n = from; n < until; n++) if (endOf(page, n) <= until) dropped[n] = 1;
    for (const { node } of this.kept) this.revive(node, from, until);
    this.forget(from, until);
  }

  /** A cut of whole blocks only shortens the list; anything else is segmented anew when asked for. */
  private forget(from: NodeId, until: NodeId): void {
    this.measures = null;
    this.within = null;
    const { blocks } = this;
    if (blocks === null) return;
    const at = firstFrom(blocks, from, nodeOf);
    const block = blocks[at];
    if (this.kept.length > 0) this.blocks = null;
    else if (block?.node === from && block.until === until) this.cutFrom(blocks, at, from + 1);
    else if (isBlockElement(this.page, from, until) || isWithoutText(this.page, from, until)) this.cutFrom(blocks, at, until);
    else this.blocks = null;
  }

  /** Marks the blocks from that number on which begin before a node. */
  private cutFrom(blocks: readonly Block[], first: number, until: NodeId): void {
    for (let at = first; at < blocks.length && (blocks[at]?.node ?? until) < until; at++) {
      this.cut ??= new Uint8Array(blocks.length);
      this.cut[at] = 1;
    }
  }

  /** `keep` wins over every drop of the node and of what it stands in. */
  private keep(verdict: Verdict): void {
    this.kept.push(verdict);
    this.revive(verdict.node, 0, this.page.size);
    this.blocks = null;
    this.within = null;
    this.measures = null;
  }

  private revive(node: NodeId, from: NodeId, until: NodeId): void {
    const end = endOf(this.page, node);
    if (end <= from || node >= until) return;
    this.dropped.fill(0, Math.max(node, from), Math.min(end, until));
    for (let up = parentOf(this.page, node); up !== NONE; up = parentOf(this.page, up)) this.dropped[up] = 0;
  }

  /** Captions, credits, the standfirst and embeds are kept, but they are no lines of the body any more. */
  private setApart({ node, until }: Verdict): void {
    this.apart ??= bytesOf(this.page);
    this.apart.fill(1, node, until ?? endOf(this.page, node));
    this.within = null;
  }

  private addRoot(node: NodeId): void {
    this.rootNodes.add(node);
    this.inOrder = null;
    this.within = null;
  }
}

function withoutMarked(blocks: readonly Block[], marks: Uint8Array): readonly Block[] {
  const found: Block[] = [];
  for (let at = 0; at < marks.length; at++) if (marks[at] === 0) found.push(blocks[at] as Block);
  return found;
}

const nodeOf = ({ node }: Block): NodeId => node;

/**
 * The blocks within the roots, all where there is none, without the lines that stand apart. Blocks and roots are in document order, so one pass
 * over each tells.
 */
function inBody(page: Page, roots: readonly NodeId[], apart: Uint8Array | null, blocks: readonly Block[]): readonly Block[] {
  if (roots.length === 0 && apart === null) return blocks;
  const found: Block[] = [];
  let at = 0;
  let end = roots.length === 0 ? page.size : 0;
  for (const block of blocks) {
    const { kind, node } = block;
    for (; node >= end && at < roots.length && (roots[at] ?? 0) <= node; at++) end = Math.max(end, endOf(page, roots[at] ?? 0));
    if (node < end && (apart === null || kind !== 'text' || apart[node] === 0)) found.push(block);
  }
  return found;
}

function isBlockElement(page: Page, from: NodeId, until: NodeId): boolean {
  return endOf(page, from) === until && (tagFlags(page.tag[from] ?? 0) & BLOCK) !== 0;
}

/** An icon or a spacer: no line of text is changed by its going. */
function isWithoutText(page: Page, from: NodeId, until: NodeId): boolean {
  const counts = lettersByNode(page);
  for (let node = from; node < until; node++) if (counts[node] !== 0) return false;
  return true;
}
