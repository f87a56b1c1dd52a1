/** One chooser decides every field: the claim of the highest rank wins, the first among equals; the losers stay for the record. */
import type { Claim, ClaimValues, Field } from '../model/finding';

export interface Choice<F extends Field> {
  readonly value: ClaimValues[F] | null;
  /** The claim that won; null where nobody said anything credible. */
  readonly claim: Claim | null;
}

export interface Rejection {
  readonly claim: Claim;
  readonly reason: string;
}

export type Choices = <F extends Field>(field: F) => Choice<F>;

/** Negative ranks are claims that a stage shows but forbids (a date after the capture); their origin says why. */
const FORBIDDEN = 0;

export function choose(claims: readonly Claim[]): Choices {
  const best = new Map<Field, Claim>();
  for (const claim of claims) {
    const { field, rank } = claim;
    if (rank < FORBIDDEN) continue;
    const before = best.get(field);
    if (before === undefined || rank > before.rank) best.set(field, claim);
  }
  return <F extends Field>(field: F): Choice<F> => {
    const claim = best.get(field) ?? null;
    return { value: claim === null ? null : (claim.value as ClaimValues[F]), claim };
  };
}

/** What was claimed for a field besides what won, and why it lost. */
export function rejectedFor(claims: readonly Claim[], field: Field, winner: Claim | null): readonly Rejection[] {
  return claims
    .filter((claim) => claim.field === field && claim !== winner)
    .map((claim) => ({ claim, reason: claim.rank < FORBIDDEN ? 'not credible' : `outranked by ${winner?.origin ?? ''}` }));
}
