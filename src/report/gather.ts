/** What a report keeps of an archive while its records stream by: counts, and a few columns of numbers for each article. */
import { Tally } from './tally';
import { type Json, listOf, member, numberOf, textOf } from './json';
import { parseUrl } from '../text/url';

/** Fields whose coverage is watched, in the order of the table; bit `n` of a mask is field `n`. */
export const WATCHED = ['title', 'description', 'authors', 'published', 'section', 'tags', 'image', 'language'] as const;
export type WatchedField = (typeof WATCHED)[number];

/** An article as the report remembers it. */
export interface Entry {
  readonly site: string;
  /** Day of publication, `2024-01-21`; empty where unknown. */
  readonly published: string;
  /** Day of the capture, else of publication; empty where unknown. */
  readonly day: string;
  readonly title: string;
  readonly url: string;
  readonly path: string;
  /** Whether the path holds other documents too. */
  readonly isMember: boolean;
  readonly words: number;
  readonly images: number;
  readonly warnings: number;
  /** Which of `WATCHED` have a value. */
  readonly mask: number;
  /** UTF-16 units of text for each byte of the source; -1 where its size is not known. */
  readonly yield: number;
  /** Share of the letters of the source that the article kept, 0 to 1; -1 where the record does not tell. */
  readonly kept: number;
}

export function isArticle(record: Json): record is Readonly<Record<string, unknown>> {
  return textOf(member(record, 'schema')).startsWith('newsnorm/article@');
}

/** What tells an article of an archive from the others. */
export function entryKey({ path, url }: Entry): string {
  return `${path} ${url}`;
}

/** An input without an article. */
export interface Failed {
  readonly path: string;
  readonly code: string;
  readonly message: string;
}

const MOST_TITLE = 120;
const MOST_MESSAGE = 200;
/** Failures that are named; the rest is counted. */
export const MOST_FAILED = 50;
const DAY = 10;

/** Keeps about 300 bytes of each article, so that an archive of any size fits. */
export class Gathering {
  readonly entries: Entry[] = [];
  readonly high: number[] = [];
  readonly low: number[] = [];
  readonly statuses = new Tally();
  readonly reasons = new Tally();
  readonly kinds = new Tally();
  readonly languages = new Tally();
  readonly warnings = new Tally();
  readonly generators = new Tally();
  /** How precise the dates of publication are. */
  readonly precisions = new Tally();
  /** The first failures, by path. */
  readonly failed = new Map<string, Failed>();
  /** Share of the letters of an input that its articles kept, from manifests, by path. */
  readonly keptOf = new Map<string, number>();
  failures = 0;
  /** Lines that are no record of ours. */
  strange = 0;
  private readonly texts = new Map<string, string>();

  /** One record: an article, a failure, or a line of a manifest. */
  add(record: Json): void {
    const status = textOf(member(record, 'status'));
    if (isArticle(record)) this.article(record);
    else if (member(record, 'error') !== undefined) this.failure(record);
    else if (status !== '') this.receipt(record, status);
    else this.strange++;
  }

  /** A manifest tells of failed inputs, NDJSON of failed records; given both, they are the same ones. */
  get failedInAll(): number {
    return Math.max(this.failures, this.statuses.rows().find(([name]) => name === 'failed')?.[1] ?? 0);
  }

  private receipt(record: Json, status: string): void {
    this.statuses.add(status);
    const reason = textOf(member(record, 'reason'));
    if (reason !== '') this.reasons.add(`${status}: ${reason}`);
    const path = textOf(member(record, 'path'));
    if (status === 'failed') this.fail({ path, code: reason, message: '' });
    const share = keptShare(member(record, 'letters'));
    if (share >= 0) this.keptOf.set(path, share);
  }

  private failure(record: Json): void {
    const error = member(record, 'error');
    const code = textOf(member(error, 'code')) || 'unknown';
    this.failures++;
    this.reasons.add(`failed: ${code}`);
    const source = member(record, 'source');
    const path = [member(source, 'path'), member(member(source, 'record'), 'id'), member(record, 'id')].map(textOf).find(Boolean) ?? '';
    this.fail({ path, code, message: textOf(member(error, 'message')).slice(0, MOST_MESSAGE) });
  }

  private fail(failed: Failed): void {
    if (this.failed.size < MOST_FAILED && !this.failed.has(failed.path)) this.failed.set(failed.path, failed);
  }

  private article(record: Json): void {
    const url = textOf(member(record, 'url'));
    const stated = textOf(member(record, 'published'));
    const published = stated.slice(0, DAY);
    const text = textOf(member(record, 'text'));
    const source = member(record, 'source');
    const bytes = numberOf(member(source, 'bytes'));
    const warnings = listOf(member(record, 'warnings'));
    this.kinds.add(textOf(member(record, 'kind')) || 'unknown');
    this.languages.add(textOf(member(record, 'language')) || 'unknown');
    this.generators.add(textOf(member(record, 'generator')) || 'unknown');
    for (const warning of warnings) this.warnings.add(textOf(member(warning, 'code')));
    this.precisions.add(precisionOf(stated));
    const print = textOf(member(record, 'fingerprint'));
    this.high.push(Number.parseInt(print.slice(0, 8), 16) | 0);
    this.low.push(Number.parseInt(print.slice(8), 16) | 0);
    this.entries.push({
      site: this.shared(textOf(member(member(record, 'site'), 'domain')) || hostOf(url) || '(no site)'),
      published: this.shared(published),
      day: this.shared(textOf(member(record, 'captured')).slice(0, DAY) || published),
      title: textOf(member(record, 'title')).slice(0, MOST_TITLE),
      url,
      path: textOf(member(source, 'path')),
      isMember: (member(source, 'record') ?? null) !== null,
      words: numberOf(member(record, 'wordCount')),
      images: listOf(member(record, 'images')).length,
      warnings: warnings.length,
      mask: maskOf(record),
      yield: bytes > 0 ? text.length / bytes : -1,
      kept: keptShare(member(member(record, 'provenance'), 'letters')),
    });
  }

  /** One copy of strings that recur: a parser makes a new one each time. */
  private shared(text: string): string {
    const known = this.texts.get(text);
    if (known !== undefined) return known;
    this.texts.set(text, text);
    return text;
  }
}

/** Of `{"source", "kept"}`; -1 where it is none. */
function keptShare(letters: Json): number {
  const source = numberOf(member(letters, 'source'));
  return source > 0 ? Math.min(1, numberOf(member(letters, 'kept')) / source) : -1;
}

/** Forms of dates, the most precise first. */
const PRECISIONS: readonly (readonly [form: RegExp, name: string])[] = [
  [/^[^T]*T\d\d:\d\d:\d\d.*(?:Z|[+-]\d\d:\d\d)$/, 'second, with zone'],
  [/^[^T]*T.*(?:Z|[+-]\d\d:\d\d)$/, 'minute, with zone'],
  [/T/, 'time, zone unknown'],
  [/^\d{4}-\d\d-\d\d$/, 'day'],
  [/./, 'month or year'],
];

function precisionOf(date: string): string {
  return PRECISIONS.find(([form]) => form.test(date))?.[1] ?? 'no date';
}

function hostOf(url: string): string {
  return parseUrl(url)?.hostname ?? '';
}

function maskOf(record: Json): number {
  return WATCHED.reduce((mask, field, bit) => (hasValue(member(record, field)) ? mask | (1 << bit) : mask), 0);
}

function hasValue(value: Json): boolean {
  return value !== null && value !== undefined && value !== '' && !(Array.isArray(value) && value.length === 0);
}
