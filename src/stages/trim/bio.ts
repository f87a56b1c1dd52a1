/** Lines at the end that introduce the author: they begin with a name that the article claims as its author's. */
import type { Block } from '../../model/block';
import type { Draft } from '../../model/finding';
import { wordKey } from '../../text/same-words';

/** Letters that such a line has at most, and where in it the name begins at the latest. */
const LONGEST = 700;
const BEGINS = 24;
/** A shorter name may be a word. */
const SHORTEST_NAME = 6;

/** Tells the lines that introduce an author. */
export function introductionTest(draft: Draft): (block: Block) => boolean {
  // A paper that signs its stories is told of within them.
  const sites = new Set(draft.claims.flatMap(({ field, value }) => (field === 'siteName' ? [wordKey(value)] : [])));
  const names = draft.claims
    .flatMap(({ field, value, rank }) => (field === 'authors' && rank >= 0 ? value.map(wordKey) : []))
    .filter((name) => name.length >= SHORTEST_NAME && !sites.has(name));
  return ({ text, letters }) => {
    if (names.length === 0 || letters > LONGEST) return false;
    const key = wordKey(text);
    return names.some((name) => key.length > name.length && key.indexOf(name) >= 0 && key.indexOf(name) <= BEGINS);
  };
}
