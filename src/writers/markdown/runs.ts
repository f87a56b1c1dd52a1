/** Delimiters of one line as runs: ours, the text's, and where they touch. */
import { classAt, classBefore, flanking, PUNCTUATION, type CharacterClass } from './characters';
import type { Line, Note } from './notes';

export interface Run {
  readonly char: string;
  readonly length: number;
  left: number;
  readonly open: boolean;
  readonly close: boolean;
  /** Notes of the run: of our marks, or of the text. */
  readonly notes: readonly Note[];
  readonly own: boolean;
  /** Readers do not agree on whether it opens or closes. */
  readonly unsure: boolean;
  /** One of ours that only opens, but which some reader lets close as well. */
  readonly risky: boolean;
  escaped: boolean;
  /** Openers that this run closed, and how many characters of each. */
  pairs: Pair[] | null;
}

export interface Pair {
  readonly opener: Run;
  readonly size: number;
}

/** Where labels start (+1) and end (-1) between runs. */
export type Scopes = readonly (readonly [at: number, step: 1 | -1])[];

export function isMark(note: Note): note is Extract<Note, { kind: 'open' | 'close' }> {
  return note.kind === 'open' || note.kind === 'close';
}

/** What stands before a note: the delimiter of a neighbour in the same gap, or a character of the text. */
export function before({ notes, raw }: Line, index: number): CharacterClass {
  const pos = notes[index]?.pos ?? 0;
  const neighbour = noteAt(notes, index - 1);
  return neighbour && isMark(neighbour) && neighbour.pos === pos ? PUNCTUATION : classBefore(raw, pos);
}

export function after({ notes, raw }: Line, index: number): CharacterClass {
  const note = notes[index];
  const pos = (note?.pos ?? 0) + (note?.kind === 'text' ? 1 : 0);
  const neighbour = noteAt(notes, index + 1);
  return neighbour && isMark(neighbour) && neighbour.pos === pos ? PUNCTUATION : classAt(raw, pos);
}

/** Undefined before the first and behind the last: to ask an array for what it does not have takes as long as fifty of those that it has. */
function noteAt(notes: readonly Note[], index: number): Note | undefined {
  return index < 0 || index >= notes.length ? undefined : notes[index];
}

function charOf(note: Note): string | null {
  if (note.kind === 'text') return note.char === '*' || note.char === '_' || note.char === '~' ? note.char : null;
  return isMark(note) && !note.mark.html ? note.mark.char : null;
}

export function widthOf(note: Note): number {
  return isMark(note) ? (note.mark.type === 'emphasis' ? 1 : 2) : 1;
}

/** Delimiter runs in order, and after which of them a label starts (+1) or ends (-1). */
export function runsOf(line: Line, hopeful: boolean): { runs: Run[]; scopes: (readonly [at: number, step: 1 | -1])[]; mixed: boolean } {
  const { notes } = line;
  let mixed = false;
  const runs: Run[] = [];
  const scopes: (readonly [number, 1 | -1])[] = [];
  for (let i = 0; i < notes.length; i++) {
    const note = notes[i];
    if (!note) continue;
    if (note.kind === 'enter' || note.kind === 'leave') scopes.push([runs.length, note.kind === 'enter' ? 1 : -1]);
    const char = charOf(note);
    if (char === null) continue;
    let stop = i;
    while (touches(notes[stop], notes[stop + 1], char)) stop++;
    const whole = hopeful && isOuterText(notes.slice(i, stop + 1)) ? runOf(line, char, i, stop, notes.slice(i, stop + 1), false) : null;
    if (whole && !whole.unsure) {
      mixed = true;
      runs.push(whole);
    } else addRuns(line, char, i, stop, runs);
    i = stop;
  }
  return { runs, scopes, mixed };
}

function touches(note: Note | undefined, next: Note | undefined, char: string): boolean {
  if (!note || !next || charOf(next) !== char) return false;
  return next.pos === note.pos + (note.kind === 'text' ? 1 : 0);
}

