/** State of the application that drew the page (`__NEXT_DATA__`, `Fusion.globalContent`, `dataLayer` …): heard where all else is silent. */
import { hasUnlinkedText } from '../../dom/measure';
import { lineWithin, plainLine, plainText } from '../../dom/plain';
import { attr, textOf } from '../../dom/tree';
import type { Draft, Field, Finding, Stage } from '../../model/finding';
import type { NodeId } from '../../model/page';
import { asList, isObject, member, readJson, type Json, type JsonObject } from '../../text/loose-json';
import { addAuthors } from './authors';
import { collect } from './collect';
import { addDate } from './dates';
import { namesIn } from './persons';
import { Claims } from './ranks';
import { addTags, tagsIn } from './tag-values';
import { foldTitle } from './titles';

/** Names of properties, letters only and in lower case, by what they state; the most telling first. */
const KEYS = {
  title: 'headline title pagetitle articletitle contenttitle name',
  published:
    'datepublished publishedat publishedtime publishdate publisheddate firstpublished firstpublisheddate firstpublishdate publicationdate publishtime displaydate pubdate pagepublicationdate articlepublishdate datefirstpubbed firstpublishedat publishedon releasedate deploydate deploydt registdate regdate regdt inputdate',
  modified:
    'datemodified updatedat modifiedat lastmodified lastupdated lastupdateddate updateddate modificationdate lastupdatedat redeploydate redeploydt',
  authors: 'authors author bylines byline articleauthor articleauthors contentauthor pageauthor creator writers authorname authornames',
  tags: 'tags keywords topics pagetags articletags contenttags taxonomies',
  section: 'section articlesection sectionname primarysection maincategory',
  bodyText: 'articlebody bodytext bodyhtml body contenthtml contentelements content blocks paragraphs',
} as const satisfies Partial<Record<Field, string>>;
type StateField = keyof typeof KEYS;
const wanted = new Map<string, { readonly field: StateField; readonly order: number }>(
  (Object.keys(KEYS) as StateField[]).flatMap((field) => KEYS[field].split(' ').map((key, order) => [key, { field, order }] as const)),
);

/** Scripts without any of these cannot help, and need not be parsed. */
const SIGNS =
  /published|publish_?date|publication_?date|pub_?date|display_date|dateModified|byline|author|content_?html|body_?html|content_?elements|articleBody/i;
