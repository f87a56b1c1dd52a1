/** Knowledge about one site, as data: `src/sites/*.json`. Rules only add; without them the generic result must still be right. */

export interface SiteRules {
  readonly id: string;
  /** Whole labels from the right: `x.com` matches `m.x.com`, not `netflix.com`. */
  readonly hosts: readonly string[];
  /** Path prefixes the rule is for; all paths where absent. */
  readonly paths?: readonly string[];
  /** Inclusive days of capture between which the rule holds. */
  readonly validFrom?: string;
  readonly validUntil?: string;
  readonly why: string;
  /** Display name of the site. */
  readonly name?: string;
  /** CSS selectors. */
  readonly body?: readonly string[];
  readonly drop?: readonly string[];
  readonly keep?: readonly string[];
  readonly fields?: Readonly<Record<string, readonly string[]>>;
  /** IANA zone of dates that are printed without one. */
  readonly timeZone?: string;
  /** Where the URL states date or section: regular expressions with named groups. */
  readonly urlDate?: string;
  readonly urlSection?: string;
  /** Path segments that are not sections. */
  readonly notSections?: readonly string[];
  readonly titleSuffixes?: readonly string[];
  /** Regular expression whose first group is the section, read from the title. */
  readonly titleSection?: string;
  /** Placeholder images, as substrings of their address. */
  readonly placeholderImages?: readonly string[];
  /** Addresses to rewrite: pattern and replacement. */
  readonly rewriteLinks?: readonly { readonly pattern: string; readonly to: string }[];
  readonly examples: readonly SiteExample[];
}

export interface SiteExample {
  readonly why: string;
  readonly url: string;
  readonly html: string;
  readonly title?: string;
  readonly captured?: string;
  readonly expect: Readonly<Record<string, unknown>>;
}
