/**
 * The one gate for the words of claims. They come from where no tag was ever read: JSON with its escapes, headers of dumps, attributes,
 * records of a stream. Look-alike radicals become the characters that they stand for, as in the text.
 */
import type { Claim } from '../model/finding';
import { unifyRadicals } from '../text/radicals';
import { isClean, wellFormed, withoutControls } from '../text/whitespace';

/** The claim without control characters and halves of characters, radicals mended; null where nothing was left of it. */
export function cleanClaim(claim: Claim): Claim | null {
  const { value } = claim;
  if (typeof value === 'string') {
    const clean = cleanText(value);
    if (clean === value) return claim;
    return clean === '' ? null : ({ ...claim, value: clean } as Claim);
  }
  if (typeof value === 'number') return claim;
  if (value.every(isClean)) return claim;
  const clean = value.map(cleanText);
  if (clean.every((text, index) => text === value[index])) return claim;
  return { ...claim, value: clean.filter((text) => text !== '') };
}

function cleanText(text: string): string {
  return unifyRadicals(isClean(text) ? text : wellFormed(withoutControls(text)));
}
