/** Articles as a Parquet file (Snappy, format version 2), written row group by row group so that memory does not grow with the file. */
import { ByteWriter, ParquetWriter, type SchemaElement } from 'hyparquet-writer';
import type { Article } from '../model/article';
import { COLUMNS, type Column, type ColumnType, cell } from './parquet-columns';

/** A record of `convert` or `stream`: an article, which may bring along an `extra` of the input's. */
export type ParquetRow = Article & { readonly extra?: unknown };

/** A row group ends after so many rows … */
const GROUP_ROWS = 10_000;
/** … or after so many characters of text, Markdown and fields on request. */
const GROUP_CHARACTERS = 32 << 20;

export class ParquetFile {
  private readonly bytes = new ByteWriter();
  private columns: readonly Column[] | null = null;
  private writer: ParquetWriter | null = null;
  private cells: unknown[][] = [];
  private rows = 0;
  private characters = 0;

  /** `write` gets the bytes of the file in order, at the end of each row group. */
  constructor(
    private readonly write: (bytes: Uint8Array) => void,
    private readonly version: string,
  ) {}

  add(row: ParquetRow): void {
    const columns = this.columnsFor(row);
    columns.forEach((column, index) => this.cells[index]?.push(cell(column, row[column.name as keyof ParquetRow])));
    this.rows++;
    this.characters += row.text.length + row.markdown.length + (row.html?.length ?? 0);
    if (this.rows >= GROUP_ROWS || this.characters >= GROUP_CHARACTERS) this.endGroup();
  }

  /** Writes what is held and the footer. A file without articles has the columns of a plain record and no rows. */
  finish(): void {
    this.columns ??= this.open(COLUMNS.filter(({ onRequest }) => !onRequest));
    this.endGroup();
    // The library's promise is for writers that wait; ours never does.
    void this.writer?.finish();
    this.flush();
  }

  private columnsFor(row: ParquetRow): readonly Column[] {
    this.columns ??= this.open(COLUMNS.filter(({ name, onRequest }) => !onRequest || name in row));
    return this.columns;
  }

  private open(columns: readonly Column[]): readonly Column[] {
    const root: SchemaElement = { name: 'article', num_children: columns.length };
    const schema = [root, ...columns.flatMap(({ name, type }) => elements(name, type))];
    const kvMetadata = [{ key: 'newsnorm.schema', value: 'newsnorm/article@1' }];
    this.writer = new ParquetWriter({ writer: this.bytes, schema, kvMetadata, createdBy: `newsnorm version ${this.version}` });
    this.cells = columns.map(() => []);
    return columns;
  }

  private endGroup(): void {
    if (this.rows === 0 || this.columns === null) return;
    const columnData = this.columns.map(({ name }, index) => ({ name, data: this.cells[index] ?? [] }));
    void this.writer?.write({ columnData, rowGroupSize: this.rows });
    this.cells = this.columns.map(() => []);
    this.rows = 0;
    this.characters = 0;
    this.flush();
  }

  private flush(): void {
    this.write(new Uint8Array(this.bytes.buffer, 0, this.bytes.index).slice());
    this.bytes.index = 0;
  }
}

/** The schema of one column, depth first as the format lists it. */
function elements(name: string, type: ColumnType): SchemaElement[] {
  if (typeof type === 'string') return [leaf(name, type)];
  if ('list' in type) {
    return [
      { name, repetition_type: 'REQUIRED', converted_type: 'LIST', num_children: 1 },
      { name: 'list', repetition_type: 'REPEATED', num_children: 1 },
      ...elements('element', type.list),
    ];
  }
  const fields = Object.entries(type.struct);
  const group: SchemaElement = { name, repetition_type: type.orNull ? 'OPTIONAL' : 'REQUIRED', num_children: fields.length };
  return [group, ...fields.flatMap(([key, inner]) => elements(key, inner))];
}

function leaf(name: string, type: string): SchemaElement {
  const repetition_type = type.endsWith('?') ? 'OPTIONAL' : 'REQUIRED';
  if (type.startsWith('int')) return { name, repetition_type, type: 'INT32' };
  if (type.startsWith('long')) return { name, repetition_type, type: 'INT64' };
  return { name, repetition_type, type: 'BYTE_ARRAY', converted_type: 'UTF8' };
}
