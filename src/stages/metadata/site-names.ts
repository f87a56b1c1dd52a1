/** By what names the site goes: to take them off titles and to tell them from authors. */
import { PageMemory } from '../../dom/page-memory';
import type { Draft } from '../../model/finding';
import type { SiteRules } from '../../model/rules';
import { ownHost } from '../../text/address';
import { codeAt } from '../../text/code-at';
import { asList, member } from '../../text/loose-json';
import { LastAnswers, onceFor, remembering } from '../../text/memory';
import { registrableDomain } from '../../text/url';
import { namesIn } from './persons';
import { collect } from './collect';
import type { MetaName } from './meta-names';
import { thingsOf, typesOf } from './things';

const NAME_METAS: ReadonlySet<string> = new Set<MetaName>([
  'og:site_name',
  'application-name',
  'apple-mobile-web-app-title',
  'al:ios:app_name',
  'al:android:app_name',
  'twitter:site',
  'twitter:app:name:iphone',
  'publisher',
  'dc.publisher',
  'copyright',
  'sitename',
]);
const SITE_TYPES = new Set(['organization', 'newsmediaorganization', 'website', 'corporation']);
const MOST_TYPES = 200;
const isSiteType = remembering(MOST_TYPES, (type) => SITE_TYPES.has(type.toLowerCase()));

export interface SiteNames {
  /** Whether the words are a name of the site, perhaps with its top-level domain or a rubric like "News" added. */
  readonly is: (words: string) => boolean;
  /** Whether they name the person whose site it is: a name of the site, and an author. */
  readonly isOwner: (words: string) => boolean;
}

const known = new PageMemory<SiteNames>();

export function siteNames(draft: Draft): SiteNames {
  return known.get(draft.page) ?? known.set(draft.page, gather(draft));
}

function gather(draft: Draft): SiteNames {
  const { page, doc, rules } = draft;
  const { metas } = collect(page);
  const things = thingsOf(page);
  const stated: string[] = doc.hints.siteName === undefined ? [] : [doc.hints.siteName];
  for (const [name, found] of metas) if (NAME_METAS.has(name)) for (const { content } of found) stated.push(content);
  const owners = new Set<string>();
  for (const { data, types, syntax } of things.all) {
    const publisher = asList(member(data, 'publisher'))[0];
    if (publisher !== undefined) {
      const publishers = namesIn(publisher, things);
      // A wide-spread theme marks the author as the publisher once more.
      const authors = syntax === 'microdata' ? namesIn(member(data, 'author'), things) : [];
      stated.push(...publishers.filter((name) => !authors.includes(name)));
      if (typesOf(things.resolve(publisher)).includes(PERSON)) for (const name of publishers) owners.add(squash(name));
    }
    if (!types.some(isSiteType)) continue;
    const own = namesIn(member(data, 'name'), things);
    stated.push(...own, ...namesIn(member(data, 'alternateName'), things));
    if (types.includes(PERSON)) for (const name of own) owners.add(squash(name));
  }
  const host = ownHost(doc.url ?? '');
  const labels = host === null ? [] : labelsOf(host);
  const ofRules = rules === null ? [] : formsOfRules(rules);
  const names = stated.length === 0 ? ofRules : [...formsOf(stated), ...ofRules];
  const longest = longestOf(labels, longestOf(names, 0)) + MAX_ADDED;
  const answers = new LastAnswers<boolean>();
  const is = (words: string): boolean => {
    if (isLonger(words, longest)) return false;
    return answers.get(words) ?? answers.set(words, isName(squash(words), names, labels));
  };
  return { is, isOwner: (words) => owners.has(squash(words)) };
}
const PERSON = 'Person';

function longestOf(forms: readonly string[], before: number): number {
  let longest = before;
  for (const { length } of forms) longest = Math.max(longest, length);
  return longest;
}

/** Names and their initials as they are compared. */
function formsOf(names: readonly string[]): readonly string[] {
  const forms: string[] = [];
  for (const name of names) forms.push(...formsOfName(name));
  return forms;
}

/** Names that all pages of a site state, most of them several times. */
const MOST_NAMES = 1000;
const formsOfName = remembering(MOST_NAMES, (name) => [name, initialsOf(name)].map(squash).filter((form) => form.length >= 2));

