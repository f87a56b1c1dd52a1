/**
 * YAML front matter that every reader understands alike. Strings are always double-quoted with the escapes that JSON and YAML share, so
 * no value can turn into a date, a number, a boolean (`no`, `12:30:45`, `2024-01-21`) or markup, in YAML 1.1 and 1.2.
 */
import type { Article } from '../model/article';

/** What stands in the front matter, in this order. Nulls and empty lists are left out; what the body shows (images, embeds, text) too. */
const FIELDS = [
  // First, so that the first bytes of a file tell who wrote it.
  'generator',
  'title',
  'url',
  'canonicalUrl',
  'site',
  'description',
  'standfirst',
  'authors',
  'agencies',
  'published',
  'modified',
  'captured',
  'language',
  'section',
  'tags',
  'image',
  'access',
  'kind',
  'wordCount',
  'fingerprint',
  'warnings',
  'id',
  'source',
  'schema',
] as const satisfies readonly (keyof Article)[];

/** The block with its `---` lines and a final line end. */
export function frontMatter(article: Article): string {
  return `---\n${mapping(
    FIELDS.map((field) => [field, article[field]] as const),
    '',
  )}---\n`;
}

function mapping(entries: readonly (readonly [key: string, value: unknown])[], indent: string): string {
  return entries.map(([key, value]) => entry(key, value, indent)).join('');
}

function entry(key: string, value: unknown, indent: string): string {
  if (isNothing(value)) return '';
  if (Array.isArray(value)) return `${indent}${plainKey(key)}:\n${value.map((item: unknown) => `${indent}  - ${inline(item)}\n`).join('')}`;
  if (typeof value === 'object' && value !== null) {
    const inner = mapping(Object.entries(value), `${indent}  `);
    return inner === '' ? '' : `${indent}${plainKey(key)}:\n${inner}`;
  }
  return `${indent}${plainKey(key)}: ${inline(value)}\n`;
}

function isNothing(value: unknown): boolean {
  return value === null || value === undefined || (Array.isArray(value) && value.length === 0);
}

const PLAIN_KEY = /^[A-Za-z][A-Za-z0-9]*$/;
/** Words that YAML 1.1 reads as booleans or null, which a caller's `id` object may hold as keys. */
const RESERVED_KEY = /^(?:y|n|yes|no|on|off|true|false|null)$/i;

function plainKey(key: string): string {
  return PLAIN_KEY.test(key) && !RESERVED_KEY.test(key) ? key : quoted(key);
}

/** A value within a line: scalars, and flow style for what is nested in lists. */
function inline(value: unknown): string {
  if (typeof value === 'string') return quoted(value);
  if (Array.isArray(value)) return `[${value.map(inline).join(', ')}]`;
  if (typeof value === 'object' && value !== null) {
    return `{ ${Object.entries(value)
      .map(([key, inner]) => `${quoted(key)}: ${inline(inner)}`)
      .join(', ')} }`;
  }
  return number(value);
}

/** YAML 1.1 takes `1e21` for a text: a number with an exponent is quoted as what it is in both. */
function number(value: unknown): string {
  const text = JSON.stringify(value);
  return text.includes('e') && typeof value === 'number' ? quoted(text) : text;
}

// What YAML forbids raw or treats as a line end; JSON.stringify escapes C0 and lone surrogates itself.
const UNSAFE = /[\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]/g;

function quoted(text: string): string {
  return JSON.stringify(text).replace(UNSAFE, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
