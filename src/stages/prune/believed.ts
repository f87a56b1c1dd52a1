/** Which of the names that would take something from the page are believed. */
import { attr, parentOf } from '../../dom/tree';
import type { Verdict } from '../../model/finding';
import type { NodeId, Page } from '../../model/page';
import { isPlainProse } from './among-prose';

/** Names that together would take more of the prose than this are layout, whatever word they carry. */
const GUARD_TOGETHER = 0.4;

/** `<div class="sidebar-grid">` around every paragraph, or parts of one container with names alike: one by one harmless, together the article. What leads elsewhere by its name is not asked where it stands. */
export function believed(
  page: Page,
  leading: ReadonlySet<string>,
  candidates: readonly Verdict[],
  share: (node: NodeId) => number,
): readonly Verdict[] {
  // To put keys together is dear: it is done for what weighs something, and all that weighs enough.
  const heavy: Verdict[] = [];
  let weight = 0;
  for (const candidate of candidates) {
    const own = share(candidate.node);
    if (own <= 0) continue;
    heavy.push(candidate);
    weight += own;
  }
  if (weight < GUARD_TOGETHER) return candidates;
  const together = new Map<string, number>();
  const keys = ({ node, rule }: Verdict): readonly string[] => {
    const named = `${rule} ${attr(page, node, 'class') ?? ''}`;
    return !leading.has(rule) && isPlainProse(page, node) ? [named, `${rule} ${parentOf(page, node)}`] : [named];
  };
  let most = 0;
  for (const candidate of heavy) {
    for (const key of keys(candidate)) {
      const sum = (together.get(key) ?? 0) + share(candidate.node);
      together.set(key, sum);
      most = Math.max(most, sum);
    }
  }
  if (most < GUARD_TOGETHER) return candidates;
  return candidates.filter(
    (candidate) => candidate.rule === 'chrome/comments' || keys(candidate).every((key) => (together.get(key) ?? 0) < GUARD_TOGETHER),
  );
}
