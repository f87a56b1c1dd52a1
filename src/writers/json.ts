/** The article record as JSON. */
import type { Article } from '../model/article';

// JSON allows these raw, yet Python's splitlines() and some editors end a line at each of them.
const LINE_ENDS = /[\u0085\u2028\u2029]/g;

/** One line of NDJSON, without its line end: no raw line separator of any reader, lone surrogates escaped. */
export function jsonLine(value: unknown): string {
  return escapeLineEnds(JSON.stringify(value));
}

/** A JSON file for people: two blanks of indent, final line end. */
export function renderJson(article: Article): string {
  return `${escapeLineEnds(JSON.stringify(article, null, 2))}\n`;
}

function escapeLineEnds(json: string): string {
  return json.replace(LINE_ENDS, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
