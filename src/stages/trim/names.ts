/** Within the body: parts whose element says by its name that they are about the article and not of it. */
import { Mark, marksByNode } from '../../dom/attribute-marks';
import { lettersByNode, liveLetters } from '../../dom/measure';
import { T, tagSet } from '../../dom/tags';
import { Kind, kindsByNode, kindsOf } from '../../dom/tokens';
import { attr, endOf, parentOf, tagOf } from '../../dom/tree';
import type { Block } from '../../model/block';
import type { Draft, Finding, Stage, Verdict } from '../../model/finding';
import type { NodeId, Page } from '../../model/page';
import { holdsDigit } from '../../text/digits';
import { dropBlock } from '../drop-block';

/** Kinds that are no prose of the article, with the share of the body above which, and the letters from which, the name lies. */
const PARTS: readonly (readonly [kind: number, rule: string, guard: number, most: number])[] = [
  [Kind.BYLINE, 'byline', 0.15, 400],
  [Kind.DATE, 'date', 0.1, 160],
  [Kind.FACTBOX, 'factbox', 0.6, Infinity],
  [Kind.PLAYER, 'player', 0.2, 600],
  [Kind.CREDIT, 'credit', 0.1, 160],
];
const ANY = PARTS.reduce((mask, [kind]) => mask | kind, 0);

const aside = tagSet('aside');
/** Inline elements are parts of a line; a heading with a time in it is a heading. */
const inline = tagSet('a', 'b', 'strong', 'i', 'em', 'span', 'time', 'cite', 'h2', 'h3', 'h4', 'h5', 'h6');
const GUARD_ASIDE = 0.3;
/** Letters are counted where they are asked for, up to so many times the page; elements named so within each other have sums. */
const MOST_PASSES = 3;

function run(draft: Draft): Finding {
  const { page, dropped } = draft;
  const kinds = kindsByNode(page);
  const marks = marksByNode(page);
  const verdicts: Verdict[] = [];
  let left = MOST_PASSES * page.size;
  const letters = (from: NodeId, until: NodeId): number => {
    left -= until - from;
    return left > 0 ? liveLetters(page, dropped, from, until) : draft.measures().text(from, until);
  };
  for (const root of draft.roots) {
    const end = endOf(page, root);
    let title = root;
    let total = -1;
    for (let node = root + 1; node < end; node++) {
      if (dropped[node] !== 0) {
        node = endOf(page, node) - 1;
        continue;
      }
      // Nearly all elements are passed over here: letters are counted of few.
      if (!mayBePart(page, node, kinds[node] ?? 0, marks[node] ?? 0)) continue;
      // The next headline: what holds one is a page's column, whatever it is named.
      while (title < end && (title < node || tagOf(page, title) !== T.H1)) title++;
      if (title < endOf(page, node)) continue;
      if (total < 0) total = Math.max(1, letters(root, end));
      const rule = ruleFor(page, node, kinds[node] ?? 0, letters(node, endOf(page, node)), total);
      if (rule === null) continue;
      verdicts.push({ kind: 'drop', node, rule: `trim/${rule}` });
      node = endOf(page, node) - 1;
    }
  }
  const blocks = draft.blocks();
  for (let at = 0; at < HEAD && at < blocks.length; at++) {
    const block = blocks[at];
    if (block !== undefined && isByline(draft, block)) verdicts.push(dropBlock(block, 'trim/byline'));
  }
  return { verdicts };
}

/** Lines at the start that may be made of names and dates, and letters of the longest. */
const HEAD = 6;
const LONGEST_LINE = 160;

/** `<span class="author">…</span><span class="when">3.7.2025</span>`: a line all of which stands in elements named so, or is a day in numbers. */
function isByline({ page }: Draft, block: Block): boolean {
  if (block.kind !== 'text' || block.letters > LONGEST_LINE) return false;
  const counts = lettersByNode(page);
  let found = false;
  for (let node = block.node; node < block.until; node++) {
    if (counts[node] === 0) continue;
    let named = false;
    for (let up = parentOf(page, node); up > block.element && !named; up = parentOf(page, up))
      named = (kindsOf(page, up) & (Kind.BYLINE | Kind.DATE)) !== 0;
    if (!named && !isDay(page.text[node] ?? '')) return false;
    found ||= named;
  }
  return found;
}

/** The pattern takes longer to build than to try: most lines are seen to be none before. */
function isDay(text: string): boolean {
  return holdsDigit(text) && DAY.test(text);
}

const DAY = /^[^\p{L}]{0,6}\d{1,4}[./-]\s?\d{1,2}[./-]\s?\d{2,4}[^\p{L}]{0,12}(?:\p{L}{1,3}\.?)?[^\p{L}]{0,12}$/u;

/** Whether a name or a role says that the element is about the article. */
function mayBePart(page: Page, node: NodeId, kinds: number, marks: number): boolean {
  const tag = page.tag[node] ?? 0;
  return tag > 1 && (aside(tag) || (marks & Mark.ROLE) !== 0 || isNamed(tag, kinds));
}

function isNamed(tag: number, kinds: number): boolean {
  return (kinds & ANY) !== 0 && (kinds & (Kind.BODY | Kind.CAPTION)) === 0 && !inline(tag);
}

function ruleFor(page: Page, node: NodeId, kinds: number, letters: number, total: number): string | null {
  const tag = page.tag[node] ?? 0;
  const share = letters / total;
  if (letters === 0) return null;
  if ((aside(tag) || attr(page, node, 'role') === 'complementary') && share < GUARD_ASIDE) return 'aside';
  if (!isNamed(tag, kinds)) return null;
  for (const [kind, rule, guard, most] of PARTS) if ((kinds & kind) !== 0 && share < guard && letters <= most) return rule;
  return null;
}

export const names: Stage = { name: 'trim/names', run };
