/** Cuts a case down to what is needed for its finding (delta debugging): first large parts, then smaller ones. */
import { judgeCase, type Case } from './cases';

/** Two findings are the same trouble if they agree up to the first quoted value, number or line end. */
export function kindOf(finding: string): string {
  return finding.replace(/["\d\n][^]*$/, '').trim();
}

/** Tries at most so often: a reproducer of a page or two is good enough. */
const TRIES = 400;

export async function minimise(found: Case, finding: string): Promise<Case> {
  const kind = kindOf(finding);
  let best = found.bytes;
  let tries = TRIES;
  for (let size = best.length >> 1; size >= 1 && tries > 0; size >>= 1) {
    for (let at = 0; at < best.length && tries > 0;) {
      const shorter = Buffer.concat([best.subarray(0, at), best.subarray(at + size)]);
      tries--;
      const still = (await judgeCase({ way: found.way, bytes: shorter })).some((one) => kindOf(one) === kind);
      if (still) best = shorter;
      else at += size;
    }
  }
  return { way: found.way, bytes: best };
}
