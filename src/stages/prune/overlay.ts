/** What a page lays over itself, dialogs and consent texts, however much they say: more than a short article, often. */
import { T, tagSet } from '../../dom/tags';
import { Kind, kindsOf } from '../../dom/tokens';
import { attr, endOf } from '../../dom/tree';
import type { Draft, Finding, Stage, Verdict } from '../../model/finding';
import { TEXT, type NodeId, type Page } from '../../model/page';

const frame = tagSet('html', 'body', 'main', 'article', 'p', 'a', 'h1', 'h2', 'h3');
const story = tagSet('main', 'article');
const headline = tagSet('h1', 'h2');
/** Letters of prose that must be left outside: a page that is nothing but its consent wall keeps it. */
const LEFT = 300;

function isOverlay(page: Page, node: NodeId): boolean {
  const role = attr(page, node, 'role');
  return (
    role === 'dialog' || role === 'alertdialog' || attr(page, node, 'aria-modal') === 'true' || (kindsOf(page, node) & Kind.CONSENT) !== 0
  );
}

/** Sites put the story itself into a dialog too, where it opens over a list of stories. */
function holdsStory(page: Page, node: NodeId): boolean {
  for (let n = node; n < endOf(page, node); n++) if (story(page.tag[n] ?? 0) || (kindsOf(page, n) & Kind.BODY) !== 0) return true;
  return false;
}

function run(draft: Draft): Finding {
  const { page, dropped } = draft;
  const found: NodeId[] = [];
  let headed = false;
  for (let node = 1; node < page.size; node++) {
    const tag = page.tag[node] ?? 0;
    if (tag === TEXT || dropped[node] !== 0) continue;
    if (page.attrAt[node] !== page.attrAt[node + 1] && !frame(tag) && tag !== T.HEAD && isOverlay(page, node) && !holdsStory(page, node)) {
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
