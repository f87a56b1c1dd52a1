/** Dates far from the headline, which only a label or a name tells from those of other stories. */
import { tagSet, T } from '../../dom/tags';
import { holdsByNode } from '../../dom/text-facts';
import { Kind, kindsOf } from '../../dom/tokens';
import { closest, endOf, isText, tagOf, textOf } from '../../dom/tree';
import type { Draft } from '../../model/finding';
import { NONE, type NodeId, type Page } from '../../model/page';
import { findDates, mayHoldDate, type DateContext } from '../../text/dates/index';
import { Holds } from '../../text/holds';
import { CHANGED } from '../cues/changed';
import { LABEL, MAX_LINE, MAX_REST, addElement } from './date-elements';
import { addParsed, dateContext } from './dates';
import type { Claims } from './ranks';

/** Where the element begins that holds the article with its headline; the headline where no element is marked so. */
export function startOfArticle(page: Page, headline: NodeId): NodeId {
  const container = closest(page, headline, isArticle);
  return container === NONE ? headline : container;
}
const isArticle = tagSet('article', 'main', 'section');

/** What is asked of each text far from the headline. */
interface Look {
  readonly context: DateContext;
  readonly holds: (node: NodeId) => number;
}

function lookAt(draft: Draft): Look {
  return { context: dateContext(draft), holds: holdsByNode(draft.page) };
}

/** Nodes `[from, until)`. */
type Range = readonly [from: NodeId, until: NodeId];

/**
 * Far from the headline a date counts where it bears a label or stands in an element named for dates: the first one, and before it a
 * change. What was passed over comes back.
 */
export function addDistant(claims: Claims, draft: Draft, start: NodeId): readonly Range[] {
  const { page } = draft;
  const look = lookAt(draft);
  const passedOver: Range[] = [[1, start]];
  const isFound = publishedIn(claims);
  for (let node = start; node < page.size && !isFound(); node++) {
    if (isText(page, node)) {
      addLabelledDate(claims, draft, node, look);
      continue;
    }
    if (page.attrAt[node] === page.attrAt[node + 1]) continue;
    const kinds = kindsOf(page, node);
    if ((kinds & ELSEWHERE) !== 0) {
      passedOver.push([node, endOf(page, node)]);
      node = endOf(page, node) - 1;
    } else if (tagOf(page, node) === T.TIME || (kinds & Kind.DATE) !== 0) addElement(claims, draft, { node, kinds, distance: FAR });
  }
  return passedOver;
}

/** Whether a date of publication has been claimed by now. Each claim is looked at once, as a page may state thousands of changes. */
function publishedIn({ all }: Claims): () => boolean {
  let seen = 0;
  let isFound = false;
  return () => {
    for (; seen < all.length; seen++) {
      const claim = all[seen];
      isFound ||= claim !== undefined && claim.field === 'published' && claim.rank >= 0;
    }
    return isFound;
  };
}

/** `This page was last modified on …` in the foot of a page without any other date: in what was passed over, as all else has been asked. */
export function addFootnote(claims: Claims, draft: Draft, passedOver: readonly Range[]): void {
  const look = lookAt(draft);
  for (let at = passedOver.length - 1; at >= 0; at--) {
    const [from, until] = passedOver[at] ?? [0, 0];
    for (let node = until - 1; node >= from && claims.all.length === 0; node--) {
      if (!isText(draft.page, node)) continue;
      if (mayBeDated(draft.page, node, look) && CHANGED.test(textOf(draft.page, node))) addLabelledDate(claims, draft, node, look);
    }
  }
}

/** `Published: …`, `This page was last modified on …`: a text that begins with the label, or with the word of a change in it. */
function addLabelledDate(claims: Claims, draft: Draft, node: NodeId, look: Look): void {
  const { page } = draft;
  const text = textOf(page, node);
  if (!mayBeDated(page, node, look) || !isLabelled(text, look.holds(node))) return;
  const line = `${text} ${textOf(page, nextText(page, node))}`.trim();
  if (line.length > MAX_LINE) return;
  const [date] = findDates(line, look.context, 1);
  if (date === undefined || line.length - (date.end - date.start) > MAX_REST) return;
  const field = CHANGED.test(line.slice(0, date.start)) ? 'modified' : 'published';
  addParsed(claims, draft, field, 'date-line', date, { origin: 'labelled date', node, less: LESS_FAR });
}

/** Whether a short text or the one behind it may hold a date. Most texts are passed over by what is known of their characters, before a pattern is tried. */
function mayBeDated(page: Page, node: NodeId, look: Look): boolean {
  if (textOf(page, node).length > MAX_LINE) return false;
  return mayHoldDateAt(page, node, look) || mayHoldDateAt(page, nextText(page, node), look);
}

/** Where the text behind a text stands: in the node behind it, or in the one after that where this is an element. */
function nextText(page: Page, node: NodeId): NodeId {
  return textOf(page, node + 1) === '' ? node + 2 : node + 1;
}

function mayHoldDateAt(page: Page, node: NodeId, { context, holds }: Look): boolean {
  const text = textOf(page, node);
  return text.length > MAX_LINE || mayHoldDate(text, holds(node), context);
}

/** Whether a text bears a label of a date. The patterns are for letters; of Chinese they hold few words. */
function isLabelled(text: string, holds: number): boolean {
  if ((holds & (Holds.ASCII | Holds.OTHER)) !== 0) return LABEL.test(text) || CHANGED.test(text);
  return (holds & Holds.HAN) !== 0 && (text.includes(CHANGED_IN_HAN) || LABEL.test(text));
}
/** The one word of `CHANGED` that is. */
const CHANGED_IN_HAN = '更新';
const LESS_FAR = 15;
const FAR = 3000;
const ELSEWHERE = Kind.RELATED | Kind.COMMENTS | Kind.NAV | Kind.AD | Kind.CAPTION | Kind.CREDIT | Kind.PROMO;
