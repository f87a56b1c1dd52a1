/** One pass over the page for all stages of this folder: where it speaks about itself. */
import { attributeSet } from '../../dom/attribute-names';
import { numberOf, readValue, rowOf, valueAt } from '../../dom/attributes';
import { oncePerPage } from '../../dom/page-memory';
import { T, tagSet } from '../../dom/tags';
import { attr } from '../../dom/tree';
import type { NodeId, Page } from '../../model/page';
import { metaNameAt, type MetaName } from './meta-names';
import { isOf, relationsWithin, type Relation } from './relations';

export interface Meta {
  readonly content: string;
  readonly node: NodeId;
}

export interface Evidence {
  /** `<meta>` by name or property in lower case, in document order; empty contents and names that nobody asks for are left out. */
  readonly metas: ReadonlyMap<string, readonly Meta[]>;
  /** `<link>` and `<a>` with a relation that somebody asks for, each in document order. */
  readonly relations: Readonly<Record<Relation, readonly NodeId[]>>;
  /** Whether there is any `<a>`. */
  readonly hasLinks: boolean;
  /** `<img>`. */
  readonly images: readonly NodeId[];
  /** How many `<time>` there are. */
  readonly times: number;
  readonly titles: readonly NodeId[];
  /** `<h1>`. */
  readonly headings: readonly NodeId[];
  /** `<h2>` and `<h3>`. */
  readonly subheads: readonly NodeId[];
  /** `<h1>` to `<h6>`, in document order. */
  readonly anyHeadings: readonly NodeId[];
  /** Inline scripts of type `ld+json`. */
  readonly jsonLd: readonly NodeId[];
  /** All other inline scripts. */
  readonly scripts: readonly NodeId[];
  /** Elements with microdata or RDFa attributes, `<meta>` of OpenGraph kind left out. */
  readonly annotated: readonly NodeId[];
}

const openGraph = attributeSet('property');
const relation = attributeSet('rel');
/** It, and what makes an element part of microdata or RDFa. */
const asked = attributeSet('itemprop', 'itemscope', 'typeof', 'property', 'rel');
const telling = tagSet('meta', 'a', 'img', 'time', 'script', 'title', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6');
const LD_TYPE = /ld\+json/i;

/** A map is made at its first entry: an extract has none, and an empty one costs as much. */
type Lists<T> = Map<string, T[]>;
const NONE: ReadonlyMap<string, never[]> = new Map();

class Collector implements Evidence {
  private metaLists: Lists<Meta> | undefined;
  readonly metas: ReadonlyMap<string, readonly Meta[]>;
  readonly relations: Readonly<Record<Relation, NodeId[]>> = { canonical: [], image_src: [], tag: [], author: [] };
  hasLinks = false;
  readonly images: NodeId[] = [];
  times = 0;
  readonly titles: NodeId[] = [];
  readonly headings: NodeId[] = [];
  readonly subheads: NodeId[] = [];
  readonly anyHeadings: NodeId[] = [];
  readonly jsonLd: NodeId[] = [];
  readonly scripts: NodeId[] = [];
  readonly annotated: NodeId[] = [];
  constructor(private readonly page: Page) {
    const { tag, size } = page;
    for (let node = 1; node < size; node++) {
      const own = tag[node] ?? 0;
      if (telling(own)) this.visit(own, node);
    }
    this.readAttributes();
    this.metas = this.metaLists ?? NONE;
  }

  private visit(tag: number, node: NodeId): void {
    if (tag === T.A) this.hasLinks = true;
    else if (tag === T.IMG) this.images.push(node);
    else if (tag === T.META) this.meta(node);
    else if (tag === T.SCRIPT) this.script(node);
    else if (tag === T.TIME) this.times++;
    else if (tag === T.TITLE) this.titles.push(node);
    else this.heading(tag, node);
  }

  private heading(tag: number, node: NodeId): void {
    this.anyHeadings.push(node);
    if (tag === T.H1) this.headings.push(node);
    else if (tag === T.H2 || tag === T.H3) this.subheads.push(node);
  }

  /** Of most elements the content is never cut out of the source: nobody asks for their name. */
  private meta(node: NodeId): void {
    const { page } = this;
    const property = this.metaName(node, 'property');
    const name = this.metaName(node, 'name');
    const header = this.metaName(node, 'http-equiv');
    if ((property ?? name ?? header) === undefined) return;
    const content = (attr(page, node, 'content') ?? attr(page, node, 'value') ?? '').trim();
    if (content === '') return;
    const meta = { content, node };
    const metas = (this.metaLists ??= new Map<string, Meta[]>());
    if (property !== undefined) add(metas, property, meta);
    if (name !== undefined && name !== property) add(metas, name, meta);
    if (header !== undefined && header !== property && header !== name) add(metas, header, meta);
  }

  private metaName(node: NodeId, attribute: 'property' | 'name' | 'http-equiv'): string | undefined {
    const row = rowOf(this.page, node, attribute);
    return row < 0 ? undefined : readValue(this.page, row, metaNameAt);
  }

  private script(node: NodeId): void {
    if (this.page.end[node] === node + 1) return;
    const type = attr(this.page, node, 'type');
    (type !== undefined && LD_TYPE.test(type) ? this.jsonLd : this.scripts).push(node);
  }

  /** Walks the flat list of attributes, since few elements have one of the wanted. */
  private readAttributes(): void {
    const { page } = this;
    const { attrAt, size } = page;
    const stop = attrAt[size] ?? 0;
    let node = 0;
    let related = 0;
    for (let row = 0; row < stop; row++) {
      const number = numberOf(page, row);
      if (!asked(number)) continue;
      while ((attrAt[node + 1] ?? stop) <= row) node++;
      if (!relation(number)) this.annotate(node, number, row);
      else if (related !== node) this.relate((related = node), row);
    }
  }

  private annotate(node: NodeId, number: number, row: number): void {
    const { page, annotated } = this;
    if (annotated.at(-1) === node) return;
    if (page.tag[node] !== T.META || !openGraph(number) || !valueAt(page, row).includes(':')) annotated.push(node);
  }

  private relate(node: NodeId, row: number): void {
    const tag = this.page.tag[node];
    if (tag !== T.A && tag !== T.LINK) return;
    for (const name of readValue(this.page, row, relationsWithin)) if (isOf(name, tag)) this.relations[name].push(node);
  }
}

function add<T>(map: Map<string, T[]>, name: string, value: T): void {
  const known = map.get(name);
  if (known) known.push(value);
  else map.set(name, [value]);
}

/** The evidence of a page, gathered on first use. */
export const collect = oncePerPage((page): Evidence => new Collector(page));

/** Contents of the first meta of one of the names. */
export function metaContent(page: Page, ...names: readonly MetaName[]): string | undefined {
  const { metas } = collect(page);
  for (const name of names) {
    const found = metas.get(name)?.[0];
    if (found) return found.content;
  }
  return undefined;
}
