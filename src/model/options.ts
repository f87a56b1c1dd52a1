import type { Article, ExtraField } from './article';
import type { Failure } from './failure';
import type { Finding } from './finding';
import type { SiteRules } from './rules';

/** What a caller may ask of one normalization. Everything that changes output bytes stands here or in the document. */
export interface NormalizeOptions {
  /** Fields of the record that are made on request. */
  readonly fields?: readonly ExtraField[];
  /** IANA zone for dates without one, over the site's own. */
  readonly timeZone?: string;
  /** Rules of users' sites; the built-in ones apply besides. */
  readonly siteRules?: readonly SiteRules[];
  /** Ids of rules (`stage/rule`) that shall not cut. */
  readonly disabledRules?: readonly string[];
  /** CSS selectors that force a node in or out. */
  readonly keep?: readonly string[];
  readonly drop?: readonly string[];
  /** Called with each finding as it is made: explain, traces and timings hang on it. */
  readonly observe?: Observer;
}

export type Observer = (stage: string, finding: Finding, attempt: string) => void;

/** Results are values; only bugs throw. */
export type Outcome = { readonly ok: true; readonly article: Article } | { readonly ok: false; readonly failure: Failure };
