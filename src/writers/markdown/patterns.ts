/** Whether a pattern holds at a place of the line; the pattern is sticky (`y`), so nothing is copied or searched. */
export function matchesAt(pattern: RegExp, text: string, pos: number): boolean {
  pattern.lastIndex = pos;
  return pattern.test(text);
}
