/** The development sets beside the repository (`../shared/dev`): third-party pages that are used from there and never copied. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { Article } from '../../src/model/article';
import { articleOf } from './pages';
import { means, score, type Expected, type Scored } from './score';
import { fold } from './text';

interface DevPage {
  readonly id: string;
  readonly url: string;
  readonly fetched_at?: string;
  readonly html: string;
}

interface NewsTruth {
  readonly id: string;
  readonly title: string;
  readonly authors: readonly string[];
  readonly published: string | null;
  readonly topics?: readonly string[];
  readonly paragraphs: readonly string[];
  /** Indices of paragraphs that may be there or not. */
  readonly optional?: readonly number[];
  readonly images?: readonly { readonly caption: string | null; readonly cover: boolean; readonly urls: readonly string[] }[];
}

interface SnippetTruth {
  readonly id: string;
  readonly with: readonly string[];
  readonly without: readonly string[];
  readonly title?: string;
  readonly authors?: readonly string[];
  readonly published?: string;
}

export interface DevResult {
  readonly means: Record<string, number>;
  readonly documents: readonly Scored[];
}

export const DEV_SETS = ['news', 'snippets'] as const;
export type DevSet = (typeof DEV_SETS)[number];

/** Folder of a development set, null where it is not there. */
export function devFolder(root: string, set: DevSet): string | null {
  const folder = path.join(root, '..', 'shared', 'dev', set);
  return existsSync(path.join(folder, 'truth.jsonl')) ? folder : null;
}

function parseLines(text: string): unknown[] {
  return text.split('\n').flatMap((line) => (line === '' ? [] : [JSON.parse(line) as unknown]));
}

const HAS_OFFSET = /(?:Z|[+-]\d\d:?\d\d)$/;

/** The sets write `2024-05-03 18:19:08` or with a `T`; both are UTC. */
function instant(time: string | undefined): string | null {
  if (time === undefined) return null;
  const plain = time.replace(' ', 'T');
  return plain.includes('T') && !HAS_OFFSET.test(plain) ? `${plain}Z` : plain;
}

function expectedNews(truth: NewsTruth): Expected {
  const optional = new Set(truth.optional ?? []);
  const images = truth.images ?? [];
  const topics = truth.topics ?? [];
  return {
    bodies: [truth.paragraphs.join('\n'), truth.paragraphs.filter((_, i) => !optional.has(i)).join('\n')],
    title: truth.title,
    authors: truth.authors,
    published: truth.published,
    cover: images.find((image) => image.cover)?.urls ?? [],
    captions: images.flatMap(({ caption }) => (caption === null || caption === '' ? [] : [caption])),
    ...(topics.length > 0 ? { tags: topics } : {}),
  };
}

function expectedSnippets(truth: SnippetTruth): Expected {
  const { title, authors, published } = truth;
  return {
    bodies: [],
    ...(title === undefined ? {} : { title }),
    ...(authors === undefined ? {} : { authors }),
    ...(published === undefined ? {} : { published }),
  };
}

/** Right and wrong snippets over all documents: the counts of a table of four. */
class SnippetCount {
  private hits = 0;
  private extras = 0;
  private misses = 0;
  private passes = 0;

  /** Counts one document; the answer is its own F1. */
  add(truth: SnippetTruth, article: Article | null): number {
    const text = fold(article?.text ?? '');
    const hits = truth.with.filter((snippet) => text.includes(fold(snippet))).length;
    const extras = truth.without.filter((snippet) => text.includes(fold(snippet))).length;
    const misses = truth.with.length - hits;
    this.hits += hits;
    this.extras += extras;
    this.misses += misses;
    this.passes += truth.without.length - extras;
    return (2 * hits) / (2 * hits + extras + misses || 1);
  }

  means(): Record<string, number> {
    const { hits, extras, misses, passes } = this;
    return {
      snippetF1: (2 * hits) / (2 * hits + extras + misses || 1),
      snippetPrecision: hits / (hits + extras || 1),
      snippetRecall: hits / (hits + misses || 1),
      snippetAccuracy: (hits + passes) / (hits + extras + misses + passes || 1),
    };
  }
}

/** Measures that say nothing where the truth is a list of snippets. */
const OF_BODIES = new Set(['bodyF1', 'precision', 'recall', 'f1', 'exact']);

/** Runs the core over one set. */
export function runDev(folder: string, set: DevSet): DevResult {
  const pages = parseLines(gunzipSync(readFileSync(path.join(folder, 'pages.ndjson.gz'))).toString('utf8')) as DevPage[];
  const byId = new Map(pages.map((page) => [page.id, page]));
  const articles = (id: string): Article | null => {
    const page = byId.get(id);
    return page === undefined ? null : articleOf(page.html, page.url, instant(page.fetched_at));
  };
  const truths = parseLines(readFileSync(path.join(folder, 'truth.jsonl'), 'utf8'));
  if (set === 'news') {
    const documents = (truths as NewsTruth[]).map((truth) => ({ id: truth.id, score: score(expectedNews(truth), articles(truth.id)) }));
    return { means: means(documents), documents };
  }
  const count = new SnippetCount();
  const documents = (truths as SnippetTruth[]).map((truth) => {
    const article = articles(truth.id);
    return { id: truth.id, score: { ...score(expectedSnippets(truth), article), f1: count.add(truth, article) } };
  });
  const kept = Object.entries(means(documents)).filter(([name]) => !OF_BODIES.has(name));
  return { means: { ...count.means(), ...Object.fromEntries(kept) }, documents };
}
