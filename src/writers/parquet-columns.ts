/**
 * The article record as columns of a Parquet file, under the names of the JSON record.
 *
 * - Dates stay texts: they are as precise as the page says (`2024`, `2024-01-21`, an instant), which no timestamp type can hold.
 * - `id`, `blocks`, `provenance` and `extra` may be any JSON. A text id stands as it is; everything else as its JSON.
 * - Lists have the three levels of the format's specification, which Spark, DuckDB and Arrow all read as arrays.
 */
import type { Article } from '../model/article';

/** A `?` at the end: may be null. `long` counts bytes, which may pass 2^31. */
export type ColumnType =
  | 'text'
  | 'text?'
  | 'int'
  | 'int?'
  | 'long'
  | 'long?'
  | { readonly list: ColumnType }
  | { readonly struct: Readonly<Record<string, ColumnType>>; readonly orNull?: true };

export interface Column {
  readonly name: string;
  readonly type: ColumnType;
  /** True for values of any shape, which are written as JSON. */
  readonly json?: true;
  /** True for fields that a record has on request only; a file has the column where its first article has the field. */
  readonly onRequest?: true;
}

const IMAGE = { url: 'text', alt: 'text?', caption: 'text?', credit: 'text?', width: 'int?', height: 'int?' } as const;
const EMBED = { kind: 'text', url: 'text', title: 'text?' } as const;
const RECORD = { file: 'text?', id: 'text?', offset: 'long?', length: 'long?', date: 'text?' } as const;

const SOURCE = {
  path: 'text?',
  format: 'text',
  encoding: 'text',
  bytes: 'long',
  sha256: 'text',
  record: { struct: RECORD, orNull: true },
} as const;

const TYPES: Readonly<Record<keyof Article | 'extra', Omit<Column, 'name'>>> = {
  schema: { type: 'text' },
  generator: { type: 'text' },
  id: { type: 'text', json: true },
  source: { type: { struct: SOURCE } },
  url: { type: 'text?' },
  canonicalUrl: { type: 'text?' },
  site: { type: { struct: { name: 'text?', domain: 'text?' } } },
  title: { type: 'text?' },
  description: { type: 'text?' },
  standfirst: { type: 'text?' },
  authors: { type: { list: 'text' } },
  agencies: { type: { list: 'text' } },
  published: { type: 'text?' },
  modified: { type: 'text?' },
  captured: { type: 'text?' },
  language: { type: 'text?' },
  section: { type: 'text?' },
  tags: { type: { list: 'text' } },
  image: { type: { struct: IMAGE, orNull: true } },
  images: { type: { list: { struct: IMAGE } } },
  embeds: { type: { list: { struct: EMBED } } },
  access: { type: 'text' },
  kind: { type: 'text' },
  wordCount: { type: 'int' },
  text: { type: 'text' },
  markdown: { type: 'text' },
  fingerprint: { type: 'text' },
  warnings: { type: { list: { struct: { code: 'text', message: 'text' } } } },
  html: { type: 'text?', onRequest: true },
  links: { type: { list: { struct: { url: 'text', text: 'text' } } }, onRequest: true },
  blocks: { type: 'text?', json: true, onRequest: true },
  provenance: { type: 'text?', json: true, onRequest: true },
  extra: { type: 'text?', json: true, onRequest: true },
};

/** In the order of the JSON record. */
export const COLUMNS: readonly Column[] = Object.entries(TYPES).map(([name, column]) => ({ name, ...column }));

/** The value of a cell as the Parquet library wants it: 64-bit numbers as bigints, JSON as text, no missing values. */
export function cell({ type, json }: Column, value: unknown): unknown {
  if (!json) return shaped(type, value);
  return typeof value === 'string' ? value : JSON.stringify(value ?? null);
}

function shaped(type: ColumnType, value: unknown): unknown {
  if (value === undefined || value === null) return typeof type === 'object' && 'list' in type ? [] : null;
  if (type === 'long' || type === 'long?') return BigInt(Number(value));
  if (typeof type === 'string') return value;
  if ('list' in type) return (value as readonly unknown[]).map((item) => shaped(type.list, item));
  const from = value as Readonly<Record<string, unknown>>;
  return Object.fromEntries(Object.entries(type.struct).map(([key, inner]) => [key, shaped(inner, from[key])]));
}
