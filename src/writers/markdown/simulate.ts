/** CommonMark's "process emphasis" over the runs of one line. */
import type { Mark } from './notes';
import { isMark, widthOf, type Pair, type Run, type Scopes } from './runs';

/** How far a search among openers goes before it assumes the worst. */
const MAX_SEARCH = 64;

class Simulation {
  private readonly stacks: Record<string, Run[]> = { '*': [], _: [], '~': [] };
  private floors: Record<string, number>[] = [];
  private floor: Record<string, number> = { '*': 0, _: 0, '~': 0 };
  readonly broken = new Set<Run>();

  enter(): void {
    this.floors.push(this.floor);
    this.floor = { '*': this.stack('*').length, _: this.stack('_').length, '~': this.stack('~').length };
  }

  leave(): void {
    for (const char of ['*', '_', '~']) shorten(this.stack(char), this.floor[char] ?? 0);
    this.floor = this.floors.pop() ?? { '*': 0, _: 0, '~': 0 };
  }

  private stack(char: string): Run[] {
    return this.stacks[char] ?? [];
  }

  take(run: Run): void {
    if (run.escaped) return;
    if (run.close) this.close(run);
    else if (run.risky) this.avoid(run);
    if (this.mayOpen(run)) this.stack(run.char).push(run);
  }

  private mayOpen({ open, left, escaped }: Run): boolean {
    return open && left > 0 && !escaped;
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

  /** What micromark might pair with an opener of ours: text is escaped, a mark of ours cannot be written so. */
  private avoid(run: Run): void {
    const stack = this.stack(run.char);
    const floor = Math.max(this.floor[run.char] ?? 0, stack.length - MAX_SEARCH);
    for (let at = stack.length - 1; at >= floor; at--) {
      const opener = stack[at];
      if (!opener || !fits(opener, run)) continue;
      if (opener.own) this.broken.add(run);
      else {
        opener.escaped = true;
        stack.splice(at, 1);
      }
    }
  }

  private pair(opener: Run, run: Run, stack: Run[], at: number): number {
    const size = run.char === '~' ? run.left : opener.left >= 2 && run.left >= 2 ? 2 : 1;
    run.pairs ??= [];
    run.pairs.push({ opener, size });
    run.left -= size;
    opener.left -= size;
    shorten(stack, opener.left > 0 ? at + 1 : at);
    return stack.length - 1;
  }
}

/** Without what stands at `length` and behind it. Setting the length of an array is a call into the engine. */
function shorten(stack: Run[], length: number): void {
  while (stack.length > length) stack.pop();
}

/**
 * Rules 9 and 10 of CommonMark ("multiple of 3"); tildes pair by equal length. The specification counts the runs as they were written,
 * micromark what is left of them: ours must pair under both, text under neither.
 */
function fits(opener: Run, closer: Run): boolean {
  if (opener.char === '~') return opener.length === closer.length;
  const doubtful = opener.unsure || closer.unsure;
  if (doubtful && !(opener.own && closer.own)) return true;
  if (!doubtful && !opener.close && !closer.open) return true;
  const written = isPair(opener.length, closer.length);
  const left = isPair(opener.left, closer.left);
  return opener.own && closer.own ? written && left : written || left;
}

function isPair(opener: number, closer: number): boolean {
  return (opener + closer) % 3 !== 0 || (opener % 3 === 0 && closer % 3 === 0);
}

/** Runs the algorithm; tells which of our marks would not come out. `strict`: nor may anything else pair. */
export function simulate(runs: readonly Run[], scopes: Scopes, strict: boolean): Mark[] {
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
  return failures(runs, simulation.broken, strict);
}

const NONE: Pair[] = [];

function failures(runs: readonly Run[], broken: ReadonlySet<Run>, strict: boolean): Mark[] {
  const opened = new Map<Mark, Run>();
  const failed: Mark[] = [];
  for (const run of runs) {
    if (!run.own) continue;
    const made = run.pairs === null ? NONE : [...run.pairs];
    for (const note of run.notes) {
      if (note.kind === 'open') opened.set(note.mark, run);
      if (note.kind !== 'close') continue;
      const at = made.findIndex(({ opener, size }) => opener === opened.get(note.mark) && size === widthOf(note));
      if (at < 0) failed.push(note.mark);
      else made.splice(at, 1);
    }
    const note = run.notes.find(isMark);
    if (note && (broken.has(run) || (strict && made.length > 0))) failed.push(note.mark);
  }
  return failed;
}
