/** What sort of page it is: by types of structured data, `og:type`, words of error pages, and the shape of the address. */
import type { ClaimValues, Draft, Finding, Stage } from '../../model/finding';
import { lineWithin } from '../../dom/plain';
import { tagSet } from '../../dom/tags';
import { endOf } from '../../dom/tree';
import { member } from '../../text/loose-json';
import { collect, metaContent } from './collect';
import { kindOfAddress, noArticle } from './kind-words';
import { mainThings } from './main-thing';
import { Claims } from './ranks';
import { thingsOf, type Thing } from './things';
import { foldTitle } from './titles';

type Kind = ClaimValues['kind'];

/** Types of schema.org that settle the kind, if the article itself or the page bears them. */
const BY_TYPE: ReadonlyMap<string, Kind> = new Map(
  Object.entries({
    LiveBlogPosting: 'live',
    ImageGallery: 'gallery',
    MediaGallery: 'gallery',
    PhotoGallery: 'gallery',
    CollectionPage: 'index',
    SearchResultsPage: 'index',
  }),
);
const BY_OG_TYPE: readonly (readonly [start: string, kind: Kind])[] = [
  ['video', 'video'],
  ['article', 'article'],
];

/** What `og:type` or the address alone say is outweighed by types of structured data. */
const LESS_FOR_TYPE = 45;
const LESS_FOR_OG_ARTICLE = 20;
const MAX_TITLE = 200;

function run(draft: Draft): Finding {
  const claims = new Claims();
  const { article } = mainThings(draft, 'jsonld');
  if (!article) addMarker(claims, draft);
  addTypes(claims, draft, article);
  const ogType = (metaContent(draft.page, 'og:type') ?? '').toLowerCase();
  const found = BY_OG_TYPE.find(([start]) => ogType.startsWith(start));
  if (found) claims.add('kind', 'opengraph', found[1], { origin: 'og:type', less: found[1] === 'article' ? LESS_FOR_OG_ARTICLE : 0 });
  addShape(claims, draft, { isArticle: article !== null || found?.[1] === 'article', isSite: ogType === 'website' });
  return { claims: claims.all };
}

/** Error pages and consent walls say so in title and headline. */
function addMarker(claims: Claims, { page }: Draft): void {
  const { titles, headings } = collect(page);
  for (const node of [...titles.slice(0, 1), ...headings.slice(0, 1)]) {
    const found = noArticle(lineWithin(page, node, MAX_TITLE));
    if (found === null) continue;
    claims.add('kind', 'marker', 'error', { origin: `title of ${found}`, node });
    return;
  }
}

function addTypes(claims: Claims, draft: Draft, article: Thing | null): void {
  const { all } = thingsOf(draft.page);
  const live = all.some(({ types }) => types.includes(LIVE));
  const types = article?.types ?? all.flatMap((thing) => thing.types);
  const type = live ? LIVE : types.find((name) => BY_TYPE.has(name));
  if (article && type === undefined)
    claims.add('kind', 'jsonld', 'article', { origin: `jsonld @type ${article.types[0] ?? ''}`, node: article.node, less: LESS_FOR_TYPE });
  else if (!article && type === undefined && all.some((thing) => isTheVideo(thing, draft)))
    claims.add('kind', 'jsonld', 'video', { origin: 'jsonld VideoObject with the headline of the page' });
  else if (type !== undefined) claims.add('kind', 'jsonld', BY_TYPE.get(type) ?? 'article', { origin: `jsonld @type ${type}` });
}

const LIVE = 'LiveBlogPosting';

/** Pages around one video state it alone, under their own headline. */
function isTheVideo({ types, data }: Thing, { page }: Draft): boolean {
  const name = member(data, 'name');
  const title = metaContent(page, 'og:title') ?? '';
  return types.includes('VideoObject') && typeof name === 'string' && title !== '' && foldTitle(name) === foldTitle(title);
}

/** What address and shape say where the page declares no article. */
function addShape(claims: Claims, draft: Draft, { isArticle, isSite }: { readonly isArticle: boolean; readonly isSite: boolean }): void {
  const { page, doc } = draft;
  const url = doc.url ?? (metaContent(page, 'og:url') || null);
  if (url !== null && collect(page).times >= LIVE_TIMES && kindOfAddress(url) === 'live')
    claims.add('kind', 'url', 'live', { origin: 'address and times of posts', less: -LIVE_MORE });
  if (isArticle) return;
  if (url !== null && FRONT_PAGE.test(url))
    claims.add('kind', 'url', 'index', { origin: 'address of a front page', less: isSite ? -MORE_FOR_SITE : 0 });
  else if (countHeadlines(page) >= FEWEST_HEADLINES && isListOfStories(draft, url))
    claims.add('kind', 'url', 'index', { origin: 'headlines that are links, and little prose', less: LESS_FOR_SHAPE });
}
const FRONT_PAGE = /^https?:\/\/[^/?#]+\/?(?:index\.\w+)?$/i;
/** A path of one or two plain words: `/politics/`, `/news/europe`. Articles have longer names, or numbers. */
const SECTION_PAGE = /^https?:\/\/[^/?#]+\/[a-z]{3,20}\/?(?:(?<=\/)[a-z]{3,20}\/?)?$/i;
/** A page that calls itself a site, at the address of one, is sure; shape alone is less than an address. */
const MORE_FOR_SITE = 10;
const LESS_FOR_SHAPE = 5;
/** Posts of a live page bear their times; the address then outweighs a declared article. */
const LIVE_TIMES = 4;
const LIVE_MORE = 30;

/** Front pages of sections: headlines that are links, more words in links than out of them, and no paragraphs to speak of. */
function isListOfStories(draft: Draft, url: string | null): boolean {
  const { page } = draft;
  const least = url !== null && SECTION_PAGE.test(url) ? LINKED_SHARE_OF_SECTION : LINKED_SHARE;
  const sums = draft.measures();
  const linked = sums.link(0, page.size);
  if (linked < least * sums.text(0, page.size)) return false;
  let headlines = 0;
  for (let node = 1; node < page.size && headlines < FEWEST_HEADLINES; node++)
    if (headline(page.tag[node] ?? 0) && sums.link(node, endOf(page, node)) >= HEADLINE_LETTERS) headlines++;
  if (headlines < FEWEST_HEADLINES) return false;
  const paragraphs = draft.pageBlocks().filter(({ letters, links }) => letters >= PARAGRAPH && links === 0);
  return paragraphs.length <= MOST_PARAGRAPHS;
}

/** Linked or not: an extract has too few of them, and need not be measured. */
function countHeadlines({ tag, size }: Draft['page']): number {
  let headlines = 0;
  for (let node = 1; node < size; node++) if (headline(tag[node] ?? 0)) headlines++;
  return headlines;
}
/** Teasers are shorter; a page may say a little of itself. */
const PARAGRAPH = 250;
const MOST_PARAGRAPHS = 2;
const headline = tagSet('h2', 'h3', 'h4');
const FEWEST_HEADLINES = 8;
const HEADLINE_LETTERS = 20;
const LINKED_SHARE = 0.55;
/** Teasers under the headlines have more words than these; the address must say that the page is of a section. */
const LINKED_SHARE_OF_SECTION = 0.25;

export const kind: Stage = { name: 'metadata/kind', run };
