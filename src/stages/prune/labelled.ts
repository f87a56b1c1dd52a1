/** Elements that say in attributes for assistive software, or by what they hold, that they are not part of the story. */
import { Mark, marksByNode } from '../../dom/attribute-marks';
import { T, tagSet } from '../../dom/tags';
import { attr, closest, endOf } from '../../dom/tree';
import type { Draft, Finding, Stage, Verdict } from '../../model/finding';
import { NONE, type NodeId, type Page } from '../../model/page';
import { isAdLabel } from '../cues/index';
import { telling } from './telling';

/** Share of the page's letters above which an attribute is not believed. */
const MOST_SHARE = 0.3;
const PROMO_WORD = /(?:^|[\s_-])(?:advert\w*|promo\w*|newsletter|sponsor\w*|subscribe|app-download)(?:[\s_-]|$)|广告|廣告/i;
const SAYING = Mark.LABEL | Mark.REGION | Mark.ARIA_HIDDEN;
/** Attributes whose words name a region. */
const NAMING = ['aria-labelledby', 'data-e2e', 'data-testid', 'data-component'] as const;
const figure = tagSet('figure');
const inert = tagSet('a', 'img', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'p', 'html', 'body', 'main', 'article');
/** An embedded post is told by `…-embed-https://…` in an attribute: worth keeping although its element is empty. */
const SHELL = /embed-https?:/i;

function holdsMedia(page: Page, node: NodeId): boolean {
  for (let n = node; n < endOf(page, node); n++) {
    const tag = page.tag[n];
    if (tag === T.IMG || tag === T.IFRAME || tag === T.VIDEO || tag === T.AUDIO) return true;
  }
  return false;
}

function ruleFor(page: Page, node: NodeId, marks: number, says: (node: NodeId) => number): string | null {
  const tag = page.tag[node] ?? 0;
  if (tag === T.NOSCRIPT) return says(node) > MESSAGE_LETTERS ? 'labelled/noscript-message' : null;
  if (inert(tag)) return null;
  if ((marks & Mark.LABEL) !== 0 && isAdLabel(attr(page, node, 'aria-label') ?? '')) return 'labelled/ad';
  if ((marks & Mark.REGION) !== 0) {
    for (const name of NAMING) {
      const value = attr(page, node, name);
      if (value !== undefined && PROMO_WORD.test(value) && !SHELL.test(value)) return 'labelled/promo';
    }
  }
  return (marks & Mark.ARIA_HIDDEN) !== 0 &&
    attr(page, node, 'aria-hidden') === 'true' &&
    says(node) > 0 &&
    !holdsMedia(page, node) &&
    closest(page, node, figure) === NONE
    ? 'labelled/aria-hidden'
    : null;
}
/** A `noscript` for a picture holds no words; one with words is a message to readers without scripts. */
const MESSAGE_LETTERS = 3;

function run(draft: Draft): Finding {
  const { page, dropped, measures } = draft;
  // Asked for where an element says something of itself, which in an extract none does.
  const says = (node: NodeId): number => measures().text(node, endOf(page, node));
  const marks = marksByNode(page);
  const verdicts: Verdict[] = [];
  let done = 0;
  for (const node of telling(page).elements) {
    const own = marks[node] ?? 0;
    if (((own & SAYING) === 0 && page.tag[node] !== T.NOSCRIPT) || node < done || dropped[node] !== 0) continue;
    const rule = ruleFor(page, node, own, says);
    if (rule === null || says(node) > says(0) * MOST_SHARE) continue;
    verdicts.push({ kind: 'drop', node, rule });
    done = endOf(page, node);
  }
  return { verdicts };
}

export const labelled: Stage = { name: 'prune/labelled', run };
