/** Share bars: links that only hand the page on, with the labels around them. */
import { readValue, rowOf, valueAt } from '../../dom/attributes';
import { T, tagSet } from '../../dom/tags';
import { attr, endOf, parentOf } from '../../dom/tree';
import type { Draft, Finding, Stage, Verdict } from '../../model/finding';
import { NONE, TEXT, type NodeId, type Page } from '../../model/page';
import type { RawDoc } from '../../model/source';
import { ownHost, readable } from '../../text/address';
import { withoutQuery } from '../../text/url';
import { codeAt } from '../../text/code-at';
import { isShareAddress, isShareLabel } from '../cues/index';
import { letters } from '../../dom/measure';
import { telling } from './telling';

/** Nodes of a wrapper beyond which it is no share bar; keeps the climb linear. */
const MOST_NODES = 400;
/** Letters outside of share links, other than labels of share bars, that a bar may hold: a count, a sign. */
const LOOSE_LETTERS = 4;

const wall = tagSet('html', 'body', 'main', 'article');
const line = tagSet('p', 'li', 'td', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'blockquote');

class ShareLinks {
  private readonly host: string | null;
  private readonly url: string | null;
  /** How links that may leave the site have been judged: those of a bar are asked about once for each wrapper. */
  private readonly known = new Map<NodeId, boolean>();

  constructor(
    private readonly page: Page,
    { url }: RawDoc,
  ) {
    this.url = url;
    this.host = url === null ? null : ownHost(url);
  }

  /** Most links of a page lead to pages of the same site: they are told by their first characters, of which no string is made, or by their host. */
  has(node: NodeId): boolean {
    const { page } = this;
    const row = rowOf(page, node, 'href');
    if (row < 0 || readValue(page, row, staysOnSite)) return false;
    const before = this.known.get(node);
    if (before !== undefined) return before;
    const judged = this.judge(valueAt(page, row));
    this.known.set(node, judged);
    return judged;
  }

  private judge(href: string): boolean {
    const query = href.indexOf('?');
    if (query < 0 && this.host !== null && href.includes(this.host)) return false;
    if (isShareAddress(href)) return true;
    return query > 0 && this.host !== null && !href.slice(0, query).includes(this.host) && this.namesThisPage(href.slice(query));
  }

  /** Whether the query carries the address of this very page, encoded once or twice, under a name that share windows use. */
  private namesThisPage(query: string): boolean {
    if (this.url === null || !WINDOW_PARAMETER.test(query)) return false;
    const address = withoutQuery(this.url.replace(SCHEME, ''));
    return readable(query).includes(address) || readable(readable(query)).includes(address);
  }
}

/** Whether the address in that range of a text is empty, or a path or a place of the site. */
function staysOnSite(text: string, from: number, to: number): boolean {
  if (from >= to) return true;
  const first = codeAt(text, from);
  return first === HASH || (first === SLASH && (from + 1 >= to || codeAt(text, from + 1) !== SLASH));
}

const SCHEME = /^https?:\/\//i;
const HASH = 0x23;
const SLASH = 0x2f;
const WINDOW_PARAMETER = /[?&;](?:u|url|link|linkurl|href|text|body|status|p\[url\]|media|target)=/i;

/** Whether all that the element holds is share links and their labels. */
function isBar(draft: Draft, links: ShareLinks, node: NodeId): boolean {
  const { page } = draft;
  const end = endOf(page, node);
  if (end - node > MOST_NODES) return false;
  let loose = 0;
  for (let n = node; n < end; n++) {
    const tag = page.tag[n] ?? 0;
    if (tag === T.A && (links.has(n) || isIdle(draft, n))) n = endOf(page, n) - 1;
    else if (tag === T.A || tag === T.IMG || tag === T.IFRAME || tag === T.VIDEO) return false;
    else if (tag === TEXT && !isShareLabel(page.text[n] ?? '')) loose += letters(page.text[n] ?? '');
    if (loose > LOOSE_LETTERS) return false;
  }
  return true;
}

/** A link of the bar that leads nowhere (a print or menu button), or names a network. */
function isIdle(draft: Draft, node: NodeId): boolean {
  const { page } = draft;
  let text = '';
  for (let n = node + 1; n < endOf(page, node); n++) text += page.text[n] ?? '';
  return isShareLabel(text) || (text.trim() === '' && /^(?:#|javascript:)?$/i.test((attr(page, node, 'href') ?? '').trim()));
}

/** Whether the link's own text says no more than that it shares. */
function isOnlyButton(draft: Draft, node: NodeId): boolean {
  const { page } = draft;
  let text = '';
  for (let n = node + 1; n < endOf(page, node); n++) text += page.text[n] ?? '';
  return text.trim() === '' || isShareLabel(text);
}

function run(draft: Draft): Finding {
  const { doc, page, dropped } = draft;
  let links: ShareLinks | null = null;
  const verdicts: Verdict[] = [];
  let done = 0;
  for (const node of telling(page).links) {
    if (node < done || dropped[node] !== 0) continue;
    links ??= new ShareLinks(page, doc);
    if (!links.has(node)) continue;
    const bar = widest(draft, links, node);
    if (bar === NONE) continue;
    verdicts.push({ kind: 'drop', node: bar, rule: 'share/bar' });
    done = endOf(page, bar);
  }
  return { verdicts };
}

/** The outermost element around the link that is nothing but a share bar; `NONE` where the link has words of its own in prose. */
function widest(draft: Draft, links: ShareLinks, node: NodeId): NodeId {
  const { page } = draft;
  let bar = isOnlyButton(draft, node) ? node : NONE;
  for (let up = parentOf(page, node); up > 0 && !wall(page.tag[up] ?? 0); up = parentOf(page, up)) {
    if (!isBar(draft, links, up)) break;
    bar = up;
  }
  // A line with one share link and words of its own is prose that happens to link there.
  return bar === NONE || (bar === node && line(page.tag[parentOf(page, node)] ?? 0) && !isOnlyButton(draft, node)) ? NONE : bar;
}

export const share: Stage = { name: 'prune/share', run };
