/**
 * Emphasis, decided by running CommonMark's own algorithm (spec 0.31, appendix, "process emphasis") over our delimiters and those of the
 * text together: text that would pair is escaped, a mark of ours that would not come out as meant is written another way.
 */
import { classAt, classBefore, flanking, OTHER, PUNCTUATION, SPACE, UNSURE, type CharacterClass } from './characters';
import type { Line, Mark, Note } from './line';

interface Run {
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
  escaped: boolean;
}

/** Rounds of "what fails is written as a tag" before all marks of the line are. */
const MAX_ROUNDS = 4;
const TAGS: Readonly<Record<Mark['type'], string>> = { strong: 'strong', emphasis: 'em', delete: 'del' };

export function resolveMarks(line: Line, hasMarks: boolean): void {
  if (hasMarks) chooseEmphasis(line);
  for (let round = 0; ; round++) {
    const hopeful = hasMarks ? runsOf(line, true) : null;
    if (hopeful?.mixed && simulate(hopeful.runs, hopeful.scopes, true).length === 0) {
      write(line, hopeful.runs);
      return;
    }
    const { runs, scopes } = runsOf(line, false);
    const failed = simulate(runs, scopes, false);
    if (failed.length === 0) {
      write(line, runs);
      return;
    }
    if (line.context.shift && round === 0 && failed.every((mark) => shift(line, mark))) continue;
    for (const mark of round < MAX_ROUNDS ? failed : marksOf(line)) mark.html = true;
  }
}

function marksOf({ notes }: Line): Mark[] {
  return notes.flatMap((note) => (note.kind === 'open' ? [note.mark] : []));
}

function isWord(found: CharacterClass): boolean {
  return found === OTHER || found === UNSURE;
}

