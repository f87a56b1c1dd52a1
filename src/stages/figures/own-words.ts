/** What a picture says of itself in its attributes, found again in a line: the surest mark of a caption, and in no language. */
import { Kind, kindsOf } from '../../dom/tokens';
import { attr } from '../../dom/tree';
import type { Block } from '../../model/block';
import type { NodeId, Page } from '../../model/page';
import { sameWords } from '../../text/same-words';
import { splitCredit } from '../cues/index';

/** A line of so many signs that ends an alternative text is no accident: some sites put the headline before it. */
const TELLING = 25;

/** Whether a line says what the image says of itself, with or without a credit after it. */
export function repeatsImage(page: Page, image: NodeId, line: string): boolean {
  const text = splitCredit(line)?.caption ?? line;
  const alt = attr(page, image, 'alt');
  if (sameWords(text, alt) || sameWords(text, attr(page, image, 'title'))) return true;
  return text.length >= TELLING && alt !== undefined && alt.endsWith(text);
}

/** Whether the line after an image is its caption by name, by a part that is named a credit, or by the words of the image. */
export function isCaptionLine(page: Page, image: NodeId, { node, until, element, text }: Block): boolean {
  if ((kindsOf(page, element) & (Kind.CAPTION | Kind.CREDIT)) !== 0) return true;
  for (let n = node; n < until; n++) if ((kindsOf(page, n) & Kind.CREDIT) !== 0) return true;
  return repeatsImage(page, image, text);
}
