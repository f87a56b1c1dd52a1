/** What a picture says of itself in its attributes, found again in a line: the surest mark of a caption, and in no language. */
import { Kind, kindsOf } from '../../dom/tokens';
import { attr } from '../../dom/tree';
import type { Block } from '../../model/block';
import type { NodeId, Page } from '../../model/page';
import { mayBeginAlike, sameWords } from '../../text/same-words';
import { splitCredit } from '../cues/index';

/** A line of so many signs that ends an alternative text is no accident: some sites put the headline before it. */
const TELLING = 25;
/** Characters in which lines that say the same differ in no letter; the last may be half of one. */
const BEGINNING = 16;

/** Whether a line says what the image says of itself, with or without a credit after it. */
export function repeatsImage(page: Page, image: NodeId, line: string): boolean {
  const alt = attr(page, image, 'alt') ?? '';
  const title = attr(page, image, 'title') ?? '';
  if (alt === '' && title === '') return false;
  // Splitting is dear. What is the same, or the end of what the picture says, begins with the same words as that or stands in it.
  if (!beginsLike(line, alt) && !beginsLike(line, title) && !alt.includes(line.slice(0, TELLING))) return false;
  const text = splitCredit(line)?.caption ?? line;
  if (sameWords(text, alt) || sameWords(text, title)) return true;
  return text.length >= TELLING && alt.endsWith(text);
}

/** Whether the first letters are the same, as far as both have them. */
function beginsLike(line: string, said: string): boolean {
  return said !== '' && mayBeginAlike(line.slice(0, BEGINNING), said.slice(0, BEGINNING));
}

/** Whether the line after an image is its caption by name, by a part that is named a credit, or by the words of the image. */
export function isCaptionLine(page: Page, image: NodeId, { node, until, element, text }: Block): boolean {
  if ((kindsOf(page, element) & (Kind.CAPTION | Kind.CREDIT)) !== 0) return true;
  for (let n = node; n < until; n++) if ((kindsOf(page, n) & Kind.CREDIT) !== 0) return true;
  return repeatsImage(page, image, text);
}
