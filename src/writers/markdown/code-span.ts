/** Inline code between backticks that do not occur in it. */

export interface CodeSpan {
  readonly written: string;
  /** Backticks on each side. */
  readonly fence: number;
  /** How long the runs of backticks are that now stand in the line. */
  readonly lengths: ReadonlySet<number>;
}

/** `code` is one line; in a table its pipes are escaped, which tables take out again before the code is read. */
export function codeSpan(code: string, inTable: boolean): CodeSpan {
  const lengths = runLengths(code);
  const fence = '`'.repeat(freeLength(lengths));
  const padded = code.startsWith('`') || code.endsWith('`') || (code.startsWith(' ') && code.endsWith(' ') && NOT_BLANK.test(code));
  const body = inTable ? code.replaceAll('|', '\\|') : code;
  const written = padded ? `${fence} ${body} ${fence}` : `${fence}${body}${fence}`;
  return { written, fence: fence.length, lengths: lengths.add(fence.length) };
}

/** Code of nothing but blanks keeps them all (CommonMark 6.1); other white space counts as something. */
const NOT_BLANK = /[^ ]/;
const TICKS = /`+/g;

function runLengths(code: string): Set<number> {
  return new Set(code.includes('`') ? Array.from(code.matchAll(TICKS), ([run]) => run.length) : []);
}

/** The shortest fence that does not occur in the code. */
function freeLength(taken: ReadonlySet<number>): number {
  let length = 1;
  while (taken.has(length)) length++;
  return length;
}
