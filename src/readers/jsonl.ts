/** NDJSON: a record a line, in the form of `newsnorm stream`. A broken line is a failure of its own. */
import type { ReadContext, ReadItem, Reader } from '../model/reader';
import type { SourceRecord } from '../model/source';
import { wellFormed } from '../text/whitespace';
import { asciiHead, readFailure, tooLarge } from './bytes';
import { type Line, readLines } from './lines';
import { asUtf8 } from './recode';
import { idOf, isObject, readRecord } from './record';

/** An object whose first key is there: JSON of another kind is rarely on one line with these names. */
const OPENING = /^\s*\{\s*"(?:id|url|html|html_base64|dump|charset|http_headers|fetched_at|lang|extra)"\s*:/;

async function* read(bytes: AsyncIterable<Uint8Array>, context: ReadContext): AsyncGenerator<ReadItem> {
  const utf8 = asUtf8(bytes, context.encoding);
  for await (const line of readLines(utf8.bytes, context.maxBytes)) {
    const item = interpretLine(line, context, utf8.isOther() ? placeless : placeOf);
    if (item) yield item;
  }
}

const decoder = new TextDecoder('utf-8', { fatal: true });

function interpretLine(line: Line, context: ReadContext, at: typeof placeOf): ReadItem | null {
  const place = at(line, null, context);
  if (line.tooLong) return tooLarge('jsonl', context, place);
  const record = parse(line.bytes);
  if (record === BLANK) return null;
  if (typeof record === 'string') return readFailure('bad-record', record, 'jsonl', context, place);
  if (!isObject(record)) return readFailure('bad-record', 'is no JSON object', 'jsonl', context, place);
  const id = idOf(record, context);
  const item = readRecord(record, context);
  const named = at(line, shownId(id), context);
  if ('skip' in item) return { ...item, record: named };
  if ('error' in item) return { ...item, source: { ...item.source, format: 'jsonl', record: named } };
  return { ...item, source: { ...item.source, format: 'jsonl', record: named } };
}

/** An id as the place of a record shows it; one that is a list or an object may be of any depth, and says little. */
function shownId(id: unknown): string | null {
  if (typeof id === 'string') return wellFormed(id);
  return typeof id === 'number' || typeof id === 'boolean' ? String(id) : null;
}

const BLANK = Symbol('a line without text');

/** The value of a line, or what is wrong with it. Blank lines between records mean nothing in a file. */
function parse(bytes: Uint8Array): unknown {
  let text: string;
  try {
    text = decoder.decode(bytes);
  } catch {
    return 'is not UTF-8, which JSON is written in';
  }
  if (text.trim() === '') return BLANK;
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'string' ? 'is a JSON text, not an object' : value;
  } catch {
    return 'is no valid JSON';
  }
}

function placeOf({ offset, length }: Line, id: string | null, { path }: ReadContext): SourceRecord {
  return { file: path, id, offset, length, date: null };
}

/** Of a line whose place in the file is not that of its UTF-8. */
function placeless(_: Line, id: string | null, { path }: ReadContext): SourceRecord {
  return { file: path, id, offset: null, length: null, date: null };
}

export const jsonl: Reader = {
  format: 'jsonl',
  extensions: ['.jsonl', '.ndjson'],
  sniff: (head) => OPENING.test(asciiHead(head)),
  read,
};
