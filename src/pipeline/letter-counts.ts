/** How much of the text of a document its article kept. */
import { lettersByNode } from '../dom/measure';
import { endOf } from '../dom/tree';
import type { LetterCounts } from '../model/explanation';
import type { Draft } from '../model/finding';

/** Null where the body was taken from structured data: then the page's own text says nothing of it. */
export function letterCounts({ page, roots, dropped, verdicts, original }: Draft): LetterCounts | null {
  if (original !== undefined) return null;
  const counts = lettersByNode(page);
  const isKept = new Uint8Array(page.size);
  let end = 0;
  for (const root of roots) {
    for (let node = Math.max(root, end); node < endOf(page, root); node++) if (dropped[node] === 0) isKept[node] = 1;
    end = Math.max(end, endOf(page, root));
  }
  // The standfirst and a lead picture are cut from the body and put in front of it.
  for (const { kind, node, until } of verdicts) {
    if (kind === 'standfirst' || kind === 'lead') isKept.fill(1, node, until ?? endOf(page, node));
  }
  let source = 0;
  let kept = 0;
  for (let node = 0; node < page.size; node++) {
    const own = counts[node] ?? 0;
    source += own;
    if (isKept[node] === 1) kept += own;
  }
  return { source, kept };
}
