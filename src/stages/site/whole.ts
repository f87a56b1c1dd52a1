/** Content that somebody cut out of its page already (a dump, a feed item) is body from end to end: there is no page to search. */
import { T } from '../../dom/tags';
import type { Draft, Finding, Stage } from '../../model/finding';
import type { Page } from '../../model/page';

const EXTRACTS = new Set(['dump', 'feed']);
/** How many nodes tell whether a document is a whole page: head and title stand at its start. */
const START = 200;

/** Whether the document is content without its page. */
export function isExtract({ doc, page }: Pick<Draft, 'doc' | 'page'>): boolean {
  return EXTRACTS.has(doc.source.format) && !isWholePage(page);
}

function isWholePage(page: Page): boolean {
  for (let node = 1; node < page.size && node < START; node++) {
    const tag = page.tag[node];
    if (tag === T.HEAD || tag === T.TITLE || tag === T.META || tag === T.BODY) return true;
  }
  return false;
}

function run(draft: Draft): Finding {
  return draft.roots.length === 0 && isExtract(draft) ? { verdicts: [{ kind: 'root', node: 0, rule: 'site/extract' }] } : {};
}

export const whole: Stage = { name: 'site/whole', run };