const formsOfRules = onceFor(({ name = '', titleSuffixes = [] }: SiteRules) => formsOf([name, ...titleSuffixes]));

/** `Lübecker Nachrichten` signs as LN. */
function initialsOf(name: string): string {
  const capitals = name.match(CAPITALS) ?? [];
  return capitals.length > 1 && capitals.length <= MAX_INITIALS ? capitals.join('') : '';
}
const CAPITALS = /(?<![\p{L}\p{M}])\p{Lu}(?=\p{Ll})/gu;
const MAX_INITIALS = 4;

const MOST_HOSTS = 1000;

/** The registered name and the subdomains, without the public suffix: `news`, `bbc` of news.bbc.co.uk. */
const labelsOf = remembering(MOST_HOSTS, (host): readonly string[] => {
  const domain = registrableDomain(host);
  const own = domain.split('.')[0] ?? '';
  return [squash(own), squash(domain), squash(host.replace(/^www\./, ''))].filter((label) => label.length >= 2);
});

function isName(words: string, names: readonly string[], labels: readonly string[]): boolean {
  if (words.length < 2) return false;
  if (names.includes(words)) return true;
  for (const label of labels) {
    if (words === label) return true;
    // "Spiegel Online", "BBC News", "The Nation": the name of the domain and little besides.
    if (label.length >= 3 && words.includes(label) && words.length <= label.length + MAX_ADDED) return true;
    if (words.length >= 4 && label.includes(words)) return true;
  }
  for (const name of names) {
    if (name.length >= 4 && words.includes(name) && words.length <= name.length + MAX_ADDED) return true;
    if (words.length >= 4 && name.startsWith(words) && name.length <= words.length + MAX_ADDED) return true;
  }
  return false;
}
/** Letters that a name may have more than another form of it: "online", "news", "the", ".com". */
const MAX_ADDED = 8;

const NOT_LETTERS = /[^\p{L}\p{N}]+/gu;
/** The same of the small letters of texts that are `CHINESE`. */
const NOT_CHINESE_LETTERS = /[^a-z0-9\u3005-\u3007\u4e00-\u9fff\uff10-\uff19\uff41-\uff5a]+/g;
const MARKS = /\p{M}+/gu;
/** Most names are plain ASCII, where nothing need be folded. */
const ASCII = /^[\x20-\x7e]*$/;
/** With ASCII, where nothing has an accent either. */
const CHINESE = /^[\x20-\x7e\u3001-\u3011\u4e00-\u9fff\uff01-\uff60]*$/;
const NOT_ASCII_LETTERS = /[^a-z0-9]+/g;
const UMLAUTS: readonly (readonly [RegExp, string])[] = [
  [/ä/g, 'ae'],
  [/ö/g, 'oe'],
  [/ü/g, 'ue'],
  [/ß/g, 'ss'],
];

/** Whether the squashed form has more than so many letters, by those that are told at once: most titles are told from names without being squashed. */
export function isLonger(words: string, most: number): boolean {
  const { length } = words;
  let count = 0;
  for (let at = 0; at < length && count <= most; at++) if (staysLetter(codeAt(words, at))) count++;
  return count > most;
}

/** Letters and digits of ASCII; of the common scripts those blocks of letters that have no gap, each of which is one or more when squashed. */
function staysLetter(code: number): boolean {
  if (code < 0x80) return ((code | 0x20) >= 0x61 && (code | 0x20) <= 0x7a) || (code >= 0x30 && code <= 0x39);
  if (code < 0x4e00) return (code >= 0xf8 && code <= 0x17f) || (code >= 0x400 && code <= 0x481) || (code >= 0x621 && code <= 0x64a);
  return code <= 0x9fff || (code >= 0xac00 && code <= 0xd7a3);
}

/** Letters and digits only, without accents, as they stand in domain names. */
export function squash(words: string): string {
  if (ASCII.test(words)) return words.toLowerCase().replace(NOT_ASCII_LETTERS, '');
  if (CHINESE.test(words)) return words.toLowerCase().replace(NOT_CHINESE_LETTERS, '');
  let text = words.normalize('NFC').toLowerCase();
  for (const [from, to] of UMLAUTS) text = text.replace(from, to);
  return text.normalize('NFD').replace(MARKS, '').replace(NOT_LETTERS, '');
}
