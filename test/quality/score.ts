/** One article against what it should be: a number from 0 to 1 for each measure, null where the truth says nothing. */
import type { Article } from '../../src/model/article';
import { fold, overlap, setF1 } from './text';

/** What is known of a page. Members that are left out are not measured. */
export interface Expected {
  /** Readings of the body that are right; the one nearest to the result counts. */
  readonly bodies: readonly string[];
  readonly title?: string;
  readonly authors?: readonly string[];
  /** As precise as known; null where the page has no date. */
  readonly published?: string | null;
  readonly tags?: readonly string[];
  readonly section?: string;
  readonly language?: string;
  readonly standfirst?: string | null;
  readonly kind?: string;
  /** Addresses of the lead image, in all its versions. */
  readonly cover?: readonly string[];
  /** Addresses of all images of the article. */
  readonly images?: readonly string[];
  readonly captions?: readonly string[];
  readonly credits?: readonly string[];
  /** Snippets that must not stand in the text. */
  readonly absent?: readonly string[];
}

/** The measures in the order of the table. */
export const MEASURES = [
  'precision',
  'recall',
  'f1',
  'exact',
  'absent',
  'title',
  'authors',
  'published',
  'day',
  'tags',
  'section',
  'language',
  'standfirst',
  'kind',
  'lead',
  'images',
  'captions',
  'credits',
] as const;
export type Measure = (typeof MEASURES)[number];
export type Score = Readonly<Record<Measure, number | null>>;

/** Start of a caption that must be found: page and truth may cut the end differently. */
const CAPTION_START = 60;
const OFFSET = /(?:Z|[+-]\d\d:?\d\d)$/;
const MINUTES = 16;
const DAY = 10;

/** The instant where both have an offset, else the wall-clock time to the precision of the truth. */
export function sameTime(expected: string | null, found: string | null): boolean {
  if (expected === null || found === null) return expected === found;
  const a = expected.replace(' ', 'T');
  if (OFFSET.test(a) && a.length > DAY && OFFSET.test(found)) return Math.abs(Date.parse(a) - Date.parse(found)) < 60_000;
  const precision = Math.min(MINUTES, a.length);
  return a.slice(0, precision) === found.slice(0, precision);
}

/** Last part of an image's path: sizes and hosts differ between the versions of one picture. */
function fileName(url: string): string {
  try {
    const parts = decodeURIComponent(new URL(url).pathname).split('/').filter(Boolean);
    return parts.at(-1) ?? url;
  } catch {
    return url;
  }
}

function share(wanted: readonly string[] | undefined, isFound: (text: string) => boolean): number | null {
  if (wanted === undefined || wanted.length === 0) return null;
  return wanted.filter(isFound).length / wanted.length;
}

function equal(expected: string | null | undefined, found: string | null): number | null {
  return expected === undefined ? null : Number(fold(expected) === fold(found));
}

/** The region is free: pages state it or not. */
function isLanguage(expected: string, found: string): boolean {
  return found === expected || found.startsWith(`${expected}-`);
}

function cover(urls: readonly string[] | undefined, found: string | null): number | null {
  if (urls === undefined || urls.length === 0) return null;
  return Number(found !== null && urls.some((url) => url === found || fileName(url) === fileName(found)));
}

const FAILED: Partial<Article> = { text: '', authors: [], tags: [], images: [] };

/** Scores one article; null stands for a page that gave none. */
export function score(expected: Expected, article: Article | null): Score {
  const found = article ?? (FAILED as Article);
  const readings = expected.bodies.map((body) => overlap(body, found.text)).sort((a, b) => b.f1 - a.f1);
  const best = readings[0] ?? overlap('', '');
  const text = fold(found.text);
  const captions = found.images.map((image) => fold(image.caption)).join('\n');
  const credits = found.images.map((image) => fold(image.credit)).join('\n');
  const { published } = expected;
  const date = article?.published ?? null;
  return {
    precision: best.precision,
    recall: best.recall,
    f1: best.f1,
    exact: Number(best.exact),
    absent: share(expected.absent, (snippet) => !text.includes(fold(snippet))),
    title: equal(expected.title, article?.title ?? null),
    authors: expected.authors === undefined ? null : setF1(expected.authors, found.authors),
    published: published === undefined ? null : Number(sameTime(published, date)),
    day: published === undefined ? null : Number((published ?? '').slice(0, DAY) === (date ?? '').slice(0, DAY)),
    tags: expected.tags === undefined ? null : setF1(expected.tags, found.tags),
    section: equal(expected.section, article?.section ?? null),
    language: expected.language === undefined ? null : Number(isLanguage(expected.language, article?.language ?? '')),
    standfirst: equal(expected.standfirst, article?.standfirst ?? null),
    kind: equal(expected.kind, article?.kind ?? null),
    lead: cover(expected.cover, article?.image?.url ?? null),
    images:
      expected.images === undefined
        ? null
        : setF1(
            expected.images.map(fileName),
            found.images.map(({ url }) => fileName(url)),
          ),
    captions: share(expected.captions, (caption) => captions.includes(fold(caption).slice(0, CAPTION_START))),
    credits: share(expected.credits, (credit) => credits.includes(fold(credit))),
  };
}

export interface Scored {
  readonly id: string;
  readonly score: Score;
}

/** Mean of each measure over the documents that have it, and `bodyF1`, the F1 of mean precision and mean recall. */
export function means(documents: readonly Scored[]): Record<string, number> {
  const result: Record<string, number> = {};
  for (const measure of MEASURES) {
    const values = documents.map(({ score: row }) => row[measure]).filter((value) => value !== null);
    if (values.length > 0) result[measure] = values.reduce((sum, value) => sum + value, 0) / values.length;
  }
  const { precision = 0, recall = 0 } = result;
  return { bodyF1: (2 * precision * recall) / (precision + recall || 1), ...result };
}
