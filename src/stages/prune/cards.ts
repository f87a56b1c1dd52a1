/**
 * Cards of other stories among the paragraphs, told by their make in every language: a headline that is a link with its teaser in a box
 * of their own, or one link around several lines.
 */
import { T, tagSet } from '../../dom/tags';
import { Kind, kindsOf } from '../../dom/tokens';
import { attr, closest, contains, endOf, parentOf } from '../../dom/tree';
import type { Block } from '../../model/block';
import type { Draft, Finding, Stage, Verdict } from '../../model/finding';
import { NONE, type NodeId } from '../../model/page';
import { linkShare } from '../prose';
import { linesIn } from './lines-in';
import { isOwnPage } from './site-links';
import { holdsRoot, isRoot, isWhole } from '../roots';

const heading = tagSet('h1', 'h2', 'h3', 'h4', 'h5', 'h6');
const anchor = tagSet('a');
const caption = tagSet('figcaption');
/** Cells stand in tables of results, quotes beside their source. */
const kept = tagSet('table', 'blockquote');
const quoting = tagSet('blockquote');

/** Share of a line's letters in links from which it is nothing but a link; letters of the shortest headline. */
const ALL_LINK = 0.92;
const HEADLINE = 15;
/** Letters outside of links that a card holds at most: teaser, byline and date. */
const TEASER = 320;
/** Levels above the headline at which the box is sought, and lines that it holds at most. */
const LEVELS = 6;
const MOST_LINES = 8;
/** Boxes that hold this share of the body are the body: lists of products, of houses, of films. */
const MOST_SHARE = 0.35;

/** A line that is a link to another page of the site: the headline of a card, or null. */
function headlineLink(draft: Draft, block: Block): NodeId {
  if (block.kind !== 'text' || block.links === 0 || block.letters < HEADLINE || linkShare(block) < ALL_LINK) return NONE;
  const { page } = draft;
  let link = closest(page, block.node, anchor);
  for (let node = block.node; link === NONE && node < block.until; node++) if (page.tag[node] === T.A) link = node;
  return link !== NONE && isOwnPage(draft, attr(page, link, 'href') ?? '') ? link : NONE;
}

/** Whether the box leads to one address more than once: by picture, headline and `more`. */
function leadsTwice({ page }: Draft, box: NodeId, link: NodeId): boolean {
  const address = attr(page, link, 'href');
  for (let node = box; node < endOf(page, box); node++)
    if (node !== link && page.tag[node] === T.A && attr(page, node, 'href') === address) return true;
  return false;
}

/** The outermost box below the root that holds the headline and no more than a card does; `NONE` where there is none. */
function cardAround(draft: Draft, blocks: readonly Block[], at: number, link: NodeId): NodeId {
  const { page } = draft;
  const block = blocks[at] as Block;
  let box: NodeId = NONE;
  let up = heading(page.tag[block.element] ?? 0) ? parentOf(page, block.element) : block.element;
  for (let level = 0; level < LEVELS && up > 0 && !isRoot(draft, up); up = parentOf(page, up), level++) {
    const lines = linesIn(page, blocks, at, up, MOST_LINES);
    const teaser = lines?.reduce((sum, { letters, linkLetters }) => sum + letters - linkLetters, 0) ?? Infinity;
    if (lines === null || teaser > TEASER) break;
    if (holdsRoot(draft, up)) break;
    const hasTeaser = lines.some((line) => line !== block && linkShare(line) < ALL_LINK);
    if (hasTeaser && (heading(page.tag[block.element] ?? 0) || leadsTwice(draft, up, link))) box = up;
  }
  return box;
}

/** A quote that says nothing but the headline of another story: editors set such links apart so. */
function quoteAround(draft: Draft, blocks: readonly Block[], at: number): NodeId {
  const { page } = draft;
  const quote = closest(page, (blocks[at] as Block).element, quoting);
  if (quote === NONE || holdsRoot(draft, quote)) return NONE;
  return contains(page, quote, blocks[at - 1]?.node ?? 0) || contains(page, quote, blocks[at + 1]?.node ?? 0) ? NONE : quote;
}

/** The link around the block, where it is around a headline and more: `<a><h3>…</h3><p>…</p></a>`. Captions in the link of a picture are no lines of a card. */
function linkAround(draft: Draft, blocks: readonly Block[], at: number, link: NodeId): NodeId {
  const { page } = draft;
  if (link === NONE || holdsRoot(draft, link) || !isOwnPage(draft, attr(page, link, 'href') ?? '')) return NONE;
  let lines = 0;
  let all = 0;
  let headed = false;
  for (let i = at; i < blocks.length && contains(page, link, blocks[i]?.node ?? 0); i++) {
    const block = blocks[i] as Block;
    if (block.kind !== 'text') continue;
    all++;
    headed ||= heading(page.tag[block.element] ?? 0);
    if (closest(page, block.node, caption) === NONE && (kindsOf(page, block.element) & (Kind.CAPTION | Kind.CREDIT)) === 0) lines++;
  }
  return lines > 1 || (headed && all > 1) ? link : NONE;
}

function run(draft: Draft): Finding {
  const { page } = draft;
  if (isWhole(draft)) return {};
  const blocks = draft.blocks();
  const verdicts: Verdict[] = [];
  let [done, cut, total] = [0, 0, 0];
  /** The last link that is no card; what is left of it is none either. */
  let plain: NodeId = NONE;
  for (let at = 0; at < blocks.length; at++) {
    const block = blocks[at] as Block;
    total += block.letters;
    // What stands within a link, or is one, has letters in links.
    if (block.node < done || (block.linkLetters === 0 && block.kind === 'text')) continue;
    const link = headlineLink(draft, block);
    const outer = closest(page, block.node, anchor);
    if (link === NONE && outer === NONE) continue;
    const isKept = closest(page, block.element, kept) !== NONE;
    const around = isKept || outer === plain ? NONE : linkAround(draft, blocks, at, outer);
    if (!isKept && around === NONE) plain = outer;
    const node = around !== NONE || link === NONE ? around : isKept ? quoteAround(draft, blocks, at) : cardAround(draft, blocks, at, link);
    if (node === NONE) continue;
    done = endOf(page, node);
    cut += draft.measures().text(node, endOf(page, node));
    verdicts.push({ kind: 'drop', node, rule: around === NONE ? 'related/card' : 'related/link-card' });
  }
  return cut > total * MOST_SHARE ? {} : { verdicts };
}

export const cards: Stage = { name: 'prune/cards', run };
