/**
 * Names of `<meta>` that somebody asks for: nobody reads what stands under any other, which may be the state of a whole application.
 */
import { Names } from '../../dom/names';
import { codeAt } from '../../text/code-at';
import { isBlank } from '../../text/whitespace';
import type { Field } from '../../model/finding';
import type { Source } from './ranks';

export type MetaField = Exclude<
  Field,
  'agencies' | 'bodyText' | 'wordCount' | 'kind' | 'access' | 'language' | 'standfirst' | 'imageCaption' | 'imageCredit'
>;

/** Source, field, names; where several names of a row are present the first one counts. */
export const META_ROWS: readonly (readonly [source: Source, field: MetaField, names: string])[] = [
  ['opengraph', 'title', 'og:title'],
  ['opengraph', 'description', 'og:description'],
  ['opengraph', 'siteName', 'og:site_name'],
  ['opengraph', 'canonicalUrl', 'og:url'],
  ['opengraph', 'image', 'og:image og:image:secure_url og:image:url'],
  [
    'article-meta',
    'published',
    'article:published_time article:published og:published_time og:article:published_time og:pubdate rnews:datepublished',
  ],
  ['article-meta', 'modified', 'article:modified_time article:modified og:updated_time og:article:modified_time'],
  ['article-meta', 'authors', 'article:author_name article:author og:author og:article:author book:author'],
  ['article-meta', 'section', 'article:section og:section og:article:section'],
  ['article-meta', 'tags', 'article:tag og:article:tag video:tag'],
  ['twitter', 'title', 'twitter:title'],
  ['twitter', 'description', 'twitter:description'],
  ['twitter', 'image', 'twitter:image twitter:image:src twitter:image0'],
  ['twitter', 'canonicalUrl', 'twitter:url'],
  ['vendor', 'title', 'parsely-title sailthru.title cxenseparse:title mrf:title'],
  ['vendor', 'description', 'sailthru.description cxenseparse:description'],
  [
    'vendor',
    'published',
    'parsely-pub-date sailthru.date cxenseparse:publishtime cxenseparse:recs:publishtime mrf:publishdate content:publishdate',
  ],
  ['vendor', 'authors', 'parsely-author sailthru.author cxenseparse:author mrf:authors'],
  ['vendor', 'section', 'parsely-section sailthru.section cxenseparse:section mrf:sections'],
  ['vendor', 'tags', 'parsely-tags cxenseparse:keywords classification-tags'],
  ['vendor', 'image', 'parsely-image-url sailthru.image.full cxenseparse:image'],
  ['vendor', 'canonicalUrl', 'parsely-link cxenseparse:url'],
  ['dublin-core', 'title', 'dc.title dcterms.title dc:title'],
  ['dublin-core', 'description', 'dc.description dcterms.description dcterms.abstract'],
  ['dublin-core', 'authors', 'dc.creator dcterms.creator dc:creator dc.contributor'],
  ['dublin-core', 'published', 'dc.date.issued dcterms.issued dc.date.created dcterms.created dc.date dcterms.date dc:date'],
  ['dublin-core', 'modified', 'dc.date.modified dcterms.modified dc.modified'],
  ['plain-meta', 'title', 'title headline fulltitle'],
  ['plain-meta', 'description', 'description abstract'],
  ['plain-meta', 'siteName', 'application-name apple-mobile-web-app-title'],
  ['plain-meta', 'authors', 'author authors byl byline article_author article-author author_name creator'],
  [
    'plain-meta',
    'published',
    'datepublished date.created publish-date publish_date publication_date publication-date publishdate pubdate pub_date published_time ' +
      'published-date date.available creation_date article_date_original article.published originalpublicationdate timestamp date citation_date',
  ],
  ['plain-meta', 'modified', 'datemodified date.modified date.updated last-modified lastmod article.updated revised modified'],
  ['plain-meta', 'section', 'section category articlesection content_category'],
  ['plain-meta', 'tags', 'news_keywords keywords tags'],
  ['plain-meta', 'image', 'thumbnail image'],
];

/** Names that are asked for one by one; whoever asks for another adds it here, which the compiler sees to. */
const ASKED = [
  ...(['og:title', 'og:url', 'og:type', 'twitter:title'] as const),
  ...(['og:locale', 'content-language', 'language', 'inlanguage', 'dc.language', 'dcterms.language'] as const),
  ...(['og:site_name', 'application-name', 'apple-mobile-web-app-title', 'al:ios:app_name', 'al:android:app_name'] as const),
  ...(['twitter:site', 'twitter:app:name:iphone', 'publisher', 'dc.publisher', 'copyright', 'sitename'] as const),
  ...(['article:content_tier', 'og:article:content_tier', 'cxenseparse:access', 'mrf:canonical:access'] as const),
  ...(['content:accesslevel', 'lotame:paid', 'isfree', 'paywall'] as const),
  ...(['twitter:label1', 'twitter:data1', 'twitter:label2', 'twitter:data2', 'twitter:label3', 'twitter:data3'] as const),
];
export type MetaName = (typeof ASKED)[number];

const KNOWN = new Names([...new Set([...META_ROWS.flatMap(([, , names]) => names.split(' ')), ...ASKED])]);

/** The name at `[from, to)` of a text in small letters, blanks around it left out; `undefined` where nobody asks for it. */
export function metaNameAt(text: string, from: number, to: number): string | undefined {
  let start = from;
  let end = to;
  while (start < end && isBlank(codeAt(text, start))) start++;
  while (start < end && isBlank(codeAt(text, end - 1))) end--;
  const index = KNOWN.within(text, start, end);
  // To ask an array for what stands at -1 takes longer than all before.
  return index < 0 ? undefined : KNOWN.list[index];
}
