/** Tables: a grid where it is one, blocks in turn where a table only lays out the page. */
import type { AlignType, PhrasingContent, Table, TableCell, TableRow } from 'mdast';
import { T } from '../dom/tags';
import { TEXT, type NodeId } from '../model/page';
import { K } from './kinds';
import type { Lowering } from './context';

/** A grid may have this many empty cells for each real one; else spans are not filled in. */
const MAX_FILL = 4;
/** … and this many besides. */
const SMALL = 1000;

interface Grid {
  readonly rows: NodeId[][];
  readonly captions: NodeId[];
}

export function lowerTable(lowering: Lowering, n: NodeId): void {
  if (lowering.flat > 0) {
    lowering.block(n);
    return;
  }
  lowering.flush();
  const grid = gridOf(lowering, n);
  if (isLayout(lowering, n, grid)) {
    layOut(lowering, grid);
    return;
  }
  stray(lowering, grid.captions);
  const table = dataTable(lowering, n, grid.rows);
  if (table) lowering.push(table);
}

/** Rows and captions in document order, whatever groups they stand in; head first, foot last, as browsers show them. */
function gridOf(lowering: Lowering, table: NodeId): Grid {
  const head: NodeId[][] = [];
  const body: NodeId[][] = [];
  const foot: NodeId[][] = [];
  const captions: NodeId[] = [];
  const visit = (from: NodeId, until: NodeId, into: NodeId[][]): void => {
    // The row of cells that stand outside of any.
    let loose: NodeId[] | null = null;
    for (let n = from; n < until; n = lowering.end(n)) {
      if (!lowering.visible(n) || lowering.kind(n) === K.Skip) continue;
      const tag = lowering.page.tag[n];
      if (tag === T.TD || tag === T.TH) {
        if (loose === null) into.push((loose = []));
        loose.push(n);
        continue;
      }
      if (tag !== TEXT) loose = null;
      if (tag === T.TR) into.push(cellsOf(lowering, n));
      else if (tag === T.CAPTION) captions.push(n);
      else if (tag === T.THEAD) visit(n + 1, lowering.end(n), head);
      else if (tag === T.TFOOT) visit(n + 1, lowering.end(n), foot);
      else if (tag === T.TBODY || tag === T.FORM) visit(n + 1, lowering.end(n), body);
      else if (tag !== TEXT || (lowering.page.text[n] ?? '').trim() !== '') captions.push(n);
    }
  };
  visit(table + 1, lowering.end(table), body);
  return { rows: [...head, ...body, ...foot].filter((row) => row.length > 0), captions };
}

function cellsOf(lowering: Lowering, row: NodeId): NodeId[] {
  const cells: NodeId[] = [];
  for (let n = row + 1; n < lowering.end(row); n = lowering.end(n)) {
    if (!lowering.visible(n)) continue;
    const tag = lowering.page.tag[n];
    if (tag === T.TD || tag === T.TH) cells.push(n);
    else if (tag === T.FORM) cells.push(...cellsOf(lowering, n));
  }
  return cells;
}

const PRESENTATION = new Set(['presentation', 'none']);

/** Whether the table is a frame for blocks: says so, has one cell a row, or holds what no cell of a grid can. */
function isLayout(lowering: Lowering, n: NodeId, { rows }: Grid): boolean {
  if (rows.length === 0 || PRESENTATION.has(lowering.attr(n, 'role') ?? '')) return true;
  const single = rows.length === 1 || rows.every((row) => row.length === 1);
  let blocks = 0;
  for (let i = n + 1; i < lowering.end(n); i++) {
    const tag = lowering.page.tag[i];
    if (tag === T.TH && single && rows.some((row) => row.length > 1)) return false;
    if (tag === T.TABLE) return true;
    const kind = lowering.kind(i);
    if (kind === K.Heading || kind === K.Quote || kind === K.Figure || kind === K.Pre) return true;
    if (kind === K.Paragraph || kind === K.List) blocks++;
  }
  return single && (blocks > rows.length || (lowering.article && rows.every((row) => row.length === 1)));
}

