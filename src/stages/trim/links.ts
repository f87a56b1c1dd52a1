/** Lines within the body that lead to other stories, known by their shape: no words needed, so it holds in every language. */
import { tagSet } from '../../dom/tags';
import { attr, closest, endOf, tagOf } from '../../dom/tree';
import type { Block } from '../../model/block';
import type { Draft, Finding, Stage, Verdict } from '../../model/finding';
import { NONE, TEXT, type Page } from '../../model/page';
import { letters } from '../../dom/measure';
import { isTagLabel, relatedCue, splitLabel } from '../cues/index';
import { linkShare } from '../prose';
import { endsSentence } from '../../text/sentence-end';

const heading = tagSet('h1', 'h2', 'h3', 'h4', 'h5', 'h6');
const link = tagSet('a');
const listed = tagSet('li', 'dt', 'dd', 'td', 'th', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6');
const quoted = tagSet('blockquote', 'table');

/** Share of a line's letters in links from which it is nothing but a link. */
const ALL_LINK = 0.92;
/** A label before a link is at most this long (letters), the headline that it leads to at least. */
const LABEL = 30;
const HEADLINE = 20;
/** Signs between a label and the headline. */
const LABEL_END = /[:：|｜»›>→–—-]\s*$/;

/** `Northern shore: <a>Aldby</a>, <a>Elmoor</a>, <a>Sandwick</a>`: several short links behind a label that is no label of tags or stories. */
export function isEnumeration({ text, links, linkLetters }: Block): boolean {
  return (
    links >= FEWEST_NAMES && linkLetters < HEADLINE * links && splitLabel(text) !== null && !isTagLabel(text) && relatedCue(text) === null
  );
}
const FEWEST_NAMES = 3;

/** `Les også: <a>Headline</a>`: a short label, a sign, and a link of headline length to the end of the line. */
function isLabelledLink(page: Page, block: Block): boolean {
  if (block.links === 0 || block.linkLetters < HEADLINE || isEnumeration(block)) return false;
  let label = '';
  let inLink = 0;
  for (let node = block.node; node < block.until; node++) {
    if (link(tagOf(page, node))) inLink = Math.max(inLink, endOf(page, node));
    if (page.tag[node] !== TEXT) continue;
    const linked = node < inLink || closest(page, node, link) !== NONE;
    if (!linked && label !== '' && inLink > 0 && letters(page.text[node] ?? '') > 2) return false;
    if (!linked && inLink === 0) label += page.text[node] ?? '';
  }
  return label !== '' && letters(label) <= LABEL && (LABEL_END.test(label.trim()) || isLabel(label.trim()));
}

/** Without a sign behind it: `LEGGI ANCHE`, in words that are known or in capitals. */
function isLabel(text: string): boolean {
  return CAPITALS.test(text) || relatedCue(text) === 'label';
}
const CAPITALS = /^\p{Lu}{2}[\p{Lu}\s]*$/u;

/** A heading that is one link, or stands within one, heads a card of another story. */
function isLinkedHeading(page: Page, block: Block): boolean {
  return heading(tagOf(page, block.element)) && linkShare(block) >= ALL_LINK && !isAnchor(page, block);
}

/** A heading's link to itself (`#section`) is no way out. */
function isAnchor(page: Page, block: Block): boolean {
  const node = closest(page, block.node, link);
  if (node === NONE) return false;
  return attr(page, node, 'href')?.startsWith('#') ?? true;
}

/** A paragraph that is one link and no sentence; a question is one only beside other words. */
function isLinkLine(page: Page, block: Block): boolean {
  return linkShare(block) >= ALL_LINK && (!endsSentence(block.text) || isQuestion(block)) && closest(page, block.element, quoted) === NONE;
}

/** A headline that asks: one link, nothing before the mark that ends it. */
function isQuestion({ text, links }: Block): boolean {
  return links === 1 && QUESTION.test(text);
}
const QUESTION = /^[^.!?。！？؟]*[?？؟!！]["'”’»›“」』)]*$/;

/** Letters of the longest such line: a whole question may carry a link to itself. */
const LONGEST_PAGE_LINK = 50;
/** `<a href="#after">Skip the embedded content.</a>`: a line that leads on within the page. */
function isPageLink(page: Page, block: Block): boolean {
  if (block.links !== 1 || block.letters > LONGEST_PAGE_LINK || linkShare(block) < ALL_LINK) return false;
  return isAnchor(page, block) && !listed(tagOf(page, block.element));
}

function run(draft: Draft): Finding {
  const { page } = draft;
  const verdicts: Verdict[] = [];
  const drop = (block: Block, rule: string): void => {
    verdicts.push({
      kind: 'drop',
      node: block.node,
      until: block.until,
      rule: `trim/${rule}`,
      note: `${Math.round(linkShare(block) * 100)} % in links`,
    });
  };
  for (const block of draft.blocks()) {
    if (block.kind !== 'text' || block.links + block.linkLetters === 0) continue;
    if (isLinkedHeading(page, block)) drop(block, 'linked-heading');
    else if (isLinkLine(page, block)) drop(block, 'link-line');
    else if (isPageLink(page, block)) drop(block, 'page-link');
    else if (isLabelledLink(page, block)) drop(block, 'labelled-link');
  }
  return { verdicts };
}

export const links: Stage = { name: 'trim/links', run };
