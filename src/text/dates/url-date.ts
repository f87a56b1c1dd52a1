/** Dates in addresses: `/2024/05/03/`, `/2024-05/03/`, `/20240503-slug`, `/2024-05-03-slug`, `/2024/may/03/`. */
import { writeDate } from './calendar';
import { monthNames } from './lookup';
import type { DateFields, ParsedDate } from './types';
import { addressParts } from '../address';
import { rememberingLast } from '../memory';

const FOLDERS = /\/((?:19|20)\d{2})\/(\d{1,2}|[a-z]{3,9})(?:\/(\d{1,2}))?(?=[/\-_.]|$)/i;
const DASHED = /[/\-_]((?:19|20)\d{2})[-_](\d{2})[-_](\d{2})(?=[/\-_.]|$)/;
const COMPACT = /[/\-_]((?:19|20)\d{2})(\d{2})(\d{2})(?=[/\-_.T]|$)/;
const COMPACT_FOLDERS = /\/((?:19|20)\d{2})(\d{2})\/(\d{2})(?=[/\-_.]|$)/;
const COMPACT_DAY = /\/((?:19|20)\d{2})\/(\d{2})(\d{2})(?=[/\-_.]|$)/;
const DASHED_FOLDER = /\/((?:19|20)\d{2})-(\d{2})\/(\d{2})(?=[/\-_.]|$)/;
/** The section between year and month: `/2024/politics/05/03/`. */
const PARTED_FOLDERS = /\/((?:19|20)\d{2})\/[a-z][\w-]{1,30}\/(\d{1,2})\/(\d{1,2})(?=[/\-_.]|$)/i;
const YEAR = /[/\-_](?:19|20)\d\d/;
const LATEST_YEAR = 2099;
const NO_CONTEXT = {};

/** The day or month that the path of an address states; null where it states none. */
export const urlDate = rememberingLast((url: string): ParsedDate | null => {
  const { path: whole } = addressParts(url);
  const at = whole.search(YEAR);
  if (at < 0) return null;
  // All patterns begin with the year and the sign before it.
  const path = whole.slice(at);
  for (const pattern of [DASHED, DASHED_FOLDER, COMPACT, COMPACT_FOLDERS, COMPACT_DAY, FOLDERS, PARTED_FOLDERS]) {
    const match = pattern.exec(path);
    const date = match === null ? null : read(match[1] ?? '', match[2] ?? '', match[3]);
    if (date !== null) return date;
  }
  return null;
});

function read(year: string, month: string, day: string | undefined): ParsedDate | null {
  const named = /\D/.test(month) ? monthNames().get(month.toLowerCase()) : undefined;
  const fields: DateFields = { year: Number(year), month: typeof named === 'number' ? named : Number(month) };
  if (day !== undefined) fields.day = Number(day);
  return fields.year <= LATEST_YEAR && Number.isInteger(fields.month) ? writeDate(fields, NO_CONTEXT) : null;
}
