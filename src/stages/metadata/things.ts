/** What a page states as structured data, from JSON-LD and from microdata or RDFa alike: things with types and properties (schema.org). */
import { oncePerPage } from '../../dom/page-memory';
import { textOf } from '../../dom/tree';
import { type NodeId, type Page } from '../../model/page';
import { asList, isObject, member, readJson, type Json, type JsonObject } from '../../text/loose-json';
import { collect } from './collect';
import { readAnnotations } from './annotations';

export interface Thing {
  readonly data: JsonObject;
  /** Names of types without the vocabulary's address. */
  readonly types: readonly string[];
  /** The script or element that states it. */
  readonly node: NodeId;
  readonly syntax: 'jsonld' | 'microdata';
}

/** To count the properties of a large thing takes time, and many things may have its id. */
interface Counted {
  readonly data: JsonObject;
  readonly size: number;
}

export interface Things {
  readonly all: readonly Thing[];
  /** Follows `{"@id": …}` to the thing of that id, where the page has it. */
  readonly resolve: (value: Json) => Json;
  /** Whether there is more than is read: too deep, or too much. */
  readonly isCut: boolean;
}

/** Properties through which a thing of its own is reached; others hold parts of it (teasers, comments, updates). */
const CONTAINERS = ['@graph', 'mainEntity', 'mainEntityOfPage', 'item', 'article', 'subjectOf', 'hasPart'];
export const MAX_DEPTH = 6;
export const MAX_THINGS = 2000;

class Gatherer implements Things {
  readonly all: Thing[] = [];
  isCut = false;
  /** The fullest thing of each id. */
  private readonly byId = new Map<string, Counted>();

  constructor(page: Page) {
    for (const node of collect(page).jsonLd) {
      for (const root of readJson(unescapeWhole(textOf(page, node + 1)))) this.visit(root, node, 'jsonld', 0);
    }
    for (const { data, node } of readAnnotations(page)) this.visit(data, node, 'microdata', 0);
  }

  readonly resolve = (value: Json): Json => {
    if (!isObject(value)) return value;
    const id = member(value, '@id');
    // A reference may repeat a name or a type; the full thing says more.
    const known = typeof id === 'string' ? this.byId.get(id) : undefined;
    return known !== undefined && known.size > Object.keys(value).length ? known.data : value;
  };

  private visit(value: Json, node: NodeId, syntax: Thing['syntax'], depth: number): void {
    if (depth > MAX_DEPTH || this.all.length >= MAX_THINGS) {
      this.isCut ||= typeof value === 'object' && value !== null;
      return;
    }
    if (!isObject(value)) {
      for (const item of Array.isArray(value) ? asList(value) : []) this.visit(item, node, syntax, depth + 1);
      return;
    }
    const types = typesOf(value);
    if (types.length > 0) this.all.push({ data: value, types, node, syntax });
    const id = member(value, '@id');
    if (typeof id === 'string') {
      const size = Object.keys(value).length;
      if (size > (this.byId.get(id)?.size ?? 0)) this.byId.set(id, { data: value, size });
    }
    for (const name of CONTAINERS) {
      const inner = member(value, name);
      if (inner !== undefined && typeof inner !== 'string') this.visit(inner, node, syntax, depth + 1);
    }
  }
}

const ADDRESS = /^.*[/#:]/;

/** Names of the types of a thing, without the vocabulary's address. */
export function typesOf(value: Json): readonly string[] {
  const stated = member(value, '@type');
  if (typeof stated === 'string') return [bareType(stated)];
  return asList(stated)
    .filter((type) => typeof type === 'string')
    .map(bareType);
}

function bareType(type: string): string {
  return PLAIN.test(type) ? type : type.trim().replace(ADDRESS, '');
}
/** As nearly all write it. */
const PLAIN = /^\w*$/;

/** A block whose every quote was escaped for HTML. */
function unescapeWhole(text: string): string {
  if (!ESCAPED_START.test(text)) return text;
  return text.replaceAll('&quot;', '"').replaceAll('&#34;', '"').replaceAll('&amp;', '&');
}
const ESCAPED_START = /^\s*[[{]+\s*(?:&quot;|&#34;)/;

const NO_THINGS: Things = { all: [], resolve: (value) => value, isCut: false };

/** All things of the page, in document order. */
export const thingsOf = oncePerPage((page): Things => {
  const { jsonLd, annotated } = collect(page);
  return jsonLd.length + annotated.length === 0 ? NO_THINGS : new Gatherer(page);
});
