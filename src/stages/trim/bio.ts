/** Lines at the end that introduce the author: they begin with a name that the article claims as its author's. */
import type { Draft, Finding, Stage, Verdict } from '../../model/finding';
import { wordKey } from '../same-text';

/** Blocks from the end that may be such lines, letters that one has at most, and where in it the name begins at the latest. */
const LAST = 3;
const LONGEST = 700;
const BEGINS = 24;
/** A shorter name may be a word. */
const SHORTEST_NAME = 6;

function run(draft: Draft): Finding {
  const names = draft.claims
    .flatMap(({ field, value, rank }) => (field === 'authors' && rank >= 0 ? value.map(wordKey) : []))
    .filter((name) => name.length >= SHORTEST_NAME);
  if (names.length === 0) return {};
  const lines = draft.blocks().filter(({ kind }) => kind === 'text');
  if (lines.length <= LAST + 1) return {};
  const verdicts: Verdict[] = [];
  for (const { node, until, text, letters } of lines.slice(-LAST)) {
    const key = wordKey(text);
    const introduces =
      letters <= LONGEST && names.some((name) => key.length > name.length && key.indexOf(name) >= 0 && key.indexOf(name) <= BEGINS);
    // Only what reaches the end: a later line of prose shows that the story went on.
    if (introduces) verdicts.push({ kind: 'drop', node, until, rule: 'trim/author-bio' });
    else verdicts.length = 0;
  }
  return { verdicts };
}

export const bio: Stage = { name: 'trim/bio', run };
