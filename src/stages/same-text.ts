/** Whether two texts say the same, whatever their case, spacing and punctuation. */
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
  readonly keys: readonly string[];
  /** Characters of the shortest text that may be such a title, and of the longest. */
  readonly least: number;
  readonly most: number;
}

/** By the list of claims, for several stages ask; they come after all that claim titles, but the number tells. */
const known = new WeakMap<readonly Claim[], { readonly claims: number; readonly titles: Titles }>();

function titlesOf(claims: readonly Claim[]): Titles {
  const before = known.get(claims);
  if (before?.claims === claims.length) return before.titles;
  const keys: string[] = [];
  for (const { field, value } of claims) if (field === 'title') keys.push(wordKey(value));
  const long = keys.filter((key) => key.length >= SHORTEST);
  const lengths = long.map(({ length }) => length);
  const titles = { keys: long, least: Math.min(...lengths) * MOST_OF, most: (LONGEST_RATIO * Math.max(0, ...lengths)) / MOST_OF };
  known.set(claims, { claims: claims.length, titles });
  return titles;
}

/** Tells headlines: the text is a claimed title, or such a title with a kicker. */
export function titleTest({ claims }: Draft): (text: string) => boolean {
  const { keys, least, most } = titlesOf(claims);
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
