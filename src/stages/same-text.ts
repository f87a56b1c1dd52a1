/** Whether two texts say the same, whatever their case, spacing and punctuation. */
import type { Draft } from '../model/finding';
import { wordKey } from '../text/same-words';

/** A kicker or a column name before the headline is at most this share of the whole. */
const MOST_OF = 0.6;
/** Blanks and punctuation make a text at most so much longer than its key. */
const LONGEST_RATIO = 2;
/** Shorter titles are words that prose may repeat. */
const SHORTEST = 12;

/** Tells headlines: the text is a claimed title, or such a title with a kicker. */
export function titleTest(draft: Draft): (text: string) => boolean {
  const titles = draft.claims
    .flatMap(({ field, value }) => (field === 'title' ? [wordKey(value)] : []))
    .filter((key) => key.length >= SHORTEST);
  const longest = Math.max(0, ...titles.map((title) => title.length)) / MOST_OF;
  return (text) => {
    if (text.length > LONGEST_RATIO * longest) return false;
    const key = wordKey(text);
    return titles.some(
      (title) =>
        key === title ||
        (key.includes(title) && title.length >= key.length * MOST_OF) ||
        (title.includes(key) && key.length >= title.length * MOST_OF),
    );
  };
}
