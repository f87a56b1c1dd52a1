/** Reading texts unit by unit where they come from everywhere. */

/**
 * `text.charCodeAt(at)` for loops that meet texts of all kinds. V8 has a dozen kinds of strings (flat, cut out of another, joined, of one byte or
 * two), and a loop that has met five of them looks `charCodeAt` up by its name at each character, which takes twice as long as all else it
 * does. Here the function is known. For the same reason such loops ask for the length once.
 */
export function codeAt(text: string, at: number): number {
  return String.prototype.charCodeAt.call(text, at);
}
