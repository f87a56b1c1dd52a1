/** What is known of one input while it is worked on: becomes its receipt. */
import type { LetterCounts } from '../model/explanation';
import type { Failure } from '../model/failure';
import type { Skip } from '../model/reader';
import type { Rendered } from './convert-doc';
import type { WriteResult } from './files';
import type { Job } from './job';
import { type Mark, markOf } from './marks';
import { shownPath } from './paths';
import type { Listener, OutputReceipt, Problem, Receipt, Status } from './receipt';

/** Who is told, and what is left of an attempt that ended with its thread. */
export interface Attempt {
  readonly listener: Listener;
  /** True where an earlier attempt may have written outputs: those that are found as they should be are its work, and count as written. */
  readonly hasWritten?: boolean;
  /** Called where an output was written. */
  readonly onWrite?: () => void;
}

export class Work {
  private first: Receipt['reason'] = null;
  private documents = 0;
  private failures = 0;
  private skips = 0;
  private warnings = 0;
  private letters: LetterCounts | null = null;
  private readonly outputs: OutputReceipt[] = [];
  /** Of the outputs, in their order. */
  readonly marks: (Mark | null)[] = [];

  constructor(
    readonly path: string,
    readonly job: Job,
    private readonly attempt: Attempt,
  ) {}

  document({ warnings, letters }: Rendered): void {
    this.documents++;
    if (letters !== null) {
      this.letters = { source: (this.letters?.source ?? 0) + letters.source, kept: (this.letters?.kept ?? 0) + letters.kept };
    }
    this.warnings += warnings.length;
    for (const warning of warnings) this.attempt.listener.warning(this.path, warning);
  }

  problem(problem: Problem): void {
    this.failures++;
    if (this.failures === 1) this.first = problem.code;
    this.attempt.listener.problem(this.path, problem);
  }

  failure({ error, source }: Failure): void {
    this.problem({ ...error, record: source.record ?? null });
  }

  skip({ skip, message, record }: Skip): void {
    this.skips++;
    this.first ??= skip;
    this.attempt.listener.skip(this.path, { code: skip, message, record });
  }

  /** The reader found neither documents nor faults. */
  nothing(): void {
    if (this.skips === 0) this.problem({ code: 'empty', message: 'holds no document', stage: 'read', record: null });
  }

  readonly output = (path: string, result: WriteResult): void => {
    const shown = shownPath(path, this.job.cwd);
    if (result.action === 'refused') {
      this.problem({ code: 'io', message: `${shown} ${result.why}`, stage: 'write', record: null });
      return;
    }
    const action = this.attempt.hasWritten === true && result.action === 'unchanged' ? 'written' : result.action;
    if (action === 'written') this.attempt.onWrite?.();
    this.outputs.push({ path: shown, action, bytes: result.bytes, sha256: result.sha256 });
    if (this.job.wantsMarks) this.marks.push(result.action === 'differs' ? null : markOf(path));
  };

  receipt(): Omit<Receipt, 'bytes' | 'sha256' | 'ms' | 'attempt'> {
    const { path, first, documents, failures, warnings, letters, outputs } = this;
    return { path, status: this.status(), reason: first, documents, failures, warnings, letters, outputs };
  }

  private status(): Status {
    if (this.failures > 0) return 'failed';
    if (this.documents === 0) return 'skipped';
    const isSame = this.outputs.length > 0 && this.outputs.every(({ action }) => action === 'unchanged');
    return isSame ? 'unchanged' : 'converted';
  }
}
