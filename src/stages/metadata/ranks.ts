/**
 * How far each source is believed, field by field: the claim of the highest rank wins (`pipeline/choose.ts`). The scale is 0 to 100:
 * 80 and more is made for the purpose and seldom wrong, 50 is right on most sites, under 30 is better than nothing.
 * Measured on pages of a hundred newsrooms; the order matters, not the number.
 */
import type { Claim, ClaimOf, ClaimValues, Field } from '../../model/finding';
import type { NodeId } from '../../model/page';
import { remembering } from '../../text/memory';

export type Source =
  | 'jsonld'
  | 'jsonld-page'
  | 'microdata'
  | 'microdata-page'
  | 'opengraph'
  | 'article-meta'
  | 'twitter'
  | 'vendor'
  | 'dublin-core'
  | 'plain-meta'
  | 'link'
  | 'title'
  | 'h1'
  | 'time'
  | 'figure'
  | 'date-line'
  | 'byline'
  | 'tag-list'
  | 'breadcrumb'
  | 'url'
  | 'html-lang'
  | 'state'
  | 'marker'
  | 'hint'
  | 'refined';

type Row = readonly [rank: number, why: string];

const RANKS: { readonly [F in Field]?: { readonly [S in Source]?: Row } } = {
  title: {
    refined: [92, 'a stated headline in full length, or the one that all but it agree on'],
    hint: [88, 'the header of a dump is the title of the feed; its suffixes are taken off'],
    jsonld: [80, 'headline of the article itself, written for readers of lists'],
    h1: [78, 'what the reader sees, but sites put their name or a rubric in h1 as well'],
    microdata: [70, 'the headline as marked in the page'],
    opengraph: [75, 'made for sharing: complete, sometimes shortened, or a headline of its own for networks'],
    twitter: [60, 'like OpenGraph, more often shortened'],
    vendor: [58, 'analytics of the article'],
    'dublin-core': [50, 'seldom maintained'],
    title: [45, 'ends in the site and begins in rubrics; cleaned'],
    'plain-meta': [40, 'meta name=title, seldom maintained'],
    'jsonld-page': [42, 'name of the page around the article'],
    state: [35, 'state of the application, where all else is lacking'],
  },
  description: {
    jsonld: [60, 'may repeat the first paragraph'],
    opengraph: [80, 'what the page declares for sharing'],
    twitter: [70, 'as OpenGraph'],
    'plain-meta': [75, 'what the page declares for search engines'],
    microdata: [50, 'as marked in the page'],
    'dublin-core': [55, 'seldom maintained'],
    vendor: [50, 'analytics'],
    state: [30, 'state of the application'],
    hint: [40, 'summary of a feed'],
  },
  siteName: {
    opengraph: [80, 'made for the purpose'],
    jsonld: [70, 'publisher of the article'],
    microdata: [60, 'publisher of the article'],
    'jsonld-page': [50, 'name of the site around the page'],
    'plain-meta': [40, 'application-name, publisher'],
    title: [20, 'the suffix of the title that recurs in the address'],
    hint: [60, 'name of the feed'],
  },
  canonicalUrl: {
    link: [90, 'made for the purpose'],
    opengraph: [70, 'address for sharing'],
    jsonld: [60, 'address of the article'],
    microdata: [50, 'address of the article'],
    vendor: [40, 'analytics'],
    twitter: [30, 'seldom maintained'],
  },
  authors: {
    refined: [92, 'the authors that the best source names, and those that it leaves out'],
    jsonld: [80, 'structured, names apart'],
    microdata: [68, 'marked in the page; author boxes and comments carry the same mark'],
    vendor: [62, 'analytics by author: people, with few job titles'],
    'article-meta': [55, 'often an address or a profile, dropped where so'],
    'dublin-core': [54, 'creator; sometimes the newsroom'],
    'plain-meta': [50, 'meta name=author; often the site'],
    byline: [64, 'author links and bylines by the headline'],
    twitter: [52, 'twitter:data where its label says by whom: the name shown, not the account'],
    'jsonld-page': [30, 'author of the page, often the technical account'],
    'microdata-page': [25, 'author outside any article'],
    state: [40, 'state of the application'],
    hint: [45, 'author of a feed item'],
  },
  agencies: {
    jsonld: [70, 'agency among the authors'],
    microdata: [60, 'agency among the authors'],
    vendor: [55, 'agency among the authors'],
    'plain-meta': [50, 'agency among the authors'],
    'article-meta': [50, 'agency among the authors'],
    'dublin-core': [50, 'agency among the authors'],
    byline: [65, 'agency in the byline'],
    state: [30, 'agency among the authors'],
    hint: [30, 'agency among the authors'],
    'jsonld-page': [20, 'agency among the authors'],
    'microdata-page': [20, 'agency among the authors'],
    twitter: [15, 'agency among the authors'],
  },
  published: {
    refined: [93, 'the best date, as exact as another source tells it'],
    jsonld: [90, 'made for the purpose, with offset'],
    'article-meta': [80, 'article:published_time'],
    microdata: [74, 'marked in the page'],
    vendor: [70, 'analytics by date'],
    'jsonld-page': [62, 'date of the page around the article: often the same'],
    time: [66, 'time element by the headline'],
    'dublin-core': [60, 'issued, created'],
    'plain-meta': [58, 'meta name=date and kin: publication or last change'],
    'microdata-page': [50, 'outside any article'],
    'date-line': [64, 'a line of the head that is a date: what the reader sees, less exact than what machines are told'],
    state: [46, 'state of the application'],
    hint: [40, 'date of a feed item, which may be its last change'],
    url: [30, 'day or month in the address'],
  },
  modified: {
    refined: [93, 'the best date, as exact as another source tells it'],
    'date-line': [46, 'a line of the head that says so'],
    jsonld: [90, 'made for the purpose'],
    'article-meta': [80, 'article:modified_time, og:updated_time'],
    microdata: [74, 'marked in the page'],
    'jsonld-page': [60, 'date of the page around the article'],
    vendor: [58, 'analytics by date'],
    'dublin-core': [60, 'modified'],
    'plain-meta': [55, 'meta name=last-modified and kin'],
    time: [52, 'time element that says updated'],
    state: [40, 'state of the application'],
    'microdata-page': [40, 'outside any article'],
    hint: [40, 'date of a feed item'],
  },
  language: {
    jsonld: [60, 'inLanguage of the article'],
    'html-lang': [70, 'language of the document; templates leave en behind'],
    opengraph: [40, 'locale; often the default of the software'],
    'plain-meta': [45, 'content-language'],
    microdata: [50, 'inLanguage'],
    'jsonld-page': [40, 'inLanguage of the page'],
    hint: [65, 'language of the feed'],
  },
  section: {
    jsonld: [80, 'articleSection'],
    'article-meta': [75, 'article:section'],
    vendor: [70, 'analytics by section'],
    microdata: [60, 'articleSection'],
    'plain-meta': [55, 'meta name=section, category'],
    breadcrumb: [65, 'the last but one step of the way'],
    state: [30, 'state of the application'],
    url: [20, 'first segment of the address'],
    hint: [72, 'category of a feed item'],
  },
  tags: {
    jsonld: [70, 'keywords of the article'],
    'article-meta': [80, 'article:tag, one element a tag'],
    vendor: [68, 'analytics by tag'],
    'plain-meta': [74, 'news_keywords, keywords; those of the whole site are told apart by nothing'],
    'tag-list': [55, 'links with rel=tag'],
    microdata: [50, 'keywords'],
    'jsonld-page': [40, 'keywords of the page'],
    state: [30, 'state of the application'],
    hint: [65, 'categories of a feed item'],
  },
  image: {
    figure: [82, 'a picture by the headline, where the page shows none of the stated ones'],
    refined: [92, 'the stated image in the rendition that the article shows'],
    opengraph: [80, 'made for sharing; share cards and logos are dropped'],
    jsonld: [75, 'first image of the article'],
    twitter: [70, 'as OpenGraph'],
    vendor: [50, 'analytics'],
    microdata: [55, 'image of the article'],
    link: [40, 'image_src, the elder form of og:image'],
    'plain-meta': [35, 'thumbnails'],
    'jsonld-page': [45, 'primary image of the page'],
    state: [30, 'state of the application'],
    hint: [60, 'enclosure of a feed item'],
  },
  imageCaption: { jsonld: [50, 'caption of the first image of the article'] },
  imageCredit: { jsonld: [50, 'credit of the first image of the article'] },
  access: {
    jsonld: [90, 'isAccessibleForFree'],
    microdata: [70, 'isAccessibleForFree'],
    'article-meta': [80, 'article:content_tier'],
    marker: [60, 'marks of a paywall in the page'],
    vendor: [65, 'analytics by tier'],
  },
  kind: {
    marker: [90, 'the page says in words what it is'],
    jsonld: [80, 'type of the structured data'],
    opengraph: [40, 'og:type'],
    url: [20, 'the address is a front page'],
  },
  bodyText: {
    jsonld: [80, 'articleBody'],
    state: [60, 'state of the application'],
    'jsonld-page': [40, 'text of the page'],
  },
  bodyHtml: { state: [60, 'state of the application, with its markup'] },
  wordCount: { jsonld: [60, 'wordCount'] },
};

