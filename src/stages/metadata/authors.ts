/** Names as pages state them → claims for authors and agencies. */
import { plainLine } from '../../dom/plain';
import { asList, isObject, member, type Json } from '../../text/loose-json';
import type { Claims, Detail, Source } from './ranks';
import { typesOf, type Things } from './things';
import { splitAuthors } from './names-interim';

/** A statement without any person may be outranked by one that names some. */
const LESS_WITHOUT_PEOPLE = 30;
const MAX_AUTHORS = 60;
/** Longer strings are biographies. */
const MAX_NAME = 400;
const ADDRESS = /^(?:https?:)?\/\/|^www\.|^\/|^[\w.-]+\.(?:com|org|net)\/\S/i;

/** Adds claims for what the strings say of authors, each of which may name several; the order is kept. */
export function addAuthors(claims: Claims, source: Source, stated: readonly string[], detail: Detail): void {
  const people: string[] = [];
  const agencies: string[] = [];
  const desks: string[] = [];
  for (const text of stated.slice(0, MAX_AUTHORS)) {
    const line = plainLine(text);
    if (line === '' || line.length > MAX_NAME || ADDRESS.test(line)) continue;
    const split = splitAuthors(line);
    people.push(...split.people);
    agencies.push(...split.agencies);
    desks.push(...split.desks);
  }
  const less = detail.less ?? 0;
  if (agencies.length > 0) claims.add('agencies', source, unique(agencies), detail);
  if (people.length > 0) claims.add('authors', source, unique(people), detail);
  else if (desks.length + agencies.length > 0)
    claims.add('authors', source, unique(desks.length > 0 ? desks : agencies), { ...detail, less: less + LESS_WITHOUT_PEOPLE });
}

export function unique(names: readonly string[]): string[] {
  const seen = new Set<string>();
  return names.filter((name) => {
    const key = name.normalize('NFC').toLowerCase();
    return !seen.has(key) && Boolean(seen.add(key));
  });
}

const MAX_DEPTH = 4;

/** Names in an `author` property: strings, objects, lists of both, references to other things of the page. */
export function namesIn(value: Json | undefined, { resolve }: Pick<Things, 'resolve'>, depth = 0): string[] {
  if (depth > MAX_DEPTH) return [];
  return asList(value).flatMap((item) => {
    const thing = resolve(item);
    if (typeof thing === 'string') return [thing];
    if (!isObject(thing)) return Array.isArray(thing) ? namesIn(thing, { resolve }, depth + 1) : [];
    const parts = [member(thing, 'givenName'), member(thing, 'familyName')].filter((part) => typeof part === 'string');
    const named = member(thing, 'name') ?? member(thing, 'author') ?? (parts.length > 0 ? parts.join(' ') : undefined);
    return named === undefined ? namesIn(member(thing, '@list'), { resolve }, depth + 1) : namesIn(named, { resolve }, depth + 1);
  });
}

export function isOrganization(value: Json): boolean {
  return isObject(value) && typesOf(value).some((type) => ORGANIZATIONS.has(type.toLowerCase()));
}
const ORGANIZATIONS = new Set(['organization', 'newsmediaorganization', 'corporation', 'brand']);
