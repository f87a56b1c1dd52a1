/** JSON-LD, microdata and RDFa: what the page states of its article in the terms of schema.org. */
import type { Draft, Finding, Stage } from '../../model/finding';
import { mainThings } from './main-thing';
import { Claims, type Source } from './ranks';
import { addThing } from './thing-claims';
import type { Thing } from './things';

function read(draft: Draft, syntax: Thing['syntax'], article: Source, page: Source): Finding {
  const claims = new Claims();
  const main = mainThings(draft, syntax);
  if (main.article) addThing(claims, draft, article, main.article);
  if (main.page) addThing(claims, draft, page, main.page);
  return { claims: claims.all };
}

export const jsonLd: Stage = { name: 'metadata/jsonld', run: (draft) => read(draft, 'jsonld', 'jsonld', 'jsonld-page') };
export const microdata: Stage = { name: 'metadata/microdata', run: (draft) => read(draft, 'microdata', 'microdata', 'microdata-page') };
