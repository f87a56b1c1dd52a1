/** What a scanner of HTML tells. */

/** What is made of the tokens. All ranges are `[start, end)` in the source. */
export interface TokenSink {
  text(start: number, end: number): void;
  /** The name of a start tag; tells where the name really ends, and which end tag ends its content where that is text only. */
  openTag(start: number, end: number): StartTag;
  /** One attribute of the tag that was opened last; the value is empty where there is none. */
  attribute(start: number, end: number, valueStart: number, valueEnd: number): void;
  /** The `>` of a start tag, after a `/` or not. */
  openTagEnd(end: number, selfClosing: boolean): void;
  /** An end tag: its name, and where the tag ends. */
  closeTag(start: number, end: number, tagEnd: number): void;
}

export interface StartTag {
  /** Where the name ends; before the `end` that was given where a blank was lost after it. */
  readonly nameEnd: number;
  /** The content is text up to the end tag of this name; to the end of the document where empty; markup where null. */
  readonly rawUntil: string | null;
}
