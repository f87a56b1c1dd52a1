/**
 * The one gate for the words of claims. They come from where no tag was ever read: JSON with its escapes, headers of dumps, attributes,
 * records of a stream. Look-alike radicals become the characters that they stand for, as in the text.
 */
import type { Claim } from '../model/finding';
import { codeAt } from '../text/code-at';
import { isRadical, unifyRadicals } from '../text/radicals';
import { isCleanUnit, wellFormed, withoutControls } from '../text/whitespace';

/** The claim without control characters and halves of characters, radicals mended; null where nothing was left of it. */
export function cleanClaim(claim: Claim): Claim | null {
  const { value } = claim;
  if (typeof value === 'string') {
    const clean = cleanText(value);
    if (clean === value) return claim;
    return clean === '' ? null : ({ ...claim, value: clean } as Claim);
  }
  if (typeof value === 'number') return claim;
  if (value.every(isPlain)) return claim;
  const clean = value.map(cleanText);
  if (clean.every((text, index) => text === value[index])) return claim;
  return { ...claim, value: clean.filter((text) => text !== '') };
}

function cleanText(text: string): string {
  return isPlain(text) ? text : unifyRadicals(wellFormed(withoutControls(text)));
}

/** Nothing to mend, as in nearly all claims: a body is among them, and read once. */
function isPlain(text: string): boolean {
  const { length } = text;
  for (let at = 0; at < length; at++) {
    const unit = codeAt(text, at);
    if (unit >= 0x20 && unit < 0x7f) continue;
    if (isRadical(unit) || !isCleanUnit(unit)) return false;
  }
  return true;
}
