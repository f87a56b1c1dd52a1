/** What is known of a line before it is finished: the bare text, notes of all that could matter in it, and the edits to come. */

/** Where the line stands: what can begin there differs. `item` is the first paragraph of a list item. */
export type LineKind = 'paragraph' | 'item' | 'heading' | 'cell';

export type MarkType = 'strong' | 'emphasis' | 'delete';

/** One of our own marks. */
export interface Mark {
  readonly type: MarkType;
  readonly parent: Mark | null;
  char: '*' | '_' | '~';
  /** Written as a tag, since no delimiter can say it here. */
  html: boolean;
}

export type Note =
  /** A character of the text that may need an escape. */
  | { readonly kind: 'text'; pos: number; readonly char: string }
  /** Start or end of one of our marks; stands in the gap before `pos`. */
  | { readonly kind: 'open' | 'close'; pos: number; readonly mark: Mark }
  /** Label of a link or image: brackets pair up within, delimiters do not reach out of it. */
  | { readonly kind: 'enter'; pos: number }
  | { readonly kind: 'leave'; pos: number; readonly link: boolean }
  /** Code of ours, and how long the runs of backticks in it are, its fence included: text before it must not pair with any. */
  | { readonly kind: 'ticks'; pos: number; readonly end: number; readonly fence: number; readonly lengths: ReadonlySet<number> };

/** Something to put in at `pos`, over `skip` characters of the bare text. */
export interface Edit {
  readonly pos: number;
  readonly insert: string;
  readonly skip: number;
}

export interface LineContext {
  readonly kind: LineKind;
  readonly emphasis: '_' | '*';
  readonly shift: boolean;
  /** Labels of footnotes are defined: `[^…` is not plain text. */
  readonly footnotes: boolean;
  /** Returns the number of a reference definition; null where links are written in place. */
  readonly reference: ((url: string, title: string) => number) | null;
}

/** A line while its escapes are decided. */
export interface Line {
  readonly context: LineContext;
  /** The bare text. */
  readonly raw: string;
  /** It may hold line ends. */
  readonly hasLines: boolean;
  readonly notes: readonly Note[];
  readonly edits: Edit[];
  /** Where something is put in; made when the first line start asks. */
  edited: Set<number> | null;
  /** Where `<…>` links of ours start. */
  readonly autolinks: ReadonlySet<number> | null;
  /** Puts a backslash before the character at `pos`. */
  escape(pos: number): void;
}
