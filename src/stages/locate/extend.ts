/** What belongs to the body and stands outside its container: paragraphs of the same kind, and those between headline and container. */
import { makeOf } from '../../dom/makes';
import { T, tagSet } from '../../dom/tags';
import { Kind, kindsOf } from '../../dom/tokens';
import { attr, closest, contains, endOf, parentOf } from '../../dom/tree';
import type { Block } from '../../model/block';
import type { Draft, Finding, Stage, Verdict } from '../../model/finding';
import { NONE, type NodeId, type Page } from '../../model/page';
import { isCaptionLine } from '../figures/own-words';
import { isProse, linkShare } from '../prose';
import { titleTest } from '../same-text';
import { isInBody } from '../roots';

const headline = tagSet('h1');
const heading = tagSet('h2', 'h3', 'h4', 'h5', 'h6');
const listed = tagSet('li', 'td', 'th', 'dd', 'dt', 'figcaption', 'blockquote');

/** A standfirst says at least and at most so much (letters). */
const SHORTEST = 50;
const LONGEST = 900;
/** Blocks between headline and body that may be part of it. */
const MOST_BLOCKS = 3;

/** Makes with a class of their own that prose of the body carries. */
function bodyMakes(page: Page, blocks: readonly Block[]): ReadonlySet<number> {
  const makes = new Set<number>();
  for (const block of blocks) {
    if (page.tag[block.element] !== T.P || !isProse(block)) continue;
    const make = makeOf(page, block.element);
    if (!makes.has(make) && attr(page, block.element, 'class')) makes.add(make);
  }
  return makes;
}

/** The nearest element that holds both the body and a headline, or `<main>`/`<article>` around the body. */
export function scopeOf(page: Page, root: NodeId): NodeId {
  for (let node = parentOf(page, root); node > 0; node = parentOf(page, node)) {
    if (page.tag[node] === T.BODY) return node;
    for (let n = node; n < root; n++) if (headline(page.tag[n] ?? 0)) return node;
  }
  return 0;
}

/** The heading before the body that says the title, whatever its level; else the last `<h1>`. */
function lastHeadline(page: Page, blocks: readonly Block[], from: NodeId, before: NodeId, isTitle: (text: string) => boolean): NodeId {
  let said: NodeId = NONE;
  for (const { node, element, kind, text } of blocks) {
    if (node >= before) break;
    const tag = page.tag[element] ?? 0;
    if (kind === 'text' && node > from && (headline(tag) || heading(tag)) && isTitle(text)) said = element;
  }
  if (said !== NONE) return said;
  for (let node = before - 1; node > from; node--) if (headline(page.tag[node] ?? 0)) return node;
  return NONE;
}

/** Set apart by the page: a heading, or named so. Other paragraphs before the container begin the body. */
function isSetApart(page: Page, block: Block): boolean {
  for (let node = block.element; node > 0 && page.tag[node] !== T.BODY; node = parentOf(page, node))
    if (heading(page.tag[node] ?? 0) || (kindsOf(page, node) & Kind.STANDFIRST) !== 0) return true;
  return false;
}

function isOpening(page: Page, block: Block, before: Block | undefined): boolean {
  if (before !== undefined && page.tag[before.node] === T.IMG && isCaptionLine(page, before.node, block)) return false;
  if (block.letters < SHORTEST || block.letters > LONGEST || linkShare(block) > 0.3) return false;
  if (closest(page, block.element, listed) !== NONE) return false;
  for (let node = block.element; node > 0 && page.tag[node] !== T.BODY; node = parentOf(page, node)) {
    const kinds = kindsOf(page, node);
    if (
      (kinds & (Kind.CAPTION | Kind.CREDIT | Kind.BYLINE | Kind.DATE | Kind.RELATED)) !== 0 &&
      (kinds & (Kind.STANDFIRST | Kind.BODY)) === 0
    )
      return false;
    if (page.tag[node] === T.FIGURE) return false;
  }
  return true;
}

function run(draft: Draft): Finding {
  const { page, roots } = draft;
  const [first] = roots;
  const last = roots[roots.length - 1];
  if (first === undefined || last === undefined || first === 0) return {};
  const scope = scopeOf(page, first);
  const inside = bodyMakes(page, draft.blocks());
  const verdicts: Verdict[] = [];
  const isTitle = titleTest(draft);
  const blocks = draft.pageBlocks();
  const title = lastHeadline(page, blocks, scope, first, isTitle);
  let openings = 0;
  for (let at = 0; at < blocks.length; at++) {
    const block = blocks[at] as Block;
    if (block.kind !== 'text' || !contains(page, scope, block.node) || isInBody(draft, block.node)) continue;
    if (isProse(block) && inside.has(makeOf(page, block.element)))
      verdicts.push({ kind: 'root', node: block.element, rule: 'locate/same-kind' });
    else if (
      title !== NONE &&
      block.node >= endOf(page, title) &&
      block.node < first &&
      openings < MOST_BLOCKS &&
      isOpening(page, block, blocks[at - 1]) &&
      !isTitle(block.text)
    ) {
      openings++;
      if (!isSetApart(page, block)) verdicts.push({ kind: 'root', node: block.element, rule: 'locate/opening' });
    }
  }
  return { verdicts };
}

export const extend: Stage = { name: 'locate/extend', run };
