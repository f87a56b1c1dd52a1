/** Delimiters, backslashes and references go into the bare text of a line. */
import type { Edit } from './notes';

/** The finished line. Sorts `edits`. */
export function applyEdits(raw: string, edits: Edit[]): string {
  // In one gap, a delimiter stands before the backslash of the character that follows.
  if (!areInOrder(edits)) edits.sort(compare);
  let line = '';
  let part = '';
  let done = 0;
  edits.forEach(({ pos, insert, skip }, i) => {
    part += raw.slice(done, pos) + insert;
    done = pos + skip;
    if (i % FLAT_AFTER === FLAT_AFTER - 1) {
      line += flat(part);
      part = '';
    }
  });
  return line + part + raw.slice(done);
}

function compare(a: Edit, b: Edit): number {
  return a.pos - b.pos || rank(a) - rank(b);
}

/** Nearly all are made in their order. */
function areInOrder(edits: readonly Edit[]): boolean {
  for (let i = 1; i < edits.length; i++) if (compare(edits[i - 1] as Edit, edits[i] as Edit) > 0) return false;
  return true;
}

/** Engines keep a joined string as a tree of its parts, at many times its size, until it is looked into. */
const FLAT_AFTER = 1000;

function flat(text: string): string {
  // Looking for what is not there makes a string of one piece.
  text.indexOf('\u0000', text.length - 1);
  return text;
}

function rank({ insert, skip }: Edit): number {
  return skip > 0 || insert === '\\' ? 1 : 0;
}
