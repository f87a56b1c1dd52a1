/** A line of authors → people, agencies, desks. "By Ann Lee and Bo Ek, Berlin correspondent | dpa" names two people and an agency. */
import { agencyOf, labelKey, posts, roleOf, splitLabel, type Role } from '../cues/index';

export interface Credited {
  readonly people: readonly string[];
  readonly agencies: readonly string[];
  /** Newsrooms, teams and the site itself: authors where no person is named. */
  readonly desks: readonly string[];
}

const EMAIL = /\S+(?:@|\[at\]|\(at\))\S+\.\S+/g;
const HANDLE = /(?:^|\s)@\w+/g;
const BRACKETS = /[([（［]([^()[\]（）［］]*)[)\]）］]/g;
/** Marks between names, and words for "and", the latter in all languages that have bylines of several. */
const MARKS = /\s*[,;/|•·、，；\n]\s*|\s+[-–—]\s+|\s*&\s*|\s+\+\s+/;
const AND = /\s+(?:and|und|et|og|och|ja|und|with|mit|avec|con|med|met|ve|și|și|és|i|и|та|і|kaj|και|en|e|y|a|dan|và|與|和|及)\s+/i;
/** Of these words some are parts of names; they divide only where both sides have two words. */
const NAME_LIKE_AND = /\s+(?:e|y|i|a|en|en|і|ja|met|med|con)\s+/i;
const ONE_SIDED = /\s+(?:and|und|et|og|och|with|mit|ve|és|и|та|και)\s+/i;
/** What stands behind a name and is no part of it. */
const TAIL = /\s+(?:for|of|from|at|für|pour|para|per)\s+(?:the\s+)?\p{Lu}.*$|\s*(?:기자|특파원|논설위원)(?:\s*외\s*\d+명)?$|\s*外\d+名$/u;
/** Whole words that make a name that of a newsroom. */
const DESK =
  /(?:^|[\s.-])(?:redaktion|redaktionen|newsroom|staff|team|editors?|editorial|desk|newsdesk|news|online|agenc(?:y|ies)|agenturen?|rédaction|redacción|redaccion|redazione|redação|redactie|toimitus|redakcja|redakce|редакция|редакція|correspondents?|reporters|writers|bureau|nachrichtenagentur|pressestelle|presse|magazin|magazine|zeitung|verlag|press|media|gmbh|e\.\s?v|inc|ltd|university|universität|stiftung|verband|institute?|编辑部|編集部|新聞|デジタル|オンライン)(?:$|[\s.,-])|^redaktion|redaktion$|\.(?:com|de|at|ch|org|net|is|fr|it|es|co\.uk)$/i;
/** Accounts and stand-ins that are nobody. */
const NOBODY =
  /^(?:admin\w*|administrator|wordpressadmin|root|user|webmaster|null|undefined|unknown|unbekannt|anonymous|no author|none|n\/a|guest|author|autor|default|test|view all posts?|posts?|nan|false|true)$/i;
const LETTER = /\p{L}/u;
const MAX_NAME = 60;
const MAX_WORDS = 6;

/** Reads one line; `isSite` tells names of the site from names of people. */
export function splitNames(line: string, isSite: (words: string) => boolean): Credited {
  const people: string[] = [];
  const agencies: string[] = [];
  const desks: string[] = [];
  const whole = line.trim();
  if (isSite(whole)) return { people, agencies, desks: [whole] };
  const bare = withoutLabel(whole.replace(EMAIL, ' ').replace(HANDLE, ' '));
  for (const [, inner = ''] of bare.matchAll(BRACKETS)) for (const part of inner.split(MARKS)) addAgency(agencies, part);
  for (const part of splitParts(bare.replace(BRACKETS, ' '))) {
    const name = withoutTail(withoutLabel(part)).replace(EDGES, '').trim();
    if (
      name === '' ||
      roleOfLabel(name) === 'author' ||
      !LETTER.test(name) ||
      NOBODY.test(name) ||
      addAgency(agencies, name) ||
      posts.has(labelKey(name))
    )
      continue;
    if (name.length > MAX_NAME || name.split(' ').length > MAX_WORDS) continue;
    if (DESK.test(name) || isSite(name)) desks.push(name);
    else people.push(name);
  }
  return { people: withoutPlaces(people, desks), agencies, desks };
}
const EDGES = /^[\s:.,;*"'„“”–—-]+|[\s:,;*"'„“”–—-]+$/g;

/** Labels repeat from page to page, and asking for one is dear; the memory is bounded. */
const MEMORY = 5000;
const LONGEST_LABEL = 40;
const roles = new Map<string, Role | null>();

/** `roleOf`, remembered; longer texts are no labels. */
export function roleOfLabel(label: string): Role | null {
  if (label.length > LONGEST_LABEL) return null;
  const known = roles.get(label);
  if (known !== undefined) return known;
  const role = roleOf(label);
  if (roles.size >= MEMORY) roles.clear();
  roles.set(label, role);
  return role;
}

function addAgency(agencies: string[], name: string): boolean {
  const agency = agencyOf(name.trim());
  if (agency !== null) agencies.push(agency);
  return agency !== null;
}

/** Divides at marks, then at words for "and"; a name in its form for libraries (`Lee, Ann`) is turned round. */
function splitParts(line: string): string[] {
  const reversed = REVERSED.exec(line.trim());
  if (reversed) return [`${reversed[2] ?? ''} ${reversed[1] ?? ''}`];
  return line
    .split(MARKS)
    .flatMap(splitAnd)
    .filter((part) => part !== '');
}
const REVERSED = /^(\p{Lu}\p{Ll}+(?:-\p{Lu}\p{Ll}+)?), (\p{Lu}\p{Ll}+(?:-\p{Lu}\p{Ll}+)?)$/u;

function splitAnd(part: string): string[] {
  if (!AND.test(part)) return [part];
  const certain = part.split(ONE_SIDED);
  return certain.flatMap((piece) => {
    const halves = piece.split(NAME_LIKE_AND);
    return halves.every((half) => half.trim().includes(' ')) ? halves : [piece];
  });
}

/** Takes off "By", "Von", "Text:" and the like. One word is taken for a label only before two, since names begin with `Di` and `Von`. */
function withoutLabel(text: string): string {
  const labelled = splitLabel(text);
  if (labelled && roleOfLabel(labelled.label) !== null) return labelled.rest;
  const words = text.trim().split(BLANKS);
  for (let count = Math.min(MAX_LABEL_WORDS, words.length - 1); count > 0; count--) {
    const role = roleOfLabel(words.slice(0, count).join(' '));
    if (role === 'author' || role === 'contributor') return words.slice(count).join(' ');
  }
  return text;
}
const BLANKS = /\s+/;
const MAX_LABEL_WORDS = 4;

/** `Ann Lee, London`, `The Daily, London`: a single word beside full names or a newsroom is where they are. */
function withoutPlaces(people: readonly string[], desks: readonly string[]): readonly string[] {
  const full = people.filter((name) => name.includes(' ') || !LATIN.test(name));
  return full.length > 0 || desks.length > 0 ? full : people;
}
const LATIN = /[A-Za-z\u0400-\u04ff]/;

/** What is left must still be a full name, or written without blanks. */
function withoutTail(name: string): string {
  const kept = name.replace(TAIL, '');
  return kept.trim().includes(' ') || !LATIN.test(kept) ? kept : name;
}
