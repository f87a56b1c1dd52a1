/** The inputs of a run. There may be a million: paths are kept as bytes, all else is made when it is asked for. */
import { type Input, STDIN } from './input';
import { absolutePath } from './paths';
import type { Problem } from './receipt';

/** Paths in one piece of memory. */
const PIECE = 1 << 10;

export class InputList {
  private readonly pieces: Buffer[] = [];
  /** Where each path of a piece ends. */
  private readonly ends: Uint32Array[] = [];
  private pending: string[] = [];
  private readonly problems = new Map<number, Problem>();
  private readonly own = new Set<number>();
  /** The piece that was asked for last: inputs are mostly taken in their order. */
  private opened: { readonly piece: number; readonly paths: readonly string[] } | null = null;

  constructor(private readonly cwd: string) {}

  get length(): number {
    return this.pieces.length * PIECE + this.pending.length;
  }

  add(path: string, problem: Problem | null, isOwn: boolean): void {
    if (problem !== null) this.problems.set(this.length, problem);
    if (isOwn) this.own.add(this.length);
    this.pending.push(path);
    if (this.pending.length === PIECE) this.pack();
  }

  at(number: number): Input {
    const path = this.pathsOf(Math.floor(number / PIECE))[number % PIECE] ?? '';
    const absolute = path === STDIN ? STDIN : absolutePath(this.cwd, path);
    return { path, absolute, problem: this.problems.get(number) ?? null, isOwn: this.own.has(number) };
  }

  *[Symbol.iterator](): Generator<Input> {
    for (let number = 0; number < this.length; number++) yield this.at(number);
  }

  private pathsOf(piece: number): readonly string[] {
    if (piece === this.pieces.length) return this.pending;
    if (this.opened?.piece !== piece) this.opened = { piece, paths: this.unpack(piece) };
    return this.opened.paths;
  }

  private pack(): void {
    const paths = this.pending.map((path) => Buffer.from(path, 'utf8'));
    let end = 0;
    this.ends.push(Uint32Array.from(paths, ({ length }) => (end += length)));
    this.pieces.push(Buffer.concat(paths));
    this.pending = [];
  }

  private unpack(piece: number): readonly string[] {
    const bytes = this.pieces[piece];
    let start = 0;
    return Array.from(this.ends[piece] ?? [], (end) => {
      const path = bytes?.toString('utf8', start, end) ?? '';
      start = end;
      return path;
    });
  }
}
