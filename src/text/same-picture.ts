/** Whether two addresses are renditions of one picture: sites keep every size of it under another address. */
import { readable } from './address';
import { remembering, rememberingLast } from './memory';
import { withoutQuery } from './url';

const EXTENSION = /(?:\.(?:jpe?g|png|webp|avif|gif|bmp|tiff?|heic)){1,3}$/i;
/** What renditions add to a name: sizes, densities, crops, hashes of parameters. */
const RENDITION =
  /(?<![-_.@])[-_.@]+(?:\d{2,4}x\d{2,4}|[wh]\d{2,4}|\d{2,4}[wh]|\d{2,4}|@?[1-4]x|scaled|rotated|e\d{10,}|large|medium|small|thumb(?:nail)?|orig(?:inal)?|full|crop(?:ped)?|rc|web|og|(?=[a-f]*\d)[\da-f]{8,})$/i;
/** Names of folders and renditions that many pictures share. */
const COMMON =
  /^(?:original|image|img|photo|picture|default|master|large|medium|small|thumb|thumbnail|full|cover|header|hero|lead|main|wide|square|portrait|landscape|teaser|social|crop|\d{0,5})$/i;
const INNER_ADDRESS = /https?(?::|%3a)(?:\/\/|%2f%2f)[^&\s]+/;
const IDENTIFYING = /[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}|[\da-f]{16,}|\d{6,}/gi;
const MIN_STEM = 6;
/** Nothing that makes two names alike stands farther from their end. */
const LONGEST_NAME = 300;

/** Two stages compare the same pictures of a page. */
const PICTURES_OF_A_PAGE = 64;

/** What an address says of its picture, read once for all that it is compared with. */
export interface NamedPicture {
  readonly url: string;
  readonly path: string;
  readonly stem: string;
}

export const namedPicture = remembering(PICTURES_OF_A_PAGE, (url): NamedPicture => {
  const path = pathOf(url);
  return { url, path, stem: stemOf(path) };
});

/**
 * How like others are to one picture. 3: one file name; 2: one long number or hash; 1: one name holds the other; 0: no sign. Numbers of `page`,
 * the address of the article, do not count.
 */
export function likenessTo(url: string, page: string | null): (other: NamedPicture) => 0 | 1 | 2 | 3 {
  const own = namedPicture(url);
  const common = numbersOfPage(page ?? '');
  const ids = new Set((own.path.match(IDENTIFYING) ?? []).filter((id) => !common.has(id) && !isDay(id)));
  return (other) => (url === other.url ? 3 : likeness(own.stem, ids, other));
}

/** Numbers and hashes of an address; that of the page is asked for with each picture. */
const numbersOfPage = rememberingLast((page): ReadonlySet<string> => new Set(page.match(IDENTIFYING)));

function likeness(nameA: string, ids: ReadonlySet<string>, { stem: nameB, path }: NamedPicture): 0 | 1 | 2 | 3 {
  if (nameA === nameB && nameA.length >= MIN_STEM && !COMMON.test(nameA)) return 3;
  if (sharesOne(ids, path)) return 2;
  const [short, long] = nameA.length < nameB.length ? [nameA, nameB] : [nameB, nameA];
  return short.length >= 2 * MIN_STEM && long.includes(short) && !COMMON.test(short) ? 1 : 0;
}

/** Most addresses hold none of the numbers at all, which is sooner seen than all of their own are listed. */
function sharesOne(ids: ReadonlySet<string>, path: string): boolean {
  for (const id of ids) if (path.includes(id)) return (path.match(IDENTIFYING) ?? []).some((other) => ids.has(other));
  return false;
}

function isDay(digits: string): boolean {
  return /^(?:19|20)\d\d[01]\d(?:[0-3]\d)?$/.test(digits);
}

/** Path and query, of the inner address where a server of renditions wraps one. */
function pathOf(url: string): string {
  const small = url.toLowerCase();
  const inner = small.includes('http', 1) ? INNER_ADDRESS.exec(small.slice(1)) : null;
  const address = inner === null ? small : inner[0];
  // What was encoded may have capitals.
  return (address.includes('%') ? readable(address).toLowerCase() : address).replace(ORIGIN, '');
}
const ORIGIN = /^https?:\/\/[^/]*/;

/** The name of the file without what renditions change; that of its folder where the file is named for the rendition alone. */
function stemOf(path: string): string {
  const bare = withoutQuery(path);
  let end = bare.length;
  for (let level = 0; level < LEVELS; level++) {
    while (end > 0 && bare[end - 1] === '/') end--;
    if (end === 0) break;
    const start = bare.lastIndexOf('/', end - 1) + 1;
    const name = bare.slice(Math.max(start, end - LONGEST_NAME), end).replace(EXTENSION, '');
    const stem = withoutRendition(name);
    if (!COMMON.test(stem)) return stem;
    if (ONLY_DIGITS.test(name)) return name;
    end = start;
  }
  return '';
}
/** File and folder. */
const LEVELS = 2;

const ONLY_DIGITS = /^\d+$/;

/** A name may have several marks of renditions. */
function withoutRendition(name: string): string {
  let stem = name;
  for (let shorter = stem.replace(RENDITION, ''); shorter !== stem; shorter = stem.replace(RENDITION, '')) stem = shorter;
  return stem;
}
