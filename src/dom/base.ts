import type { Page } from '../model/page';
import { oncePerPage } from './page-memory';
import { T } from './tags';
import { attr } from './tree';
import { parseUrl } from '../text/url';

/** Base of relative addresses: `<base href>` if the page has one, else the page's own (WHATWG HTML 4.2.3). */
export function baseOf(page: Page, url: string | null): string | null {
  const stated = statedBase(page);
  return stated === null ? url : (parseUrl(stated, url)?.href ?? url);
}

/** Asked for each picture, and an extract has no body before which to stop. */
const statedBase = oncePerPage((page): string | null => {
  for (let node = 1; node < page.size && page.tag[node] !== T.BODY; node++) {
    const href = page.tag[node] === T.BASE ? attr(page, node, 'href') : undefined;
    if (href !== undefined) return href;
  }
  return null;
});
