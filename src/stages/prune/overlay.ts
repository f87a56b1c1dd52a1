/** What a page lays over itself, dialogs and consent texts, however much they say: more than a short article, often. */
import { Mark, marksByNode } from '../../dom/attribute-marks';
import { T, tagSet } from '../../dom/tags';
import { Kind, kindsByNode } from '../../dom/tokens';
import { attr, endOf } from '../../dom/tree';
import type { Draft, Finding, Stage, Verdict } from '../../model/finding';
import type { NodeId, Page } from '../../model/page';
import { telling } from './telling';

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

/** Whether a headline stands outside of the boxes. */
function isHeaded({ page, dropped }: Draft, boxes: readonly NodeId[]): boolean {
  let next = 0;
  for (let node = 1; node < page.size; node++) {
    if (node === boxes[next]) {
      next++;
      node = endOf(page, node) - 1;
    } else if (dropped[node] === 0 && headline(page.tag[node] ?? 0)) return true;
  }
  return false;
}

/** The outermost elements laid over the page. */
function overlays({ page, dropped }: Draft): readonly NodeId[] {
  const marks = marksByNode(page);
  const kinds = kindsByNode(page);
  const found: NodeId[] = [];
  let done = 0;
  for (const node of telling(page).elements) {
    const names = kinds[node] ?? 0;
    if ((((marks[node] ?? 0) & LAID) === 0 && (names & Kind.CONSENT) === 0) || node < done || dropped[node] !== 0) continue;
    const tag = page.tag[node] ?? 0;
    if (frame(tag) || tag === T.HEAD || !isOverlay(page, node, names) || holdsStory(page, node)) continue;
    found.push(node);
    done = endOf(page, node);
  }
  return found;
}

function run(draft: Draft): Finding {
  const { page } = draft;
  const found = overlays(draft);
  if (found.length === 0 || !isHeaded(draft, found)) return {};
  const sums = draft.measures();
  const prose = (node: NodeId): number => sums.text(node, endOf(page, node)) - sums.link(node, endOf(page, node));
  if (found.reduce((left, node) => left - prose(node), prose(0)) < LEFT) return {};
  return { verdicts: found.map((node): Verdict => ({ kind: 'drop', node, rule: 'overlay/dialog' })) };
}

export const overlay: Stage = { name: 'prune/overlay', run };
