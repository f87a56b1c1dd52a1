/** Lines at the end that introduce the author: they begin with a name that the article claims as its author's. */
import type { Block } from '../../model/block';
import type { Claim, Draft } from '../../model/finding';
import { wordKey } from '../../text/same-words';

/** Letters that such a line has at most, and where in it the name begins at the latest. */
const LONGEST = 700;
const BEGINS = 24;
/** A shorter name may be a word. */
const SHORTEST_NAME = 6;

/** Keys of the names that the article claims as its authors'. */
function authorsOf(claims: readonly Claim[]): readonly string[] {
  const authors = new Set<string>();
  const sites = new Set<string>();
  for (const { field, value, rank } of claims) {
    if (field === 'authors' && rank >= 0) for (const name of value) authors.add(name);
    else if (field === 'siteName') sites.add(value);
  }
  const names = [...authors].map(wordKey).filter((name) => name.length >= SHORTEST_NAME);
  if (names.length === 0) return names;
  // A paper that signs its stories is told of within them.
  const signing = new Set([...sites].map(wordKey));
  return names.filter((name) => !signing.has(name));
}

/** Tells the lines that introduce an author. */
export function introductionTest({ claims }: Draft): (block: Block) => boolean {
  const names = authorsOf(claims);
  return ({ text, letters }) => {
    if (names.length === 0 || letters > LONGEST) return false;
    const key = wordKey(text);
    return names.some((name) => key.length > name.length && key.indexOf(name) >= 0 && key.indexOf(name) <= BEGINS);
  };
}
