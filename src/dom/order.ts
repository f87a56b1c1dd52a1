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

/** The same among nodes. */
export function placeFrom(nodes: readonly NodeId[], from: NodeId): number {
  return firstFrom(nodes, from, itself);
}
const itself = (node: NodeId): NodeId => node;

/** The first of the nodes that is this one or stands behind it; `Infinity` where there is none, so that it is within no element. */
export function nextFrom(nodes: readonly NodeId[], from: NodeId): NodeId {
  const at = placeFrom(nodes, from);
  return at < nodes.length ? (nodes[at] ?? Infinity) : Infinity;
}
