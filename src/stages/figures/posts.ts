/** Posts of social networks: the quotation that a page holds until a script replaces it becomes one embed with the post's address. */
import { T } from '../../dom/tags';
import { attr, endOf, type AttributeName } from '../../dom/tree';
import type { Draft, Finding, Stage, Verdict } from '../../model/finding';
import type { NodeId, Page } from '../../model/page';
import { parseUrl } from '../../text/url';

/** Class of the quotation, attribute with the address (else its last link to a post is taken), as the networks document them. */
const NETWORKS: readonly (readonly [className: string, attribute: AttributeName | null])[] = [
  ['twitter-tweet', null],
  ['twitter-video', null],
  ['instagram-media', 'data-instgrm-permalink'],
  ['tiktok-embed', 'cite'],
  ['bluesky-embed', null],
  ['mastodon-embed', 'data-embed-url'],
  ['text-post-media', 'data-text-post-permalink'],
  ['reddit-embed-bq', null],
  ['reddit-card', null],
  ['imgur-embed-pub', null],
];
/** Addresses of single posts. */
const POST = /\/(?:status(?:es)?|p|reel|video|post|posts|comments|@[^/]+)\/[^/]+/;

function addressOf(page: Page, node: NodeId, attribute: AttributeName | null): string | null {
  const stated = attribute === null ? undefined : attr(page, node, attribute);
  if (stated !== undefined && parseUrl(stated) !== null) return stated;
  let address: string | null = null;
  for (let n = node; n < endOf(page, node); n++) {
    const href = page.tag[n] === T.A ? attr(page, n, 'href') : undefined;
    if (href !== undefined && POST.test(href) && parseUrl(href) !== null) address = href;
  }
  return address;
}

function run(draft: Draft): Finding {
  const { page, dropped } = draft;
  const verdicts: Verdict[] = [];
  for (const root of draft.roots) {
    for (let node = root + 1; node < endOf(page, root); node++) {
      if (page.tag[node] !== T.BLOCKQUOTE || dropped[node] !== 0) continue;
      const classes = (attr(page, node, 'class') ?? '').split(BLANKS);
      const network = NETWORKS.find(([name]) => classes.includes(name));
      const address = network ? addressOf(page, node, network[1]) : null;
      if (address === null) continue;
      verdicts.push({ kind: 'embed', node, address, rule: 'figures/post' });
      node = endOf(page, node) - 1;
    }
  }
  return { verdicts };
}

const BLANKS = /\s+/;

export const posts: Stage = { name: 'figures/posts', run };
