/** Dumps as the command reads and normalizes them, and what a case expects of the article. */
import { readFileSync } from 'node:fs';
import type { Article } from '../../src/model/article';
import type { NormalizeOptions } from '../../src/model/options';
import type { RawDoc } from '../../src/model/source';
import { normalizeDoc } from '../../src/pipeline/normalize';
import { dump } from '../../src/readers/dump';

export interface Expectation {
  readonly imageCount?: number;
  readonly images?: readonly string[];
  readonly captions?: readonly string[];
  readonly captionCount?: number;
  /** A caption that the Markdown must show only once. */
  readonly captionOnce?: string;
  readonly credits?: readonly string[];
  readonly headings?: readonly string[];
  readonly embeds?: readonly string[];
  readonly embedCount?: number;
  /** Blocks of `text`. */
  readonly paragraphs?: number;
  readonly contains?: readonly string[];
  readonly excludes?: readonly string[];
  readonly markdownContains?: readonly string[];
  /** Address of the lead image. */
  readonly image?: string | null;
  readonly [field: string]: unknown;
}

async function* chunks(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  await Promise.resolve();
  yield bytes;
}

export async function readDump(bytes: Uint8Array, path: string): Promise<RawDoc> {
  const context = { path, url: null, fetchedAt: null, encoding: null, maxBytes: 1 << 26, fields: null };
  for await (const item of dump.read(chunks(bytes), context)) {
    if ('html' in item) return item;
    throw new Error(`${path}: ${JSON.stringify(item)}`);
  }
  throw new Error(`${path}: nothing was read`);
}

export async function normalizeDump(path: string, options: NormalizeOptions = {}): Promise<Article> {
  const outcome = normalizeDoc(await readDump(readFileSync(path), path), options);
  if (!outcome.ok) throw new Error(`${path}: ${outcome.failure.error.message}`);
  return outcome.article;
}

const bare = (text: string): string => text.replace(/[\s\u00a0]+/g, '').replace(/\\([!-/:-@[-`{-~])/g, '$1');

/** What the article is in the terms of the expectation, with the same keys, so that one comparison shows every difference. */
export function observed(article: Article, expect: Expectation): Record<string, unknown> {
  const all = bare(`${article.text}\n${article.markdown}\n${JSON.stringify(article.images)}`);
  const headings = [...article.markdown.matchAll(/^#{1,6} (.+)$/gm)].map(([, text = '']) => text.replace(/[\\*_]/g, ''));
  const special: Readonly<Record<string, () => unknown>> = {
    imageCount: () => article.images.length,
    image: () => article.image?.url ?? null,
    images: () => article.images.map(({ url }) => url),
    captions: () => article.images.flatMap(({ caption }) => caption ?? []),
    captionCount: () => article.images.filter(({ caption }) => caption !== null).length,
    captionOnce: () => (article.markdown.split(expect.captionOnce ?? '').length === 2 ? expect.captionOnce : article.markdown),
    credits: () => article.images.flatMap(({ credit }) => credit ?? []),
    headings: () => headings,
    embeds: () => article.embeds.map(({ url }) => url),
    embedCount: () => article.embeds.length,
    paragraphs: () => (article.text === '' ? 0 : article.text.split('\n\n').length),
    contains: () => expect.contains?.filter((part) => all.includes(bare(part))),
    excludes: () => expect.excludes?.filter((part) => !bare(`${article.text}\n${article.markdown}`).includes(bare(part))),
    markdownContains: () => expect.markdownContains?.filter((part) => article.markdown.includes(part)),
  };
  return Object.fromEntries(Object.keys(expect).map((key) => [key, key in special ? special[key]?.() : valueAt(article, key)]));
}

function valueAt(article: Article, path: string): unknown {
  return path
    .split('.')
    .reduce<unknown>((value, key) => (value === null || value === undefined ? value : (value as Record<string, unknown>)[key]), article);
}
