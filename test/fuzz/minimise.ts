/** Cuts a case down to what is needed for its finding (delta debugging): first large parts, then smaller ones. */
import type { Case } from './cases';
import type { Judgement } from './invariants';

export type Judge = (found: Case) => Promise<Judgement>;

/** Two findings are the same trouble if they agree up to the first quoted value, number or line end. */
export function kindOf(finding: string): string {
  return finding.replace(/["\d\n][^]*$/, '').trim();
}

export interface Effort {
  /** A reproducer of a page or two is good enough. */
  readonly tries: number;
  /** Cases that hang take their whole deadline each. */
  readonly ms: number;
}

const EFFORT: Effort = { tries: 400, ms: 300_000 };

export async function minimise(found: Case, finding: string, judge: Judge, { tries, ms }: Effort = EFFORT): Promise<Case> {
  const kind = kindOf(finding);
  const end = performance.now() + ms;
  let best = found.bytes;
  let left = tries;
  for (let size = best.length >> 1; size >= 1; size >>= 1) {
    for (let at = 0; at < best.length;) {
      if (left-- <= 0 || performance.now() > end) return { way: found.way, bytes: best };
      const shorter = Buffer.concat([best.subarray(0, at), best.subarray(at + size)]);
      const { findings } = await judge({ way: found.way, bytes: shorter });
      if (findings.some((one) => kindOf(one) === kind)) best = shorter;
      else at += size;
    }
  }
  return { way: found.way, bytes: best };
}
