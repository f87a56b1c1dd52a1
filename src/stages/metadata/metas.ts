/** `<meta>` and `<link>`: one table of what each name says, the best first within a source. */
import { baseOf } from '../../dom/base';
import { plainLine } from '../../dom/plain';
import { attr } from '../../dom/tree';
import type { Draft, Field, Finding, Stage } from '../../model/finding';
import type { NodeId } from '../../model/page';
import { isWebUrl, resolveUrl } from '../../text/url';
import { roleOf } from '../cues/index';
import { addAuthors } from './authors';
import { collect, type Meta } from './collect';
import { addDate } from './dates';
import { addImage } from './images';
import { Claims, weaker, type Source } from './ranks';
import { addTags } from './tag-values';
import { addTitle } from './titles';

type MetaField = Exclude<
  Field,
  'agencies' | 'bodyText' | 'wordCount' | 'kind' | 'access' | 'language' | 'standfirst' | 'imageCaption' | 'imageCredit'
>;

/** Source, field, names; where several names of a row are present the first one counts. */
const ROWS: readonly (readonly [source: Source, field: MetaField, names: string])[] = [
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

const NAMED = ROWS.map(([source, field, names]) => ({ source, field, names: names.split(' ') }));

function run(draft: Draft): Finding {
  const claims = new Claims();
  const { metas } = collect(draft.page);
  for (const { source, field, names } of metas.size > 0 ? NAMED : []) {
    let less = 0;
    for (const name of names) {
      const stated = metas.get(name);
      const first = stated?.[0];
      if (stated === undefined || first === undefined) continue;
      addMeta(claims, draft, source, field, stated, { origin: name, node: first.node, less });
      less += LESS_FOR_LATER;
    }
  }
  if (metas.size > 0) addCard(claims, draft);
  addLinks(claims, draft);
  return { claims: claims.all };
}
/** Names further back in a row are weaker. */
const LESS_FOR_LATER = 0.5;

/** `stated` are the elements of one name, which is the origin in `detail`. */
function addMeta(claims: Claims, draft: Draft, source: Source, field: MetaField, stated: readonly Meta[], detail: Named): void {
  const content = stated[0]?.content ?? '';
  if (field === 'published' || field === 'modified') addDate(claims, draft, field, source, content, detail);
  else if (field === 'image') addImage(claims, draft, source, content, detail);
  else if (field === 'canonicalUrl') addAddress(claims, draft, source, content, detail);
  else if (field === 'title') addTitle(claims, draft, source, content, detail);
  else if (field === 'authors') addAuthors(claims, draft, source, stated.map(contentOf), detail);
  else if (field === 'tags') {
    const isLabel = detail.origin === 'article:tag' && stated.length === 1 && content.split(',').length <= FEW;
    addTags(claims, draft, source, stated.map(contentOf), isLabel ? weaker(detail, LESS_FOR_ONE_TAG) : detail);
  } else {
    const line = plainLine(content);
    if (line !== '') claims.add(field, source, line, detail);
  }
}

interface Named {
  readonly origin: string;
  readonly node: NodeId;
  readonly less: number;
}

const contentOf = ({ content }: Meta): string => content;

/** `article:tag` repeats, one tag in each; a single one is a label of the network, such as "Politics". */
const LESS_FOR_ONE_TAG = 12;
const FEW = 3;

function addAddress(claims: Claims, draft: Draft, source: Source, address: string, detail: { origin: string; node: number }): void {
  const url = resolveUrl(address, baseOf(draft.page, draft.doc.url));
  if (url !== null && isWebUrl(url)) claims.add('canonicalUrl', source, url, detail);
}

/** `twitter:label1` = "Written by", `twitter:data1` = the name: labels of a card, in the language of the page. */
function addCard(claims: Claims, draft: Draft): void {
  const { metas } = collect(draft.page);
  for (const slot of ['1', '2', '3']) {
    const label = metas.get(`twitter:label${slot}`)?.[0]?.content ?? '';
    const data = metas.get(`twitter:data${slot}`)?.[0];
    if (data === undefined || roleOf(label) !== 'author') continue;
    addAuthors(claims, draft, 'twitter', [data.content], { origin: `twitter:data${slot}`, node: data.node });
  }
}

function addLinks(claims: Claims, draft: Draft): void {
  const { links } = collect(draft.page);
  for (const node of links.get('canonical') ?? []) {
    addAddress(claims, draft, 'link', attr(draft.page, node, 'href') ?? '', { origin: 'link rel=canonical', node });
  }
  for (const node of links.get('image_src') ?? []) {
    addImage(claims, draft, 'link', attr(draft.page, node, 'href') ?? '', { origin: 'link rel=image_src', node });
  }
}

export const metas: Stage = { name: 'metadata/metas', run };
