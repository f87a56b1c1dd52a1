/** Backticks of the text that would make code. */
import type { Line, Note } from './notes';

/**
 * A run of backticks is code if a run of equal length follows, ours or the text's. From right to left, so that of each pair only the
 * first is escaped. What a backslash leaves of a run is a shorter run, and still closes one of its length.
 */
export function resolveBackticks({ notes, edits }: Line): void {
  const later = new Set<number>();
  for (let i = notes.length - 1; i >= 0; i--) {
    const note = notes[i];
    if (note?.kind === 'ticks') for (const length of note.lengths) later.add(length);
    if (note?.kind !== 'text' || note.char !== '`') continue;
    const stop = i;
    while (isNext(notes[i - 1], notes[i], '`')) i--;
    const length = stop - i + 1;
    const beside = touchesCode(notes, i, stop);
    if (!later.has(length) && !beside) {
      later.add(length);
      continue;
    }
    // One backslash is enough where the rest of the run has no partner either.
    const whole = beside || length === 1 || later.has(length - 1);
    for (let k = i; k <= (whole ? stop : i); k++) edits.push({ pos: notes[k]?.pos ?? 0, insert: '\\', skip: 0 });
    later.add(whole ? 1 : length - 1);
    const next = notes[stop + 1];
    if (beside && next?.kind === 'ticks') later.add(next.fence + 1);
  }
}

/** A run beside our own backticks would be one run with them. */
function touchesCode(notes: readonly Note[], first: number, last: number): boolean {
  const next = notes[last + 1];
  const previous = notes[first - 1];
  if (next?.kind === 'ticks' && next.pos === (notes[last]?.pos ?? 0) + 1) return true;
  return previous?.kind === 'ticks' && previous.end === notes[first]?.pos;
}

function isNext(before: Note | undefined, note: Note | undefined, char: string): boolean {
  return before?.kind === 'text' && before.char === char && note !== undefined && before.pos + 1 === note.pos;
}
