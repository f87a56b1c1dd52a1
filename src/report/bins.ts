/** Classes of a measure: how many values lie between each two bounds. */
export function bins(values: readonly number[], bounds: readonly number[]): readonly (readonly [label: string, count: number])[] {
  if (values.length === 0) return [];
  const counts = new Array<number>(bounds.length + 1).fill(0);
  for (const value of values) {
    let bin = 0;
    while (bin < bounds.length && value >= (bounds[bin] ?? Infinity)) bin++;
    counts[bin] = (counts[bin] ?? 0) + 1;
  }
  return counts.map((number, bin) => [labelOf(bounds, bin), number]);
}

function labelOf(bounds: readonly number[], bin: number): string {
  const from = bin === 0 ? 0 : (bounds[bin - 1] ?? 0);
  const until = bounds[bin];
  if (until === undefined) return `${from} and more`;
  return until - from === 1 ? String(from) : `${from}–${until - 1}`;
}
