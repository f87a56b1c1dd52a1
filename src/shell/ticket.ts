/** A unit in the pool: its history, and the answer where it cannot be done. */
import type { Failure, FailureCode } from '../model/failure';
import type { Loss, Unit, UnitResult, Verdict } from './protocol';

const MOST_ATTEMPTS = 2;

/** What became of a unit. */
export interface Answer {
  readonly result: UnitResult;
  /** 1, or 2 where a first attempt ended with its thread. */
  readonly attempt: number;
}

export class Ticket {
  hasWritten = false;
  readonly verdicts: Verdict[] = [];
  private attempt = 1;
  /** How often a document (0: none) ended its thread. */
  private readonly deaths = new Map<number, number>();

  constructor(
    readonly unit: Unit,
    private readonly resolve: (answer: Answer) => void,
  ) {}

  answer(result: UnitResult): void {
    this.resolve({ result, attempt: this.attempt });
  }

  /** Its document `ordinal` ended a thread. True where it is to be tried again; else it is answered. */
  mayRetry(ordinal: number, code: FailureCode, message: string): boolean {
    const deaths = (this.deaths.get(ordinal) ?? 0) + 1;
    this.deaths.set(ordinal, deaths);
    this.attempt = MOST_ATTEMPTS;
    if (deaths < MOST_ATTEMPTS) return true;
    if (this.unit.kind !== 'document' && ordinal > 0) {
      this.verdicts.push({ ordinal, code, message });
      return true;
    }
    this.answer(lost(this.unit, { code, message }));
    return false;
  }
}

/** The answer for a unit that cannot be done at all. */
function lost(unit: Unit, loss: Loss): UnitResult {
  if (unit.kind === 'line') return { kind: 'lost', ...loss };
  if (unit.kind === 'document') {
    const { id, source } = unit.doc;
    const failure: Failure = { id, source, error: { ...loss, stage: 'normalize' } };
    return { kind: 'document', outcome: failure };
  }
  const { path } = unit.task.input;
  return {
    kind: 'file',
    events: [{ kind: 'problem', problem: { ...loss, stage: 'read', record: null } }],
    receipt: {
      path,
      status: 'failed',
      reason: loss.code,
      documents: 0,
      failures: 1,
      warnings: 0,
      letters: null,
      outputs: [],
      bytes: null,
      sha256: null,
      ms: 0,
      attempt: MOST_ATTEMPTS,
    },
    marks: null,
  };
}
