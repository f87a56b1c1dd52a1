/** `--input-fields html=content,url=link`: what the fields of a document are called in records of NDJSON and columns of CSV. */
import type { RecordFields } from '../model/reader';
import { FIELDS } from '../readers/record';
import { UsageError } from '../shell/io';
import type { Settings } from './settings';
import { hint } from './suggest';

/** Null for the usual names. */
export function inputFields(settings: Settings): RecordFields | null {
  const pairs = settings.list('input-fields').map(readPair);
  return pairs.length === 0 ? null : { ...FIELDS, ...Object.fromEntries(pairs) };
}

function readPair(text: string): readonly [key: string, name: string] {
  const cut = text.indexOf('=');
  const [usual, name] = [text.slice(0, cut), text.slice(cut + 1)];
  if (cut < 1 || name === '') throw new UsageError(`--input-fields holds "${text}"; expected NAME=FIELD such as html=content.`);
  const known = Object.entries(FIELDS).find(([, field]) => field === usual);
  if (known) return [known[0], name];
  const names = Object.values(FIELDS);
  throw new UsageError(`--input-fields names "${usual}"; expected one of ${names.join(', ')}${hint(usual, names)}`);
}
