/** Pages laid out by tables have no names for their columns: one of links beside one of prose is a menu or a list of stories. */
import { T } from '../../dom/tags';
import { endOf, nextSibling, firstChild } from '../../dom/tree';
import type { Draft, Finding, Stage, Verdict } from '../../model/finding';
import { NONE, type NodeId, type Page } from '../../model/page';
import { telling } from './telling';

/** Links of a column of links at least, and their share of its letters. */
const FEWEST = 4;
const LINKED = 0.6;
/** Letters outside of links in the column of prose, and how many times as many as in the column of links. */
const PROSE = 400;
const TIMES = 5;

function linksIn(page: Page, node: NodeId): number {
  let count = 0;
  for (let n = node; n < endOf(page, node); n++) if (page.tag[n] === T.A) count++;
  return count;
}

function run(draft: Draft): Finding {
  const { page, dropped, measures } = draft;
  const verdicts: Verdict[] = [];
  const linkedIn = (node: NodeId): number => measures().link(node, endOf(page, node));
  const own = (node: NodeId): number => measures().text(node, endOf(page, node)) - linkedIn(node);
  for (const row of telling(page).elements) {
    if (page.tag[row] !== T.TR || dropped[row] !== 0) continue;
    const cells: NodeId[] = [];
    for (let cell = firstChild(page, row); cell !== NONE; cell = nextSibling(page, cell)) if (page.tag[cell] === T.TD) cells.push(cell);
    const most = cells.reduce((widest, cell) => Math.max(widest, own(cell)), 0);
    if (most < PROSE) continue;
    for (const node of cells) {
      const linked = linkedIn(node);
      if (own(node) * TIMES <= most && linked >= LINKED * (linked + own(node)) && linksIn(page, node) >= FEWEST)
        verdicts.push({ kind: 'drop', node, rule: 'columns/links' });
    }
  }
  return { verdicts };
}

export const linkColumns: Stage = { name: 'prune/link-columns', run };
