/** Trees are shared, not copied: what a repair leaves as it is stays the very node it was. */

/** The list with each node mended; the list itself where no node changes, which is nearly always. */
export function mapShared<Node>(nodes: readonly Node[], mend: (node: Node) => Node): readonly Node[] {
  let mended: Node[] | null = null;
  for (let at = 0; at < nodes.length; at++) {
    const node = nodes[at] as Node;
    const made = mend(node);
    if (made !== node) mended ??= nodes.slice(0, at);
    mended?.push(made);
  }
  return mended ?? nodes;
}
