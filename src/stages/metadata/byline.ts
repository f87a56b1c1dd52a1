/** Author links and bylines by the headline. Structured data often names the outlet only; the reader is told who wrote it. */
import { lineWithin, textWithin } from '../../dom/plain';
import { T } from '../../dom/tags';
import { Kind } from '../../dom/tokens';
import { attr, tagOf } from '../../dom/tree';
import type { Draft, Finding, Stage } from '../../model/finding';
import type { NodeId, Page } from '../../model/page';
import { addAuthors } from './authors';
import { headOf, type HeadElement } from './head';
import { Claims } from './ranks';
import { siteNames } from './site-names';

/** Segments of addresses that lead to a person. */
const AUTHOR_PATH =
  /\/(?:authors?|autor(?:en|es|in|a)?|auteurs?|autor[ei]|profiles?|journalists?|journaliste|redakteure?|contributors?|columnists?|columnistas?|reporters?|writers?|people|person(?:en)?|staff|by|firmas?|yazar(?:lar)?|penulis|skribent(?:er)?|kirjoittaja|avtor|forfatter|byline|team|redaktion|redaccion|redazione|kolumnisten?|giornalist[ai]|tag\/author)\/[^/]/i;
const MAX_NAME = 60;
const MAX_BYLINE = 200;
const DIGIT = /\d/;
/** Lines of a byline are cut here: place, date and reading time stand behind such marks. */
const PARTS = /\n|\s[|\u2022\u00b7\u2013\u2014/]\s|\s-\s/;
/** Not a name: what such links say besides. */
const CALLS = /(?:follow|folgen|more|mehr|alle|all|see|view|posts?|articles?|artikel|comments?|kommentare?|e-?mail|twitter|facebook|share|teilen)\b/i;

/** Weaker, since found by position only. */
const LESS_FAR = 6;
const NEAR = 500;

function run(draft: Draft): Finding {
  const head = headOf(draft);
  const claims = new Claims();
  if (!head) return { claims: [] };
  const { page } = draft;
  const links = nearest(head.elements.filter(({ node }) => isAuthorLink(page, node)));
  if (links.length > 0) {
    const names = links.map(({ node }) => lineWithin(page, node, MAX_NAME)).filter((name) => isName(name, draft));
    add(claims, 'author link', names, links[0]);
  }
  const bylines = head.elements.filter(({ kinds }) => (kinds & Kind.BYLINE) !== 0 && (kinds & Kind.BIO) === 0).sort((a, b) => a.distance - b.distance);
  for (const element of bylines) {
    const names = namesOfByline(draft, element.node);
    if (names.length === 0) continue;
    add(claims, 'byline', names, element);
    break;
  }
  return { claims: claims.all };
}

function add(claims: Claims, origin: string, names: readonly string[], element: HeadElement | undefined): void {
  if (names.length === 0 || element === undefined) return;
  const less = (origin === 'byline' ? 2 : 0) + (element.distance > NEAR ? LESS_FAR : 0);
  addAuthors(claims, 'byline', names, { origin, node: element.node, less });
}

/** Links in one place: those within a few words of the nearest. */
function nearest(links: readonly HeadElement[]): HeadElement[] {
  const least = Math.min(...links.map(({ distance }) => distance));
  return links.filter(({ distance }) => distance - least <= SPAN);
}
const SPAN = 150;

function isAuthorLink(page: Page, node: NodeId): boolean {
  if (tagOf(page, node) !== T.A) return false;
  const rel = attr(page, node, 'rel');
  if (rel !== undefined && /(?:^|\s)author(?:\s|$)/i.test(rel)) return true;
  const href = attr(page, node, 'href');
  return href !== undefined && AUTHOR_PATH.test(href.replace(ORIGIN, ''));
}
const ORIGIN = /^https?:\/\/[^/]*|[?#].*$/gi;

function isName(line: string, draft: Draft): boolean {
  return line !== '' && line.length <= MAX_NAME && !DIGIT.test(line) && !CALLS.test(line) && !siteNames(draft).is(line);
}

function namesOfByline(draft: Draft, node: NodeId): string[] {
  const { page } = draft;
  const text = textWithin(page, node, MAX_BYLINE * 2);
  if (text.length > MAX_BYLINE) return [];
  return text.split(PARTS).map((part) => part.trim()).filter((part) => isName(part, draft)).slice(0, 3);
}

export const byline: Stage = { name: 'metadata/byline', run };
