/** Tables: an aligned grid as Prettier draws it, or a list of rows. */
import type { AlignType, List, ListItem, PhrasingContent, Table, TableCell } from 'mdast';
import { columns } from './width';

/** Padding may make a table this many times longer than its text; a wider one is written without. */
const MAX_PADDING = 8;
const SMALL = 20_000;

export function tableLines(table: Table, print: (cell: PhrasingContent[]) => string): string[] {
  const width = table.children[0]?.children.length ?? 0;
  // GFM drops cells beyond those of the first row.
  const rows = table.children.map((row) => row.children.slice(0, width).map((cell) => print(cell.children)));
  const sizes = rows.map((row) => row.map(columns));
  const widths = Array.from({ length: width }, () => 3);
  for (const row of sizes) for (let i = 0; i < row.length; i++) widths[i] = Math.max(widths[i] ?? 3, row[i] ?? 0);
  const align = (i: number): AlignType | undefined => table.align?.[i];
  const padded = isWorthwhile(sizes, widths);
  const lines = padded
    ? rows.map((row, r) => draw(widths.map((size, i) => pad(row[i] ?? '', size - (sizes[r]?.[i] ?? 0), align(i)))))
    : rows.map(draw);
  const rule = draw(widths.map((size, i) => ruler(padded ? size : 3, align(i))));
  return [lines[0] ?? '', rule, ...lines.slice(1)];
}

function isWorthwhile(sizes: readonly number[][], widths: readonly number[]): boolean {
  const text = sizes.reduce((sum, row) => sum + row.reduce((all, size) => all + size + 3, 0), 0);
  const full = widths.reduce((sum, size) => sum + size + 3, 0) * sizes.length;
  return full <= text * MAX_PADDING || full <= SMALL;
}

function draw(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}

function pad(cell: string, missing: number, align: string | null | undefined): string {
  const left = align === 'right' ? missing : align === 'center' ? missing >> 1 : 0;
  return ' '.repeat(left) + cell + ' '.repeat(missing - left);
}

function ruler(width: number, align: string | null | undefined): string {
  const left = align === 'left' || align === 'center' ? ':' : '-';
  const right = align === 'right' || align === 'center' ? ':' : '-';
  return left + '-'.repeat(Math.max(1, width - 2)) + right;
}

/** Each row as an item, each cell as `head: content`. */
export function tableAsList(table: Table): List {
  const [head, ...rows] = table.children;
  const names = head?.children ?? [];
  const children = (rows.length > 0 ? rows : [{ children: names }]).map((row) => rowItem(row.children, rows.length > 0 ? names : []));
  return { type: 'list', ordered: false, start: null, spread: false, children };
}

function rowItem(cells: readonly TableCell[], names: readonly TableCell[]): ListItem {
  const filled = cells.flatMap((cell, i) => (cell.children.length > 0 ? [{ cell, name: names[i] }] : []));
  const lines = filled.map(({ cell, name }) =>
    name && name.children.length > 0 ? [...name.children, { type: 'text', value: ': ' } as const, ...cell.children] : cell.children,
  );
  const [first, ...rest] = lines;
  const nested: List = { type: 'list', ordered: false, start: null, spread: false, children: rest.map((line) => plainItem(line)) };
  const item = plainItem(first ?? []);
  return rest.length > 0 ? { ...item, children: [...item.children, nested] } : item;
}

function plainItem(children: PhrasingContent[]): ListItem {
  return { type: 'listItem', spread: false, checked: null, children: [{ type: 'paragraph', children }] };
}
