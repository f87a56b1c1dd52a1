/** Choices of style; the defaults are what Prettier prints, so that `prettier --check` leaves the output alone. Lines are never wrapped. */
export interface MarkdownOptions {
  /** Marker of bullet lists; `-` where absent. A list right after another gets another marker, which keeps the two apart. */
  readonly bullet?: '-' | '*' | '+';
  /** Delimiter of emphasis; `_` where absent. Within a word it is always `*`, since `_` means nothing there. */
  readonly emphasis?: '_' | '*';
  /** Character of code fences; a backtick where absent. As many as the code needs; tildes where the language name holds a backtick. */
  readonly fence?: '`' | '~';
  /** Added to the depth of every heading, 0 where absent; the result is kept within 1–6. */
  readonly headingShift?: number;
  /** `inline` (where absent) or `reference`: numbered, the addresses collected at the end of the document, each once. */
  readonly links?: 'inline' | 'reference';
  /** `grid` (where absent), or `lists`: each table as a list of rows, each cell with the name of its column. */
  readonly tables?: 'grid' | 'lists';
  /** A mark that CommonMark's flanking rules make unwritable: as a bare tag (`html`, where absent), or with the punctuation moved out. */
  readonly emphasisFallback?: 'html' | 'shift';
}
