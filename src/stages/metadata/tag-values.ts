/** Keywords as pages state them → claims for tags. */
import { plainLine } from '../../dom/plain';
import type { Draft } from '../../model/finding';
import { asList, isObject, member, type Json } from '../../text/loose-json';
import { unique } from './authors';
import { weaker, type Claims, type Detail, type Source } from './ranks';
import { addressParts } from '../../text/address';
import { rememberingFew } from '../../text/memory';

const MAX_TAGS = 100;
/** A longer one is a sentence that somebody put among the keywords. */
const MAX_TAG = 100;
const COMMAS = /[,，、]/;
const SEMICOLONS = /[;；|]/;

/** Terms are named by strings, at most by lists of them. */
const MAX_DEPTH = 3;

/** Strings in a keywords property: one with commas, a list, or terms with names. */
export function tagsIn(value: Json, depth = 0): readonly string[] {
  if (depth > MAX_DEPTH) return [];
  return asList(value).flatMap((item) => {
    const text = isObject(item) ? (member(item, 'name') ?? member(item, 'keywords')) : item;
    return typeof text === 'string' ? [text] : Array.isArray(text) ? tagsIn(text, depth + 1) : [];
  });
}

/** One string without commas and of so many words is a list whose marks were lost. */
const MANY_WORDS = 5;
const LESS_GLUED = 40;
/** A list of one is mostly the section, and says little beside a longer one from elsewhere: one that the page shows, too. */
const LESS_SINGLE = 30;
/** Words of the address say nothing that the headline does not; any other list is better. */
const LESS_FROM_ADDRESS = 60;

/** Adds a claim for the tags: lists are split at commas, or else at semicolons; repeats and technical flags are left out. */
export function addTags(claims: Claims, draft: Draft, source: Source, stated: readonly string[], detail: Detail): void {
  const tags = stated.length === 1 ? tagsOfOne(stated[0] ?? '') : tagsOf(stated);
  if (tags.length === 0) return;
  claims.add('tags', source, tags, weaker(detail, doubt(tags, draft)));
}

function tagsOf(stated: readonly string[]): readonly string[] {
  const split = stated.slice(0, MAX_TAGS).flatMap((text) => splitTags(plainLine(text)));
  return unique(withoutFolder(split).map(cleanTag).filter(isTag)).slice(0, MAX_TAGS);
}

/** Pages state the same list under several names. */
const tagsOfOne = rememberingFew((text) => tagsOf([text]));

function doubt(tags: readonly string[], { doc }: Draft): number {
  if (tags.length === 1) return (tags[0] ?? '').split(' ').length >= MANY_WORDS ? LESS_GLUED : LESS_SINGLE;
  const slug = (addressParts(doc.url ?? '').segments.at(-1) ?? '').toLowerCase();
  return tags.length >= FEW_WORDS && isMadeOf(tags, slug) ? LESS_FROM_ADDRESS : 0;
}

/** Whether all tags are words of the address. Of nearly all lists some are not even within it. */
function isMadeOf(tags: readonly string[], slug: string): boolean {
  if (!tags.every((tag) => slug.includes(tag.toLowerCase()))) return false;
  const words = new Set(slug.split(NOT_LETTERS));
  return tags.every((tag) => words.has(tag.toLowerCase()));
}
const NOT_LETTERS = /[^\p{L}\p{N}]+/u;
const FEW_WORDS = 3;

function splitTags(text: string): string[] {
  if (COMMAS.test(text)) return text.split(COMMAS);
  return SEMICOLONS.test(text) ? text.split(SEMICOLONS) : [text];
}

/** `topic/economy`, `section/world`: the folder is the system's, where every tag has one. */
function withoutFolder(tags: readonly string[]): readonly string[] {
  return tags.length > 1 && tags.every((tag) => FOLDER.test(tag)) ? tags.map((tag) => tag.replace(FOLDER, '')) : tags;
}
const FOLDER = /^\s*[\w-]+[/:](?=\S)/;

const QUOTED = /^["“”«]+|(?<!["“”»])["“”»]+$/g;
const NUMBERED = /^\(\d+\)\s*|^#\s*(?=#?\S)/;

function cleanTag(tag: string): string {
  const bare = tag.trim();
  return MAY_BE_UNCLEAN.test(bare) ? bare.replace(NUMBERED, '').replace(QUOTED, '').replace(ENTITY, '').trim() : bare;
}
/** All that is taken off has one of these. */
const MAY_BE_UNCLEAN = /["“”«»(#:]/;
/** Engines that find names in a text say so before each. */
const ENTITY = /^(?:NLP )?(?:entity tokens?|entity|entities|keyword|topic|subject|person|place|organi[sz]ation): (?=\S)/i;

/** Ids, addresses, `name:true`, numbers alone, `flags_of_systems`, statements of the section or kind. */
const TECHNICAL =
  /^[\da-f]{8}-[\da-f-]{20,}$|^(?:https?:\/\/|www\.)|^\w[\w.-]*\.(?:com|org|net|de|fr|co\.uk)$|^[\w-]+:(?:true|false|\d+|null)$|^\d{5,}$|^(?:null|undefined|none)$|^[a-z\d]+(?:_[a-z\d]+)+$|^(?:NLP )?(?:sub-?)?(?:category|section|content type|format|source|template): /i;

function isTag(tag: string): boolean {
  return tag !== '' && tag.length <= MAX_TAG && !TECHNICAL.test(tag);
}