/**
 * Text that touches our delimiters from outside may stay as it is: an opener is used up from its right end, a closer from its left.
 * Whether it does is for the simulation to tell.
 */
function isOuterText(notes: readonly Note[]): boolean {
  const first = notes.findIndex(isMark);
  const last = notes.findLastIndex(isMark);
  if (first < 0 || (first === 0 && last === notes.length - 1)) return false;
  const own = notes.slice(first, last + 1);
  if (first > 0 && last < notes.length - 1) return false;
  return own.every((note) => note.kind === (first > 0 ? 'open' : 'close'));
}

/** A run of the text that touches one of ours is escaped; so a run is always one or the other. */
function addRuns(line: Line, char: string, from: number, to: number, runs: Run[]): void {
  const notes = line.notes.slice(from, to + 1);
  const own = notes.filter(isMark);
  const mixed = own.length > 0 && own.length < notes.length;
  if (mixed) {
    const text = notes.filter((note) => !isMark(note));
    runs.push({
      char,
      length: text.length,
      left: 0,
      open: false,
      close: false,
      notes: text,
      own: false,
      unsure: false,
      risky: false,
      escaped: true,
      pairs: null,
    });
  }
  if (mixed && isSplit(notes)) {
    for (let i = 0; i < notes.length;) {
      let stop = i;
      const note = notes[i];
      while (stop + 1 < notes.length && note && isMark(notes[stop + 1] as Note) === isMark(note)) stop++;
      if (note && isMark(note)) runs.push(runOf(line, char, from + i, from + stop, notes.slice(i, stop + 1), mixed));
      i = stop + 1;
    }
    return;
  }
  const kept = mixed ? own : notes;
  const first = mixed ? notes.indexOf(own[0] as Note) : 0;
  runs.push(runOf(line, char, from + first, from + first + kept.length - 1, kept, mixed));
}

/** Text between two of our delimiters: they are runs of their own. */
function isSplit(notes: readonly Note[]): boolean {
  let changes = 0;
  for (let i = 1; i < notes.length; i++) if (isMark(notes[i] as Note) !== isMark(notes[i - 1] as Note)) changes++;
  return changes > 1;
}

function runOf(line: Line, char: string, from: number, to: number, notes: readonly Note[], mixed: boolean): Run {
  const own = notes.some(isMark);
  const length = notes.reduce((sum, note) => sum + widthOf(note), 0);
  const beforeRun = mixed && from > 0 && isTextBefore(line, from) ? PUNCTUATION : before(line, from);
  const found = flanking(beforeRun, after(line, to), char, own);
  const counts = char !== '~' || length <= 2;
  const leads = isDelimiter(line, from, -1);
  const follows = isDelimiter(line, to, 1);
  const open = found.open || (follows && !own);
  const close = found.close || (leads && !own);
  const unsure = found.unsure || leads || follows;
  const risky = own && !close && (leads || (found.unsure && flanking(beforeRun, after(line, to), char, false).close));
  return {
    char,
    length,
    left: length,
    open: open && counts,
    close: close && counts,
    notes,
    own,
    unsure,
    risky,
    escaped: false,
    pairs: null,
  };
}

/** Whether another delimiter is the neighbour: micromark lets such a run open or close whatever else stands there. */
function isDelimiter({ notes, raw }: Line, index: number, step: 1 | -1): boolean {
  const note = notes[index];
  const neighbour = noteAt(notes, index + step);
  const end = (note?.pos ?? 0) + (step === 1 && note?.kind === 'text' ? 1 : 0);
  if (neighbour && isMark(neighbour) && neighbour.pos === end) return true;
  return DELIMITERS.has(raw.charAt(step === 1 ? end : end - 1));
}
const DELIMITERS = new Set(['*', '_', '~']);

function isTextBefore({ notes }: Line, index: number): boolean {
  const note = notes[index];
  const neighbour = noteAt(notes, index - 1);
  return neighbour?.kind === 'text' && note !== undefined && neighbour.pos + 1 === note.pos;
}
