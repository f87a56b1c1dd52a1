import type { ExtraField } from './article';
import type { Profile } from './profile';
import type { SiteRules } from './rules';

/** What stages may see of the caller's wishes. Everything that changes output bytes stands here or in the document. */
export interface StageOptions {
  /** Fields of the record that are made on request. */
  readonly fields?: readonly ExtraField[];
  /** IANA zone for dates without one, over the site's own. */
  readonly timeZone?: string;
  /** Rules of users' sites; the built-in ones apply besides. */
  readonly siteRules?: readonly SiteRules[];
  /** What `learn` found to recur on hosts: cut where given. */
  readonly profiles?: readonly Profile[];
  /** Ids of rules (`stage/rule`) that shall not cut. */
  readonly disabledRules?: readonly string[];
  /** CSS selectors that force a node in or out. */
  readonly keep?: readonly string[];
  readonly drop?: readonly string[];
}
