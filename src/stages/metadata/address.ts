/** What the address of the page states: a day or a month. */
import type { Draft, Finding, Stage } from '../../model/finding';
import { urlDate } from '../../text/dates/index';
import { addParsed } from './dates';
import { Claims } from './ranks';

function run(draft: Draft): Finding {
  const claims = new Claims();
  const date = urlDate(draft.doc.url ?? '');
  if (date !== null) addParsed(claims, draft, 'published', 'url', date, { origin: 'address' });
  return { claims: claims.all };
}

export const address: Stage = { name: 'metadata/address', run };
