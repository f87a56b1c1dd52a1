/**
 * The members of a JSON object as they are spelled. `id` and `extra` of a `stream` record come back untouched: parsed and printed again,
 * 12345678901234567890 would be another number and 1.0 another spelling.
 */

/** Raw texts by key, of the keys asked for; of a repeated key the last, as in JSON.parse. The text may end early; it must be valid so far. */
export function rawMembers(json: string, wanted: readonly string[]): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  let at = skipBlanks(json, 0);
  if (json[at] !== '{') return found;
  at = skipBlanks(json, at + 1);
  while (json[at] === '"') {
    const keyEnd = stringEnd(json, at);
    const key = json.slice(at, keyEnd);
    const from = skipBlanks(json, skipBlanks(json, keyEnd) + 1);
    const end = valueEnd(json, from);
    if (end < 0) break;
    const name = wanted.find((candidate) => isKey(key, candidate));
    if (name !== undefined) found.set(name, json.slice(from, end));
    at = skipBlanks(json, end);
    if (json[at] !== ',') break;
    at = skipBlanks(json, at + 1);
  }
  return found;
}

/** Keys may be spelled with escapes. */
function isKey(raw: string, name: string): boolean {
  if (!raw.includes('\\')) return raw === `"${name}"`;
  try {
    return JSON.parse(raw) === name;
  } catch {
    return false;
  }
}

function skipBlanks(json: string, from: number): number {
  let at = from;
  while (at < json.length && BLANK.has(json.charCodeAt(at))) at++;
  return at;
}

const BLANK = new Set([0x20, 0x09, 0x0a, 0x0d]);

/** One past the closing quote; the length of the text where there is none. */
function stringEnd(json: string, from: number): number {
  let at = from + 1;
  for (;;) {
    const quote = json.indexOf('"', at);
    if (quote < 0) return json.length;
    let escapes = 0;
    while (json[quote - 1 - escapes] === '\\') escapes++;
    if (escapes % 2 === 0) return quote + 1;
    at = quote + 1;
  }
}

/** One past the value; -1 where the text ends within it. */
function valueEnd(json: string, from: number): number {
  let depth = 0;
  for (let at = from; at < json.length;) {
    const character = json[at];
    if (character === '"') {
      at = stringEnd(json, at);
      if (at === json.length && !isClosed(json, at)) return -1;
      if (depth === 0) return at;
      continue;
    }
    if (character === '{' || character === '[') depth++;
    else if (character === '}' || character === ']') {
      if (depth === 0) return at;
      depth--;
      if (depth === 0) return at + 1;
    } else if (depth === 0 && (character === ',' || BLANK.has(json.charCodeAt(at)))) return at;
    at++;
  }
  return -1;
}

/** A text that ends at a quote need not end with the string. */
function isClosed(json: string, end: number): boolean {
  let escapes = 0;
  while (json[end - 2 - escapes] === '\\') escapes++;
  return json[end - 1] === '"' && escapes % 2 === 0;
}
