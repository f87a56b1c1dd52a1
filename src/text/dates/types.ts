/** What a date in a text is, and what must be known to read it. */

export type DatePrecision = 'year' | 'month' | 'day' | 'minute' | 'second';

/** Where the offset comes from: printed with the date, computed from the zone of the context, or nowhere. */
export type OffsetOrigin = 'stated' | 'zone' | 'none';

export interface ParsedDate {
  /**
   * ISO 8601, as precise as stated: `2024`, `2024-05`, `2024-05-03`, `2024-05-03T14:30`. With a known offset it is a whole instant of
   * RFC 3339 and has seconds (`2024-05-03T14:30:00+02:00`, the form of the contract); `precision` still says what was stated.
   */
  readonly iso: string;
  readonly precision: DatePrecision;
  readonly offset: OffsetOrigin;
  /** What else the text says, trimmed; absent where it is only a date. */
  readonly rest?: string;
}

/** A date within a longer text, which it fills from `start` to `end` (UTF-16 units). */
export interface FoundDate extends ParsedDate {
  readonly start: number;
  readonly end: number;
}

export interface DateContext {
  /** Instant of the capture: what "3 hours ago" and "yesterday" are counted from. Without it they mean nothing. */
  readonly captured?: string | null;
  /** IANA zone of times that are printed without one. */
  readonly timeZone?: string | null;
  /** Order of `03/05/2024`; by language where absent. */
  readonly dayFirst?: boolean | undefined;
  /** BCP 47 tag of the page. */
  readonly language?: string | null;
}

/** The parts of a date as read, before they are checked and written. */
export interface DateFields {
  year: number;
  month?: number;
  day?: number;
  hour?: number;
  minute?: number;
  /** Two digits, with the fraction as stated: `05`, `05.836`. */
  second?: string;
  zone?: Zone;
}

/** What a date may say of the time of day. */
export type TimeFields = { readonly [F in 'hour' | 'minute' | 'second' | 'zone']?: DateFields[F] | undefined };

/** An offset in minutes east of Greenwich, or a zone whose offset depends on the date. */
export type Zone = number | string;

/** A day as read among tokens, and the token after it. */
export interface Day {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly next: number;
}
