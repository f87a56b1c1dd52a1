import type { Position } from 'unist';

/** Span of a node in the source as it was given to `parse`. Line 1: only the offsets carry meaning, as dumps are one long line. */
export function positionOf(from: number, to: number): Position {
  return { start: { line: 1, column: from + 1, offset: from }, end: { line: 1, column: to + 1, offset: to } };
}
