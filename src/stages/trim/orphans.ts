/** Headings and labels of boxes whose content is gone: `Most read in sport` over cards that were cut. The box tells, not the words. */
import { lettersByNode } from '../../dom/measure';
import { nextFrom, placeFrom } from '../../dom/order';
import { tagSet } from '../../dom/tags';
import { closest, endOf, parentOf } from '../../dom/tree';
import type { Block } from '../../model/block';
import type { Draft, Finding, Stage, Verdict } from '../../model/finding';
import { NONE, type NodeId } from '../../model/page';
import { dropBlock } from '../drop-block';
import { endsSentence } from '../../text/sentence-end';
import { holdsRoot } from '../roots';

const heading = tagSet('h2', 'h3', 'h4', 'h5', 'h6');
const figure = tagSet('figure');
const kept = tagSet('li', 'dt', 'dd', 'td', 'th', 'blockquote', 'figure');
const wall = tagSet('html', 'body', 'main', 'article');
/** Letters of what was cut from the box: less is a label of advertising under a subhead. */
const FEWEST = 24;
/** Letters of the longest label that is no heading. */
const LABEL = 40;

/** Letters below the node that were cut. */
function cutLetters({ page, dropped }: Draft, node: NodeId): number {
  const counts = lettersByNode(page);
  let sum = 0;
  for (let n = node; n < endOf(page, node); n++) if (dropped[n] !== 0) sum += counts[n] ?? 0;
  return sum;
}

/** The outermost element around the block that holds no other live block and no root. */
function boxOf(draft: Draft, block: Block, before: Block | undefined, after: Block | undefined): NodeId {
  const { page } = draft;
  let box = block.element;
  for (let up = parentOf(page, box); up > 0 && !wall(page.tag[up] ?? 0); up = parentOf(page, up)) {
    if (holdsRoot(draft, up)) break;
    if (before !== undefined && before.until > up) break;
    if (after !== undefined && after.node < endOf(page, up)) break;
    box = up;
  }
  return box;
}

/** `More videos` over a playlist that a script would fill: the last line of a figure heads nothing. */
function endsFigure({ page }: Draft, block: Block, after: Block | undefined): boolean {
  const holder = closest(page, block.element, figure);
  return holder !== NONE && (after === undefined || after.node >= endOf(page, holder));
}

function headsCutBox(draft: Draft, block: Block, before: Block | undefined, after: Block | undefined): boolean {
  const box = boxOf(draft, block, before, after);
  return box !== block.element && cutLetters(draft, box) >= FEWEST;
}

/** A short line that is no sentence; what it stands over has to be links of other stories, for other boxes have other first lines. */
function isLabel({ page }: Draft, { letters, links, text, element }: Block): boolean {
  return letters <= LABEL && links === 0 && !endsSentence(text) && closest(page, element, kept) === NONE;
}

/** Links to other stories right below a heading, from which they are its own; one may be an inset below a subhead. */
const FEWEST_LINKS = 2;

/** Whether so many of the cut ranges (in order) stand between the heading and the next live block. */
function headsStories(cut: readonly NodeId[], { until, text }: Block, after: Block | undefined): boolean {
  if (after === undefined || endsSentence(text)) return false;
  return (cut[placeFrom(cut, until) + FEWEST_LINKS - 1] ?? Infinity) < after.node;
}

/** Where the ranges begin that were cut by such rules, in order. */
function cutBy({ verdicts }: Draft, isOne: (rule: string) => boolean): readonly NodeId[] {
  const found: NodeId[] = [];
  for (const { kind, node, rule } of verdicts) if (kind === 'drop' && isOne(rule)) found.push(node);
  return found.sort((a, b) => a - b);
}
const leadsToStories = (rule: string): boolean => rule.startsWith('related/');
const LEADING = new Set([
  ...['chrome/related', 'chrome/navigation'],
  ...['trim/link-line', 'trim/linked-heading', 'trim/labelled-link', 'trim/page-link'],
]);
const leads = (rule: string): boolean => LEADING.has(rule) || leadsToStories(rule);

function run(draft: Draft): Finding {
  const { page } = draft;
  const blocks = draft.blocks();
  const verdicts: Verdict[] = [];
  let stories: readonly NodeId[] | null = null;
  let leading: readonly NodeId[] | null = null;
  for (let at = 0; at < blocks.length; at++) {
    const block = blocks[at];
    if (block?.kind !== 'text') continue;
    // V8 looks for the members -1 and behind the last as for properties, a hundred times as long.
    const before = at > 0 ? blocks[at - 1] : undefined;
    const after = at + 1 < blocks.length ? blocks[at + 1] : undefined;
    if (heading(page.tag[block.element] ?? 0)) {
      stories ??= cutBy(draft, leadsToStories);
      const heads = headsStories(stories, block, after) || endsFigure(draft, block, after) || headsCutBox(draft, block, before, after);
      if (!heads) continue;
    } else {
      const box = isLabel(draft, block) ? boxOf(draft, block, before, after) : block.element;
      if (box === block.element) continue;
      leading ??= cutBy(draft, leads);
      if (nextFrom(leading, block.until) >= endOf(page, box)) continue;
    }
    verdicts.push(dropBlock(block, 'trim/orphan-heading'));
  }
  return { verdicts };
}

export const orphans: Stage = { name: 'trim/orphans', run };
