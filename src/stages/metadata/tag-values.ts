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

/** One string without commas and of so many words is a list whose marks were lost. */
const MANY_WORDS = 5;
const LESS_GLUED = 40;
/** A list of one says little beside a longer one from elsewhere. */
const LESS_SINGLE = 20;

/** Adds a claim for the tags: lists are split at commas, or else at semicolons, repeats and technical flags left out. */
export function addTags(claims: Claims, source: Source, stated: readonly string[], detail: Detail): void {
  const split = stated.slice(0, MAX_TAGS).flatMap((text) => splitTags(plainLine(text)));
  const tags = unique(withoutFolder(split).map(cleanTag).filter(isTag)).slice(0, MAX_TAGS);
  if (tags.length === 0) return;
  const glued = tags.length === 1 && (tags[0] ?? '').split(' ').length >= MANY_WORDS;
  const less = (detail.less ?? 0) + (glued ? LESS_GLUED : tags.length === 1 ? LESS_SINGLE : 0);
  claims.add('tags', source, tags, { ...detail, less });
}

function splitTags(text: string): string[] {
  return COMMAS.test(text) ? text.split(COMMAS) : text.split(SEMICOLONS);
}

/** `topic/economy`, `section/world`: the folder is the system's, where every tag has one. */
function withoutFolder(tags: readonly string[]): readonly string[] {
  return tags.length > 1 && tags.every((tag) => FOLDER.test(tag)) ? tags.map((tag) => tag.replace(FOLDER, '')) : tags;
}
const FOLDER = /^\s*[\w-]+[/:](?=\S)/;

const QUOTED = /^["“”«]+|["“”»]+$/g;
const NUMBERED = /^\(\d+\)\s*|^#\s*(?=#?\S)/;

function cleanTag(tag: string): string {
  return tag.trim().replace(NUMBERED, '').replace(QUOTED, '').trim();
}

/** Ids, addresses, `name:true`, numbers alone. */
const TECHNICAL =
  /^[\da-f]{8}-[\da-f-]{20,}$|^(?:https?:\/\/|www\.)|^\w[\w-]*\.(?:com|org|net|de|fr|co\.uk)$|^[\w-]+:(?:true|false|\d+|null)$|^\d{5,}$|^(?:null|undefined|none)$/i;

function isTag(tag: string): boolean {
  return tag !== '' && tag.length <= MAX_TAG && !TECHNICAL.test(tag);
}
