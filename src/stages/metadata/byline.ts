/** Author links and bylines by the headline. Structured data often names the outlet only; the reader is told who wrote it. */
import { lineWithin, textWithin } from '../../dom/plain';
import { BLOCK, T, tagFlags } from '../../dom/tags';
import { Kind, kindsOf } from '../../dom/tokens';
import { attr, closest, endOf, isText, tagOf } from '../../dom/tree';
import type { Draft, Finding, Stage } from '../../model/finding';
import type { NodeId, Page } from '../../model/page';
import { findDate } from '../../text/dates/index';
import { splitLabel } from '../cues/index';
import { addAuthors } from './authors';
import { collect } from './collect';
import { dateContext } from './dates';
import { headOf, type Head, type HeadElement, type HeadText } from './head';
import { roleOfLabel } from './label-roles';
import { Claims } from './ranks';
import { siteNames } from './site-names';

/** Segments of addresses that lead to a person. */
const AUTHOR_PATH =
  /\/(?:authors?|autor(?:en|es|in|a|e|i)?|auteurs?|profiles?|journalists?|journaliste|redakteure?|contributors?|columnists?|columnistas?|reporters?|writers?|people|person(?:en)?|staff|by|firmas?|yazar(?:lar)?|penulis|skribent(?:er)?|kirjoittaja|avtor|forfatter|byline|team|redaktion|redaccion|redazione|kolumnisten?|giornalist[ai])\/[^/]/i;
const MAX_NAME = 60;
const MAX_BYLINE = 240;
const DIGIT = /\d/;
/** Not a name: what such links say besides. */
const CALLS =
  /\b(?:follow|folgen|more|mehr|alle|see|view|posts?|articles?|artikel|comments?|kommentare?|e-?mail|twitter|facebook|share|teilen|print|drucken|posted|published|veröffentlicht|publiziert|verfasst|updated|lesezeit|minuten?|min|read|reading|uncategorized|in|this|stand)\b/i;

/** Rank of structured data that names people. */
const CERTAIN = 80;

/** Found by position only, which is weaker than a label or a link. */
const LESS_FOR_NAMED = 2;
const LESS_FAR = 6;
const NEAR = 500;

function run(draft: Draft): Finding {
  const claims = new Claims();
  // Where people are named by structured data the page shows the same ones.
  if (draft.claims.some(({ field, rank }) => field === 'authors' && rank >= CERTAIN)) return {};
  addRelations(claims, draft);
  const head = headOf(draft);
  if (!head) return { claims: claims.all };
  addLinks(claims, draft, head);
  addLabelled(claims, draft, head);
  addNamed(claims, draft, head);
  if (!claims.all.some(({ field }) => field === 'authors')) addDistant(claims, draft, head);
  return { claims: claims.all };
}

function addLinks(claims: Claims, draft: Draft, head: Head): void {
  const links = head.elements.filter(({ node }) => isAuthorLink(draft.page, node));
  const least = Math.min(...links.map(({ distance }) => distance));
  // Links in one place: those within a few words of the nearest.
  const together = links.filter(({ distance }) => distance - least <= SPAN);
  const names = together.map(({ node }) => lineWithin(draft.page, node, MAX_NAME + 1)).filter((name) => isName(name, draft));
  const [first] = together;
  if (first && names.length > 0) add(claims, draft, 'author link', names, first, 0);
}
const SPAN = 150;

/** Links with rel=author wherever they stand, if they all name one person. */
function addRelations(claims: Claims, draft: Draft): void {
  const links = collect(draft.page).relations.get('author') ?? [];
  const names = new Set(
    links
      .slice(0, MAX_LINKS)
      .map((node) => lineWithin(draft.page, node, MAX_NAME + 1))
      .filter((name) => isName(name, draft)),
  );
  const [name] = names;
  if (name !== undefined && names.size === 1)
    addAuthors(claims, draft, 'byline', [name], { origin: 'rel=author', node: links[0], less: LESS_FAR });
}
const MAX_LINKS = 50;

/** An element named for the author at the foot of the article, if there is but one name in such elements. */
function addDistant(claims: Claims, draft: Draft, { headline }: Head): void {
  const { page } = draft;
  const names = new Map<string, NodeId>();
  for (let node = headline; node < page.size && names.size < 2; node++) {
    if (isText(page, node) || page.attrAt[node] === page.attrAt[node + 1]) continue;
    const kinds = kindsOf(page, node);
    if ((kinds & ELSEWHERE) !== 0) node = endOf(page, node) - 1;
    else if ((kinds & Kind.BYLINE) !== 0 && (kinds & Kind.BIO) === 0) {
      const text = lineWithin(page, node, MAX_NAME + 1);
      const name = text.length > MAX_NAME ? '' : (afterLabel(text) ?? text);
      if (FULL_NAME.test(name) && isName(name, draft)) names.set(name, node);
    }
  }
  const [first] = names;
  if (first && names.size === 1)
    addAuthors(claims, draft, 'byline', [first[0]], { origin: 'byline at the foot', node: first[1], less: LESS_AT_FOOT });
}
const ELSEWHERE = Kind.RELATED | Kind.COMMENTS | Kind.NAV | Kind.CAPTION | Kind.CREDIT;
const LESS_AT_FOOT = 16;

function add(
  claims: Claims,
  draft: Draft,
  origin: string,
  names: readonly string[],
  at: Pick<HeadElement, 'node' | 'distance'>,
  less: number,
): void {
  addAuthors(claims, draft, 'byline', names, { origin, node: at.node, less: less + (at.distance > NEAR ? LESS_FAR : 0) });
}

