/** The standfirst: what stands between the headline and the paragraphs of the body, set apart from them by the page. */
import { T, tagSet } from '../../dom/tags';
import { Kind, kindsOf } from '../../dom/tokens';
import { closest, contains, parentOf } from '../../dom/tree';
import type { Block } from '../../model/block';
import type { Draft, Finding, Stage, Verdict } from '../../model/finding';
import { NONE, type Page } from '../../model/page';
import { bodyLook, look } from '../look';
import { linkShare } from '../prose';
import { titleTest } from '../same-text';
import { wordKey } from '../../text/same-words';
import { scopeOf } from './extend';
import { isInBody, isWhole } from '../roots';

const headline = tagSet('h1');
const heading = tagSet('h2', 'h3', 'h4', 'h5', 'h6');
const elsewhere = tagSet('li', 'td', 'th', 'dd', 'dt', 'figure', 'figcaption', 'blockquote', 'aside');
const NOT_IT = Kind.CAPTION | Kind.CREDIT | Kind.BYLINE | Kind.DATE | Kind.RELATED | Kind.FACTBOX;

/** Letters of the shortest and of the longest; and of what is one by its name or tag alone. */
const SHORTEST = 18;
const LONGEST = 900;
const SHORTEST_UNDESCRIBED = 50;
/** A longer description is often made of the first paragraph. */
const LONGEST_DESCRIPTION = 100;
/** Lines between headline and body among which it stands: kicker, byline and date may come first. */
const MOST_LINES = 6;
/** Levels above a line at which a name may mark it. */
const NAMED_ABOVE = 3;

/** The lines after the last headline before the body's own paragraphs, or the first lines of the body where there is no headline. */
function linesOver(draft: Draft, paragraphs: number): readonly Block[] {
  const { page, roots } = draft;
  const scope = scopeOf(page, roots[0] ?? 0);
  const isTitle = titleTest(draft);
  const isHeadline = (block: Block): boolean => closest(page, block.node, headline) !== NONE || isTitle(block.text);
  const lines: Block[] = [];
  for (const block of draft.pageBlocks()) {
    if (block.kind !== 'text' || !contains(page, scope, block.node)) continue;
    if (isInBody(draft, block.node) && look(page, block) === paragraphs && !isHeadline(block)) break;
    lines.push(block);
  }
  // From the end: to ask each link of the menus above whether it says the title took half of the stage.
  let from = lines.length;
  while (from > 0 && !isHeadline(lines[from - 1] as Block)) from--;
  const found = from > 0 ? lines.slice(from) : lines.filter(({ node }) => isInBody(draft, node));
  return found.slice(0, MOST_LINES);
}

/** Because the page describes the article in the same words; or, outside of the body's containers, by its name or tag. */
function isStandfirst(page: Page, block: Block, isDescribed: (text: string) => boolean, outside: boolean): boolean {
  if (block.letters < SHORTEST || block.letters > LONGEST || linkShare(block) > 0.3 || closest(page, block.node, elsewhere) !== NONE)
    return false;
  let named = false;
  for (let node = parentOf(page, block.node), up = 0; node > 0 && page.tag[node] !== T.BODY; node = parentOf(page, node), up++) {
    const kinds = kindsOf(page, node);
    named ||= up < NAMED_ABOVE && (kinds & Kind.STANDFIRST) !== 0;
    if (!named && (kinds & NOT_IT) !== 0 && (kinds & Kind.BODY) === 0) return false;
  }
  const says = block.letters <= LONGEST_DESCRIPTION && isDescribed(block.text);
  return says || (outside && block.letters >= SHORTEST_UNDESCRIBED && (named || heading(page.tag[block.element] ?? 0)));
}

/** Tells what the page says of the article. On nine pages of ten no line comes so far that it is asked. */
function descriptionTest(draft: Draft): (text: string) => boolean {
  let keys: ReadonlySet<string> | null = null;
  return (text) => (keys ??= descriptionsOf(draft)).has(wordKey(text));
}

/** Keys of all descriptions. */
function descriptionsOf({ claims }: Draft): ReadonlySet<string> {
  const stated = new Set<string>();
  for (const { field, value } of claims) if (field === 'description' || field === 'standfirst') stated.add(value);
  return new Set([...stated].map(wordKey));
}

/** Whether both are paragraphs of one box, of the same make. */
function isAlike(page: Page, one: Block | undefined, other: Block | undefined): boolean {
  if (one === undefined || other === undefined || one.letters < SHORTEST) return false;
  return parentOf(page, one.element) === parentOf(page, other.element) && look(page, one) === look(page, other);
}

function run(draft: Draft): Finding {
  const { page, roots } = draft;
  if (roots.length === 0 || isWhole(draft)) return {};
  const lines = linesOver(draft, bodyLook(page, draft.blocks()));
  if (lines.length === 0) return {};
  const isDescribed = descriptionTest(draft);
  const isOne = lines.map((block) => isStandfirst(page, block, isDescribed, !isInBody(draft, block.node)));
  const first = isOne.indexOf(true);
  if (first < 0) return {};
  // Where it has several paragraphs, the page describes the article by one of them.
  const belongs = (at: number): boolean => isOne[at] === true || isAlike(page, lines[at], lines[first]);
  let [from, to] = [first, first + 1];
  while (from > 0 && belongs(from - 1)) from--;
  while (to < lines.length && belongs(to)) to++;
  return {
    verdicts: lines.slice(from, to).map(({ node, until }): Verdict => ({ kind: 'standfirst', node, until, rule: 'locate/standfirst' })),
  };
}

export const standfirst: Stage = { name: 'locate/standfirst', run };
