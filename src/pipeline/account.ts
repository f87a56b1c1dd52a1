/** The account of a page: every text and picture of the source, either in a block of the article or dropped by a rule. */
import type { Root } from 'mdast';
import { letters } from '../dom/measure';
import { BLOCK, MEDIA, T, tagFlags } from '../dom/tags';
import { attr, closest, endOf, nameOf } from '../dom/tree';
import type { Piece, SourceRange } from '../model/explanation';
import type { Draft, Verdict } from '../model/finding';
import { TEXT, type NodeId } from '../model/page';
import { printText } from '../writers/text';
import { STATED, admission, inSource, placedBlocks, rangeOf, statedRange, type PlacedBlock } from './block-origin';
import { pushReversed } from './push-all';

/** Text of a dropped piece beyond this is cut: scripts are long and say nothing. */
const MOST_TEXT = 2000;
const BLANKS = /\s+/g;

/** Rules of what no stage spoke of. */
const OUTSIDE = 'locate/outside';
const UNPRINTED = 'lower/unprinted';
const REPLACED = 'structured/replaced';

export type StageOf = (verdict: Verdict) => string | null;

interface Open {
  readonly key: string;
  readonly piece: Omit<Piece, 'text' | 'range'>;
  from: number;
  to: number;
  text: string;
  /** Block-level element of the last text: a change of it is a new line. */
  element: NodeId;
}

/**
 * Pieces in the order of the source. `seen` is the draft of the page as it came; `assembled` the one the article was made of, the
 * same but where the body was taken from structured data.
 */
export function account(seen: Draft, assembled: Draft, tree: Root, stageOf: StageOf): readonly Piece[] {
  const stated = statedRange(assembled);
  const blocks = placedBlocks(tree);
  if (stated === null) return new Accountant(seen, blocks, OUTSIDE, stageOf).pieces();
  const made = blocks.map(({ node }): Piece => ({
    state: 'kept',
    type: node.type,
    range: stated,
    text: textOf(node),
    rule: STATED,
    stage: null,
    note: null,
  }));
  return [...made, ...new Accountant(seen, [], REPLACED, stageOf).pieces()];
}

class Accountant {
  private readonly done: Open[] = [];
  private readonly owner: Int32Array;
  private readonly parts: readonly Verdict[];
  private readonly leaves: readonly (readonly [from: number, to: number, block: number])[];
  private readonly opened = new Map<string, Open>();

  constructor(
    private readonly draft: Draft,
    private readonly blocks: readonly PlacedBlock[],
    private readonly elsewhere: string,
    private readonly stageOf: StageOf,
  ) {
    this.owner = owners(draft);
    this.parts = draft.verdicts.filter(({ kind }) => kind === 'standfirst' || kind === 'lead');
    this.leaves = blocks
      .flatMap(({ leaves }, block) => leaves.map(([from, to]) => [from, to, block] as const))
      .sort((a, b) => a[0] - b[0] || a[1] - b[1]);
  }

  pieces(): readonly Piece[] {
    const { page } = this.draft;
    const admittedBy = admission(this.draft);
    for (let n = 1; n < page.size; n++) {
      const tag = page.tag[n] ?? 0;
      const isMedia = (tagFlags(tag) & MEDIA) !== 0 && tag !== T.PICTURE && tag !== T.SVG;
      if (isMedia || (tag === TEXT && letters(page.text[n] ?? '') > 0)) this.add(n, isMedia, admittedBy);
    }
    return this.done
      .sort((a, b) => a.from - b.from || a.to - b.to)
      .map(({ piece, from, to, text }) => ({ ...piece, range: inSource(this.draft, [from, to]), text: text.trim() }));
  }

  private add(n: NodeId, isMedia: boolean, admittedBy: (range: SourceRange) => Verdict | null): void {
    const range = rangeOf(this.draft.page, n, n + 1);
    const isDropped =
      this.draft.dropped[n] !== 0 && !this.parts.some(({ node, until }) => n >= node && n < (until ?? endOf(this.draft.page, node)));
    if (isDropped) {
      const index = this.owner[n] ?? -1;
      const verdict = this.draft.verdicts[index];
      if (verdict) this.dropped(n, isMedia, range, `verdict ${index}`, verdict.rule, verdict);
      else this.dropped(n, isMedia, range, 'outside', this.elsewhere, null);
      return;
    }
    const block = this.blockAt(range);
    if (block !== null) {
      this.kept(block, admittedBy);
      return;
    }
    const element = closest(this.draft.page, n, (tag) => (tagFlags(tag) & BLOCK) !== 0);
    const isInside = this.blocks.length > 0 && this.draft.roots.some((root) => n >= root && n < endOf(this.draft.page, root));
    const rule = isInside ? UNPRINTED : this.elsewhere;
    this.dropped(n, isMedia, range, `${rule} ${element}`, rule, null);
  }

