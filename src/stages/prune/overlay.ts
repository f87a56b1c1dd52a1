/** What a page lays over itself, dialogs and consent texts, however much they say: more than a short article, often. */
import { Mark, marksByNode } from '../../dom/attribute-marks';
import { T, tagSet } from '../../dom/tags';
import { Kind, kindsByNode } from '../../dom/tokens';
import { attr, endOf } from '../../dom/tree';
import type { Draft, Finding, Stage, Verdict } from '../../model/finding';
import { TEXT, type NodeId, type Page } from '../../model/page';

const frame = tagSet('html', 'body', 'main', 'article', 'p', 'a', 'h1', 'h2', 'h3');
const LAID = Mark.ROLE | Mark.MODAL;
const story = tagSet('main', 'article');
const headline = tagSet('h1', 'h2');
/** Letters of prose that must be left outside: a page that is nothing but its consent wall keeps it. */
const LEFT = 300;

/** Whether an element that has a role, is modal or bears a name of such boxes is laid over the page. */
function isOverlay(page: Page, node: NodeId, kinds: number): boolean {
  if ((kinds & Kind.CONSENT) !== 0 || attr(page, node, 'aria-modal') === 'true') return true;
  const role = attr(page, node, 'role');
  return role === 'dialog' || role === 'alertdialog';
}

/** Sites put the story itself into a dialog too, where it opens over a list of stories. */
function holdsStory(page: Page, node: NodeId): boolean {
  const kinds = kindsByNode(page);
  for (let n = node; n < endOf(page, node); n++) if (story(page.tag[n] ?? 0) || ((kinds[n] ?? 0) & Kind.BODY) !== 0) return true;
  return false;
}

function run(draft: Draft): Finding {
  const { page, dropped } = draft;
  const marks = marksByNode(page);
  const kinds = kindsByNode(page);
  const found: NodeId[] = [];
  let headed = false;
  for (let node = 1; node < page.size; node++) {
    const tag = page.tag[node] ?? 0;
    if (tag === TEXT || dropped[node] !== 0) continue;
    const names = kinds[node] ?? 0;
    const isOne = ((marks[node] ?? 0) & LAID) !== 0 || (names & Kind.CONSENT) !== 0;
    if (isOne && !frame(tag) && tag !== T.HEAD && isOverlay(page, node, names) && !holdsStory(page, node)) {
      found.push(node);
      node = endOf(page, node) - 1;
    } else headed ||= headline(tag);
  }
  if (found.length === 0 || !headed) return {};
  const sums = draft.measures();
  const prose = (node: NodeId): number => sums.text(node, endOf(page, node)) - sums.link(node, endOf(page, node));
  if (found.reduce((left, node) => left - prose(node), prose(0)) < LEFT) return {};
  return { verdicts: found.map((node): Verdict => ({ kind: 'drop', node, rule: 'overlay/dialog' })) };
}

export const overlay: Stage = { name: 'prune/overlay', run };
