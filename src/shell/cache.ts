/**
 * What was converted before, so that unchanged inputs are passed over. An entry holds when tool, options, input and outputs are the
 * same; the file system's size and times are believed where they are all as they were, otherwise contents are compared by hash (a
 * checkout sets all times anew). The cache is never beside the inputs, and nothing but time is lost with it.
 *
 * One journal for each set of options: a line an entry, the last one of a path counts. Lines are only appended, so a killed run loses
 * at most its last batch, and a torn line is passed over.
 */
import { createHash } from 'node:crypto';
import { appendFileSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import type { LetterCounts } from '../model/explanation';
import { fileDigest } from './files';
import { toSlashes } from './paths';
import type { Task } from './process-file';
import type { OutputReceipt, Receipt } from './receipt';
import { commit, temporaryFor } from './temporaries';

/** Size, times and number of a file: equal means unchanged, for all practical purposes. */
export type Mark = readonly [size: number, modified: number, changed: number, node: number];

interface Entry {
  /** Absolute path of the input. */
  readonly path: string;
  readonly mark: Mark;
  /** The input as it was shown and its plan, as JSON: both depend on the other inputs and both are seen in the outputs. */
  readonly task: string;
  readonly sha256: string;
  readonly bytes: number;
  readonly documents: number;
  readonly warnings: number;
  readonly letters: LetterCounts | null;
  readonly outputs: readonly { readonly path: string; readonly mark: Mark; readonly bytes: number; readonly sha256: string }[];
}

/** Entries that are written together. */
const BATCH = 256;
/** A file changed this shortly before it was read may change again within the same tick of the clock of the file system. */
const TICK = 50;

export class Cache {
  /** Lines by path: they are only parsed when they are asked for. */
  private readonly lines = new Map<string, string>();
  private readonly pending: string[] = [];
  private readonly file: string;
  private isUsable = true;

  /** `key` is made of everything but the input that decides the outputs. */
  constructor(
    folder: string,
    key: string,
    private readonly cwd: string,
  ) {
    this.file = join(folder, `${createHash('sha256').update(key).digest('hex').slice(0, 16)}.ndjson`);
    this.load();
  }

  /** The receipt of an input that need not be converted, or null. `now` is the input's mark: see `markBefore`. */
  lookUp(task: Task, now: Mark | null): Receipt | null {
    const path = resolve(this.cwd, task.input.path);
    const line = this.lines.get(path);
    const entry = line === undefined ? null : parse(line);
    if (!entry || !now || entry.task !== taskKey(task)) return null;
    if (!sameMark(now, entry.mark) && !sameContent(path, now, entry)) return null;
    const marks = entry.outputs.map((output) => markOf(output.path));
    const isSame = entry.outputs.every((output, index) => {
      const mark = marks[index];
      return mark && (sameMark(mark, output.mark) || sameContent(output.path, mark, output));
    });
    if (!isSame) return null;
    const fresh = {
      ...entry,
      mark: now,
      outputs: entry.outputs.map((output, index) => ({ ...output, mark: marks[index] ?? output.mark })),
    };
    // Found by content: next time the marks will do.
    if (JSON.stringify(fresh) !== line) this.append(fresh);
    return this.receipt(task.input.path, entry);
  }

  /** Keeps the receipt of a conversion, if it is one of success. `before` is the input's mark from before it was read. */
  keep(receipt: Receipt, task: Task, before: Mark | null): void {
    const { status, bytes, sha256, documents, warnings, letters } = receipt;
    if (!this.isUsable || !before || bytes === null || sha256 === null) return;
    if ((status !== 'converted' && status !== 'unchanged') || receipt.failures > 0) return;
    const path = resolve(this.cwd, receipt.path);
    const outputs = receipt.outputs.flatMap((output) => this.outputEntry(output));
    if (outputs.length !== receipt.outputs.length) return;
    this.append({ path, mark: before, task: taskKey(task), sha256, bytes, documents, warnings, letters, outputs });
  }

  private append(entry: Entry): void {
    this.pending.push(JSON.stringify(entry));
    if (this.pending.length >= BATCH) this.flush();
  }

  flush(): void {
    if (this.pending.length === 0) return;
    try {
      appendFileSync(this.file, `${this.pending.join('\n')}\n`);
    } catch {
      // A cache that cannot be written to is no reason to fail.
      this.isUsable = false;
    }
    this.pending.length = 0;
  }

  private outputEntry({ path, action, bytes, sha256 }: OutputReceipt): Entry['outputs'] {
    const absolute = resolve(this.cwd, path);
    const mark = action === 'differs' ? null : markOf(absolute);
    return mark ? [{ path: absolute, mark, bytes, sha256 }] : [];
  }

  private receipt(path: string, { bytes, sha256, documents, warnings, letters, outputs }: Entry): Receipt {
    const shown = outputs.map((output) => ({
      path: toSlashes(relative(this.cwd, output.path)),
      action: 'unchanged' as const,
      bytes: output.bytes,
      sha256: output.sha256,
    }));
    const known = { documents, failures: 0, warnings, letters, outputs: shown, bytes, sha256 };
    return { path, status: 'unchanged', reason: null, ...known, ms: 0, attempt: 1 };
  }

  private load(): void {
    try {
      mkdirSync(join(this.file, '..'), { recursive: true });
    } catch {
      this.isUsable = false;
      return;
    }
    let text: string;
    try {
      text = readFileSync(this.file, 'utf8');
    } catch {
      return;
    }
    let count = 0;
    for (const line of text.split('\n')) {
      const path = pathOf(line);
      if (path === null) continue;
      count++;
      this.lines.set(path, line);
    }
    if (count > this.lines.size * 2) this.compact();
  }

  /** Drops entries that later ones have replaced. */
  private compact(): void {
    try {
      const temporary = temporaryFor(this.file);
      writeFileSync(temporary, [...this.lines.values(), ''].join('\n'));
      commit(temporary, this.file);
    } catch {
      this.isUsable = false;
    }
  }
}

function sameContent(path: string, [size]: Mark, known: { readonly bytes: number; readonly sha256: string }): boolean {
  return size === known.bytes && fileDigest(path) === known.sha256;
}

function taskKey({ input, plan }: Task): string {
  return JSON.stringify([input.path, plan]);
}

/** To be taken before the input is read: a change while it is read must not go unseen. */
export function markBefore(path: string): Mark | null {
  const mark = markOf(path);
  // Zero is never equal: such an input is compared by its content next time.
  return mark && Date.now() - mark[1] < TICK ? [mark[0], 0, 0, 0] : mark;
}

function markOf(path: string): Mark | null {
  const stats = statSync(path, { throwIfNoEntry: false });
  return stats?.isFile() ? [stats.size, stats.mtimeMs, stats.ctimeMs, stats.ino] : null;
}

function sameMark(a: Mark, b: Mark): boolean {
  return a[0] === b[0] && a[1] === b[1] && a[2] === b[2] && a[3] === b[3];
}

const START = '{"path":';

/** The path of a line without parsing all of it; null for a torn line. */
function pathOf(line: string): string | null {
  if (!line.startsWith(START) || !line.endsWith(']}')) return null;
  const end = line.indexOf('","mark":', START.length);
  if (end < 0) return null;
  const raw = line.slice(START.length, end + 1);
  return raw.includes('\\') ? (JSON.parse(raw) as string) : raw.slice(1, -1);
}

function parse(line: string): Entry | null {
  try {
    return JSON.parse(line) as Entry;
  } catch {
    return null;
  }
}
