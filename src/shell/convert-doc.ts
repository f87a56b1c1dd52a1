/** One document in, its files as text out: the step that threads share among them. */
import type { Article, ExtraField } from '../model/article';
import type { LetterCounts } from '../model/explanation';
import type { Failure } from '../model/failure';
import type { NormalizeOptions } from '../model/options';
import type { Profile } from '../model/profile';
import type { SiteRules } from '../model/rules';
import type { RawDoc, Warning } from '../model/source';
import { normalizeDoc } from '../pipeline/normalize';
import { type OutputFormat, type TextFormat, writers } from '../writers/index';
import { jsonLine, renderJson } from '../writers/json';
import { renderMarkdownBody } from '../writers/md-file';
import { errorText } from './io';

/** What the user says about rules. */
export interface RuleOptions {
  /** Rules of the user's sites. */
  readonly siteRules: readonly SiteRules[];
  /** What recurs on hosts and is cut. */
  readonly profiles: readonly Profile[];
  /** Ids of rules that shall not speak. */
  readonly disabledRules: readonly string[];
  /** CSS selectors that force nodes in or out. */
  readonly keep: readonly string[];
  readonly drop: readonly string[];
}

/** What decides the text of the outputs. Plain data: it crosses threads, and its JSON is part of the cache's key. */
export interface RenderOptions extends RuleOptions {
  readonly formats: readonly OutputFormat[];
  readonly frontMatter: boolean;
  /** Extra fields of the JSON record. */
  readonly fields: readonly ExtraField[];
  readonly timeZone: string | null;
}

export interface Rendered {
  readonly texts: Readonly<Partial<Record<TextFormat, string>>>;
  /** The record as a line of NDJSON, where `json` or `parquet` is among the formats. */
  readonly line: string;
  readonly warnings: readonly Warning[];
  readonly letters: LetterCounts | null;
}

export type ConvertDoc = (doc: RawDoc) => Promise<Rendered | Failure>;

/** True for the outcome that is a failure. */
export function isFailure(outcome: Rendered | Failure): outcome is Failure {
  return 'error' in outcome;
}

export function convertDoc(doc: RawDoc, options: RenderOptions): Rendered | Failure {
  try {
    const outcome = normalizeDoc(doc, normalizeOptions(options));
    return outcome.ok ? render(outcome.article, outcome.letters(), options) : outcome.failure;
  } catch (error) {
    return bug(doc, error);
  }
}

function normalizeOptions({ formats, fields, timeZone, siteRules, profiles, disabledRules, keep, drop }: RenderOptions): NormalizeOptions {
  const needed = new Set([...fields, ...formats.flatMap((format) => (format === 'parquet' ? [] : writers[format].needs))]);
  return { fields: [...needed], siteRules, profiles, disabledRules, keep, drop, ...(timeZone === null ? {} : { timeZone }) };
}

/** Only mistakes of ours get here: what is wrong with a document is an outcome. */
function bug(doc: RawDoc, error: unknown): Failure {
  const message = `newsnorm failed on this document, which is a bug: ${errorText(error)}`;
  return { id: doc.id, source: doc.source, error: { code: 'bug', message, stage: 'normalize' } };
}

function render(article: Article, letters: LetterCounts | null, options: RenderOptions): Rendered {
  const texts: Partial<Record<TextFormat, string>> = {};
  const record = recordOf(article, options.fields);
  for (const format of options.formats) {
    if (format === 'parquet') continue;
    if (format === 'json') texts.json = renderJson(record);
    else if (format === 'md' && !options.frontMatter) texts.md = renderMarkdownBody(article);
    else texts[format] = writers[format].render(article);
  }
  const needsLine = options.formats.includes('json') || options.formats.includes('parquet');
  return { texts, line: needsLine ? jsonLine(record) : '', warnings: article.warnings, letters };
}

/** Fields that another format needed are no part of the JSON record. */
function recordOf(article: Article, fields: readonly ExtraField[]): Article {
  if (article.html === undefined || fields.includes('html')) return article;
  return Object.fromEntries(Object.entries(article).filter(([key]) => key !== 'html')) as unknown as Article;
}