/** Where the first object that is not empty is assigned or pushed. */
const ASSIGNMENT = /(?:=|\.push\()\s*(?=[[{](?!\s*[\]}]))/;
const MAX_SCRIPT = 3_000_000;
const MAX_SCRIPTS = 12;
const MAX_OBJECTS = 20_000;
const MIN_BODY = 400;

/** Found in an object: values by field, with the order of their key. */
type Reading = Map<StateField, { readonly value: Json; readonly order: number }>;

function run(draft: Draft): Finding {
  const { scripts } = collect(draft.page);
  if (scripts.length === 0) return {};
  const lacking = (['published', 'authors'] as const).filter(
    (field) => !draft.claims.some((claim) => claim.field === field && claim.rank >= GOOD),
  );
  if (lacking.length === 0 && showsText(draft)) return {};
  const claims = new Claims();
  const titles = titlesOf(draft);
  let parsed = 0;
  for (const node of scripts) {
    if (parsed >= MAX_SCRIPTS) break;
    const json = jsonOf(draft, node);
    if (json === null) continue;
    parsed++;
    const found = bestIn(json, titles);
    if (found) addReading(claims, draft, found, node);
  }
  return { claims: claims.all };
}
/** Whether the page itself says enough for an article (letters outside of links); else its state may hold the text. */
function showsText({ page, dropped }: Draft): boolean {
  return hasUnlinkedText(page, dropped, ENOUGH_TEXT);
}
const ENOUGH_TEXT = 2500;
/** Claims of a lower rank are no reason to be content. */
const GOOD = 40;

function titlesOf({ page, claims }: Draft): ReadonlySet<string> {
  const shown = collect(page)
    .headings.slice(0, 3)
    .map((node) => lineWithin(page, node, 500));
  const stated = claims.filter(({ field }) => field === 'title').map(({ value }) => String(value));
  return new Set([...shown, ...stated].map(foldTitle).filter((title) => title !== ''));
}

/** The JSON of a script: all of it, or what is assigned or pushed. */
function jsonOf({ page }: Draft, node: NodeId): readonly Json[] | null {
  const text = textOf(page, node + 1);
  if (text.length > MAX_SCRIPT || !SIGNS.test(text)) return null;
  if (JSON_TYPE.test(attr(page, node, 'type') ?? '') || JSON_START.test(text)) return readJson(text);
  const assignment = ASSIGNMENT.exec(text.slice(0, MAX_PRELUDE));
  return assignment ? readJson(text.slice(assignment.index + assignment[0].length)) : null;
}
const JSON_TYPE = /json/i;
const JSON_START = /^\s*[[{]/;
/** Code before the state: declarations, comments. */
const MAX_PRELUDE = 2000;

/** The object that says most of an article, and whose title is that of the page if it has one. */
function bestIn(roots: readonly Json[], titles: ReadonlySet<string>): Reading | null {
  const queue: Json[] = [...roots];
  let best: Reading | null = null;
  let bestScore = MIN_SCORE - 1;
  for (let at = 0; at < queue.length && at < MAX_OBJECTS; at++) {
    const value = queue[at];
    if (Array.isArray(value)) for (const item of asList(value)) push(queue, item);
    if (!isObject(value)) continue;
    const reading = readObject(value, queue);
    const title = reading.get('title')?.value;
    const isOwn = typeof title === 'string' && titles.has(foldTitle(plainLine(title)));
    const score = (isOwn ? OWN_TITLE : 0) + [...reading.keys()].filter((field) => field !== 'title').length;
    const tells = reading.has('published') || (isOwn && reading.has('bodyText'));
    if ((isOwn || (typeof title !== 'string' && at < FLAT)) && tells && score > bestScore) [best, bestScore] = [reading, score];
  }
  return best;
}
const OWN_TITLE = 10;
const MIN_SCORE = 2;
/** Objects of analytics name no title, and stand at the top. */
const FLAT = 40;

function push(queue: Json[], value: Json): void {
  if (typeof value === 'object' && value !== null && queue.length < MAX_OBJECTS) queue.push(value);
}

const NOT_LETTERS = /[^a-z]+/g;

function readObject(value: JsonObject, queue: Json[]): Reading {
  const reading: Reading = new Map();
  for (const [key, item] of Object.entries(value)) {
    push(queue, item);
    const known = wanted.get(key.toLowerCase().replace(NOT_LETTERS, ''));
    if (known === undefined || item === null || item === '') continue;
    const before = reading.get(known.field);
    if (before === undefined || known.order < before.order) reading.set(known.field, { value: item, order: known.order });
  }
  return reading;
}

function addReading(claims: Claims, draft: Draft, reading: Reading, node: NodeId): void {
  const detail = (field: StateField): { readonly origin: string; readonly node: NodeId } => ({
    origin: `application state: ${field}`,
    node,
  });
  for (const field of ['published', 'modified'] as const) {
    const value = reading.get(field)?.value;
    if (typeof value === 'string' || typeof value === 'number') addDate(claims, draft, field, 'state', String(value), detail(field));
  }
  addAuthors(claims, draft, 'state', namesIn(reading.get('authors')?.value, { resolve: (value) => value }), detail('authors'));
  const tags = reading.get('tags')?.value;
  if (tags !== undefined) addTags(claims, draft, 'state', tagsIn(tags), detail('tags'));
  const section = reading.get('section')?.value;
  const named = typeof section === 'string' ? section : member(section, 'name');
  const name = typeof named === 'string' ? plainLine(named) : '';
  if (name !== '') claims.add('section', 'state', name, detail('section'));
  addBody(claims, reading.get('bodyText')?.value, detail('bodyText'));
}

function addBody(claims: Claims, body: Json | undefined, detail: { readonly origin: string; readonly node: NodeId }): void {
  const markup = typeof body === 'string' ? body : elementsOf(body);
  if (markup.length <= MIN_BODY) return;
  const text = plainText(markup).replaceAll('\n', '\n\n');
  if (text === '') return;
  claims.add('bodyText', 'state', text, detail);
  if (MARKUP.test(markup)) claims.add('bodyHtml', 'state', markup, detail);
}
const MARKUP = /<(?:p|div|h[2-6]|ul|br)\b/i;

/** Tags for the kinds of content elements that are prose; other kinds (links to stories, galleries, code) are left out. */
const ELEMENT_TAGS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    text: 'p',
    paragraph: 'p',
    rawtext: 'p',
    header: 'h3',
    heading: 'h3',
    subheadline: 'h3',
    blockquote: 'blockquote',
    quote: 'blockquote',
  }),
);
const TEXT_KEYS = ['content', 'text', 'html', 'value'];

/** Bodies that are lists of typed elements (`content_elements` of Arc and its like), as markup. */
function elementsOf(body: Json | undefined): string {
  if (!Array.isArray(body)) return '';
  return asList(body)
    .map((element) => {
      if (!isObject(element)) return '';
      const type = member(element, 'type') ?? member(element, '__typename') ?? member(element, 'kind');
      const tag = typeof type === 'string' ? ELEMENT_TAGS.get(type.toLowerCase().replace(NOT_LETTERS, '')) : undefined;
      const text = TEXT_KEYS.map((key) => member(element, key)).find((value) => typeof value === 'string' && value !== '');
      return tag !== undefined && typeof text === 'string' ? `<${tag}>${text}</${tag}>` : '';
    })
    .join('');
}

export const appState: Stage = { name: 'metadata/app-state', run };
