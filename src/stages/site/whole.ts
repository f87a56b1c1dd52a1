/** Content that somebody cut out of its page already (a dump, a feed item) is body from end to end: there is no page to search. */
import { T } from '../../dom/tags';
import type { Claim, Draft, Finding, Stage } from '../../model/finding';
import type { Page } from '../../model/page';
import { isWebUrl } from '../../text/url';
import { cleanLink } from '../../text/url-tracking';

const EXTRACTS = new Set(['dump', 'feed']);
/** How many nodes tell whether a document is a whole page: head and title stand at its start. */
const START = 200;

/** Whether the document is content without its page. */
function isExtract({ doc, page }: Pick<Draft, 'doc' | 'page'>): boolean {
  return EXTRACTS.has(doc.source.format) && !isWholePage(page);
}

function isWholePage(page: Page): boolean {
  for (let node = 1; node < page.size && node < START; node++) {
    const tag = page.tag[node];
    if (tag === T.HEAD || tag === T.TITLE || tag === T.META || tag === T.BODY) return true;
  }
  return false;
}

/** An extract states no canonical address; that of the feed serves, without doubled slashes, blanks at its end and tracking. */
function cleanedAddress(url: string | null): Claim[] {
  if (url === null || !isWebUrl(url)) return [];
  const trimmed = ENDS_BLANK.test(url) ? url.replace(TRAILING_BLANKS, '') : url;
  const value = cleanLink(DOUBLED_SLASH.test(trimmed) ? trimmed.replace(DOUBLED_SLASH, '$1/') : trimmed);
  return [{ field: 'canonicalUrl', value, origin: 'address, cleaned', rank: RANK_OF_ADDRESS }];
}
const RANK_OF_ADDRESS = 10;
/** The other pattern is dear where there are none. */
const ENDS_BLANK = /(?:%20|%C2%A0|\s)$/i;
const TRAILING_BLANKS = /(?<!%20|%C2%A0|\s)(?:%20|%C2%A0|\s)+$/i;
const DOUBLED_SLASH = /^(https?:\/\/[^/]+)\/{2,}/i;

function run(draft: Draft): Finding {
  if (!isExtract(draft)) return {};
  return {
    claims: cleanedAddress(draft.doc.url),
    verdicts: draft.roots.length === 0 ? [{ kind: 'root', node: 0, rule: 'site/extract' }] : [],
  };
}

export const whole: Stage = { name: 'site/whole', run };
