/** Names in the `author` and `publisher` of structured data. */
import { asList, isObject, member, type Json } from '../../text/loose-json';
import type { Things } from './things';

const MAX_DEPTH = 4;

/** Names in an `author` property: strings, objects, lists of both, references to other things of the page. */
export function namesIn(value: Json | undefined, { resolve }: Pick<Things, 'resolve'>, depth = 0): string[] {
  if (depth > MAX_DEPTH) return [];
  return asList(value).flatMap((item) => {
    // Ids are careless: one that names itself is not the thing of the same id.
    const thing = typeof member(item, 'name') === 'string' ? item : resolve(item);
    if (typeof thing === 'string') return [thing];
    if (!isObject(thing)) return Array.isArray(thing) ? namesIn(thing, { resolve }, depth + 1) : [];
    const parts = [member(thing, 'givenName'), member(thing, 'familyName')].filter((part) => typeof part === 'string');
    const named = member(thing, 'name') ?? member(thing, 'author') ?? (parts.length > 0 ? parts.join(' ') : undefined);
    return named === undefined ? namesIn(member(thing, '@list'), { resolve }, depth + 1) : namesIn(named, { resolve }, depth + 1);
  });
}
