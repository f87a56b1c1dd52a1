/** What differs between two runs: plain data, from which text, JSON and HTML are made. */
export interface WordChange {
  readonly kind: 'same' | 'lost' | 'gained';
  readonly text: string;
}

export interface BlockChange {
  readonly kind: 'lost' | 'gained' | 'moved' | 'changed';
  /** Markdown of the block in the older run; null where gained. */
  readonly old: string | null;
  /** … in the newer; null where lost. */
  readonly new: string | null;
  /** Of a changed block: its words. */
  readonly words?: readonly WordChange[];
}

export interface FieldChange {
  readonly field: string;
  readonly old: unknown;
  readonly new: unknown;
}

export interface ArticleRef {
  /** Address, else id. */
  readonly key: string;
  readonly title: string;
}

export interface ArticleChange extends ArticleRef {
  /** How much the change matters: the weights of its fields, and its words. */
  readonly weight: number;
  readonly fields: readonly FieldChange[];
  readonly blocks: readonly BlockChange[];
}

export interface RunChange {
  readonly schema: 'newsnorm/diff@1';
  /** How many articles each run has. */
  readonly old: number;
  readonly new: number;
  readonly same: number;
  /** The weightiest first. */
  readonly changed: readonly ArticleChange[];
  /** Articles of the older run that the newer lacks, and the other way round. */
  readonly lost: readonly ArticleRef[];
  readonly gained: readonly ArticleRef[];
}

/** Share of the articles that differ, in percent. */
export function changedShare({ old, new: now, changed, lost, gained }: RunChange): number {
  const all = Math.max(old, now);
  return all === 0 ? 0 : (100 * (changed.length + lost.length + gained.length)) / all;
}
