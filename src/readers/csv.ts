/** CSV files with a column of HTML: each row is a record, its columns named by the first row. */
import type { ReadContext, ReadItem, Reader } from '../model/reader';
import type { SourceRecord } from '../model/source';
import { readFailure, tooLarge } from './bytes';
import { RowSplitter, type Row } from './csv-rows';
import { asUtf8 } from './recode';
import { idOf, readRecord, type JsonObject } from './record';

/** Columns that make a table one of documents. */
const CONTENT = new Set(['html', 'html_base64', 'dump']);
const DELIMITERS = [',', ';', '\t'];

/** The delimiter that cuts a heading into the most names. */
function delimiterOf(heading: string): string {
  const counts = DELIMITERS.map((delimiter) => heading.split(delimiter).length);
  return DELIMITERS[counts.indexOf(Math.max(...counts))] ?? ',';
}

function namesOf(fields: readonly string[]): string[] {
  return fields.map((field) => field.trim());
}

function sniff(head: Uint8Array): boolean {
  const heading = new TextDecoder('utf-8').decode(head).split(/[\r\n]/, 1)[0] ?? '';
  if (/[<{]/.test(heading)) return false;
  const [row] = new RowSplitter(delimiterOf(heading), head.length).add(`${heading}\n`);
  const names = namesOf(row?.fields ?? []);
  return names.length > 1 && names.some((name) => CONTENT.has(name));
}

async function* read(bytes: AsyncIterable<Uint8Array>, context: ReadContext): AsyncGenerator<ReadItem> {
  const decoder = new TextDecoder('utf-8');
  let waiting = '';
  let splitter: RowSplitter | null = null;
  let names: readonly string[] = [];
  const items = function* (rows: Iterable<Row>): Generator<ReadItem> {
    for (const row of rows) {
      if (row.number === 1) names = namesOf(row.fields);
      else yield toItem(row, names, context);
    }
  };
  for await (const chunk of asUtf8(bytes, context.encoding).bytes) {
    waiting += decoder.decode(chunk, { stream: true });
    // The delimiter is told by the whole heading.
    if (splitter === null && !/[\r\n]/.test(waiting) && waiting.length <= context.maxBytes) continue;
    splitter ??= new RowSplitter(delimiterOf(waiting.split(/[\r\n]/, 1)[0] ?? ''), context.maxBytes);
    yield* items(splitter.add(waiting));
    waiting = '';
  }
  waiting += decoder.decode();
  splitter ??= new RowSplitter(delimiterOf(waiting), context.maxBytes);
  yield* items(splitter.add(waiting));
  yield* items(splitter.end());
}

function toItem({ fields, number, tooLong }: Row, names: readonly string[], context: ReadContext): ReadItem {
  const place: SourceRecord = { file: context.path, id: `row ${number}`, offset: null, length: null, date: null };
  if (tooLong) return tooLarge('csv', context, place);
  const record = recordOf(names, fields);
  if (fields.length > names.length) {
    const message = `has ${fields.length} fields where the heading names ${names.length}; a quote may be missing`;
    return readFailure('bad-record', message, 'csv', context, place);
  }
  const id = idOf(record, context);
  const named = { ...place, id: typeof id === 'string' ? id : place.id };
  const item = readRecord(record, context);
  if ('skip' in item) return { ...item, record: named };
  return 'error' in item
    ? { ...item, source: { ...item.source, format: 'csv', record: named } }
    : { ...item, source: { ...item.source, format: 'csv', record: named } };
}

/** The filled fields by the names of their columns. */
function recordOf(names: readonly string[], fields: readonly string[]): JsonObject {
  const entries = names.map((name, index): [string, string] => [name, fields[index] ?? '']);
  return Object.fromEntries(entries.filter(([, value]) => value !== ''));
}

export const csv: Reader = { format: 'csv', extensions: ['.csv', '.tsv'], sniff, read };
