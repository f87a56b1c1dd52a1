import type { NodeId, Page } from '../model/page';

const STYLE_HIDES = /(?:^|[;\s])(?:display:\s*none|visibility:\s*hidden)/i;

/** Whether a browser would show nothing of the element: the `hidden` attribute, or `display: none` in its own style. */
export function isHidden(page: Page, node: NodeId): boolean {
  const { attrs, attrAt } = page;
  const stop = attrAt[node + 1] ?? 0;
  for (let i = attrAt[node] ?? 0; i < stop; i += 2) {
    const name = attrs[i];
    if (name === 'hidden') return true;
    if (name === 'style' && STYLE_HIDES.test(attrs[i + 1] ?? '')) return true;
  }
  return false;
}
