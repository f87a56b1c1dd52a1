/** Whether two lines say the same, whatever their blanks, quotes, case and final point. */

const NOT_WORDS = /[^\p{L}\p{N}]+/gu;

function words(text: string): string {
  return text.normalize('NFKC').toLowerCase().replace(NOT_WORDS, '');
}

export function sameWords(a: string, b: string | undefined): boolean {
  // Lengths that differ by much cannot become equal by dropping signs; most calls end here.
  if (b === undefined || b.length < 2 || a.length < 2 || a.length > 3 * b.length + 20 || b.length > 3 * a.length + 20) return false;
  const left = words(a);
  return left !== '' && left === words(b);
}
