/**
 * Paragraphs of one article look alike to their page: same element, same class, in containers of the same kind. What stands
 * in containers that hold none of the family is an inset or belongs to what follows the article.
 */
import { makeOf } from '../../dom/makes';
import { tagSet } from '../../dom/tags';
import { Kind, kindsOf } from '../../dom/tokens';
import { closest, parentOf } from '../../dom/tree';
import type { Block } from '../../model/block';
import type { Draft, Finding, Stage, Verdict } from '../../model/finding';
import { NONE, type NodeId, type Page } from '../../model/page';
import { LookSums, NO_LOOK, look } from '../look';
import { isProse } from '../prose';
import { isProseAmongProse } from '../prune/among-prose';
import { isRoot } from '../roots';

const heading = tagSet('h1', 'h2', 'h3', 'h4', 'h5', 'h6');
/** Content of its own kind within a body. */
const kindOfItsOwn = tagSet('blockquote', 'table', 'pre', 'dl', 'figure', 'figcaption', 'details');
const list = tagSet('ul', 'ol');

/** The family must say this share of the prose for its absence to mean anything. */
const DOMINANT = 0.65;
const FEWEST = 4;

interface Family {
  /** Numbers of the blocks that are its first and its last member. */
  readonly first: number;
  readonly last: number;
  /** Makes of the elements that hold members. */
  readonly holders: ReadonlySet<number>;
}

function dominantFamily(page: Page, blocks: readonly Block[]): Family | null {
  const sums = new LookSums();
  /** Of each block; `NO_LOOK` where it is no prose. */
  const looks: number[] = [];
  let total = 0;
  for (const block of blocks) {
    const own = isProse(block) ? look(page, block) : NO_LOOK;
    looks.push(own);
    if (own === NO_LOOK || heading(page.tag[block.element] ?? 0)) continue;
    sums.add(own, block.letters);
    total += block.letters;
  }
  const { look: best, letters: most } = sums.most();
  if (best === NO_LOOK || most < total * DOMINANT) return null;
  const holders = new Set<number>();
  let members = 0;
  let first = -1;
  let last = -1;
  for (let at = 0; at < blocks.length; at++) {
    if (looks[at] !== best) continue;
    if (first < 0) first = at;
    last = at;
    members++;
    holders.add(makeOf(page, parentOf(page, blocks[at]?.element ?? 0)));
  }
  return members < FEWEST ? null : { first, last, holders };
}

/** Tells whether some ancestor below the root is of a kind that holds the family: then the block is at home. */
function homeTest(page: Page, { holders }: Family): (block: Block) => boolean {
  let asked: NodeId | null = null;
  let answer = false;
  return ({ element }) => {
    const parent = list(page.tag[element] ?? 0) ? element : parentOf(page, element);
    // Most blocks stand where the one before stands.
    if (parent === asked) return answer;
    // A list or heading stands where paragraphs stand if its own parent holds the family.
    const outer = closest(page, parent, list);
    const holder = outer === NONE ? parent : parentOf(page, outer);
    asked = parent;
    answer = holders.has(makeOf(page, holder)) || (kindsOf(page, holder) & Kind.BODY) !== 0;
    return answer;
  };
}

function isOwnKind(page: Page, block: Block): boolean {
  return closest(page, block.element, kindOfItsOwn) !== NONE;
}

/** Steps and answers in lists of their own wrapper say what paragraphs say elsewhere; boxes of links do not. */
function isListedProse(page: Page, block: Block): boolean {
  return block.links === 0 && isProse(block) && closest(page, block.element, list) !== NONE;
}

function run(draft: Draft): Finding {
  const { page } = draft;
  const blocks = draft.blocks();
  const family = dominantFamily(page, blocks);
  if (family === null) return {};
  const { first, last } = family;
  const isAtHome = homeTest(page, family);
  const foreign = (block: Block, index: number): boolean => {
    if (block.kind !== 'text' || index < first || isAtHome(block)) return false;
    if (index < last && (isProseAmongProse(page, parentOf(page, block.element)) || isListedProse(page, block))) return false;
    return index > last || !(isOwnKind(page, block) || isRoot(draft, parentOf(page, block.element)));
  };
  // From the end, since a heading in a wrapper of its own is foreign only if what it heads is.
  const verdicts: Verdict[] = [];
  let nextIsForeign = true;
  for (let index = blocks.length - 1; index >= 0; index--) {
    const block = blocks[index] as Block;
    if (block.kind !== 'text') continue;
    const cut: boolean = foreign(block, index) && (nextIsForeign || !heading(page.tag[block.element] ?? 0));
    nextIsForeign = cut;
    if (cut)
      verdicts.push({
        kind: 'drop',
        node: block.node,
        until: block.until,
        rule: index > last ? 'trim/foreign-after' : 'trim/foreign-within',
      });
  }
  return { verdicts };
}

export const family: Stage = { name: 'trim/family', run };
