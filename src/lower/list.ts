/** Lists, tight and loose, task items, and definition lists. */
import type { BlockContent, DefinitionContent, List, ListItem, Paragraph, RootContent } from 'mdast';
import { TEXT, type NodeId } from '../model/page';
import { isBlankText } from '../text/whitespace';
import { K } from './kinds';
import { takeFootnoteList } from './footnotes';
import type { Lowering } from './context';
import { lastOf } from './inline';

type ItemContent = (BlockContent | DefinitionContent)[];

const START = /^\s*[+-]?\d{1,9}/;

export function lowerList(lowering: Lowering, n: NodeId): void {
  if (takeFootnoteList(lowering, n)) return;
  lowering.nested(
    () => {
      const ordered = lowering.page.names[lowering.page.tag[n] ?? 0] === 'ol';
      const items = itemsOf(lowering, n);
      if (items.length === 0) return;
      const spread = items.some((item) => item.spread ?? false);
      const start = ordered ? startOf(lowering, n) : null;
      lowering.push({ type: 'list', ordered, start, spread, children: items, ...lowering.positionOf(n) } satisfies List);
    },
    () => {
      lowering.children(n);
    },
  );
}

/** Number of the first item: its own `value`, else the list's `start`. */
function startOf(lowering: Lowering, list: NodeId): number {
  let first = list + 1;
  while (first < lowering.end(list) && lowering.kind(first) !== K.Item) first = lowering.end(first);
  const value = first < lowering.end(list) ? START.exec(lowering.attr(first, 'value') ?? '') : null;
  const found = value ?? START.exec(lowering.attr(list, 'start') ?? '');
  return Math.max(0, Number(found?.[0] ?? 1));
}

/** Items of a list. What stands between items (a list put there by mistake, stray text) belongs to the item before. */
function itemsOf(lowering: Lowering, n: NodeId): ListItem[] {
  const items: ListItem[] = [];
  lowering.flush();
  addItems(lowering, n, items);
  return items;
}

function addItems(lowering: Lowering, n: NodeId, items: ListItem[]): void {
  const { page } = lowering;
  for (let child = n + 1; child < lowering.end(n); child = lowering.end(child)) {
    if (!lowering.visible(child)) continue;
    if (page.tag[child] === TEXT && isBlankText(page.text[child] ?? '')) continue;
    const isItem = lowering.kind(child) === K.Item;
    if (!isItem && holdsItems(lowering, child)) {
      addItems(lowering, child, items);
      continue;
    }
    const item = lowerItem(lowering, child, isItem);
    if (item === null) continue;
    const last = lastOf(items);
    if (isItem || !last) items.push(item);
    else for (const inner of item.children) last.children.push(inner);
  }
}

/** A box that someone put around items; how deep such boxes stand in each other is bounded by the parser. */
function holdsItems(lowering: Lowering, n: NodeId): boolean {
  const kind = lowering.kind(n);
  if (kind !== K.Block && kind !== K.Inline) return false;
  for (let child = n + 1; child < lowering.end(n); child = lowering.end(child)) if (lowering.kind(child) === K.Item) return true;
  return false;
}

function lowerItem(lowering: Lowering, node: NodeId, isItem: boolean): ListItem | null {
  if (isItem && lowering.options.headings?.has(node)) lowering.inline.headingNext = true;
  const checked = isItem ? checkbox(lowering, node) : null;
  const children = lowering.container(() => {
    if (isItem) lowering.children(node);
    else lowering.node(node);
  });
  const spread = lowering.hadParagraph || children.filter(({ type }) => type === 'paragraph').length > 1;
  if (children.length === 0 && (!isItem || lowering.article)) return null;
  return { type: 'listItem', spread, checked, children: children as ItemContent, ...lowering.positionOf(node) };
}

/** State of the checkbox that an item starts with; null for plain items. */
function checkbox(lowering: Lowering, item: NodeId): boolean | null {
  const { page } = lowering;
  for (let n = item + 1; n < lowering.end(item); n++) {
    if (page.tag[n] === TEXT) {
      if (!isBlankText(page.text[n] ?? '')) return null;
      continue;
    }
    const kind = lowering.kind(n);
    if (kind === K.Input) {
      if (lowering.attr(n, 'type')?.toLowerCase() !== 'checkbox') return null;
      return lowering.attr(n, 'checked') !== undefined;
    }
    if (kind !== K.Inline && kind !== K.Paragraph && kind !== K.Block) return null;
  }
  return null;
}

/** Terms are items; their definitions stand within: one as a paragraph, several as a list. */
export function lowerDefinitions(lowering: Lowering, n: NodeId): void {
  lowering.nested(
    () => {
      lowering.flush();
      const children = groupsOf(lowering, n).map((group) => groupItem(group));
      if (children.length > 0)
        lowering.push({ type: 'list', ordered: false, start: null, spread: true, children, ...lowering.positionOf(n) });
    },
    () => {
      lowering.children(n);
    },
  );
}

interface Group {
  readonly terms: RootContent[];
  readonly definitions: RootContent[][];
}

function groupsOf(lowering: Lowering, n: NodeId): Group[] {
  const groups: Group[] = [];
  const visit = (from: NodeId, until: NodeId): void => {
    for (let child = from; child < until; child = lowering.end(child)) {
      if (!lowering.visible(child)) continue;
      const name = lowering.page.names[lowering.page.tag[child] ?? 0] ?? '';
      if (name === 'div') {
        visit(child + 1, lowering.end(child));
        continue;
      }
      const isPart = name === 'dt' || name === 'dd';
      const content = lowering.container(() => {
        if (isPart) lowering.children(child);
        else lowering.node(child);
      });
      if (content.length === 0) continue;
      const last = groups[groups.length - 1];
      if (name === 'dt' && (!last || last.definitions.length > 0)) groups.push({ terms: content, definitions: [] });
      else if (name === 'dt') for (const term of content) last?.terms.push(term);
      else if (last) last.definitions.push(content);
      else groups.push({ terms: [], definitions: [content] });
    }
  };
  visit(n + 1, lowering.end(n));
  return groups;
}

function groupItem({ terms, definitions }: Group): ListItem {
  const [only] = definitions;
  const body: RootContent[] =
    definitions.length > 1
      ? [{ type: 'list', ordered: false, start: null, spread: false, children: definitions.map((content) => item(content)) }]
      : (only ?? []);
  return { ...item([...terms, ...body]), spread: true };
}

function item(children: RootContent[]): ListItem {
  return { type: 'listItem', spread: children.filter(isParagraph).length > 1, checked: null, children: children as ItemContent };
}

function isParagraph(node: RootContent): node is Paragraph {
  return node.type === 'paragraph';
}
