/** What recurs across the pages of one host: made by `learn`, read by people, applied by `convert --profiles`. */

export const PROFILE_SCHEMA = 'newsnorm/profile@1';

export interface Profile {
  readonly schema: typeof PROFILE_SCHEMA;
  /** Host name in lower case, whole: profiles are not handed down to other hosts of a domain. */
  readonly host: string;
  readonly windows: readonly ProfileWindow[];
}

/** A stretch of time in which the host's template was looked at. */
export interface ProfileWindow {
  /** Inclusive days of capture; null for pages without a time of capture. */
  readonly from: string | null;
  readonly until: string | null;
  /** Different pages that were counted. */
  readonly pages: number;
  readonly blocks: readonly ProfileBlock[];
}

export interface ProfileBlock {
  /** On how many of the pages it stood, at least. */
  readonly pages: number;
  /** Where: see `stages/corpus/shape.ts`. */
  readonly shape: string;
  /** All of its text, white space collapsed. */
  readonly text: string;
}
