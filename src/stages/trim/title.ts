/** The headline within the body: it is the title of the record already. */
import { tagSet } from '../../dom/tags';
import type { Draft, Finding, Stage, Verdict } from '../../model/finding';
import { titleTest } from '../same-text';
import { wordKey } from '../../text/same-words';
import { isWhole } from '../roots';

const heading = tagSet('h1', 'h2', 'h3', 'h4', 'h5', 'h6');

function run(draft: Draft): Finding {
  const headings = draft.texts().filter(({ element }) => heading(draft.page.tag[element] ?? 0));
  if (headings.length === 0) return {};
  const isTitle = isWhole(draft) ? sameTest(draft) : titleTest(draft);
  const verdicts = headings
    .filter(({ text }) => isTitle(text))
    .map(({ node, until }): Verdict => ({ kind: 'drop', node, until, rule: 'trim/title' }));
  return { verdicts };
}

/** In an extract a heading is a subhead unless it is the title word for word. */
function sameTest({ claims }: Draft): (text: string) => boolean {
  const titles = new Set<string>();
  for (const { field, value } of claims) if (field === 'title') titles.add(wordKey(value));
  return (text) => titles.has(wordKey(text));
}

export const title: Stage = { name: 'trim/title', run };
