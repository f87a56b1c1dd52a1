/** The answer to a line of `newsnorm stream`: what the line says of itself goes back as it was spelled. */
import type { Failure, FailureCode } from '../model/failure';
import { jsonLine } from '../writers/json';
import { rawMembers } from './json-members';
import type { LineAnswer, Loss } from './protocol';

/** Members that are handed back as they were spelled. */
export type RawParts = ReadonlyMap<string, string>;

const HANDED_BACK = ['id', 'extra'];

/** Of a line that is JSON. */
export function rawParts(text: string): RawParts {
  return rawMembers(text, HANDED_BACK);
}

/** Of a line that is no JSON, or may be none, only what is JSON by itself goes back: the answer is. */
export function readableParts(text: string): RawParts {
  return new Map([...rawParts(text)].filter(([, raw]) => parseJson(raw) !== undefined));
}

/** The value of a JSON text; undefined, which JSON cannot say, where it is none. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

/** The line of an answer, `id` and `extra` put back as they came. */
export function answerLine(json: string, raw: RawParts): string {
  const id = raw.get('id');
  const extra = raw.get('extra');
  // The first place is the id's: only names of ours stand before it.
  const line = id === undefined ? json : json.replace(PLACE_JSON, () => oneLine(id));
  return extra === undefined ? line : `${line.slice(0, -1)},"extra":${oneLine(extra)}}`;
}

/** What stands in the record for the id of these members while the document is worked on. */
export function placeOfId(raw: RawParts): string | null {
  return raw.has('id') ? PLACE : null;
}

const PLACE = '\u0000id';
const PLACE_JSON = JSON.stringify(PLACE);
const UNSAFE = /[\u007f-\u009f\u2028\u2029]/g;

/** JSON that came on one line has line separators and controls within strings only, where their escapes mean the same. */
function oneLine(json: string): string {
  return json.replace(UNSAFE, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

export function unread(raw: RawParts, code: FailureCode, message: string): Failure {
  return { id: placeOfId(raw), source: {}, error: { code, message, stage: 'read' } };
}

/** The answer to a line that could not even be read. */
export function lossAnswer(bytes: Uint8Array, { code, message }: Loss): LineAnswer {
  const raw = readableParts(lenient.decode(bytes));
  return failureAnswer(unread(raw, code, message), raw);
}

export function failureAnswer(failure: Failure, raw: RawParts): LineAnswer {
  return { text: answerLine(jsonLine(failure), raw), failed: true };
}

const strict = new TextDecoder('utf-8', { fatal: true });
const lenient = new TextDecoder('utf-8');

/** What is wrong with broken bytes shows in the value; the rest of it can be read. */
export function decodeLine(bytes: Uint8Array): { readonly value: string; readonly isBroken: boolean } {
  try {
    return { value: strict.decode(bytes), isBroken: false };
  } catch {
    return { value: lenient.decode(bytes), isBroken: true };
  }
}
