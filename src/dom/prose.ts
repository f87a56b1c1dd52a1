/** Which lines are prose: shape before words, so that it holds in every language. */
import { endsSentence, endsWithoutStop } from '../text/sentence-end';

/** Letters from which a block is prose without further signs; and with the end of a sentence. */
const LONG = 90;
const SENTENCE = 35;
/** Blocks with a larger share of their letters in links lead elsewhere. */
const LINKED = 0.6;
/** … but a long sentence may consist of links for the most part. */
const LINKED_SENTENCE = 0.9;
/** Scripts that print no stop, nor blanks between words: as many letters in a row are a sentence. */
const UNSTOPPED = 45;

/** Whether a line of so many letters, and so many of them in links, is prose. */
export function isProseLine(text: string, letters: number, linkLetters: number): boolean {
  const share = shareOf(linkLetters, letters);
  // Length and links tell most lines, so the end is looked at last.
  if (letters >= LONG) return share <= LINKED || (share <= LINKED_SENTENCE && endsSentence(text));
  if (letters < SENTENCE || share > LINKED) return false;
  return endsSentence(text) || (letters >= UNSTOPPED && endsWithoutStop(text));
}

export function shareOf(part: number, letters: number): number {
  return part / Math.max(1, letters);
}
