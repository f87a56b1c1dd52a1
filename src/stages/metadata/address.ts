/** What the address of the page states: a day or a month. */
import type { Draft, Finding, Stage } from '../../model/finding';
import { addDate } from './dates';
import { Claims } from './ranks';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** Shapes of a date in a path, the most exact first. The year is of this age, so that no number of an article is taken for one. */
const SHAPES: readonly RegExp[] = [
  /[/_-]((?:19|20)\d\d)[/._-](0?[1-9]|1[0-2]|[a-z]{3})[/._-](0?[1-9]|[12]\d|3[01])(?=[/._-]|$)/i,
  /[/_-]((?:19|20)\d\d)(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])(?=[/._-]|$)/,
  /\/((?:19|20)\d\d)\/(0[1-9]|1[0-2])(?=\/)/,
];

/** ISO form of the date in an address; null where it has none. */
export function dateInAddress(url: string): string | null {
  const path = url.replace(/^https?:\/\/[^/]*|[?#].*$/gi, '');
  for (const shape of SHAPES) {
    const match = shape.exec(path);
    if (!match) continue;
    const [, year = '', monthText = '', day] = match;
    const named = MONTHS.indexOf(monthText.toLowerCase()) + 1;
    const month = /^\d/.test(monthText) ? Number(monthText) : named;
    if (month === 0) continue;
    return [year, String(month).padStart(2, '0'), ...(day === undefined ? [] : [day.padStart(2, '0')])].join('-');
  }
  return null;
}

function run(draft: Draft): Finding {
  const claims = new Claims();
  const date = dateInAddress(draft.doc.url ?? '');
  if (date !== null) addDate(claims, draft, 'published', 'url', date, { origin: 'address' });
  return { claims: claims.all };
}

export const address: Stage = { name: 'metadata/address', run };
