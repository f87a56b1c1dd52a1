/** How wide text stands in a terminal (Unicode Standard Annex 11): wide letters take two columns, marks none. */
import { isMark } from './scripts';

/** First and last code points that take two columns. */
const WIDE: readonly (readonly [first: number, last: number])[] = [
  [0x1100, 0x115f],
  [0x2e80, 0x303e],
  [0x3041, 0xa4cf],
  [0xac00, 0xd7a3],
  [0xf900, 0xfaff],
  [0xfe30, 0xfe6f],
  [0xff00, 0xff60],
  [0xffe0, 0xffe6],
  [0x1f300, 0x1faff],
  [0x20000, 0x3fffd],
];

function columnsOf(code: number): number {
  if (code < 0x300) return code === 0xad ? 0 : 1;
  if (isMark(code) || (code >= 0x200b && code <= 0x200f) || code === 0xfeff) return 0;
  return WIDE.some(([first, last]) => code >= first && code <= last) ? 2 : 1;
}

/** Columns of a line. */
export function columns(line: string): number {
  let sum = 0;
  for (const character of line) sum += columnsOf(character.codePointAt(0) ?? 0);
  return sum;
}

/** The line, cut to so many columns with `…` at its end where it is longer. */
export function fit(line: string, most: number): string {
  let sum = 0;
  let at = 0;
  let cut = 0;
  for (const character of line) {
    sum += columnsOf(character.codePointAt(0) ?? 0);
    at += character.length;
    if (sum <= most - 1) cut = at;
    if (sum > most) return `${line.slice(0, cut)}…`;
  }
  return line;
}

/** The line, filled with blanks to so many columns. */
export function pad(line: string, width: number): string {
  return line + ' '.repeat(Math.max(0, width - columns(line)));
}

/** A row of two columns: the second is wrapped beside the first where the screen has a width; one long line where there is none. */
export function twoColumns(first: string, wide: number, second: string, screen: number | undefined): string {
  const indent = wide + 2;
  const lines = screen === undefined ? [second] : wrap(second, Math.max(LEAST_SECOND, screen - indent));
  return lines.map((line, index) => `${pad(index === 0 ? first : '', wide)}  ${line}\n`).join('');
}

const LEAST_SECOND = 20;

/** Lines of whole words, no wider than `most` columns; a longer word has a line of its own. */
export function wrap(text: string, most: number): readonly string[] {
  const lines: string[] = [];
  let open = '';
  for (const word of text.split(' ')) {
    if (open !== '' && columns(open) + 1 + columns(word) > most) {
      lines.push(open);
      open = word;
    } else open = open === '' ? word : `${open} ${word}`;
  }
  return open === '' ? lines : [...lines, open];
}
