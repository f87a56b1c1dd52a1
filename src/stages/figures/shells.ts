/** Embedded posts and players of which only an empty element is left, with the address in one of its attributes. */
import { T, tagSet } from '../../dom/tags';
import { attributes, endOf } from '../../dom/tree';
import type { Draft, Finding, Stage, Verdict } from '../../model/finding';
import { TEXT, type NodeId, type Page } from '../../model/page';
import { parseUrl } from '../../text/url';

/** `youtube-embed-https://www.youtube.com/watch?v=…`, as components name themselves. */
const ADDRESS = /(?:^|[-_])(?:embed|player|post|tweet|video)[-_]?(https?:\/\/.+)/is;
const BLANK = /\s/;
const solid = tagSet('img', 'iframe', 'video', 'audio', 'object', 'embed', 'a', 'p');

const isOfData = (name: string): boolean => name.startsWith('data-');

function addressOf(page: Page, node: NodeId): string | null {
  for (const [, value] of attributes(page, node, isOfData)) {
    if (!value.includes('http') || BLANK.test(value)) continue;
    const address = ADDRESS.exec(value)?.[1];
    if (address !== undefined && parseUrl(address) !== null) return address;
  }
  return null;
}

function isEmpty(page: Page, node: NodeId): boolean {
  for (let n = node + 1; n < endOf(page, node); n++) {
    const tag = page.tag[n] ?? 0;
    if (tag === TEXT ? (page.text[n] ?? '').trim() !== '' : solid(tag)) return false;
  }
  return true;
}

function run(draft: Draft): Finding {
  const { page, dropped } = draft;
  const verdicts: Verdict[] = [];
  for (const root of draft.roots) {
    for (let node = root + 1; node < endOf(page, root); node++) {
      if (page.tag[node] !== T.DIV && page.tag[node] !== T.SECTION) continue;
      const address = dropped[node] === 0 ? addressOf(page, node) : null;
      if (address !== null && isEmpty(page, node)) verdicts.push({ kind: 'embed', node, address, rule: 'figures/shell' });
    }
  }
  return { verdicts };
}

export const shells: Stage = { name: 'figures/shells', run };
