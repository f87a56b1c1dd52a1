import type { Piece } from '../model/explanation';

export interface RuleCount {
  readonly rule: string;
  readonly pieces: number;
  /** The stage that spoke first by it; null where lowering or the ladder decided. */
  readonly stage: string | null;
}

/** How often each rule spoke on pieces of a state: the busiest first, then by name. */
export function ruleCounts(pieces: readonly Piece[], state: Piece['state']): readonly RuleCount[] {
  const counts = new Map<string, RuleCount>();
  for (const { state: fate, rule, stage } of pieces) {
    if (fate !== state) continue;
    const known = counts.get(rule);
    counts.set(rule, { rule, pieces: (known?.pieces ?? 0) + 1, stage: known === undefined ? stage : known.stage });
  }
  return [...counts.values()].sort((a, b) => b.pieces - a.pieces || (a.rule < b.rule ? -1 : 1));
}
