/** Fields in the order of their interest: those that say the same as the winner are no rivals of it. */
import type { ExplainedField, RejectedCandidate } from '../model/explanation';

/** Nobody said anything of it. */
export function isAbsent({ origin, rejected }: ExplainedField): boolean {
  return origin === null && rejected.length === 0;
}

/** Losers with the value of the winner, and those that say something else. */
export function agreeing({ value, rejected }: ExplainedField): {
  readonly same: readonly RejectedCandidate[];
  readonly other: readonly RejectedCandidate[];
} {
  const won = JSON.stringify(value);
  return {
    same: rejected.filter((loser) => JSON.stringify(loser.value) === won),
    other: rejected.filter((loser) => JSON.stringify(loser.value) !== won),
  };
}
