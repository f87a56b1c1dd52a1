/** Which of the things on a page is the article itself: pages state teasers, videos and their site in the same terms. */
import { PageMemory } from '../../dom/page-memory';
import type { Draft } from '../../model/finding';
import { lineWithin } from '../../dom/plain';
import { asList, isObject, member, type Json } from '../../text/loose-json';
import { collect, metaContent } from './collect';
import { attr } from '../../dom/tree';
import { thingsOf, type Thing } from './things';
import { foldTitle } from './titles';
import { withoutQuery } from '../../text/url';

/** Types by how near they are to "the article of this page". */
const NEARNESS: readonly (readonly [nearness: number, types: string, why: string])[] = [
  [
    6,
    'NewsArticle Article BlogPosting ReportageNewsArticle OpinionNewsArticle AnalysisNewsArticle BackgroundNewsArticle ReviewNewsArticle ' +
      'AskPublicNewsArticle SatiricalArticle AdvertiserContentArticle TechArticle ScholarlyArticle Report LiveBlogPosting MedicalScholarlyArticle ' +
      'SocialMediaPosting DiscussionForumPosting Blogposting Newsarticle article newsArticle',
    'an article by its name',
  ],
  [5, 'Review Recipe HowTo Interview PodcastEpisode RadioEpisode Episode QAPage FAQPage', 'text of another genre, with author and date'],
  [3, 'ImageGallery MediaGallery VideoObject AudioObject PublicationEvent CreativeWork PhotoGallery', 'the page may be about the medium'],
  [2, 'WebPage ItemPage AboutPage Loose', 'the page around the article; often with its dates'],
];
const nearness = new Map(NEARNESS.flatMap(([score, types]) => types.split(' ').map((type) => [type, score] as const)));

/** A thing that states the address or the headline of the page outweighs any other of a like type. */
const SAME_ADDRESS = 4;
const SAME_HEADLINE = 3;
const HAS_BODY = 1;
const HAS_DATE = 0.5;
const HAS_AUTHOR = 0.25;

export interface MainThings {
  /** The article; null where the page has no structured data, or only of other things. */
  readonly article: Thing | null;
  /** The page around it, or a medium on it. */
  readonly page: Thing | null;
}

const chosen: Readonly<Record<Thing['syntax'], PageMemory<MainThings>>> = { jsonld: new PageMemory(), microdata: new PageMemory() };

export function mainThings(draft: Draft, syntax: Thing['syntax']): MainThings {
  return chosen[syntax].get(draft.page) ?? chosen[syntax].set(draft.page, choose(draft, syntax));
}

function choose(draft: Draft, syntax: Thing['syntax']): MainThings {
  const { all } = thingsOf(draft.page);
  if (all.length === 0) return NO_THINGS;
  const articles: Candidate[] = [];
  const pages: Candidate[] = [];
  for (const thing of all) {
    if (thing.syntax !== syntax) continue;
    const near = nearnessOf(thing);
    if (near >= ARTICLE) articles.push({ thing, near });
    else if (near === PAGE) pages.push({ thing, near });
  }
  // Most pages state one article and one page, and nothing has to be compared.
  const own = articles.length > 1 || pages.length > 1 ? { addresses: ownAddresses(draft), titles: ownTitles(draft) } : NOTHING;
  return { article: likeliest(articles, own), page: likeliest(pages, own) };
}
const NO_THINGS: MainThings = { article: null, page: null };
const ARTICLE = 5;
const PAGE = 2;

interface Candidate {
  readonly thing: Thing;
  readonly near: number;
}

/** What the page itself says of its address and title. */
interface Own {
  readonly addresses: ReadonlySet<string>;
  readonly titles: ReadonlySet<string>;
}
const NOTHING: Own = { addresses: new Set(), titles: new Set() };

function nearnessOf({ types }: Thing): number {
  let near = 0;
  for (const type of types) near = Math.max(near, nearness.get(type) ?? 0);
  return near;
}

/** The first of the best; null where there is none. */
function likeliest(candidates: readonly Candidate[], own: Own): Thing | null {
  const [first] = candidates;
  if (candidates.length < 2) return first?.thing ?? null;
  let best: Thing | null = null;
  let bestScore = 0;
  for (const { thing, near } of candidates) {
    const score = near + witness(thing, own);
    if (score > bestScore) [best, bestScore] = [thing, score];
  }
  return best;
}

function witness({ data }: Thing, { addresses, titles }: Own): number {
  const stated = [member(data, 'url'), member(data, '@id'), ...asList(member(data, 'mainEntityOfPage'))].map((value) =>
    isObject(value) ? (member(value, '@id') ?? member(value, 'url')) : value,
  );
  const sameAddress = stated.some((value) => typeof value === 'string' && addresses.has(bareAddress(value)));
  const headlines = [member(data, 'headline'), member(data, 'name')];
  const sameHeadline = headlines.some((value) => typeof value === 'string' && titles.has(foldTitle(value)));
  return (
    (sameAddress ? SAME_ADDRESS : 0) +
    (sameHeadline ? SAME_HEADLINE : 0) +
    (has(data, 'articleBody') ? HAS_BODY : 0) +
    (has(data, 'datePublished') ? HAS_DATE : 0) +
    (has(data, 'author') ? HAS_AUTHOR : 0)
  );
}

function has(data: Json, name: string): boolean {
  const value = member(data, name);
  return value !== undefined && value !== null && value !== '';
}

function ownAddresses({ doc, page }: Draft): ReadonlySet<string> {
  const canonical = collect(page).relations.canonical.map((node) => attr(page, node, 'href'));
  const stated = [doc.url, ...canonical, metaContent(page, 'og:url')];
  return new Set(
    stated
      .filter((url) => typeof url === 'string')
      .filter((url) => WEB.test(url))
      .map(bareAddress),
  );
}

function ownTitles({ page }: Draft): ReadonlySet<string> {
  const { headings } = collect(page);
  const stated = [metaContent(page, 'og:title'), metaContent(page, 'twitter:title')];
  const shown = headings.slice(0, MAX_HEADINGS).map((node) => lineWithin(page, node, MAX_TITLE));
  return new Set([...stated, ...shown].map((title) => foldTitle(title ?? '')).filter((title) => title !== ''));
}
const MAX_HEADINGS = 5;
const MAX_TITLE = 500;

const WEB = /^\s*https?:\/\//i;
const ORIGIN = /^https?:\/\/(?:www\.|m\.|amp\.)?/;
const SLASHES = /(?<!\/)\/+$/;

/** An address without what differs between spellings of one page. */
function bareAddress(url: string): string {
  return withoutQuery(url.trim()).replace(ORIGIN, '').replace(SLASHES, '');
}
