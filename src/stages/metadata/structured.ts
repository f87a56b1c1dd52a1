/** JSON-LD, microdata and RDFa: what the page states of its article in the terms of schema.org. */
import type { Draft, Finding, Stage } from '../../model/finding';
import { mainThings } from './main-thing';
import { Claims, type Source } from './ranks';
import { addThing } from './thing-claims';
import { MAX_DEPTH, MAX_THINGS, thingsOf, type Thing } from './things';

function read(draft: Draft, syntax: Thing['syntax'], article: Source, page: Source): Finding {
  const claims = new Claims();
  const main = mainThings(draft, syntax);
  if (main.article) addThing(claims, draft, article, main.article);
  if (main.page) addThing(claims, draft, page, main.page);
  const isCut = syntax === 'jsonld' && thingsOf(draft.page).isCut;
  return isCut ? { claims: claims.all, notes: [CUT] } : { claims: claims.all };
}

const CUT = {
  code: 'structured-data-cut',
  message: `the structured data has more than ${MAX_THINGS} things, or things more than ${MAX_DEPTH} deep; the rest of it was not read`,
};

export const jsonLd: Stage = { name: 'metadata/jsonld', run: (draft) => read(draft, 'jsonld', 'jsonld', 'jsonld-page') };
export const microdata: Stage = { name: 'metadata/microdata', run: (draft) => read(draft, 'microdata', 'microdata', 'microdata-page') };
