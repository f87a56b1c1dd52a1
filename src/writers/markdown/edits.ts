/** Delimiters, backslashes and references go into the bare text of a line. */
import type { Edit } from './notes';

/** The finished line. Sorts `edits`. */
export function applyEdits(raw: string, edits: Edit[]): string {
  // In one gap, a delimiter stands before the backslash of the character that follows.
  edits.sort((a, b) => a.pos - b.pos || rank(a) - rank(b));
  let line = '';
  let done = 0;
  for (const { pos, insert, skip } of edits) {
    line += raw.slice(done, pos) + insert;
    done = pos + skip;
  }
  return line + raw.slice(done);
}

function rank({ insert, skip }: Edit): number {
  return skip > 0 || insert === '\\' ? 1 : 0;
}
