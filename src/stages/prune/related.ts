/** Lists and boxes that lead to other stories, in the middle of the text or below it. */
import { T, tagSet } from '../../dom/tags';
import { attr, closest, endOf, firstChild, nextSibling, parentOf } from '../../dom/tree';
import type { Block } from '../../model/block';
import type { Draft, Finding, Stage, Verdict } from '../../model/finding';
import { NONE, TEXT, type NodeId, type Page } from '../../model/page';
import { endsLikeProse, relatedCue } from '../cues/index';
import { isProse, linkShare } from '../prose';
import { endsSentence } from '../../text/sentence-end';
import { isOwnPage, labelledLink, onlyLink } from './site-links';
import { isRoot } from '../roots';

const list = tagSet('ul', 'ol');
const heading = tagSet('h1', 'h2', 'h3', 'h4', 'h5', 'h6');
const wall = tagSet('html', 'body', 'main', 'article');

/** Letters of a headline: shorter links are keywords or names, longer ones sentences. */
const HEADLINE = [10, 260] as const;
/** Lists that hold this share of the text are the text. */
const MOST_SHARE = 0.5;

/** Whether each item of the list is one link of headline length to another page of the site, a label before it or not. */
function isLinkList(draft: Draft, node: NodeId): boolean {
  const { page } = draft;
  let items = 0;
  for (let item = firstChild(page, node); item !== NONE; item = nextSibling(page, item)) {
    if (page.tag[item] === TEXT) {
      if ((page.text[item] ?? '').trim() !== '') return false;
      continue;
    }
    const only = onlyLink(page, item, endOf(page, item)) ?? labelledLink(page, item);
    if (only === null) {
      if (hasWords(page, item)) return false;
      continue;
    }
    const href = attr(page, only.link, 'href') ?? '';
    if (only.letters < HEADLINE[0] || only.letters > HEADLINE[1] || !isOwnPage(draft, href)) return false;
    items++;
  }
  return items > 0;
}

function hasWords(page: Page, node: NodeId): boolean {
  for (let n = node; n < endOf(page, node); n++) if ((page.text[n] ?? '').trim() !== '') return true;
  return false;
}

/** Lists without a heading, known by what they hold alone. */
function linkLists(draft: Draft, blocks: readonly Block[]): Verdict[] {
  const { page, dropped } = draft;
  const found: NodeId[] = [];
  let letters = 0;
  for (const root of draft.roots) {
    for (let node = root; node < endOf(page, root); node++) {
      if (dropped[node] !== 0 || !list(page.tag[node] ?? 0) || !isLinkList(draft, node)) continue;
      found.push(node);
      letters += onlyLetters(draft, node);
      node = endOf(page, node) - 1;
    }
  }
  if (found.length === 0) return [];
  const total = blocks.reduce((sum, block) => sum + block.letters, 0);
  return letters > total * MOST_SHARE ? [] : found.map((node) => ({ kind: 'drop', node, rule: 'related/link-list' }));
}

function onlyLetters(draft: Draft, node: NodeId): number {
  const { page } = draft;
  let sum = 0;
  for (let item = firstChild(page, node); item !== NONE; item = nextSibling(page, item))
    sum += onlyLink(page, item, endOf(page, item))?.letters ?? 0;
  return sum;
}

/** The block's element, or the outermost wrapper that holds nothing else. */
function boxOf(page: Page, block: Block): NodeId {
  let node = block.element;
  for (let up = parentOf(page, node); up > 0 && !wall(page.tag[up] ?? 0); up = parentOf(page, up)) {
    if (hasWordsOutside(page, up, node)) break;
    node = up;
  }
  return node;
}

function hasWordsOutside(page: Page, outer: NodeId, inner: NodeId): boolean {
  for (let n = outer; n < endOf(page, outer); n++) {
    if (n === inner) n = endOf(page, inner) - 1;
    else if ((page.text[n] ?? '').trim() !== '' || page.tag[n] === T.IMG || page.tag[n] === T.IFRAME) return true;
  }
  return false;
}

const embedded = /wp-embedded-content/;

