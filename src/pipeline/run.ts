/** The runner: the one loop that owns the marks. Stages say what they find; only here is it applied. */
import { segment } from '../dom/blocks';
import { endOf, parentOf } from '../dom/tree';
import type { Block } from '../model/block';
import type { Claim, Draft, Stage, Verdict } from '../model/finding';
import type { NormalizeOptions } from '../model/options';
import { NONE, type NodeId, type Page } from '../model/page';
import type { SiteRules } from '../model/rules';
import type { RawDoc, Warning } from '../model/source';

export interface Run {
  readonly draft: Draft;
  readonly warnings: readonly Warning[];
}

/** The state behind the drafts; nobody else holds it. */
class State {
  readonly dropped: Uint8Array;
  readonly kept: Verdict[] = [];
  readonly verdicts: Verdict[] = [];
  readonly claims: Claim[] = [];
  readonly warnings: Warning[] = [];
  roots: NodeId[] = [];
  private blocks: readonly Block[] | null = null;
  /** Blocks by their first node, and those of them that have been cut whole since they were made. */
  private byNode = new Map<NodeId, Block>();
  private readonly cut = new Set<Block>();

  constructor(private readonly page: Page) {
    this.dropped = new Uint8Array(page.size);
  }

  /** Segmenting is the dearest measure, so it is done anew only where more than whole blocks was cut. */
  readonly currentBlocks = (): readonly Block[] => {
    if (this.blocks === null) {
      this.blocks = segment(this.page, this.roots.length > 0 ? this.roots : [0], this.dropped);
      this.byNode = new Map(this.blocks.map((block) => [block.node, block]));
    } else if (this.cut.size > 0) this.blocks = this.blocks.filter((block) => !this.cut.has(block));
    this.cut.clear();
    return this.blocks;
  };

  apply(verdict: Verdict): void {
    this.verdicts.push(verdict);
    if (verdict.kind === 'drop') this.drop(verdict.node, verdict.until ?? endOf(this.page, verdict.node));
    else if (verdict.kind === 'keep') this.keep(verdict);
    else if (verdict.kind === 'root') this.addRoot(verdict.node);
  }

  /** Marks the range; an element that reaches beyond it stays, and loses only the leaves within. */
  private drop(from: NodeId, until: NodeId): void {
    const { page, dropped } = this;
    if (endOf(page, from) === until) dropped.fill(1, from, until);
    else for (let n = from; n < until; n++) if (endOf(page, n) <= until) dropped[n] = 1;
    for (const { node } of this.kept) this.revive(node, from, until);
    this.forget(from, until);
  }

  private forget(from: NodeId, until: NodeId): void {
    const block = this.byNode.get(from);
    if (block?.until === until && this.kept.length === 0) this.cut.add(block);
    else this.blocks = null;
  }

  /** `keep` wins over every drop of the node and of what it stands in. */
  private keep(verdict: Verdict): void {
    this.kept.push(verdict);
    this.revive(verdict.node, 0, this.page.size);
    this.blocks = null;
  }

  private revive(node: NodeId, from: NodeId, until: NodeId): void {
    const end = endOf(this.page, node);
    if (end <= from || node >= until) return;
    this.dropped.fill(0, Math.max(node, from), Math.min(end, until));
    for (let up = parentOf(this.page, node); up !== NONE; up = parentOf(this.page, up)) this.dropped[up] = 0;
  }

  private addRoot(node: NodeId): void {
    this.roots = [...this.roots.filter((root) => root !== node), node].sort((a, b) => a - b);
    this.blocks = null;
  }
}

/** Runs the stages in order over one page. Pure at its face: same arguments, same result, the page untouched. */
export function run(
  doc: RawDoc,
  page: Page,
  rules: SiteRules | null,
  stages: readonly Stage[],
  options: NormalizeOptions,
  attempt: string,
): Run {
  const state = new State(page);
  const disabled = new Set(options.disabledRules ?? []);
  const draft = (): Draft => ({
    doc,
    page,
    rules,
    dropped: state.dropped,
    roots: state.roots,
    verdicts: state.verdicts,
    claims: state.claims,
    blocks: state.currentBlocks,
    options,
  });
  for (const stage of stages) {
    const finding = stage.run(draft());
    for (const verdict of finding.verdicts ?? []) if (!disabled.has(verdict.rule)) state.apply(verdict);
    for (const claim of finding.claims ?? []) if (claim.rule === undefined || !disabled.has(claim.rule)) state.claims.push(claim);
    for (const { code, message } of finding.notes ?? []) state.warnings.push({ code, message });
    options.observe?.(stage.name, finding, attempt);
  }
  return { draft: draft(), warnings: state.warnings };
}
