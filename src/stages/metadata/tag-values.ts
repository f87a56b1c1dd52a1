/** Keywords as pages state them → claims for tags. */
import { plainLine } from '../../dom/plain';
import { asList, isObject, member, type Json } from '../../text/loose-json';
import { unique } from './authors';
import type { Claims, Detail, Source } from './ranks';

const MAX_TAGS = 100;
/** A longer one is a sentence that somebody put among the keywords. */
const MAX_TAG = 100;
const COMMAS = /[,，、]/;
const SEMICOLONS = /[;；|]/;

/** Strings in a keywords property: one with commas, a list, or terms with names. */
export function tagsIn(value: Json): readonly string[] {
  return asList(value).flatMap((item) => {
    const text = isObject(item) ? (member(item, 'name') ?? member(item, 'keywords')) : item;
    return typeof text === 'string' ? [text] : Array.isArray(text) ? tagsIn(text) : [];
  });
}

/** Adds a claim for the tags: lists are split at commas, or else at semicolons, repeats left out. */
export function addTags(claims: Claims, source: Source, stated: readonly string[], detail: Detail): void {
  const tags = unique(stated.slice(0, MAX_TAGS).flatMap((text) => splitTags(plainLine(text)))).slice(0, MAX_TAGS);
  if (tags.length > 0) claims.add('tags', source, tags, detail);
}

function splitTags(text: string): string[] {
  const parts = COMMAS.test(text) ? text.split(COMMAS) : text.split(SEMICOLONS);
  return parts.map((part) => part.trim()).filter((part) => part !== '' && part.length <= MAX_TAG);
}
