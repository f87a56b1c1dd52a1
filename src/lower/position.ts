import type { Position } from 'unist';
import { sourceOffset } from '../dom/tree';
import type { Page } from '../model/page';

/** Span of a node in the source as it was given to `parse`. Line 1: only the offsets carry meaning, as dumps are one long line. */
export function positionOf(page: Page, from: number, to: number): Position {
  const start = page.repairs.length > 0 ? sourceOffset(page, from) : from;
  const end = page.repairs.length > 0 ? sourceOffset(page, to) : to;
  return {
    start: { line: 1, column: start + 1, offset: start },
    end: { line: 1, column: end + 1, offset: end },
  };
}
