/** How a view is told on a terminal. */

export type Tone = 'title' | 'kept' | 'dropped' | 'quiet';

export interface TerminalView {
  /** Columns of the screen. */
  readonly width: number;
  readonly paint: (tone: Tone, text: string) => string;
  /** Makes control characters of documents harmless. */
  readonly clean: (text: string) => string;
}
