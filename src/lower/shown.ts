import { attr } from '../dom/tree';
import type { NodeId, Page } from '../model/page';

/** What an element says, by attribute, of how it is shown; bits of a set. */
export const Shown = {
  /** Not at all: the `hidden` attribute, `display: none`, `visibility: hidden`. */
  HIDDEN: 1,
  /** As a box, whatever the element (`display: block` and its like). */
  BOX: 2,
  /** As words of the line around it. */
  WORDS: 4,
  /** Line ends of its text are shown. */
  LINES: 8,
} as const;

const HIDES = /(?:^|[;\s])(?:display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse))/i;
const BOX = /(?:^|[;\s])display\s*:\s*(?:block|flex|grid|table|list-item)\b/i;
const WORDS = /(?:^|[;\s])display\s*:\s*(?:inline|contents)\s*(?:[;!]|$)/i;
const LINES = /(?:^|[;\s])white-space\s*:\s*(?:pre|break-spaces)/i;

/** How a browser would show the element, as far as its own attributes say; classes are not known. */
export function shown(page: Page, node: NodeId): number {
  const style = attr(page, node, 'style');
  const found = style === undefined ? 0 : ofStyle(style);
  return attr(page, node, 'hidden') === undefined ? found : found | Shown.HIDDEN;
}

function ofStyle(style: string): number {
  if (HIDES.test(style)) return Shown.HIDDEN;
  const display = BOX.test(style) ? Shown.BOX : WORDS.test(style) ? Shown.WORDS : 0;
  return display | (LINES.test(style) ? Shown.LINES : 0);
}
