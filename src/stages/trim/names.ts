/** Within the body: parts whose element says by its name that they are about the article and not of it. */
import { lettersByNode } from '../../dom/measure';
import { T, tagSet } from '../../dom/tags';
import { Kind, kindsOf } from '../../dom/tokens';
import { attr, endOf, parentOf, tagOf } from '../../dom/tree';
import type { Block } from '../../model/block';
import type { Draft, Finding, Stage, Verdict } from '../../model/finding';
import type { NodeId } from '../../model/page';
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

function run(draft: Draft): Finding {
  const { page, dropped } = draft;
  const sums = draft.measures();
  const verdicts: Verdict[] = [];
  const letters = (node: NodeId): number => sums.text(node, endOf(page, node));
  for (const root of draft.roots) {
    const total = Math.max(1, letters(root));
    const end = endOf(page, root);
    let title = root;
    for (let node = root + 1; node < end;) {
      // The next headline: what holds one is a page's column, whatever it is named.
      while (title < end && (title < node || tagOf(page, title) !== T.H1)) title++;
      const isPart = dropped[node] === 0 && (page.tag[node] ?? 0) > 1 && title >= endOf(page, node);
      const rule = isPart ? ruleFor(draft, node, letters(node), total) : null;
      if (rule !== null) verdicts.push({ kind: 'drop', node, rule: `trim/${rule}` });
      node = rule !== null || dropped[node] !== 0 ? endOf(page, node) : node + 1;
    }
  }
  const lines = draft
    .blocks()
    .slice(0, HEAD)
    .filter((block) => isByline(draft, block));
  return { verdicts: [...verdicts, ...lines.map((block) => dropBlock(block, 'trim/byline'))] };
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

function ruleFor(draft: Draft, node: NodeId, letters: number, total: number): string | null {
  const { page } = draft;
  const tag = page.tag[node] ?? 0;
  const share = letters / total;
  if (letters === 0) return null;
  if ((aside(tag) || attr(page, node, 'role') === 'complementary') && share < GUARD_ASIDE) return 'aside';
  const kinds = kindsOf(page, node);
  if ((kinds & ANY) === 0 || (kinds & (Kind.BODY | Kind.CAPTION)) !== 0 || inline(tag)) return null;
  for (const [kind, rule, guard, most] of PARTS) if ((kinds & kind) !== 0 && share < guard && letters <= most) return rule;
  return null;
}

export const names: Stage = { name: 'trim/names', run };
