import type { Page } from '../model/page';
import { T } from './tags';
import { attr } from './tree';
import { parseUrl } from '../text/url';

/** Base of relative addresses: `<base href>` if the page has one, else the page's own (WHATWG HTML 4.2.3). */
export function baseOf(page: Page, url: string | null): string | null {
  for (let node = 1; node < page.size && page.tag[node] !== T.BODY; node++) {
    if (page.tag[node] !== T.BASE) continue;
    const href = attr(page, node, 'href');
    if (href === undefined) continue;
    return parseUrl(href, url)?.href ?? url;
  }
  return url;
}
