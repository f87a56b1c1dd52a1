/** Whether two texts say the same, whatever their case, spacing and punctuation. */
import type { Draft } from '../model/finding';

const NOT_WORD = /[^\p{L}\p{N}]+/gu;
const WORD = /[\p{L}\p{N}]/u;

/** Letters and digits only, lower case, NFKC: two texts with one key say the same. */
export function wordKey(text: string): string {
  const folded = text.normalize('NFKC').toLowerCase();
  let key = '';
  let from = -1;
  for (let i = 0; i < folded.length; i++) {
    const code = folded.charCodeAt(i);
    if (code >= FIRST_SURROGATE && code <= LAST_SURROGATE) return folded.replace(NOT_WORD, '');
    if (isWord(code)) {
      if (from < 0) from = i;
    } else if (from >= 0) {
      key += folded.slice(from, i);
      from = -1;
    }
  }
  return from < 0 ? key : key + folded.slice(from);
}
const FIRST_SURROGATE = 0xd800;
const LAST_SURROGATE = 0xdfff;

/** Keys are made of every block of every page, and asking the pattern for each letter is dear: 1 and 2 are its answers, 0 is not asked yet. */
const answers = new Uint8Array(0x10000);

function isWord(code: number): boolean {
  if (answers[code] === 0) answers[code] = WORD.test(String.fromCharCode(code)) ? 1 : 2;
  return answers[code] === 1;
}

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
