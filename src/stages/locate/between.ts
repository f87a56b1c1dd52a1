/** Figures and subheads between the parts of a body: where paragraphs stand in parts of their own, what stands among them is in none. */
import { shownSource } from '../../dom/image-source';
import { tagSet } from '../../dom/tags';
import { Kind, kindsOf } from '../../dom/tokens';
import { closest, contains, endOf, parentOf } from '../../dom/tree';
import type { Block } from '../../model/block';
import type { Draft, Finding, Stage, Verdict } from '../../model/finding';
import { NONE, type NodeId, type Page } from '../../model/page';
import { galleriesOf } from '../figures/galleries';
import { imagesWithin } from '../figures/address';
import { bodyStart } from './lead';

const figure = tagSet('figure');
const subhead = tagSet('h2', 'h3', 'h4');
const link = tagSet('a');
/** Names of what leads elsewhere, on the figure or on what holds it. */
const ELSEWHERE = Kind.RELATED | Kind.NAV | Kind.AD | Kind.BIO | Kind.COMMENTS | Kind.PROMO | Kind.SHARE;
/** Lines that a figure of the article holds at most: caption and credit. */
const MOST_LINES = 4;

/** The nearest element that holds both. */
function commonHolder(page: Page, first: NodeId, last: NodeId): NodeId {
  let node = parentOf(page, first);
  while (node > 0 && !contains(page, node, last)) node = parentOf(page, node);
  return node;
}

function leadsElsewhere(page: Page, node: NodeId, holder: NodeId): boolean {
  for (let up = node; up > holder; up = parentOf(page, up)) if ((kindsOf(page, up) & ELSEWHERE) !== 0) return true;
  return closest(page, node, link) !== NONE;
}

/** Whether the figure shows a picture, and says no more than a caption does. */
function isOfTheArticle(page: Page, node: NodeId, lines: readonly Block[]): boolean {
  if (lines.length > MOST_LINES || lines.some(({ links, linkLetters, letters }) => links > 0 && linkLetters * 2 > letters)) return false;
  for (const image of imagesWithin(page, node, endOf(page, node))) if (shownSource(page, image) !== null) return true;
  return false;
}

/** Figures and galleries outside of the roots, between the first and the last of them. */
function* figuresBetween({ page, roots, dropped }: Draft, first: NodeId, last: NodeId): Generator<NodeId> {
  const galleries = new Set(galleriesOf(page));
  let next = 0;
  for (let node = first; node < last; node++) {
    while (next < roots.length && (roots[next] ?? 0) < node) next++;
    const isOpen = dropped[node] === 0 && roots[next] !== node;
    const isFigure = figure(page.tag[node] ?? 0) || galleries.has(node);
    if (isOpen && !isFigure) continue;
    if (isOpen) yield node;
    node = endOf(page, node) - 1;
  }
}

/** Letters of the longest subhead. */
const LONGEST_SUBHEAD = 160;

/** The subhead's outermost wrapper, where it stands beside the parts: pages that wrap each paragraph wrap subheads in other names. */
function subheadBetween(page: Page, beside: ReadonlySet<NodeId>, { node, until, element, links, letters }: Block): NodeId {
  if (!subhead(page.tag[element] ?? 0) || links > 0 || letters > LONGEST_SUBHEAD) return NONE;
  let box = element;
  while (box > 0 && !beside.has(parentOf(page, box))) box = parentOf(page, box);
  for (let n = box; n < endOf(page, box); n++) if ((n < node || n >= until) && (page.text[n] ?? '').trim() !== '') return NONE;
  return box > 0 ? box : NONE;
}

function run(draft: Draft): Finding {
  const { page, roots } = draft;
  const first = roots[0];
  const last = roots[roots.length - 1];
  if (first === undefined || last === undefined || first === last) return {};
  const holder = commonHolder(page, first, last);
  const texts = draft.pageBlocks().filter(({ kind }) => kind === 'text');
  const verdicts: Verdict[] = [];
  let at = 0;
  for (const node of figuresBetween(draft, first, last)) {
    while (at < texts.length && (texts[at]?.node ?? 0) < node) at++;
    const from = at;
    while (at < texts.length && (texts[at]?.node ?? 0) < endOf(page, node)) at++;
    const isGallery = !figure(page.tag[node] ?? 0);
    if (isGallery || (!leadsElsewhere(page, node, holder) && isOfTheArticle(page, node, texts.slice(from, at))))
      verdicts.push({ kind: 'root', node, rule: 'locate/between' });
  }
  const start = bodyStart(draft) ?? first;
  const beside = new Set(roots.map((root) => parentOf(page, root)));
  // Blocks and roots both stand in document order.
  let next = 0;
  let covered: NodeId = 0;
  for (const block of texts) {
    while ((roots[next] ?? Infinity) <= block.node) covered = Math.max(covered, endOf(page, roots[next++] ?? 0));
    if (block.node < start || block.node >= last || block.node < covered) continue;
    const node = subheadBetween(page, beside, block);
    if (node !== NONE) verdicts.push({ kind: 'root', node, rule: 'locate/between' });
  }
  return { verdicts };
}

export const between: Stage = { name: 'locate/between', run };
