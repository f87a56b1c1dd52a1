/** Names in the `author` and `publisher` of structured data. */
import { asList, isObject, member, type Json } from '../../text/loose-json';
import type { Things } from './things';

const MAX_DEPTH = 4;
/** Values looked at: nobody signs with so many. Things that name each other would otherwise multiply at every level. */
const MAX_LOOKS = 500;

/** Names in an `author` property: strings, objects, lists of both, references to other things of the page; in their order. */
export function namesIn(value: Json | undefined, { resolve }: Pick<Things, 'resolve'>): string[] {
  if (value === undefined || value === null) return [];
  if (typeof value === 'string') return [value];
  const stated = asList(value);
  return namesAtOnce(stated) ?? namesWithin(stated, resolve);
}

/** Names of things that all have one, as nearly all lists say it; null where there is more to follow. */
function namesAtOnce(things: readonly Json[]): string[] | null {
  const names: string[] = [];
  for (const thing of things) {
    const name = member(thing, 'name');
    if (typeof name !== 'string' || names.length >= MAX_NAMES) return null;
    names.push(name);
  }
  return names;
}
const MAX_NAMES = MAX_LOOKS / 2;

function namesWithin(stated: readonly Json[], resolve: Things['resolve']): string[] {
  const names: string[] = [];
  const waiting: { readonly item: Json; readonly depth: number }[] = [];
  const wait = (found: Json | undefined, depth: number): void => {
    const items = asList(found).slice(0, MAX_LOOKS);
    if (depth <= MAX_DEPTH) for (const item of items.reverse()) waiting.push({ item, depth });
  };
  wait(stated, 0);
  for (let looks = 0; looks < MAX_LOOKS; looks++) {
    const next = waiting.pop();
    if (next === undefined) break;
    const { item, depth } = next;
    // Ids are careless: one that names itself is not the thing of the same id.
    const thing = typeof member(item, 'name') === 'string' ? item : resolve(item);
    if (typeof thing === 'string') names.push(thing);
    else wait(isObject(thing) ? nameOf(thing) : thing, depth + 1);
  }
  return names;
}

/** What a thing says of its name; lists of things may themselves be things. */
function nameOf(thing: Json): Json | undefined {
  const parts = [member(thing, 'givenName'), member(thing, 'familyName')].filter((part) => typeof part === 'string');
  const named = member(thing, 'name') ?? member(thing, 'author');
  return named ?? (parts.length > 0 ? parts.join(' ') : member(thing, '@list'));
}
