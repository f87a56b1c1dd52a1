/** Paragraphs of articles that are typed with `<br>`: an empty line splits, indents of blanks go. */
import { isBlankText, trimBlankEnd, trimBlankStart } from '../text/whitespace';
import { RunKind, lastOf, trimEnd, type Run } from './inline';

function isBlankRun({ kind, value }: Run): boolean {
  return kind === RunKind.Space || (kind === RunKind.Text && isBlankText(value));
}

/** Lines between breaks; a line of blanks is an empty one. */
function linesOf(runs: readonly Run[]): Run[][] {
  const lines: Run[][] = [];
  let line: Run[] = [];
  for (const run of runs) {
    if (run.kind === RunKind.Break) {
      lines.push(line);
      line = [];
    } else line.push(run);
  }
  lines.push(line);
  return lines;
}

/** Without the blanks that typists put at the start and end of a line. */
function trimmed(line: Run[]): Run[] {
  let start = 0;
  while (start < line.length && isBlankRun(line[start] as Run)) start++;
  let stop = line.length;
  while (stop > start && isBlankRun(line[stop - 1] as Run)) stop--;
  const kept = start === 0 && stop === line.length ? line : line.slice(start, stop);
  const first = kept.length === 0 ? undefined : kept[0];
  const last = lastOf(kept);
  if (first?.kind === RunKind.Text) first.value = trimBlankStart(first.value);
  if (last?.kind === RunKind.Text) last.value = trimBlankEnd(last.value);
  return kept;
}

/** What holds no break, as nearly all sequences do. */
function onlyParagraph(runs: Run[]): Run[][] {
  const line = trimmed(runs);
  trimEnd(line);
  return line.length === 0 ? [] : [line];
}

function holdsBreak(runs: readonly Run[]): boolean {
  for (let i = 0; i < runs.length; i++) if (runs[i]?.kind === RunKind.Break) return true;
  return false;
}

/** The paragraphs of one inline sequence. A single break stays; a run named as a subhead, and what follows its line, stand alone. */
export function articleParagraphs(runs: Run[]): Run[][] {
  if (!holdsBreak(runs)) return onlyParagraph(runs);
  const breaks: Run[] = runs.filter(({ kind }) => kind === RunKind.Break);
  const paragraphs: Run[][] = [];
  let open: Run[] | null = null;
  let number = 0;
  for (const raw of linesOf(runs)) {
    const line = trimmed(raw);
    const lineBreak = number === 0 ? undefined : breaks[number - 1];
    number++;
    if (line.length === 0) {
      open = null;
      continue;
    }
    const heading = line[0]?.heading ?? false;
    if (open && !heading && !(open[0]?.heading ?? false) && lineBreak) open.push(lineBreak, ...line);
    else {
      open = line;
      paragraphs.push(open);
    }
  }
  for (const paragraph of paragraphs) trimEnd(paragraph);
  return paragraphs.filter(({ length }) => length > 0);
}
