/**
 * What was converted before, so that unchanged inputs are passed over. An entry holds when tool, options, input and outputs are the
 * same; the file system's size and times are believed where they are all as they were, otherwise contents are compared by hash (a
 * checkout sets all times anew). The cache is never beside the inputs, and nothing but time is lost with it.
 *
 * One journal for each set of options: a line an entry. Lines are only appended, so a killed run loses at most its last batch, and a
 * torn line is passed over.
 */
import { join, resolve } from 'node:path';
import type { LetterCounts } from '../model/explanation';
import { sha256 } from '../text/hash';
import { fileDigest } from './files';
import type { Task } from './job';
import { Journal } from './journal';
import { type Mark, markBefore, markOf, sameMark } from './marks';
import { shownPath } from './paths';
import type { Done } from './process-file';
import type { Receipt } from './receipt';
import { statusOf } from './regular';

interface Entry {
  /** Absolute path of the input. */
  readonly path: string;
  readonly mark: Mark;
  /** Of the input as it was shown and its plan: both depend on the other inputs and both are seen in the outputs. */
  readonly task: string;
  readonly sha256: string;
  readonly bytes: number;
  readonly documents: number;
  readonly warnings: number;
  readonly letters: LetterCounts | null;
  readonly outputs: readonly OutputEntry[];
}

interface OutputEntry {
  readonly path: string;
  readonly mark: Mark;
  readonly bytes: number;
  readonly sha256: string;
}

/** Entries that are written together. */
const BATCH = 256;

export class Cache {
  private readonly pending: string[] = [];
  /** Null where it cannot be used, which is no reason to fail. */
  private journal: Journal | null;

  /** `key` is made of everything but the input that decides the outputs. */
  constructor(
    folder: string,
    key: string,
    private readonly cwd: string,
  ) {
    try {
      this.journal = new Journal(join(folder, `${sha256(key).slice(0, 16)}.ndjson`));
    } catch {
      this.journal = null;
    }
  }

  /** The receipt of an input that need not be converted, or null. */
  lookUp(task: Task): Receipt | null {
    const { absolute, path } = task.input;
    const line = this.journal?.find(absolute) ?? null;
    const entry = line === null ? null : parse(line);
    if (entry?.task !== taskKey(task)) return null;
    const stats = statusOf(absolute);
    const mark = stats ? held(absolute, markBefore(stats), entry) : null;
    const marks = mark ? entry.outputs.map((output) => held(output.path, markOf(output.path), output)) : [];
    if (!mark || !marks.every((output) => output !== null)) return null;
    const isAsMarked = mark === entry.mark && entry.outputs.every((output, index) => marks[index] === output.mark);
    // Found by content: next time the marks will do.
    if (!isAsMarked) {
      this.append({ ...entry, mark, outputs: entry.outputs.map((output, index) => ({ ...output, mark: marks[index] ?? output.mark })) });
    }
    return this.receipt(path, entry);
  }

  /** Keeps the receipt of a conversion, if it is one of success. */
  keep({ receipt, marks }: Done, task: Task): void {
    const { status, bytes, sha256: digest, documents, warnings, letters } = receipt;
    if (this.journal === null || !marks?.input || bytes === null || digest === null) return;
    if ((status !== 'converted' && status !== 'unchanged') || receipt.failures > 0) return;
    const outputs = receipt.outputs.flatMap((output, index): OutputEntry[] => {
      const mark = marks.outputs[index];
      return mark ? [{ path: resolve(this.cwd, output.path), mark, bytes: output.bytes, sha256: output.sha256 }] : [];
    });
    if (outputs.length !== receipt.outputs.length) return;
    const input = { path: task.input.absolute, mark: marks.input, task: taskKey(task), sha256: digest };
    this.append({ ...input, bytes, documents, warnings, letters, outputs });
  }

  private append(entry: Entry): void {
    this.pending.push(JSON.stringify(entry));
    if (this.pending.length >= BATCH) this.flush();
  }

  flush(): void {
    if (this.pending.length === 0) return;
    try {
      this.journal?.append(this.pending);
    } catch {
      this.journal = null;
    }
    this.pending.length = 0;
  }

  private receipt(path: string, { bytes, sha256: digest, documents, warnings, letters, outputs }: Entry): Receipt {
    const shown = outputs.map((output) => ({
      path: shownPath(output.path, this.cwd),
      action: 'unchanged' as const,
      bytes: output.bytes,
      sha256: output.sha256,
    }));
    const known = { documents, failures: 0, warnings, letters, outputs: shown, bytes, sha256: digest };
    return { path, status: 'unchanged', reason: null, ...known, ms: 0, attempt: 1 };
  }
}

/** The mark of a file that is as the entry says: the known one where marks are equal, the present one where contents are; else null. */
function held(
  path: string,
  now: Mark | null,
  known: { readonly mark: Mark; readonly bytes: number; readonly sha256: string },
): Mark | null {
  if (!now) return null;
  if (sameMark(now, known.mark)) return known.mark;
  return now[0] === known.bytes && fileDigest(path) === known.sha256 ? now : null;
}

function taskKey({ input, plan }: Task): string {
  return sha256(JSON.stringify([input.path, plan])).slice(0, 16);
}

function parse(line: string): Entry | null {
  try {
    return JSON.parse(line) as Entry;
  } catch {
    return null;
  }
}
