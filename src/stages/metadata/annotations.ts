/** Microdata and RDFa Lite → objects of the shape of JSON-LD, so that one reader serves all three. */
import { lineWithin } from '../../dom/plain';
import { T, tagSet } from '../../dom/tags';
import { attr, closest, endOf, tagOf } from '../../dom/tree';
import { NONE, type NodeId, type Page } from '../../model/page';
import type { Json } from '../../text/loose-json';
import { collect } from './collect';

export interface Annotated {
  readonly data: Readonly<Record<string, Json>>;
  readonly node: NodeId;
}

/** Properties with a use here. The body itself is not among them: an element is no second witness of its own text. */
const WANTED = new Set(
  (
    'headline name alternativeHeadline datePublished dateCreated dateModified author creator publisher description image url keywords ' +
    'articleSection inLanguage mainEntityOfPage mainEntity isAccessibleForFree thumbnailUrl contentUrl givenName familyName email wordCount ' +
    'itemListElement position item about'
  ).split(' '),
);
/** Of these, properties whose value is an address. */
const ADDRESSES = new Set(['url', 'image', 'thumbnailUrl', 'contentUrl', 'mainEntityOfPage', 'item']);
const isFigure = tagSet('figure', 'figcaption');
const linkLike = tagSet('a', 'area', 'link');
const sourceLike = tagSet('img', 'audio', 'video', 'source', 'iframe', 'embed', 'track');
/** Longer values are no metadata, but a wrapper that took the name of a property. */
const MAX_VALUE = 1000;

interface Scope {
  readonly node: NodeId;
  readonly data: Record<string, Json>;
  readonly end: NodeId;
}

/** All top-level items; properties outside any item gather in one without type, which stands last. */
export function readAnnotations(page: Page): readonly Annotated[] {
  const { annotated } = collect(page);
  if (annotated.length === 0) return [];
  const found: Annotated[] = [];
  let loose: Scope['data'] | undefined;
  const stack: Scope[] = [];
  for (const node of annotated) {
    while (stack.length > 0 && (stack[stack.length - 1]?.end ?? 0) <= node) stack.pop();
    const names = wantedNames(attr(page, node, 'itemprop') ?? attr(page, node, 'property') ?? '');
    const type = attr(page, node, 'itemtype') ?? attr(page, node, 'typeof');
    const isItem = type !== undefined || attr(page, node, 'itemscope') !== undefined;
    const top = stack.length === 0 ? undefined : stack[stack.length - 1];
    const wanted = names.length > 0 && isOfPicture(page, node, top) ? names.filter((name) => name === 'image') : names;
    if (isItem) {
      const data = newItem(type ?? '');
      const id = attr(page, node, 'itemid') ?? attr(page, node, 'resource');
      if (id !== undefined) data['url'] = id;
      for (const name of wanted) append(top?.data ?? (loose ??= newItem('Loose')), name, data);
      // An article within an article is a thing of its own, as are all items that are no property of another.
      if (wanted.length === 0) found.push({ data, node });
      stack.push({ node, data, end: endOf(page, node) });
    } else if (wanted.length > 0) {
      const value = valueOf(
        page,
        node,
        wanted.some((name) => ADDRESSES.has(name)),
      );
      if (value !== '' && value.length <= MAX_VALUE)
        for (const name of wanted) append(top?.data ?? (loose ??= newItem('Loose')), name, value);
    }
  }
  if (loose !== undefined) found.push({ data: loose, node: 0 });
  return found;
}

/** Within a figure a name is the photographer's, unless an item of the figure owns it. */
function isOfPicture(page: Page, node: NodeId, owner: Scope | undefined): boolean {
  const figure = closest(page, node, isFigure);
  return figure !== NONE && (owner?.node ?? 0) < figure;
}

function newItem(type: string): Record<string, Json> {
  const data = Object.create(null) as Record<string, Json>;
  data['@type'] = BLANK.test(type) ? type.split(BLANK) : type;
  return data;
}

function append(data: Record<string, Json>, name: string, value: Json): void {
  const before = data[name];
  if (before === undefined) data[name] = value;
  else if (Array.isArray(before)) (before as Json[]).push(value);
  else data[name] = [before, value];
}

/** The value of a property, by the rules of microdata (WHATWG HTML 5.2.4), but that a link states a name by its text. */
function valueOf(page: Page, node: NodeId, wantsAddress: boolean): string {
  const tag = tagOf(page, node);
  const content = attr(page, node, 'content')?.trim();
  if (content !== undefined && content !== '') return content;
  const address = linkLike(tag) ? attr(page, node, 'href') : sourceLike(tag) ? attr(page, node, 'src') : undefined;
  if (wantsAddress && address !== undefined) return address.trim();
  const instant = tag === T.TIME ? attr(page, node, 'datetime')?.trim() : undefined;
  return instant !== undefined && instant !== '' ? instant : lineWithin(page, node, MAX_VALUE);
}

const BLANK = /\s+/;
const PREFIX = /^(?:schema|dc|dcterms|https?:\/\/schema\.org\/)[:]?/i;
/** One word without a prefix, as nearly all are. */
const PLAIN = /^(?!schema|dc)[a-z]*$/i;
const NO_NAMES: readonly string[] = [];

/** Those names of a list that have a use. */
function wantedNames(listed: string): readonly string[] {
  if (WANTED.has(listed)) return [listed];
  if (PLAIN.test(listed)) return NO_NAMES;
  return listed
    .split(BLANK)
    .map((name) => name.replace(PREFIX, ''))
    .filter((name) => WANTED.has(name));
}
