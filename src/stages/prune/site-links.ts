/** Where links lead: to other stories of the same site, or away from it. */
import { T, tagSet } from '../../dom/tags';
import { attr, closest, endOf } from '../../dom/tree';
import type { Draft } from '../../model/finding';
import { NONE, TEXT, type NodeId, type Page } from '../../model/page';
import { letters } from '../../dom/measure';
import { sameSite } from '../../text/url';

const FILE = /\.(?:jpe?g|png|gif|webp|avif|svg|pdf|mp[34]|docx?|xlsx?|zip)(?:[?#]|$)/i;

/** Whether the address leads to another page of the document's site (not to a file, not within the page). */
export function isOwnPage({ doc }: Draft, href: string): boolean {
  const address = href.trim();
  if (address === '' || address.startsWith('#') || FILE.test(address)) return false;
  if (!/^(?:[a-z][a-z0-9+.-]*:|\/\/)/i.test(address)) return true;
  if (!/^(?:https?:)?\/\//i.test(address)) return false;
  return doc.url !== null && sameSite(address.startsWith('//') ? `https:${address}` : address, doc.url);
}

export interface OneLink {
  readonly link: NodeId;
  readonly letters: number;
}

/** The link that is all that the range says; null where it says more, says nothing, or holds two links. */
export function onlyLink(page: Page, from: NodeId, until: NodeId): OneLink | null {
  let link: NodeId = NONE;
  let count = 0;
  for (let node = from; node < until; node++) {
    const tag = page.tag[node] ?? 0;
    if (tag === T.A && link !== NONE) return null;
    if (tag === T.A && attr(page, node, 'href') !== undefined) link = node;
    if (tag !== TEXT) continue;
    const own = letters(page.text[node] ?? '');
    if (own > 0 && (link === NONE || node >= endOf(page, link))) return null;
    count += own;
  }
  return link === NONE || count === 0 ? null : { link, letters: count };
}

/** Letters of a label before a link. */
const LABEL = 30;

/** `<strong>New alliance?</strong> <a>Europeans answer the threat</a>`: a short bold label, then a link to the end of the element. */
export function labelledLink(page: Page, element: NodeId): OneLink | null {
  const end = endOf(page, element);
  let label = 0;
  let from = element;
  for (; from < end && page.tag[from] !== T.A; from++) {
    const own = letters(page.text[from] ?? '');
    if (own > 0 && closest(page, from, bold) <= element) return null;
    label += own;
  }
  if (label === 0 || label > LABEL) return null;
  const link = onlyLink(page, from, end);
  return link !== null && link.letters > label ? link : null;
}
const bold = tagSet('b', 'strong');
