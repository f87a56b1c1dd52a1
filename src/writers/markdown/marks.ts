/**
 * Emphasis, decided by running CommonMark's own algorithm (spec 0.31, appendix, "process emphasis") over our delimiters and those of the
 * text together: text that would pair is escaped, a mark of ours that would not come out as meant is written another way.
 */
import { classAt, classBefore, OTHER, SPACE, UNSURE, type CharacterClass } from './characters';
import type { Line, Mark } from './notes';
import { after, before, isMark, runsOf, type Run } from './runs';
import { simulate } from './simulate';

/** Rounds of "what fails is written as a tag" before all marks of the line are. */
const MAX_ROUNDS = 4;
const TAGS: Readonly<Record<Mark['type'], string>> = { strong: 'strong', emphasis: 'em', delete: 'del' };

export function resolveMarks(line: Line, hasMarks: boolean): void {
  if (hasMarks && areFirm(line)) {
    for (const mark of marksOf(line)) if (mark.type === 'emphasis') mark.char = line.context.emphasis;
    write(line, NO_RUNS);
    return;
  }
  if (hasMarks) chooseEmphasis(line);
  for (let round = 0; ; round++) {
    const hopeful = hasMarks ? runsOf(line, true) : null;
    if (hopeful?.mixed && simulate(hopeful.runs, hopeful.scopes, true).length === 0) {
      write(line, hopeful.runs);
      return;
    }
    const { runs, scopes } = hopeful && !hopeful.mixed ? hopeful : runsOf(line, false);
    const failed = simulate(runs, scopes, false);
    if (failed.length === 0) {
      write(line, runs);
      return;
    }
    // Inner marks first: they open the way for those around them.
    const stuck = line.context.shift && round === 0 ? failed.sort(byDepth).filter((mark) => !shift(line, mark)) : failed;
    for (const mark of round < MAX_ROUNDS ? stuck : marksOf(line)) mark.html = true;
  }
}

const NO_RUNS: readonly Run[] = [];
const DELIMITERS = '*_~';

/**
 * Whether all marks of the line stand one behind the other between white space or ends of the line, as a bold beginning and a caption do, and
 * no delimiter of the text is there: between white space and a letter or sign each always comes out as meant.
 */
function areFirm({ notes, raw }: Line): boolean {
  let open: Mark | null = null;
  for (const note of notes) {
    if (note.kind === 'text' && DELIMITERS.includes(note.char)) return false;
    if (!isMark(note)) continue;
    const { kind, pos, mark } = note;
    if (kind === 'open') {
      if (open !== null || classBefore(raw, pos) !== SPACE || !isFirm(classAt(raw, pos), raw.charAt(pos))) return false;
      open = mark;
    } else {
      if (open !== mark || classAt(raw, pos) !== SPACE || !isFirm(classBefore(raw, pos), raw.charAt(pos - 1))) return false;
      open = null;
    }
  }
  return true;
}

/** Whether all readers take a delimiter between white space and such a character for what it is. */
function isFirm(found: CharacterClass, unit: string): boolean {
  return found !== SPACE && found !== UNSURE && !DELIMITERS.includes(unit);
}

function marksOf({ notes }: Line): Mark[] {
  const marks: Mark[] = [];
  for (const note of notes) if (note.kind === 'open') marks.push(note.mark);
  return marks;
}

function isWord(found: CharacterClass): boolean {
  return found === OTHER || found === UNSURE;
}

/** `_`, but `*` beside a word and within other emphasis, as Prettier has it. */
function chooseEmphasis(line: Line): void {
  const { notes, context } = line;
  if (!notes.some((note) => note.kind === 'open' && note.mark.type === 'emphasis')) return;
  const besideWord = new Set<Mark>();
  for (let i = 0; i < notes.length; i++) {
    const note = notes[i];
    if (note?.kind === 'open' && isWord(before(line, i))) besideWord.add(note.mark);
    if (note?.kind === 'close' && isWord(after(line, i))) besideWord.add(note.mark);
  }
  for (const mark of marksOf(line)) {
    if (mark.type !== 'emphasis') continue;
    const inWord = besideWord.has(mark) || (mark.parent?.type === 'strong' && besideWord.has(mark.parent));
    mark.char = inWord ? '*' : context.emphasis;
  }
}

const PUNCTUATION_CHARACTER = /[\p{P}\p{S}]/u;

function depthOf({ parent }: Mark): number {
  let depth = 0;
  for (let up = parent; up; up = up.parent) depth++;
  return depth;
}

function byDepth(a: Mark, b: Mark): number {
  return depthOf(b) - depthOf(a);
}

/** Moves punctuation at the edges of a mark outside of it; false where nothing but punctuation would be left, or something else stands there. */
function shift(line: Line, mark: Mark): boolean {
  const { notes, raw } = line;
  const open = notes.findIndex((note) => note.kind === 'open' && note.mark === mark);
  const close = notes.findIndex((note) => note.kind === 'close' && note.mark === mark);
  const from = notes[open];
  const to = notes[close];
  if (!from || !to) return false;
  let start = from.pos;
  let stop = to.pos;
  while (start < stop && PUNCTUATION_CHARACTER.test(raw[start] ?? '')) start++;
  while (stop > start && (PUNCTUATION_CHARACTER.test(raw[stop - 1] ?? '') || classBefore(raw, stop) === SPACE)) stop--;
  while (start < stop && classAt(raw, start) === SPACE) start++;
  const free = !notes.some((note, i) => {
    if (i <= open || i >= close) return false;
    return isMark(note) ? note.pos < start || note.pos > stop : note.pos <= start || note.pos >= stop;
  });
  if (start >= stop || !free) return false;
  from.pos = start;
  to.pos = stop;
  return true;
}

/** Delimiters, tags and escapes go into the line. */
function write(line: Line, runs: readonly Run[]): void {
  for (const note of line.notes) {
    if (!isMark(note)) continue;
    const { mark, pos, kind } = note;
    const tag = kind === 'open' ? `<${TAGS[mark.type]}>` : `</${TAGS[mark.type]}>`;
    const delimiter = mark.type === 'emphasis' ? mark.char : mark.char + mark.char;
    line.edits.push({ pos, insert: mark.html ? tag : delimiter, skip: 0 });
  }
  for (const run of runs) {
    if (run.escaped) for (const note of run.notes) line.escape(note.pos);
  }
}
