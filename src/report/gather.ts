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
  readonly words: number;
  readonly images: number;
  readonly warnings: number;
  /** Which of `WATCHED` have a value. */
  readonly mask: number;
  /** UTF-16 units of text for each byte of the source; -1 where its size is not known. */
  readonly yield: number;
}

const MOST_TITLE = 120;
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
  failures = 0;
  /** Lines that are no record of ours. */
  strange = 0;
  private readonly texts = new Map<string, string>();

  /** One record: an article, a failure, or a line of a manifest. */
  add(record: Json): void {
    const status = textOf(member(record, 'status'));
    if (textOf(member(record, 'schema')).startsWith('newsnorm/article@')) this.article(record);
    else if (member(record, 'error') !== undefined) this.failure(record);
    else if (status !== '') this.receipt(record, status);
    else this.strange++;
  }

  private receipt(record: Json, status: string): void {
    this.statuses.add(status);
    const reason = textOf(member(record, 'reason'));
    if (reason !== '') this.reasons.add(`${status}: ${reason}`);
  }

  private failure(record: Json): void {
    this.failures++;
    this.reasons.add(`failed: ${textOf(member(member(record, 'error'), 'code')) || 'unknown'}`);
  }

  private article(record: Json): void {
    const url = textOf(member(record, 'url'));
    const published = textOf(member(record, 'published')).slice(0, DAY);
    const text = textOf(member(record, 'text'));
    const source = member(record, 'source');
    const bytes = numberOf(member(source, 'bytes'));
    const warnings = listOf(member(record, 'warnings'));
    this.kinds.add(textOf(member(record, 'kind')) || 'unknown');
    this.languages.add(textOf(member(record, 'language')) || 'unknown');
    this.generators.add(textOf(member(record, 'generator')) || 'unknown');
    for (const warning of warnings) this.warnings.add(textOf(member(warning, 'code')));
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
      words: numberOf(member(record, 'wordCount')),
      images: listOf(member(record, 'images')).length,
      warnings: warnings.length,
      mask: maskOf(record),
      yield: bytes > 0 ? text.length / bytes : -1,
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

function hostOf(url: string): string {
  return parseUrl(url)?.hostname ?? '';
}

function maskOf(record: Json): number {
  return WATCHED.reduce((mask, field, bit) => (hasValue(member(record, field)) ? mask | (1 << bit) : mask), 0);
}

function hasValue(value: Json): boolean {
  return value !== null && value !== undefined && value !== '' && !(Array.isArray(value) && value.length === 0);
}
