/** Names as pages state them → claims for authors and agencies. */
import type { Draft } from '../../model/finding';
import { plainLine } from '../../dom/plain';
import { weaker, type Claims, type Detail, type Source } from './ranks';
import { Holds, holdsOf } from '../../text/holds';
import { isDesk, splitAuthors, withoutLabel } from '../../text/people';
import { siteNames } from './site-names';

/** A statement without any person may be outranked by one that names some. */
const LESS_WITHOUT_PEOPLE = 30;
const MAX_AUTHORS = 60;
/** Longer strings are biographies. */
const MAX_NAME = 400;
/** Names of accounts have digits, as names in print have not. */
const ACCOUNT = /^\p{L}[\p{L}._-]*\d[\p{L}\d._-]*$/u;
/** What must be held by a line before one of these is tried: most names have nothing but letters. */
const OF_ACCOUNT = Holds.DIGIT;
const OF_ADDRESS = Holds.SLASH | Holds.POINT;
const LISTED = /[,;|/\n]/;
const ADDRESS = /^(?:https?:)?\/\/|^www\.|^\/|^[\w.-]+\.(?:com|org|net)\/\S/i;

/** Adds claims for what the strings say of authors, each of which may name several; the order is kept. */
export function addAuthors(claims: Claims, draft: Draft, source: Source, stated: readonly string[], detail: Detail): void {
  const site = siteNames(draft);
  const people: string[] = [];
  const agencies: string[] = [];
  const desks: string[] = [];
  for (const text of stated.slice(0, MAX_AUTHORS)) {
    const line = plainLine(text);
    if (line === '' || line.length > MAX_NAME) continue;
    const holds = holdsOf(line);
    if ((holds & OF_ADDRESS) !== 0 && ADDRESS.test(line)) continue;
    const isDeskName = (name: string): boolean => isDesk(name) || (site.is(name) && !site.isOwner(name));
    if (site.is(line) && !site.isOwner(line)) {
      desks.push(line);
      continue;
    }
    if ((holds & OF_ACCOUNT) !== 0 && ACCOUNT.test(line)) {
      people.push(line);
      continue;
    }
    const split = splitAuthors(line);
    agencies.push(...split.agencies);
    // `Staff and news service reports` is one statement, whatever the newsrooms in it.
    if (split.people.length > 1 && split.people.every(isDeskName) && !LISTED.test(line)) desks.push(withoutLabel(line));
    else for (const name of split.people) (isDeskName(name) ? desks : people).push(name);
  }
  if (agencies.length > 0) claims.add('agencies', source, unique(agencies), detail);
  if (people.length > 0) claims.add('authors', source, unique(people), detail);
  else if (desks.length + agencies.length > 0)
    claims.add('authors', source, unique(desks.length > 0 ? desks : agencies), weaker(detail, LESS_WITHOUT_PEOPLE));
}

export function unique(names: readonly string[]): readonly string[] {
  if (names.length < 2) return names;
  const seen = new Set<string>();
  return names.filter((name) => {
    const key = (NORMAL.test(name) ? name : name.normalize('NFC')).toLowerCase();
    return !seen.has(key) && Boolean(seen.add(key));
  });
}
/** Before the first marks, which a normal form may join with the letters before them. */
const NORMAL = /^[\0-\u02ff]*$/;
