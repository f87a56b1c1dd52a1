/** Whether two texts say the same, whatever their case, spacing and punctuation. */
import { PageMemory } from '../dom/page-memory';
import type { Claim, Draft } from '../model/finding';
import { wordKey } from '../text/same-words';

/** A kicker or a column name before the headline is at most this share of the whole. */
const MOST_OF = 0.6;
/** Blanks and punctuation make a text at most so much longer than its key. */
const LONGEST_RATIO = 2;
/** Shorter titles are words that prose may repeat. */
const SHORTEST = 12;

/** The titles that are claimed, as keys. */
interface Titles {
  /** What claims them: the list, and how many stood in it. */
  readonly claims: readonly Claim[];
  readonly count: number;
  readonly keys: readonly string[];
  /** Characters of the shortest text that may be such a title, and of the longest. */
  readonly least: number;
  readonly most: number;
}

/** Several stages ask; they come after all that claim titles, but the number tells. */
const known = new PageMemory<Titles>();

function titlesOf({ page, claims }: Draft): Titles {
  const before = known.get(page);
  if (before?.claims === claims && before.count === claims.length) return before;
  // A page says its title in half a dozen places.
  const stated = new Set<string>();
  for (const { field, value } of claims) if (field === 'title') stated.add(value);
  const keys: string[] = [];
  let [least, most] = [Infinity, 0];
  for (const title of stated) {
    const key = wordKey(title);
    if (key.length < SHORTEST || keys.includes(key)) continue;
    keys.push(key);
    least = Math.min(least, key.length);
    most = Math.max(most, key.length);
  }
  return known.set(page, { claims, count: claims.length, keys, least: least * MOST_OF, most: (LONGEST_RATIO * most) / MOST_OF });
}

/** Tells headlines: the text is a claimed title, or such a title with a kicker. */
export function titleTest(draft: Draft): (text: string) => boolean {
  const { keys, least, most } = titlesOf(draft);
  return (text) => {
    if (text.length > most || text.length < least) return false;
    const key = wordKey(text);
    return keys.some(
      (title) =>
        key === title ||
        (key.includes(title) && title.length >= key.length * MOST_OF) ||
        (title.includes(key) && key.length >= title.length * MOST_OF),
    );
  };
}