/** Captions, and what else stands between rows, a block each. */
function stray(lowering: Lowering, nodes: readonly NodeId[]): void {
  for (const node of nodes) {
    lowering.flush();
    lowering.node(node);
    lowering.flush();
  }
}

function layOut(lowering: Lowering, { rows, captions }: Grid): void {
  stray(lowering, captions);
  for (const row of rows) for (const cell of row) lowering.block(cell);
}

function dataTable(lowering: Lowering, n: NodeId, rows: readonly NodeId[][]): Table | null {
  const most = rows.reduce((max, row) => Math.max(max, row.length), 1);
  const fill = spansFit(lowering, rows, most);
  const waiting: number[] = [];
  const align: AlignType[] = [];
  const children: TableRow[] = [];
  let width = 0;
  for (const row of rows) {
    const cells: TableCell[] = [];
    const skip = (): void => {
      while (fill && (waiting[cells.length] ?? 0) > 0) {
        waiting[cells.length] = (waiting[cells.length] ?? 1) - 1;
        cells.push(emptyCell());
      }
    };
    for (const cell of row) {
      skip();
      const columns = fill ? span(lowering, cell, 'colspan', most) : 1;
      const below = fill ? span(lowering, cell, 'rowspan', rows.length) - 1 : 0;
      align[cells.length] ??= alignOf(lowering, cell);
      for (let i = 0; i < columns; i++) {
        if (below > 0) waiting[cells.length] = below;
        cells.push(i === 0 ? cellOf(lowering, cell) : emptyCell());
      }
    }
    skip();
    width = Math.max(width, cells.length);
    children.push({ type: 'tableRow', children: cells });
  }
  if (children.every((row) => row.children.every((cell) => cell.children.length === 0)) && lowering.article) return null;
  for (const row of children.slice(0, 1)) while (row.children.length < width) row.children.push(emptyCell());
  return { type: 'table', align: Array.from({ length: width }, (_, i) => align[i] ?? null), children, ...lowering.positionOf(n) };
}

/** Whether filling in all spans keeps the grid in proportion to what is there. */
function spansFit(lowering: Lowering, rows: readonly NodeId[][], most: number): boolean {
  let real = 0;
  let filled = 0;
  for (const row of rows) {
    for (const cell of row) {
      real++;
      filled += span(lowering, cell, 'colspan', most) * span(lowering, cell, 'rowspan', rows.length);
    }
  }
  return filled <= real * MAX_FILL + SMALL;
}

/** A span within reason: no row has more columns than the one with most cells, whatever an attack or a typing error says. */
function span(lowering: Lowering, cell: NodeId, name: 'colspan' | 'rowspan', limit: number): number {
  const value = Number.parseInt(lowering.attr(cell, name) ?? '1', 10);
  // Down to the last row (WHATWG HTML 4.9.11).
  if (value === 0 && name === 'rowspan') return limit;
  return value >= 1 ? Math.min(value, limit) : 1;
}

function emptyCell(): TableCell {
  return { type: 'tableCell', children: [] };
}

function cellOf(lowering: Lowering, cell: NodeId): TableCell {
  const children: PhrasingContent[] = lowering.phrasing(() => {
    lowering.children(cell);
  });
  return { type: 'tableCell', children, ...lowering.positionOf(cell) };
}

const TEXT_ALIGN = /text-align:\s*(left|right|center)/i;

function alignOf(lowering: Lowering, cell: NodeId): AlignType {
  const stated = (lowering.attr(cell, 'align') ?? TEXT_ALIGN.exec(lowering.attr(cell, 'style') ?? '')?.[1] ?? '').toLowerCase();
  return stated === 'left' || stated === 'right' || stated === 'center' ? stated : null;
}
