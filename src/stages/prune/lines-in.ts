/** The lines of a small box around one of them: cards and offers are sought from a line upwards. */
import { contains } from '../../dom/tree';
import type { Block } from '../../model/block';
import type { NodeId, Page } from '../../model/page';

/** Lines of text within the node around block number `at`; null where there are more than `most`. Takes time for no more than these. */
export function linesIn(page: Page, blocks: readonly Block[], at: number, node: NodeId, most: number): readonly Block[] | null {
  let first = at;
  while (first > 0 && contains(page, node, blocks[first - 1]?.node ?? 0)) if (at - --first > 2 * most) return null;
  const lines: Block[] = [];
  for (let i = first; i < blocks.length && contains(page, node, blocks[i]?.node ?? 0); i++) {
    const block = blocks[i] as Block;
    if (block.kind === 'text' && lines.push(block) > most) return null;
    if (i - first > 2 * most) return null;
  }
  return lines;
}