  private kept(index: number, admittedBy: (range: SourceRange) => Verdict | null): void {
    const block = this.blocks[index];
    const key = `block ${index}`;
    if (!block || this.opened.has(key)) return;
    const verdict = admittedBy(block.range);
    const open: Open = {
      key,
      piece: {
        state: 'kept',
        type: block.node.type,
        rule: verdict?.rule ?? OUTSIDE,
        stage: verdict === null ? null : this.stageOf(verdict),
        note: verdict?.note ?? null,
      },
      from: block.range[0],
      to: block.range[1],
      text: textOf(block.node),
      element: 0,
    };
    this.opened.set(key, open);
    this.done.push(open);
  }

  private dropped(n: NodeId, isMedia: boolean, range: SourceRange, key: string, rule: string, verdict: Verdict | null): void {
    const { page } = this.draft;
    const element = closest(page, n, (tag) => (tagFlags(tag) & BLOCK) !== 0);
    const words = isMedia
      ? ` [${nameOf(page, n)}${label(attr(page, n, 'alt') ?? attr(page, n, 'src') ?? '')}] `
      : (page.text[n] ?? '').replace(BLANKS, ' ');
    const last = this.done[this.done.length - 1];
    if (last?.key === key) {
      last.to = Math.max(last.to, range[1]);
      if (last.text.length < MOST_TEXT) last.text += element === last.element ? words : `\n${words.trimStart()}`;
      if (last.text.length > MOST_TEXT) last.text = `${last.text.slice(0, MOST_TEXT)}…`;
      last.element = element;
      return;
    }
    const stage = verdict === null ? null : this.stageOf(verdict);
    const piece = { state: 'dropped', type: 'text', rule, stage, note: verdict?.note ?? null } as const;
    const text = words.length > MOST_TEXT ? `${words.slice(0, MOST_TEXT)}…` : words;
    this.done.push({ key, piece, from: range[0], to: range[1], text, element });
  }

  /** The block with a leaf that overlaps the range; null where none does. */
  private blockAt([from, to]: SourceRange): number | null {
    let low = 0;
    let high = this.leaves.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.leaves[middle]?.[0] ?? 0) < to) low = middle + 1;
      else high = middle;
    }
    const leaf = this.leaves[low - 1];
    return leaf !== undefined && leaf[1] > from ? leaf[2] : null;
  }
}

/** Index of the verdict that first dropped each node; -1 where none did. */
function owners({ page, verdicts }: Draft): Int32Array {
  const owner = new Int32Array(page.size).fill(-1);
  for (let index = verdicts.length - 1; index >= 0; index--) {
    const verdict = verdicts[index];
    if (verdict?.kind === 'drop') owner.fill(index, verdict.node, verdict.until ?? endOf(page, verdict.node));
  }
  return owner;
}

function label(text: string): string {
  return text === '' ? '' : ` ${text.length > 80 ? `${text.slice(0, 80)}…` : text}`;
}

/** What a reader sees of a block: its prose, or the words of its picture. */
function textOf(node: Root['children'][number]): string {
  if (node.type === 'embed') return `[${node.kind} ${node.title ?? node.url}]`;
  if (node.type === 'thematicBreak') return '[rule]';
  if (node.type !== 'figure') return printText({ type: 'root', children: [node] }) || imagesWithin(node);
  return node.children
    .map((part) =>
      part.type === 'image'
        ? `[image ${part.alt || part.url}]`
        : printText({ type: 'root', children: [{ type: 'paragraph', children: part.children }] }),
    )
    .join('\n');
}

/** A paragraph of nothing but pictures. */
function imagesWithin(node: Root['children'][number]): string {
  const found: string[] = [];
  const stack: unknown[] = [node];
  for (let next = stack.pop(); next !== undefined; next = stack.pop()) {
    const part = next as {
      readonly type: string;
      readonly alt?: string | null;
      readonly url?: string;
      readonly children?: readonly unknown[];
    };
    if (part.type === 'image') found.push(`[image ${part.alt || (part.url ?? '')}]`);
    if (part.children) pushReversed(stack, part.children);
  }
  return found.join('\n');
}
