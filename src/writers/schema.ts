/** JSON Schema (draft 2020-12) of the article record and of the failure record, as `newsnorm schema` prints it. */
import type { Article } from '../model/article';
import type { Failure } from '../model/failure';

type Schema = Readonly<Record<string, unknown>>;

const text: Schema = { type: 'string' };
const textOrNull: Schema = { type: ['string', 'null'] };
const count: Schema = { type: 'integer', minimum: 0 };
const countOrNull: Schema = { type: ['integer', 'null'], minimum: 0 };
const anything: Schema = {};

function list(items: Schema): Schema {
  return { type: 'array', items };
}

function oneOf(...values: readonly string[]): Schema {
  return { type: 'string', enum: values };
}

/** An object with exactly these keys, all but `optional` present. */
function record(properties: Readonly<Record<string, Schema>>, optional: readonly string[] = [], more: Schema = {}): Schema {
  const required = Object.keys(properties).filter((key) => !optional.includes(key));
  return { type: 'object', properties, required, additionalProperties: false, ...more };
}

const INSTANT = '^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}(:[0-9]{2}(\\.[0-9]+)?)?(Z|[+-][0-9]{2}:[0-9]{2})?$';
const date: Schema = {
  type: ['string', 'null'],
  pattern: `^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$|${INSTANT}`,
  description: 'ISO 8601, as precise as the page says; an offset only where it is known',
};

const image = record({ url: text, alt: textOrNull, caption: textOrNull, credit: textOrNull, width: countOrNull, height: countOrNull });
const embed = record({ kind: oneOf('video', 'audio', 'post', 'document', 'map', 'other'), url: text, title: textOrNull });
const warning = record({ code: { type: 'string', pattern: '^[a-z0-9-]+$' }, message: text });

const sourceProperties: Readonly<Record<string, Schema>> = {
  path: { ...textOrNull, description: 'as given, with /; null for standard input and the library' },
  format: oneOf('dump', 'html', 'warc', 'jsonl', 'feed', 'mhtml', 'csv'),
  encoding: { ...text, description: 'WHATWG label of the encoding that was decoded' },
  bytes: { type: 'integer', minimum: 0 },
  sha256: { type: 'string', pattern: '^[0-9a-f]{64}$' },
  record: {
    anyOf: [{ type: 'null' }, record({ file: textOrNull, id: textOrNull, offset: countOrNull, length: countOrNull, date: textOrNull })],
  },
};

const range: Schema = {
  type: 'array',
  prefixItems: [count, count],
  minItems: 2,
  maxItems: 2,
  description: '[start, end) in UTF-16 units of the decoded source',
};
const rangeOrNull: Schema = { anyOf: [{ type: 'null' }, range] };
const candidate = { value: anything, origin: textOrNull, rule: textOrNull, range: rangeOrNull };

const provenance = record({
  fields: {
    type: 'object',
    additionalProperties: record({ ...candidate, rejected: list(record({ ...candidate, reason: text })) }),
  },
  blocks: list(record({ range, rule: text })),
  letters: {
    anyOf: [{ type: 'null' }, record({ source: count, kept: count })],
    description: 'letters of the text outside scripts and styles, and those of them in the article',
  },
});

/** Every key of the record: the compiler refuses a forgotten one. `extra` is what a `stream` record brought along. */
const articleProperties: Readonly<Record<keyof Article | 'extra', Schema>> = {
  schema: { const: 'newsnorm/article@1' },
  generator: { type: 'string', pattern: '^newsnorm [0-9]+\\.[0-9]+\\.[0-9]+' },
  id: { description: 'stream: the given id, unchanged; else the first 16 hex digits of sha-256(url, or the source bytes)' },
  source: record(sourceProperties),
  url: { ...textOrNull, description: 'as given by the source' },
  canonicalUrl: textOrNull,
  site: record({ name: textOrNull, domain: { ...textOrNull, description: 'registrable domain' } }),
  title: textOrNull,
  description: { ...textOrNull, description: 'what the page declares about itself' },
  standfirst: { ...textOrNull, description: 'the dek; first paragraph of markdown, not in text' },
  authors: { ...list(text), description: 'people, or the desk where no person is named' },
  agencies: list(text),
  published: date,
  modified: date,
  captured: date,
  language: { ...textOrNull, description: 'BCP 47; zh always with its script' },
  section: textOrNull,
  tags: list(text),
  image: { anyOf: [{ type: 'null' }, image], description: 'the lead image' },
  images: list(image),
  embeds: list(embed),
  access: oneOf('free', 'metered', 'paid', 'unknown'),
  kind: oneOf('article', 'live', 'gallery', 'video', 'index', 'error'),
  wordCount: { type: 'integer', minimum: 0, description: 'words; for CJK text, characters' },
  text: { ...text, description: "the body's prose, a blank line between blocks" },
  markdown: { ...text, description: 'body as GFM, figures in place, no title' },
  fingerprint: { type: 'string', pattern: '^[0-9a-f]{16}$', description: '64-bit simhash of the text' },
  warnings: list(warning),
  html: { ...text, description: 'sanitized HTML, on request' },
  links: list(record({ url: text, text })),
  blocks: {
    type: 'object',
    properties: { type: { const: 'root' }, children: { type: 'array' } },
    required: ['type', 'children'],
    description: 'mdast root, on request',
  },
  provenance,
  extra: { description: 'stream: whatever the input record brought along, untouched' },
};

const failureProperties: Readonly<Record<keyof Failure | 'extra', Schema>> = {
  id: anything,
  source: record(sourceProperties, Object.keys(sourceProperties)),
  error: record({
    code: oneOf('empty', 'no-content', 'bad-encoding', 'bad-record', 'too-large', 'timeout', 'unsupported', 'io', 'bug'),
    message: text,
    stage: text,
  }),
  extra: anything,
};

export const ARTICLE_SCHEMA: Schema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  $id: 'urn:newsnorm:article:1',
  title: 'newsnorm article',
  description: 'One normalized article. `stream` answers with $defs/failure where a document could not be read.',
  ...record(articleProperties, ['html', 'links', 'blocks', 'provenance', 'extra'], {
    $defs: { failure: record(failureProperties, ['extra']) },
  }),
};
