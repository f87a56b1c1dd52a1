import type { Article } from './article';
import type { LetterCounts } from './explanation';
import type { Failure } from './failure';
import type { Finding } from './finding';
import type { StageOptions } from './stage-options';

/** What a caller may ask of one normalization. */
export interface NormalizeOptions extends StageOptions {
  /** Called with each finding as it is made: explain, traces and timings hang on it. */
  readonly observe?: Observer;
}

export type Observer = (stage: string, finding: Finding, attempt: string) => void;

/** Results are values; only bugs throw. How much of the text was kept is counted when it is asked for. */
export type Outcome =
  | { readonly ok: true; readonly article: Article; readonly letters: () => LetterCounts | null }
  | { readonly ok: false; readonly failure: Failure };
