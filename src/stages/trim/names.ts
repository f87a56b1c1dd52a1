/** Within the body: parts whose element says by its name that they are about the article and not of it. */
import { tagSet } from '../../dom/tags';
import { Kind, kindsOf } from '../../dom/tokens';
import { attr, endOf } from '../../dom/tree';
import type { Draft, Finding, Stage, Verdict } from '../../model/finding';
import type { NodeId } from '../../model/page';

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
    for (let node = root + 1; node < endOf(page, root);) {
      const rule = dropped[node] === 0 && (page.tag[node] ?? 0) > 1 ? ruleFor(draft, node, letters(node), total) : null;
      if (rule !== null) verdicts.push({ kind: 'drop', node, rule: `trim/${rule}` });
      node = rule !== null || dropped[node] !== 0 ? endOf(page, node) : node + 1;
    }
  }
  return { verdicts };
}

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
