/** When a document was captured, as whoever brought it says. */
import { parseDate } from './index';

/** Instants that are there in any year, as nearly all are: no calendar need be asked. */
const SURE =
  /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|1\d|2[0-8])T(?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d(?:\.\d{1,9})?)?(?:Z|[+-](?:[01]\d|2[0-3]):[0-5]\d)$/;
const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?(?:Z|[+-]\d{2}:\d{2})$/;

/** The instant in the form of the contract (RFC 3339); null where the text is no instant: a zone that is not said is not guessed. */
export function capturedInstant(text: string): string | null {
  if (SURE.test(text)) return text;
  if (INSTANT.test(text) && !Number.isNaN(Date.parse(text))) return text;
  const date = parseDate(text, {});
  return date?.offset === 'stated' && date.rest === undefined ? date.iso : null;
}
