/** Search in what stands in document order. */
import type { NodeId } from '../model/page';

/** Number of the first item whose node is this one or stands behind it; the length where there is none. */
export function firstFrom<T>(items: readonly T[], from: NodeId, nodeOf: (item: T) => NodeId): number {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (nodeOf(items[middle] as T) < from) low = middle + 1;
    else high = middle;
  }
  return low;
}
