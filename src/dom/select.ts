/** CSS selectors over the page, for site rules and `--keep`/`--drop`. Selectors see the page as published, dropped nodes included. */
import type * as CssSelect from 'css-select';
import { NONE, TEXT, type NodeId, type Page } from '../model/page';
import { isAttribute } from './attributes';
import { attrByName, children, nameOf, parentOf } from './tree';

/** css-select hands its adapter nodes only, so the page meant is set around each match; matching is synchronous. */
let current: Page;

const element = (node: NodeId): boolean => node > 0 && current.tag[node] !== TEXT;

const adapter = {
  isTag: (node: NodeId): node is NodeId => element(node),
  getChildren: (node: NodeId): NodeId[] => [...children(current, node)],
  getParent: (node: NodeId): NodeId | null => {
    const parent = parentOf(current, node);
    return parent > 0 ? parent : null;
  },
  getSiblings: (node: NodeId): NodeId[] => [...children(current, Math.max(0, parentOf(current, node)))],
  getName: (node: NodeId): string => nameOf(current, node),
  getAttributeValue: (node: NodeId, name: string): string | undefined => attrByName(current, node, name),
  hasAttrib: (node: NodeId, name: string): boolean => attrByName(current, node, name) !== undefined,
  getText: (node: NodeId): string => textWithin(current, node),
  removeSubsets: (nodes: NodeId[]): NodeId[] => nodes,
  equals: (a: NodeId, b: NodeId): boolean => a === b,
};

function textWithin(page: Page, node: NodeId): string {
  let text = '';
  const end = page.end[node] ?? 0;
  for (let n = node; n < end; n++) text += page.text[n] ?? '';
  return text;
}

let css: typeof CssSelect | undefined;

export interface Selector {
  readonly source: string;
  /** Matching elements in document order. */
  readonly all: (page: Page) => readonly NodeId[];
  readonly first: (page: Page) => NodeId;
}

/** Compiles a selector once; throws a `SyntaxError`-like error on a bad one, for the loader to explain. Most runs need no css-select: it is loaded for the first that does. */
export function compileSelector(source: string): Selector {
  const attributes = attributesOf(source);
  const matches = attributes === null ? compiledByCss(source) : (node: NodeId): boolean => attributes.some((asked) => holds(node, asked));
  const search = (page: Page, most: number): NodeId[] => {
    // Most pages have none of the attributes by which rules tell an element: seen from the list of all, no element need be asked.
    if (attributes?.some(({ name }) => isAttribute(page, name)) === false) return [];
    current = page;
    const found: NodeId[] = [];
    for (let node = 1; node < page.size && found.length < most; node++) if (element(node) && matches(node)) found.push(node);
    return found;
  };
  return { source, all: (page) => search(page, Infinity), first: (page) => search(page, 1)[0] ?? NONE };
}

function compiledByCss(source: string): (node: NodeId) => boolean {
  css ??= require('css-select') as typeof CssSelect;
  return css.compile<NodeId, NodeId>(source, { adapter, xmlMode: false });
}

interface AskedAttribute {
  readonly name: string;
  /** Undefined where any will do. */
  readonly value: string | undefined;
}

/** `[data-ad], [data-kind=promo]`, as rules tell most elements: with names whose values CSS compares as they stand. Null for all else. */
function attributesOf(source: string): readonly AskedAttribute[] | null {
  if (!ATTRIBUTES_ALONE.test(source)) return null;
  return source.split(', ').map((asked) => {
    const [name = '', value] = asked.slice(1, -1).split('=');
    return { name, value };
  });
}
const ATTRIBUTES_ALONE = /^\[(?:data|aria)-[a-z\d-]+(?:=[a-z][\w-]*)?\](?:, \[(?:data|aria)-[a-z\d-]+(?:=[a-z][\w-]*)?\])*$/;

function holds(node: NodeId, { name, value }: AskedAttribute): boolean {
  const stated = attrByName(current, node, name);
  return stated !== undefined && (value === undefined || stated === value);
}

const compiled = new Map<string, Selector>();

/** The compiled form of a selector that has been validated at load time. */
export function selector(source: string): Selector {
  let found = compiled.get(source);
  if (!found) {
    found = compileSelector(source);
    compiled.set(source, found);
  }
  return found;
}
