/** The article record as JSON. */

// JSON allows these raw, yet Python's splitlines() and some editors end a line at some of them, and terminals obey others.
const UNSAFE = /[\u007f-\u009f\u2028\u2029]/g;

/** One line of NDJSON, without its line end: no raw line separator of any reader, lone surrogates escaped. */
export function jsonLine(value: unknown): string {
  return escapeUnsafe(JSON.stringify(value));
}

/** JSON for people: two blanks of indent, final line end. */
export function renderJson(value: unknown): string {
  return `${escapeUnsafe(JSON.stringify(value, null, 2))}\n`;
}

function escapeUnsafe(json: string): string {
  return json.replace(UNSAFE, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
