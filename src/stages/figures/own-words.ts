/** What a picture says of itself in its attributes, found again in a line: the surest mark of a caption, and in no language. */
import { Kind, kindsOf } from '../../dom/tokens';
import { attr } from '../../dom/tree';
import type { Block } from '../../model/block';
import type { NodeId, Page } from '../../model/page';
import { sameWords } from '../../text/same-words';
import { splitCredit } from '../cues/index';

/** A line of so many signs that ends an alternative text is no accident: some sites put the headline before it. */
const TELLING = 25;
/** A line that is so much longer than what the picture says differs from it in more than signs and a credit at its end. */
const MOST_TIMES = 3;
const MOST_MORE = 150;

/** Whether a line says what the image says of itself, with or without a credit after it. */
export function repeatsImage(page: Page, image: NodeId, line: string): boolean {
  const alt = attr(page, image, 'alt') ?? '';
  const title = attr(page, image, 'title') ?? '';
  // Splitting is dear, and most pictures say nothing, or less than a line of prose could be the same as.
  if (line.length > MOST_TIMES * Math.max(alt.length, title.length) + MOST_MORE) return false;
  const text = splitCredit(line)?.caption ?? line;
  if (sameWords(text, alt) || sameWords(text, title)) return true;
  return text.length >= TELLING && alt.endsWith(text);
}

/** Whether the line after an image is its caption by name, by a part that is named a credit, or by the words of the image. */
export function isCaptionLine(page: Page, image: NodeId, { node, until, element, text }: Block): boolean {
  if ((kindsOf(page, element) & (Kind.CAPTION | Kind.CREDIT)) !== 0) return true;
  for (let n = node; n < until; n++) if ((kindsOf(page, n) & Kind.CREDIT) !== 0) return true;
  return repeatsImage(page, image, text);
}
