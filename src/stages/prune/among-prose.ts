/** When a name such as `promo-text` lies: what it names stands between the paragraphs and does nothing but say something. */
import { lettersByNode } from '../../dom/measure';
import { oncePerPage } from '../../dom/page-memory';
import { T, tagSet } from '../../dom/tags';
import { endOf, parentOf } from '../../dom/tree';
import { NONE, type NodeId, type Page } from '../../model/page';

/** Elements with which an invitation does its work. */
const working = tagSet('a', 'button', 'form', 'input', 'iframe', 'img', 'ins', 'script', 'svg', 'h2', 'h3', 'h4');
/** Letters from which a paragraph between paragraphs is prose, whatever its wrapper is called. */
const AMONG_PROSE = 120;

/** Whether the element holds paragraphs, and nothing to click. */
export function isPlainProse(page: Page, node: NodeId): boolean {
  return plainLetters(page, node) > 0;
}

/** What has been found out of elements: many paragraphs ask for the one they stand in, and a walk for each took forever on a long page. */
interface Asked {
  /** Letters of an element that holds paragraphs and nothing to click; 0 for any other. */
  readonly letters: Map<NodeId, number>;
  /** The first and the last paragraph among the children of an element. */
  readonly paragraphs: Map<NodeId, readonly [first: NodeId, last: NodeId]>;
}
const askedOf = oncePerPage((): Asked => ({ letters: new Map(), paragraphs: new Map() }));

function plainLetters(page: Page, node: NodeId): number {
  const { letters } = askedOf(page);
  const known = letters.get(node) ?? countPlain(page, node);
  letters.set(node, known);
  return known;
}

function countPlain(page: Page, node: NodeId): number {
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
}

function paragraphsOf(page: Page, parent: NodeId): readonly [first: NodeId, last: NodeId] {
  const { paragraphs } = askedOf(page);
  const known = paragraphs.get(parent) ?? findParagraphs(page, parent);
  paragraphs.set(parent, known);
  return known;
}

function findParagraphs(page: Page, parent: NodeId): readonly [first: NodeId, last: NodeId] {
  let first = NONE;
  let last = NONE;
  for (let child = parent + 1; child < endOf(page, parent); child = endOf(page, child)) {
    if (page.tag[child] !== T.P) continue;
    if (first === NONE) first = child;
    last = child;
  }
  return [first, last];
}

/** Whether the element holds paragraphs with nothing to click, between other paragraphs: then its name lies. */
export function isProseAmongProse(page: Page, node: NodeId): boolean {
  if (plainLetters(page, node) < AMONG_PROSE) return false;
  const [first, last] = paragraphsOf(page, parentOf(page, node));
  return first !== NONE && first <= node && last > node;
}