/** Whether the element is a link, card, frame or embedded preview, and no prose. */
function isCard(draft: Draft, node: NodeId): boolean {
  const { page } = draft;
  if (page.tag[node] === TEXT) return (page.text[node] ?? '').trim() === '';
  if (page.tag[node] === T.BR) return true;
  let loose = 0;
  let linkEnd = 0;
  let images = 0;
  let preview = false;
  let paragraph = false;
  for (let n = node; n < endOf(page, node); n++) {
    const tag = page.tag[n] ?? 0;
    if (tag === T.A) linkEnd = Math.max(linkEnd, endOf(page, n));
    else if (tag === T.IMG) images++;
    else if (tag === T.P) paragraph = true;
    else if (tag === TEXT && n >= linkEnd) loose += (page.text[n] ?? '').trim().length;
    if (tag !== TEXT && embedded.test(attr(page, n, 'class') ?? '')) preview = true;
  }
  if (preview) return true;
  if (images > 0 && !paragraph && page.tag[node] !== T.P && page.tag[node] !== T.FIGURE) return true;
  return loose < LOOSE && (linkEnd > 0 || !hasWords(page, node));
}
/** Characters outside of links that a card may hold: bullets, a date. */
const LOOSE = 14;

/** A line that heads links to other stories: by its words, and by what it is or what follows. */
function isHead(draft: Draft, blocks: readonly Block[], at: number): boolean {
  const block = blocks[at];
  if (block === undefined || block.kind !== 'text') return false;
  const cue = relatedCue(block.text);
  if (cue === null || closest(draft.page, block.element, quoteLike) !== NONE) return false;
  const set = heading(draft.page.tag[block.element] ?? 0) || block.boldLetters >= 0.8 * block.letters;
  if (cue === 'labelled-title') return linkShare(block) > 0.3 || (set && !endsLikeProse(block.text));
  const next = blocks[at + 1];
  const followed = next === undefined || next.kind === 'media' || linkShare(next) > 0.6 || !isProse(next);
  return followed || /[:：]\s*$/.test(block.text) || linkShare(block) > 0.6;
}
const quoteLike = tagSet('table', 'pre');

/** A head, and the cards that follow it at its level, until prose returns. */
function headedBox(draft: Draft, block: Block): Verdict[] {
  const { page, dropped } = draft;
  const rule = 'related/headed';
  const box = boxOf(page, block);
  const whole = page.tag[box] === T.BODY || isRoot(draft, box) || endsElsewhere(page, box, block);
  if (whole) return [{ kind: 'drop', node: block.node, until: block.until, rule }];
  const verdicts: Verdict[] = [{ kind: 'drop', node: box, rule }];
  for (let next = nextSibling(page, box); next !== NONE; next = nextSibling(page, next)) {
    if (dropped[next] !== 0) continue;
    if (!isCard(draft, next)) break;
    if (page.tag[next] !== TEXT) verdicts.push({ kind: 'drop', node: next, rule });
  }
  return verdicts;
}

/** The element holds more than the line: a label before a `<br><br>`, in one paragraph with prose. */
function endsElsewhere(page: Page, box: NodeId, block: Block): boolean {
  for (let n = box; n < endOf(page, box); n++) if ((n < block.node || n >= block.until) && (page.text[n] ?? '').trim() !== '') return true;
  return false;
}

/** A block-level link to another story of the site, alone in its line. */
function isLoneLink(draft: Draft, block: Block): boolean {
  if (block.kind !== 'text' || linkShare(block) < 0.98 || endsSentence(block.text) || block.letters > HEADLINE[1]) return false;
  const { page } = draft;
  if (heading(page.tag[block.element] ?? 0) || closest(page, block.element, kept) !== NONE) return false;
  const link = closest(page, block.node, anchor);
  return link !== NONE && block.letters >= HEADLINE[0] && isOwnPage(draft, attr(page, link, 'href') ?? '');
}
const anchor = tagSet('a');
const kept = tagSet('li', 'blockquote', 'table', 'figure');

function run(draft: Draft): Finding {
  const blocks = draft.blocks();
  const verdicts = linkLists(draft, blocks);
  let done = 0;
  for (let at = 0; at < blocks.length; at++) {
    const block = blocks[at];
    if (block?.kind !== 'text' || block.node < done) continue;
    if (isHead(draft, blocks, at)) {
      const box = headedBox(draft, block);
      verdicts.push(...box);
      const last = box[box.length - 1];
      done = last === undefined ? done : (last.until ?? endOf(draft.page, last.node));
    } else if (isLoneLink(draft, block)) verdicts.push({ kind: 'drop', node: block.node, until: block.until, rule: 'related/lone-link' });
  }
  return { verdicts };
}

export const relatedLists: Stage = { name: 'prune/related', run };
