import type { Piece } from '../model/explanation';

export interface RuleCount {
  readonly rule: string;
  readonly pieces: number;
}

/** How often each rule spoke on pieces of a state: the busiest first, then by name. */
export function ruleCounts(pieces: readonly Piece[], state: Piece['state']): readonly RuleCount[] {
  const counts = new Map<string, number>();
  for (const piece of pieces) if (piece.state === state) counts.set(piece.rule, (counts.get(piece.rule) ?? 0) + 1);
  return [...counts].map(([rule, number]) => ({ rule, pieces: number })).sort((a, b) => b.pieces - a.pieces || (a.rule < b.rule ? -1 : 1));
}
