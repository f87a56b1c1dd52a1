/** Reading texts unit by unit where they come from everywhere. */

/**
 * `text.charCodeAt(at)` for loops that meet texts of all kinds. V8 has a dozen kinds of strings (flat, cut out of another, joined, of one byte or
 * two), and a loop that has met five of them looks `charCodeAt` up by its name at each character, which takes twice as long as all else it
 * does. Here the function is known. For the same reason such loops ask for the length once. Bound and not wrapped: V8 notes at each call
 * whether it ever asked beyond the end, after which reading takes twice as long there, and a wrapper would be one call for all.
 */
export const codeAt: (text: string, at: number) => number = Function.prototype.call.bind(
  Reflect.get(String.prototype, 'charCodeAt') as () => number,
);