function isAuthorLink(page: Page, node: NodeId): boolean {
  if (tagOf(page, node) !== T.A) return false;
  const rel = attr(page, node, 'rel');
  if (rel !== undefined && AUTHOR_REL.test(rel)) return true;
  const href = attr(page, node, 'href');
  return href !== undefined && AUTHOR_PATH.test(href.replace(ORIGIN, ''));
}
const AUTHOR_REL = /(?:^|\s)author(?:\s|$)/i;
const ORIGIN = /^https?:\/\/[^/]*|[?#].*$/gi;

function isName(line: string, draft: Draft): boolean {
  if (line === '' || line.length > MAX_NAME || CALLS.test(line) || siteNames(draft).is(line) || isAuthorLabel(line)) return false;
  return !DIGIT.test(line) || !line.includes(' ');
}

/** Lines that begin with "By", "Von", "Autor:": in one text, or the label in one text and the name in the next. */
function addLabelled(claims: Claims, draft: Draft, { texts }: Head): void {
  for (let at = 0; at < texts.length; at++) {
    const text = texts[at];
    if (text === undefined || text.text.length > MAX_BYLINE || text.distance > FARTHEST) continue;
    const next = texts[at + 1]?.text ?? '';
    const names = isAuthorLabel(text.text) ? next : afterLabel(wholeLine(draft.page, text));
    const line = names === null ? '' : withoutDate(names, draft);
    if (line === '' || line.length > MAX_BYLINE || !CAPITAL.test(line) || CALLS.test(line.slice(0, MAX_CALL))) continue;
    add(claims, draft, 'byline', [line], text, 0);
    return;
  }
}
/** Farther from the headline a line that begins so is prose. */
const FARTHEST = 900;
const CAPITAL = /^[\p{Lu}\p{Lt}\p{Lo}]/u;
const MAX_CALL = 20;

/** The line that the text begins, links within it included. */
function wholeLine(page: Page, { node, text }: HeadText): string {
  const line = lineWithin(page, closest(page, node, isBlock), MAX_BYLINE + 1);
  return line.length <= MAX_BYLINE && line.startsWith(text) ? line : text;
}
const isBlock = (tag: number): boolean => (tagFlags(tag) & BLOCK) !== 0;

/** `By`, `Autor:`, and longer ones that end so: `Ein Artikel von`. */
function isAuthorLabel(text: string): boolean {
  if (text.length > MAX_LABEL) return false;
  return roleOfLabel(text) === 'author' || roleOfLabel(text.slice(text.lastIndexOf(' ') + 1)) === 'author';
}
const MAX_LABEL = 30;

/** The names behind a label; null where the line has none. A one-word label must stand before a capital. */
function afterLabel(text: string): string | null {
  const labelled = splitLabel(text);
  if (labelled) return roleOfLabel(labelled.label) === 'author' && labelled.rest !== '' ? labelled.rest : null;
  const words = text.split(' ');
  if (words.length > MAX_WORDS) return null;
  for (let count = Math.min(3, words.length - 1); count > 0; count--) {
    const rest = words.slice(count).join(' ');
    const label = words.slice(0, count).join(' ');
    if (roleOfLabel(label) === 'author' && CAPITAL.test(rest)) return rest;
    // `Erstellt von …`, `A column by …`
    if (count > 1 && roleOfLabel(words[count - 1] ?? '') === 'author' && FULL_NAME.test(rest)) return rest;
  }
  return null;
}
const MAX_WORDS = 24;

/** What stands before the date, or behind one that comes first. */
function withoutDate(line: string, draft: Draft): string {
  const date = findDate(line, dateContext(draft));
  const kept = date === null ? line : date.start > 2 ? line.slice(0, date.start) : line.slice(date.end);
  return kept.replace(TRAILING, '').trim();
}
const TRAILING =
  /[\s,|·–—-]+(?:(?:publi[ée]|published|posted|updated|veröffentlicht|aktualisiert|publicado|pubblicato|gepubliceerd|publicerad|mis à jour|stand:?)[\s:]*)?(?:am|on|le|el|il|vom|at|um|in|the|den)?[\s,|·:–—-]*$/i;

/** Elements named for bylines, where their text is a name or few. */
function addNamed(claims: Claims, draft: Draft, { elements }: Head): void {
  const named = elements.filter(({ kinds }) => (kinds & Kind.BYLINE) !== 0 && (kinds & Kind.BIO) === 0);
  for (const element of named.sort((a, b) => a.distance - b.distance)) {
    const text = textWithin(draft.page, element.node, MAX_BYLINE + 1);
    if (text.length > MAX_BYLINE) continue;
    const lines = text
      .split(PARTS)
      .map((line) => withoutDate(line.trim(), draft))
      .filter((line) => FULL_NAME.test(line) && isName(line, draft));
    const [first] = lines;
    if (first === undefined) continue;
    add(claims, draft, 'byline element', [first], element, LESS_FOR_NAMED);
    return;
  }
}
/** Two words and more, each with a capital or one of the small words within names; or no letters with capitals at all. */
const FULL_NAME =
  /^(?:[\p{Lu}\p{Lt}][^\s]*|\p{Lo}+)(?:,?\s+(?:[\p{Lu}\p{Lt}\p{Lo}]\S*|v[ao]n|d[eiaou]s?|de[rnl]|zu[mr]?|t[eo]n|af|av|al|el|bin|y|e|i|and|und|et|og|och|&|mit))+$|^\p{Lo}{2,6}$/u;
const PARTS = /\n|\s[|\u2022\u00b7]\s/;

export const byline: Stage = { name: 'metadata/byline', run };
