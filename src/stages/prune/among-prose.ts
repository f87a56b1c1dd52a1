/** When a name such as `promo-text` lies: what it names stands between the paragraphs and does nothing but say something. */
import { lettersByNode } from '../../dom/measure';
import { oncePerNode } from '../../dom/page-memory';
import { T, tagSet } from '../../dom/tags';
import { endOf, parentOf } from '../../dom/tree';
import { NONE, type NodeId, type Page } from '../../model/page';

/** Elements with which an invitation does its work. */
const working = tagSet('a', 'button', 'form', 'input', 'iframe', 'img', 'ins', 'script', 'svg', 'h2', 'h3', 'h4');
/** Letters from which a paragraph between paragraphs is prose, whatever its wrapper is called. */
const AMONG_PROSE = 120;

/** Letters of an element that holds paragraphs and nothing to click; 0 for any other. */
const plainLetters = oncePerNode((page, node) => {
  const counts = lettersByNode(page);
  let letters = 0;
  let paragraph = false;
  for (let n = node + 1; n < endOf(page, node); n++) {
    const tag = page.tag[n] ?? 0;
    if (working(tag)) return 0;
    paragraph ||= tag === T.P;
    letters += counts[n] ?? 0;
  }
  return paragraph ? letters : 0;
});

/** Whether the element holds paragraphs, and nothing to click. */
export function isPlainProse(page: Page, node: NodeId): boolean {
  return plainLetters(page, node) > 0;
}

/** The first and the last paragraph among the children of an element. */
const paragraphsOf = oncePerNode((page, parent): readonly [first: NodeId, last: NodeId] => {
  let first = NONE;
  let last = NONE;
  for (let child = parent + 1; child < endOf(page, parent); child = endOf(page, child)) {
    if (page.tag[child] !== T.P) continue;
    if (first === NONE) first = child;
    last = child;
  }
  return [first, last];
});

/** Whether the element holds paragraphs with nothing to click, between other paragraphs: then its name lies. */
export function isProseAmongProse(page: Page, node: NodeId): boolean {
  if (plainLetters(page, node) < AMONG_PROSE) return false;
  const [first, last] = paragraphsOf(page, parentOf(page, node));
  return first !== NONE && first <= node && last > node;
}
