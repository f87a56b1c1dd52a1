/** The annotated pages of `fixtures/pages`: loading, and what the core makes of them. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Article } from '../../src/model/article';
import type { RawDoc } from '../../src/model/source';
import { normalizeDoc } from '../../src/pipeline/normalize';
import { decodeBytes } from '../../src/text/charset';
import { encode } from './encode';
import { score, type Expected, type Scored } from './score';

export interface PageCase {
  readonly url: string;
  /** RFC 3339 instant of the capture. */
  readonly fetchedAt: string;
  /** One sentence: what this page is there to catch. */
  readonly why: string;
  /** WHATWG name of the encoding the page was published in; the file itself is UTF-8. */
  readonly encoding?: string;
  /** `Content-Type` header that came with it, where it matters. */
  readonly contentType?: string;
}

export interface PageTruth {
  readonly title: string;
  readonly authors: readonly string[];
  readonly published: string | null;
  readonly tags: readonly string[];
  readonly section: string | null;
  readonly language: string;
  readonly standfirst: string | null;
  /** Kind of the record, left out for plain articles. */
  readonly kind?: string;
  /** The body's prose in order, subheads included; neither standfirst nor captions. */
  readonly paragraphs: readonly string[];
  readonly headings: readonly string[];
  readonly images: readonly { readonly url: string; readonly caption: string | null; readonly credit: string | null }[];
  readonly absent: readonly string[];
}

export interface AnnotatedPage {
  readonly slug: string;
  readonly bytes: Uint8Array;
  readonly about: PageCase;
  readonly truth: PageTruth;
}

/** All annotated pages under the folder, by name. */
export function loadPages(folder: string): AnnotatedPage[] {
  const slugs = readdirSync(folder, { withFileTypes: true }).flatMap((entry) => (entry.isDirectory() ? [entry.name] : []));
  return slugs.sort().map((slug) => {
    const read = (name: string): string => readFileSync(path.join(folder, slug, name), 'utf8');
    const about = JSON.parse(read('case.json')) as PageCase;
    return { slug, about, truth: JSON.parse(read('truth.json')) as PageTruth, bytes: encode(read('page.html'), about.encoding ?? 'utf-8') };
  });
}

/** What the core makes of a document; null where it fails. */
export function articleOf(html: string, url: string, captured: string | null, encoding = 'utf-8'): Article | null {
  const source: RawDoc['source'] = { path: null, format: 'html', encoding, bytes: html.length, sha256: '0'.repeat(64), record: null };
  const outcome = normalizeDoc({ source, id: url, url, captured, html, htmlOffset: 0, hints: {}, warnings: [] });
  return outcome.ok ? outcome.article : null;
}

export function articleOfPage({ bytes, about }: AnnotatedPage): Article | null {
  const { text, encoding } = decodeBytes(bytes, { httpContentType: about.contentType ?? null });
  return articleOf(text, about.url, about.fetchedAt, encoding);
}

function present(texts: readonly (string | null)[]): string[] {
  return texts.filter((text) => text !== null);
}

export function expectedOf({ truth }: AnnotatedPage): Expected {
  const [lead] = truth.images;
  return {
    bodies: [truth.paragraphs.join('\n')],
    title: truth.title,
    authors: truth.authors,
    published: truth.published,
    tags: truth.tags,
    language: truth.language,
    standfirst: truth.standfirst,
    kind: truth.kind ?? 'article',
    absent: truth.absent,
    images: truth.images.map(({ url }) => url),
    captions: present(truth.images.map(({ caption }) => caption)),
    credits: present(truth.images.map(({ credit }) => credit)),
    ...(truth.section === null ? {} : { section: truth.section }),
    ...(lead === undefined ? {} : { cover: [lead.url] }),
  };
}

export function scorePages(pages: readonly AnnotatedPage[]): Scored[] {
  return pages.map((page) => ({ id: page.slug, score: score(expectedOf(page), articleOfPage(page)) }));
}
