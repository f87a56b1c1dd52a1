/** The footer that a feed provider hangs below every item: a rule, a label, and bare addresses of its own. */
import { letters } from '../../dom/measure';
import { T } from '../../dom/tags';
import { attr, endOf } from '../../dom/tree';
import type { Draft, Finding, Stage } from '../../model/finding';
import { NONE, TEXT, type NodeId, type Page } from '../../model/page';
import { hostOf, sameSite } from '../../text/url';
import { telling } from './telling';

/** Letters of the label, and of all that stands below the rule, at most. */
const LABEL = 80;
const FOOTER = 400;
const ADDRESS = /^(?:https?:\/\/|www\.)\S+$|^(?:[\w-]+\.)+[a-z]{2,}\/?$/i;

function lastRule(page: Page): NodeId {
  const { elements } = telling(page);
  for (let at = elements.length - 1; at >= 0; at--) {
    const node = elements[at] ?? 0;
    if (page.tag[node] === T.HR) return node;
  }
  return NONE;
}

/** Whether all links below the rule show their own address, that of another site, and little else stands there. */
function isFooter(draft: Draft, rule: NodeId): boolean {
  const { page, doc } = draft;
  let links = 0;
  let label = 0;
  let all = 0;
  for (let node = rule + 1; node < page.size; node++) {
    const tag = page.tag[node] ?? 0;
    if (tag === T.IMG || tag === T.IFRAME || tag === T.VIDEO) return false;
    if (tag === T.A) {
      const text = textIn(page, node);
      if (!ADDRESS.test(text) || !isForeign(attr(page, node, 'href') ?? '', doc.url)) return false;
      links++;
      all += text.length;
      node = endOf(page, node) - 1;
    } else if (tag === TEXT) label += letters(page.text[node] ?? '');
    if (label > LABEL || all > FOOTER) return false;
  }
  return links > 0;
}

function isForeign(href: string, url: string | null): boolean {
  return hostOf(href) !== null && (url === null || !sameSite(href, url));
}

function textIn(page: Page, node: NodeId): string {
  let text = '';
  for (let n = node + 1; n < endOf(page, node); n++) text += page.text[n] ?? '';
  return text.trim();
}

function run(draft: Draft): Finding {
  const rule = lastRule(draft.page);
  if (rule === NONE || !isFooter(draft, rule)) return {};
  return { verdicts: [{ kind: 'drop', node: rule, until: draft.page.size, rule: 'feed/footer' }] };
}

export const feedFooter: Stage = { name: 'prune/feed-footer', run };
