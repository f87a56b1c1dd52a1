/** Choices of style; the defaults are what Prettier prints. */
export interface MarkdownOptions {
  /** Marker of bullet lists; another one separates adjacent lists. */
  readonly bullet?: '-' | '*' | '+';
  readonly emphasis?: '_' | '*';
  readonly fence?: '`' | '~';
  /** Added to the depth of every heading (result kept within 1–6). */
  readonly headingShift?: number;
  /** `reference` collects the addresses at the end of the document. */
  readonly links?: 'inline' | 'reference';
  /** `lists` writes each table as a list of rows. */
  readonly tables?: 'grid' | 'lists';
  /** A mark that CommonMark's flanking rules make unwritable: as a bare tag, or with the punctuation moved out of it. */
  readonly emphasisFallback?: 'html' | 'shift';
}