/** Below zero: shown in the trace, never chosen. */
const FORBIDDEN = -1;

export interface Detail {
  /** Name of the very property or tag, for the trace. */
  readonly origin: string;
  readonly node?: NodeId | undefined;
  /** Taken off the rank: the source is as such, this statement is weaker. */
  readonly less?: number;
  /** Not credible: the origin says why. */
  readonly forbidden?: boolean;
}

/**
 * The same, weaker by so much. Written out and not as `{ ...detail, less }`: V8 gives a copy that gets a member more a form of its own, and
 * whoever reads many forms looks each member up by name.
 */
export function weaker({ origin, node, less = 0, forbidden = false }: Detail, by: number): Detail {
  return { origin, node, less: less + by, forbidden };
}

/** Names of rules are sought in sets: one that is put together anew has to be read for that each time. */
const MOST_SOURCES = 100;
const ruleOf = remembering(MOST_SOURCES, (source) => `metadata/${source}`);

/** Gathers the claims of one stage. A source without a row for the field is not heard on it. */
export class Claims {
  readonly all: Claim[] = [];

  add<F extends Field>(field: F, source: Source, value: ClaimValues[F], { origin, node, less = 0, forbidden = false }: Detail): void {
    const row = RANKS[field]?.[source];
    if (row === undefined) return;
    const rank = forbidden ? FORBIDDEN : Math.max(0, row[0] - less);
    const rule = ruleOf(source);
    const claim: ClaimOf<F> = node === undefined ? { field, value, origin, rank, rule } : { field, value, origin, rank, rule, node };
    this.all.push(claim as Claim);
  }
}
