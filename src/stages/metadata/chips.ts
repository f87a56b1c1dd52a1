/** Rows of chips: where a page names nothing, classes that say how a link looks tell a row of tags from a list of stories. */
import { lineWithin } from '../../dom/plain';
import { T, tagSet } from '../../dom/tags';
import { attr, endOf, parentOf, tagOf } from '../../dom/tree';
import type { NodeId, Page } from '../../model/page';

const outside = tagSet('nav', 'footer', 'header', 'aside', 'form', 'figure', 'script', 'style');
/** Letters of the longest tag; buttons say more, stories much more. */
const LONGEST = 45;
const MOST = 15;
/** Utility classes of a chip: a border, round corners, room at its sides. */
const BORDER = /(?:^|\s)border(?:-\S+)?(?=\s|$)/;
const ROUND = /(?:^|\s)rounded(?:-\S+)?(?=\s|$)/;
const ROOM = /(?:^|\s)px-\S+/;
/** Addresses within the site, which lead to a page. */
const TO_PAGE = /^(?:https?:\/)?\/[^#]/;

/** The first links behind `start` that stand in one row, look alike and look like chips. */
export function chipsAfter(page: Page, start: NodeId): readonly NodeId[] {
  let row: NodeId[] = [];
  let look = '';
  let holder = -1;
  for (let node = start; node < page.size; node++) {
    const tag = tagOf(page, node);
    if (outside(tag) && node !== start) node = endOf(page, node) - 1;
    if (tag !== T.A) continue;
    const own = attr(page, node, 'class') ?? '';
    const rowHolder = holderOf(page, node);
    if (row.length > 1 && (own !== look || rowHolder !== holder)) return row;
    if (own !== look || rowHolder !== holder) row = [];
    if (isChip(page, node, own)) row.push(node);
    [look, holder] = [own, rowHolder];
    if (row.length > MOST) return [];
  }
  return row;
}

/** What the links of a row have in common: their parent, or the list of which each is an item. */
function holderOf(page: Page, link: NodeId): NodeId {
  const parent = parentOf(page, link);
  return tagOf(page, parent) === T.LI ? parentOf(page, parent) : parent;
}

function isChip(page: Page, link: NodeId, look: string): boolean {
  if (look === '' || !BORDER.test(look) || !ROUND.test(look) || !ROOM.test(look) || !TO_PAGE.test(attr(page, link, 'href') ?? ''))
    return false;
  const text = lineWithin(page, link, LONGEST + 1);
  return text !== '' && text.length <= LONGEST;
}
