/** The properties of one thing (schema.org) → claims. */
import { plainLine, plainText } from '../../dom/plain';
import type { ClaimValues, Draft } from '../../model/finding';
import { asList, isObject, member, type Json } from '../../text/loose-json';
import { addAuthors } from './authors';
import { namesIn } from './persons';
import { addDate } from './dates';
import { addImage } from './images';
import { addLanguage } from './language';
import { weaker, type Claims, type Detail, type Source } from './ranks';
import { addTags, tagsIn } from './tag-values';
import { addTitle } from './titles';
import { thingsOf, type Thing, type Things } from './things';

/** What a claim about one thing is made with. */
interface Reading {
  readonly draft: Draft;
  readonly claims: Claims;
  readonly source: Source;
  readonly thing: Thing;
  readonly things: Things;
}

/** Adds claims for all that the thing states of itself. */
export function addThing(claims: Claims, draft: Draft, source: Source, thing: Thing): void {
  const reading: Reading = { draft, claims, source, thing, things: thingsOf(draft.page) };
  addLines(reading);
  addDates(reading);
  const author = property(reading, 'author', 'creator');
  if (author) addAuthors(claims, draft, source, namesIn(author.value, reading.things), detail(reading, author.name));
  addAll(reading);
  addImages(reading);
  addBody(reading);
}

interface Property {
  readonly name: string;
  readonly value: Json;
}

/** The first of the properties that is stated. */
function property({ thing }: Reading, ...names: readonly string[]): Property | undefined {
  for (const name of names) {
    const value = member(thing.data, name);
    if (value !== undefined && value !== null && value !== '' && !(Array.isArray(value) && value.length === 0)) return { name, value };
  }
  return undefined;
}

function detail({ source, thing }: Reading, name: string): Detail {
  return { origin: `${source}.${name}`, node: thing.node > 0 ? thing.node : undefined };
}

/** The value as a string: itself, the first of a list, or the name of an object. */
export function stringIn(value: Json | undefined): string {
  const first = asList(value)[0];
  if (typeof first === 'string') return first;
  const inner = member(first, '@value') ?? member(first, 'name') ?? member(first, '@id');
  return typeof inner === 'string' ? inner : '';
}

/** A recipe or a video has a name besides the headline of its page. */
const LESS_FOR_NAME = 12;

const LINES = [
  ['description', 'description'],
  ['section', 'articleSection'],
] as const;

function addLines(reading: Reading): void {
  const { claims, draft, source } = reading;
  const headline = property(reading, 'headline', 'name');
  if (headline) {
    const less = headline.name === 'name' ? LESS_FOR_NAME : 0;
    addTitle(claims, draft, source, stringIn(headline.value), weaker(detail(reading, headline.name), less));
  }
  for (const [field, name] of LINES) {
    const value = property(reading, name)?.value;
    const line = value === undefined ? '' : plainLine(stringIn(value));
    if (line !== '') claims.add(field, source, line, detail(reading, name));
  }
  const spoken = property(reading, 'inLanguage');
  if (spoken) addLanguage(claims, source, stringIn(spoken.value), detail(reading, spoken.name).origin);
  const publisher = property(reading, 'publisher', 'isPartOf');
  const name = publisher ? plainLine(namesIn(asList(publisher.value)[0], reading.things)[0] ?? '') : '';
  if (publisher && name !== '' && !name.includes('://')) claims.add('siteName', source, name, detail(reading, publisher.name));
}

function addDates(reading: Reading): void {
  const { claims, draft, source } = reading;
  const published = property(reading, 'datePublished', 'uploadDate', 'dateCreated');
  const modified = property(reading, 'dateModified');
  if (published) addDate(claims, draft, 'published', source, dateText(published.value), detail(reading, published.name));
  if (modified) addDate(claims, draft, 'modified', source, dateText(modified.value), detail(reading, modified.name));
}

/** A date is a string by the rule; some systems write the number of milliseconds. */
function dateText(value: Json): string {
  const first = asList(value)[0];
  return typeof first === 'number' ? String(first) : stringIn(first);
}

/** Lists and flags. */
function addAll(reading: Reading): void {
  const { claims, draft, source } = reading;
  const keywords = property(reading, 'keywords');
  if (keywords) addTags(claims, draft, source, tagsIn(keywords.value), detail(reading, keywords.name));
  const free = property(reading, 'isAccessibleForFree') ?? partFree(reading);
  if (free) {
    const access = accessOf(free.value);
    if (access !== null) claims.add('access', source, access, detail(reading, free.name));
  }
}

/** Some state it of the part behind the wall alone: a part that costs makes a whole that costs. */
function partFree(reading: Reading): Property | undefined {
  const parts = property(reading, 'hasPart');
  const paid = asList(parts?.value).find((part) => accessOf(member(part, 'isAccessibleForFree') ?? null) === 'paid');
  return paid === undefined ? undefined : { name: 'hasPart.isAccessibleForFree', value: false };
}

function accessOf(value: Json): ClaimValues['access'] | null {
  const word = typeof value === 'object' ? '' : String(value).trim().toLowerCase();
  if (word === 'true' || word === '1') return 'free';
  return word === 'false' || word === '0' ? 'paid' : null;
}

function addImages(reading: Reading): void {
  const { claims, draft, source, things } = reading;
  const found = property(reading, 'image', 'primaryImageOfPage', 'thumbnailUrl', 'thumbnail');
  if (!found) return;
  for (const item of asList(found.value)) {
    const image = things.resolve(item);
    const address = isObject(image)
      ? stringIn(member(image, 'url') ?? member(image, 'contentUrl') ?? member(image, '@id'))
      : stringIn(image);
    if (!addImage(claims, draft, source, address, detail(reading, found.name))) continue;
    const caption = plainLine(stringIn(member(image, 'caption')));
    if (caption !== '') claims.add('imageCaption', source, caption, detail(reading, 'image.caption'));
    const credit = plainLine(stringIn(member(image, 'creditText') ?? member(image, 'copyrightHolder')));
    if (credit !== '') claims.add('imageCredit', source, credit, detail(reading, 'image.creditText'));
    return;
  }
}

function addBody(reading: Reading): void {
  const { claims, source } = reading;
  const body = property(reading, 'articleBody', 'text');
  const text = body ? plainText(stringIn(body.value)).replaceAll('\n', '\n\n') : '';
  if (body && text !== '') claims.add('bodyText', source, text, detail(reading, body.name));
  const stated = property(reading, 'wordCount')?.value;
  const count = stated === undefined ? 0 : Number(stringIn(stated) || stated);
  if (Number.isInteger(count) && count > 0) claims.add('wordCount', source, count, detail(reading, 'wordCount'));
}