/** `_`, but `*` beside a word and within other emphasis, as Prettier has it. */
function chooseEmphasis(line: Line): void {
  const besideWord = new Set<Mark>();
  const { notes, context } = line;
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

/** What stands before a note: the delimiter of a neighbour in the same gap, or a character of the text. */
function before({ notes, raw }: Line, index: number): CharacterClass {
  const pos = notes[index]?.pos ?? 0;
  const neighbour = notes[index - 1];
  return neighbour && isMark(neighbour) && neighbour.pos === pos ? PUNCTUATION : classBefore(raw, pos);
}

function after({ notes, raw }: Line, index: number): CharacterClass {
  const note = notes[index];
  const pos = (note?.pos ?? 0) + (note?.kind === 'text' ? 1 : 0);
  const neighbour = notes[index + 1];
  return neighbour && isMark(neighbour) && neighbour.pos === pos ? PUNCTUATION : classAt(raw, pos);
}

function isMark(note: Note): note is Extract<Note, { kind: 'open' | 'close' }> {
  return note.kind === 'open' || note.kind === 'close';
}

function charOf(note: Note): string | null {
  if (note.kind === 'text') return note.char === '*' || note.char === '_' || note.char === '~' ? note.char : null;
  return isMark(note) && !note.mark.html ? note.mark.char : null;
}

function widthOf(note: Note): number {
  return isMark(note) ? (note.mark.type === 'emphasis' ? 1 : 2) : 1;
}

/** Delimiter runs in order, and after which of them a label starts (+1) or ends (-1). */
function runsOf(line: Line, hopeful: boolean): { runs: Run[]; scopes: (readonly [at: number, step: 1 | -1])[]; mixed: boolean } {
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
    if (hopeful && isOuterText(notes.slice(i, stop + 1))) {
      mixed = true;
      runs.push(runOf(line, char, i, stop, notes.slice(i, stop + 1), false));
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
    runs.push({ char, length: text.length, left: 0, open: false, close: false, notes: text, own: false, unsure: false, escaped: true });
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
  return { char, length, left: length, open: open && counts, close: close && counts, notes, own, unsure, escaped: false };
}

/** Whether another delimiter is the neighbour: micromark lets such a run open or close whatever else stands there. */
function isDelimiter({ notes, raw }: Line, index: number, step: 1 | -1): boolean {
  const note = notes[index];
  const neighbour = notes[index + step];
  const end = (note?.pos ?? 0) + (step === 1 && note?.kind === 'text' ? 1 : 0);
  if (neighbour && isMark(neighbour) && neighbour.pos === end) return true;
  return DELIMITERS.has(raw[step === 1 ? end : end - 1] ?? '');
}
const DELIMITERS = new Set(['*', '_', '~']);

function isTextBefore({ notes }: Line, index: number): boolean {
  const note = notes[index];
  const neighbour = notes[index - 1];
  return neighbour?.kind === 'text' && note !== undefined && neighbour.pos + 1 === note.pos;
}

/** How far a search among openers goes before it assumes the worst. */
const MAX_SEARCH = 64;

class Simulation {
  private readonly stacks: Record<string, Run[]> = { '*': [], _: [], '~': [] };
  private floors: Record<string, number>[] = [];
  private floor: Record<string, number> = { '*': 0, _: 0, '~': 0 };
  readonly pairs = new Map<Run, { opener: Run; size: number }[]>();

  enter(): void {
    this.floors.push(this.floor);
    this.floor = { '*': this.stack('*').length, _: this.stack('_').length, '~': this.stack('~').length };
  }

  leave(): void {
    for (const char of ['*', '_', '~']) this.stack(char).length = this.floor[char] ?? 0;
    this.floor = this.floors.pop() ?? { '*': 0, _: 0, '~': 0 };
  }

  private stack(char: string): Run[] {
    return this.stacks[char] ?? [];
  }

  take(run: Run): void {
    if (run.escaped) return;
    if (run.close) this.close(run);
    if (run.open && run.left > 0 && !run.escaped) this.stack(run.char).push(run);
  }

  private close(run: Run): void {
    const stack = this.stack(run.char);
    const floor = this.floor[run.char] ?? 0;
    let searched = 0;
    for (let at = stack.length - 1; at >= floor && run.left > 0;) {
      const opener = stack[at];
      if (!opener) return;
      if (!run.own && searched++ > MAX_SEARCH) {
        run.escaped = true;
        return;
      }
      if (!fits(opener, run)) {
        at--;
        continue;
      }
      if (!run.own) {
        run.escaped = true;
        return;
      }
      if (!opener.own) {
        opener.escaped = true;
        stack.splice(at, 1);
        at--;
        continue;
      }
      at = this.pair(opener, run, stack, at);
    }
  }

  private pair(opener: Run, run: Run, stack: Run[], at: number): number {
    const size = run.char === '~' ? run.left : opener.left >= 2 && run.left >= 2 ? 2 : 1;
    const pairs = this.pairs.get(run) ?? [];
    this.pairs.set(run, pairs);
    pairs.push({ opener, size });
    run.left -= size;
    opener.left -= size;
    stack.length = opener.left > 0 ? at + 1 : at;
    return stack.length - 1;
  }
}

/** Rules 9 and 10 of CommonMark ("multiple of 3"); tildes pair by equal length. */
function fits(opener: Run, closer: Run): boolean {
  if (opener.char === '~') return opener.length === closer.length;
  const doubtful = opener.unsure || closer.unsure;
  if (doubtful && !(opener.own && closer.own)) return true;
  if (!doubtful && !opener.close && !closer.open) return true;
  return (opener.length + closer.length) % 3 !== 0 || (opener.length % 3 === 0 && closer.length % 3 === 0);
}

/** Runs the algorithm; tells which of our marks would not come out. `strict`: nor may anything else pair. */
function simulate(runs: readonly Run[], scopes: readonly (readonly [at: number, step: 1 | -1])[], strict: boolean): Mark[] {
  const simulation = new Simulation();
  let scope = 0;
  for (let i = 0; i <= runs.length; i++) {
    for (; scope < scopes.length && scopes[scope]?.[0] === i; scope++) {
      if (scopes[scope]?.[1] === 1) simulation.enter();
      else simulation.leave();
    }
    const run = runs[i];
    if (run) simulation.take(run);
  }
  return failures(runs, simulation.pairs, strict);
}

function failures(runs: readonly Run[], pairs: ReadonlyMap<Run, { opener: Run; size: number }[]>, strict: boolean): Mark[] {
  const opened = new Map<Mark, Run>();
  const failed: Mark[] = [];
  for (const run of runs) {
    if (!run.own) continue;
    const made = [...(pairs.get(run) ?? [])];
    for (const note of run.notes) {
      if (note.kind === 'open') opened.set(note.mark, run);
      if (note.kind !== 'close') continue;
      const at = made.findIndex(({ opener, size }) => opener === opened.get(note.mark) && size === widthOf(note));
      if (at < 0) failed.push(note.mark);
      else made.splice(at, 1);
    }
    const [note] = run.notes.filter(isMark);
    if (strict && made.length > 0 && note) failed.push(note.mark);
  }
  return failed;
}

const PUNCTUATION_CHARACTER = /[\p{P}\p{S}]/u;

/** Moves punctuation at the edges of a mark outside of it; false where nothing but punctuation would be left, or other marks stand there. */
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
  const free = !notes.some(
    (note, i) => i !== open && i !== close && ((note.pos >= from.pos && note.pos <= start) || (note.pos >= stop && note.pos <= to.pos)),
  );
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
