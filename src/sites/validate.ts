/** Checks a file of site rules, so that a wrong key or selector is told in a sentence instead of silently doing nothing. */
import { compileSelector } from '../dom/select';
import type { SiteRules } from '../model/rules';

export type Validation = { readonly ok: true; readonly rules: SiteRules } | { readonly ok: false; readonly problems: readonly string[] };

type Check = (value: unknown, key: string) => string | null;
type Fields = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Fields => typeof value === 'object' && value !== null && !Array.isArray(value);
const found = (value: unknown): string => (value === undefined ? 'nothing' : JSON.stringify(value));

const text: Check = (value, key) =>
  typeof value === 'string' && value.trim() !== '' ? null : `"${key}" is ${found(value)}; expected a text that is not empty.`;

const listOf =
  (check: Check, least = 1): Check =>
  (value, key) => {
    if (!Array.isArray(value)) return `"${key}" is ${found(value)}; expected a list.`;
    if (value.length < least) return `"${key}" is empty; remove it or give it ${least} entry or more.`;
    for (const [index, item] of value.entries()) {
      const problem = check(item, `${key}[${index}]`);
      if (problem !== null) return problem;
    }
    return null;
  };

const host: Check = (value, key) =>
  typeof value === 'string' && /^(?:[a-z0-9-]+\.)+[a-z][a-z0-9-]*$/.test(value)
    ? null
    : `"${key}" is ${found(value)}; expected a host in lower case such as "example.org", without scheme, port or path.`;

const path: Check = (value, key) =>
  typeof value === 'string' && value.startsWith('/') ? null : `"${key}" is ${found(value)}; expected a path prefix that begins with "/".`;

const day: Check = (value, key) =>
  typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value) ? null : `"${key}" is ${found(value)}; expected a day such as "2024-01-31".`;

const zone: Check = (value, key) => {
  try {
    if (typeof value === 'string' && new Intl.DateTimeFormat('en-US', { timeZone: value }).resolvedOptions().timeZone !== '') return null;
  } catch {
    // Falls through to the sentence below.
  }
  return `"${key}" is ${found(value)}; expected an IANA time zone such as "Europe/Paris" or "UTC".`;
};

/** A selector, in `fields` with the attribute to read behind a last `@`. */
const selectorOf =
  (withAttribute: boolean): Check =>
  (value, key) => {
    if (typeof value !== 'string' || value.trim() === '') return `"${key}" is ${found(value)}; expected a CSS selector.`;
    const css = withAttribute ? splitField(value).css : value;
    const problem = selectorProblem(css);
    return problem === null ? null : `"${key}" holds the selector ${found(css)}, which cannot be read: ${problem}`;
  };

/** Why a selector of CSS cannot be read, as a sentence; null where it can. */
export function selectorProblem(css: string): string | null {
  try {
    compileSelector(css);
    return null;
  } catch (error) {
    return `${error instanceof Error ? error.message : String(error)}.`;
  }
}

/** `time@datetime` → the selector and the attribute; a selector alone means the text. */
function splitField(value: string): { readonly css: string; readonly attribute: string | null } {
  const match = /^(.*[^\s=~|^$*"'])@([\w-]+)$/s.exec(value);
  return match ? { css: match[1] ?? value, attribute: match[2] ?? null } : { css: value, attribute: null };
}

const pattern =
  (...groups: readonly string[]): Check =>
  (value, key) => {
    if (typeof value !== 'string' || value === '') return `"${key}" is ${found(value)}; expected a regular expression.`;
    try {
      new RegExp(value);
    } catch (error) {
      return `"${key}" is no regular expression: ${error instanceof Error ? error.message : String(error)}.`;
    }
    const missing = groups.find((group) => !value.includes(group));
    return missing === undefined ? null : `"${key}" has no group ${missing}…); name the parts that it is to give.`;
  };

const rewrite: Check = (value, key) => {
  if (!isObject(value)) return `"${key}" is ${found(value)}; expected {"pattern": …, "to": …}.`;
  return pattern()(value['pattern'], `${key}.pattern`) ?? text(value['to'], `${key}.to`);
};

/** Fields that a rule may read from the page. */
const FIELDS = new Set(['title', 'description', 'standfirst', 'authors', 'agencies', 'published', 'modified', 'section', 'tags', 'image']);

const fields: Check = (value, key) => {
  if (!isObject(value)) return `"${key}" is ${found(value)}; expected an object from field to selectors.`;
  for (const [field, selectors] of Object.entries(value)) {
    if (!FIELDS.has(field)) return `"${key}.${field}" is no field that can be read; expected one of ${[...FIELDS].join(', ')}.`;
    const problem = listOf(selectorOf(true))(selectors, `${key}.${field}`);
    if (problem !== null) return problem;
  }
  return null;
};

const example: Check = (value, key) => {
  if (!isObject(value)) return `"${key}" is ${found(value)}; expected {"why", "url", "html", "expect"}.`;
  const problem = text(value['why'], `${key}.why`) ?? text(value['url'], `${key}.url`) ?? text(value['html'], `${key}.html`);
  if (problem !== null) return problem;
  return isObject(value['expect']) && Object.keys(value['expect']).length > 0
    ? null
    : `"${key}.expect" says nothing; give the fields that the rule changes.`;
};

const KEYS: Readonly<Record<keyof SiteRules, { readonly check: Check; readonly required?: true }>> = {
  id: { check: text, required: true },
  hosts: { check: listOf(host), required: true },
  paths: { check: listOf(path) },
  validFrom: { check: day },
  validUntil: { check: day },
  why: { check: text, required: true },
  name: { check: text },
  body: { check: listOf(selectorOf(false)) },
  drop: { check: listOf(selectorOf(false)) },
  keep: { check: listOf(selectorOf(false)) },
  fields: { check: fields },
  timeZone: { check: zone },
  urlDate: { check: pattern('(?<year>', '(?<month>') },
  urlSection: { check: pattern('(?<section>') },
  notSections: { check: listOf(text) },
  titleSuffixes: { check: listOf(text) },
  titleSection: { check: pattern('(') },
  placeholderImages: { check: listOf(text) },
  rewriteLinks: { check: listOf(rewrite) },
  examples: { check: listOf(example), required: true },
};

/** Checks the parsed JSON of one rule; `file` is named in every problem. */
export function validateRules(value: unknown, file: string): Validation {
  if (!isObject(value))
    return { ok: false, problems: [`${file}: found ${found(value)}; expected a JSON object with "id", "hosts", "why" and "examples".`] };
  const problems: string[] = [];
  for (const key of Object.keys(value)) {
    if (!(key in KEYS)) problems.push(`${file}: "${key}" is no key of site rules; expected one of ${Object.keys(KEYS).join(', ')}.`);
  }
  for (const [key, { check, required }] of Object.entries(KEYS)) {
    const given = value[key];
    if (given === undefined && required) problems.push(`${file}: "${key}" is missing; every site rule needs it.`);
    if (given === undefined) continue;
    const problem = check(given, key);
    if (problem !== null) problems.push(`${file}: ${problem}`);
  }
  return problems.length > 0 ? { ok: false, problems } : { ok: true, rules: value as unknown as SiteRules };
}
