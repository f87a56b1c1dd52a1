/**
 * How far printed credits are believed, on the scale of `stages/metadata/ranks.ts`: below structured data, above what is guessed
 * from positions and addresses.
 */
export const RANK = {
  /** A block of date and byline that a feed puts over the story. */
  headBlock: 74,
  /** The same over the body of a whole page, where rubrics and buttons stand in such lines, too: below bylines and structured data. */
  pageHeadDate: 63,
  /** A date of which the line says that it is of a change: the date of the page only where no other is stated. */
  change: 4,
  pageHeadNames: 52,
  /** `作者：…`, `BBC记者…` as a line of its own before the prose. */
  byline: 66,
  /** Names in bold over the prose, where nothing says that they are names: above the name of the site alone. */
  boldNames: 51,
  /** A line of roles, or `A/B/(agency)`, below the prose. */
  endCredit: 60,
  /** A name under the prose, set apart: above the name of the site alone. */
  signed: 42,
  /** `(AFP)` and `（法新社…电）` at the start of the text. */
  dateline: 56,
  /** What a note of the editors says of the author. */
  note: 40,
} as const;
