/** One chooser decides every field: the claim of the highest rank wins, the first among equals; the losers stay for the record. */
import type { Claim, ClaimValues, Field } from '../model/finding';

export interface Choice<F extends Field> {
  readonly value: ClaimValues[F] | null;
  readonly origin: string | null;
  readonly rejected: readonly { readonly value: unknown; readonly origin: string; readonly reason: string }[];
}

export type Choices = <F extends Field>(field: F) => Choice<F>;

/** Negative ranks are claims that a stage shows but forbids (a date after the capture); their origin says why. */
const FORBIDDEN = 0;

export function choose(claims: readonly Claim[]): Choices {
  return <F extends Field>(field: F): Choice<F> => {
    const candidates = claims.filter((claim) => claim.field === field);
    let best: Claim | null = null;
    for (const claim of candidates) if (claim.rank >= FORBIDDEN && (best === null || claim.rank > best.rank)) best = claim;
    return {
      value: best === null ? null : (best.value as ClaimValues[F]),
      origin: best?.origin ?? null,
      rejected: candidates
        .filter((claim) => claim !== best)
        .map(({ value, origin, rank }) => ({
          value,
          origin,
          reason: rank < FORBIDDEN ? 'not credible' : `outranked by ${best?.origin ?? ''}`,
        })),
    };
  };
}
