/** Author links and bylines by the headline. Structured data often names the outlet only; the reader is told who wrote it. */
import { lineWithin } from '../../dom/plain';
import { T } from '../../dom/tags';
import { attr, endOf, isText, tagOf } from '../../dom/tree';
import type { Claim, Draft, Finding, Stage } from '../../model/finding';
import type { NodeId, Page } from '../../model/page';
import { addAuthors } from './authors';
import { addDistant, addNamed } from './byline-elements';
import { addEditor, addLabelled } from './byline-lines';
import { addPrinted, isName, LESS_FAR, MAX_NAME } from './byline-names';
import { collect } from './collect';
import { headOf, type Head } from './head';
import { Claims } from './ranks';
import { pathOf } from '../../text/url';

/** Segments of addresses that lead to a person. */
const AUTHOR_PATH =
  /\/(?:authors?|autor(?:en|es|in|a|e|i)?|auteurs?|profiles?|journalists?|journaliste|redakteure?|contributors?|columnists?|columnistas?|reporters?|writers?|people|person(?:en)?|staff|by|firmas?|yazar(?:lar)?|penulis|skribent(?:er)?|kirjoittaja|avtor|forfatter|byline|team|redaktion|redaccion|redazione|kolumnisten?|giornalist[ai])\/[^/]/i;

/** Rank of structured data that names people. */
const CERTAIN = 80;
/** A claim of this stage below it names no more than a newsroom. */
const PEOPLE = 45;

function run(draft: Draft): Finding {
  const claims = new Claims();
  // Where people are named by structured data the page shows the same ones.
  if (draft.claims.some(isCertain)) return {};
  addRelations(claims, draft);
  const head = headOf(draft);
  if (head) {
    addLinks(claims, draft, head);
    addLabelled(claims, draft, head);
    addNamed(claims, draft, head);
    if (claims.all.length === 0) addEditor(claims, draft, head);
  }
  if (!claims.all.some(({ field, rank }) => field === 'authors' && rank >= PEOPLE)) addDistant(claims, draft, head?.headline ?? 0);
  return { claims: claims.all };
}

/** A single word may be the first name of the account. */
function isCertain(claim: Claim): boolean {
  return claim.field === 'authors' && claim.rank >= CERTAIN && claim.value.some((name) => name.includes(' ') || !LATIN.test(name));
}
const LATIN = /^\p{Script=Latin}/u;

function addLinks(claims: Claims, draft: Draft, head: Head): void {
  const links = head.elements.filter(({ node }) => isAuthorLink(draft.page, node));
  const least = Math.min(...links.map(({ distance }) => distance));
  // Links in one place: those within a few words of the nearest.
  const together = links.filter(({ distance }) => distance - least <= SPAN);
  const names = together.map(({ node }) => nameOfLink(draft.page, node)).filter(isName);
  const [first] = together;
  if (first && names.length > 0) addPrinted(claims, draft, 'author link', names, first, 0);
}
const SPAN = 150;

/** The text of the link; where a part of it is marked as the name, a portrait with its credit may stand beside. */
function nameOfLink(page: Page, link: NodeId): string {
  const until = endOf(page, link);
  for (let node = link + 1; node < until; node++) {
    if (!isText(page, node) && attr(page, node, 'itemprop') === 'name') return lineWithin(page, node, MAX_NAME + 1);
  }
  return lineWithin(page, link, MAX_NAME + 1);
}

/** Links with rel=author wherever they stand, if they all name one person. */
function addRelations(claims: Claims, draft: Draft): void {
  const links = collect(draft.page).relations.author;
  if (links.length === 0) return;
  const names = new Set(
    links
      .slice(0, MAX_LINKS)
      .map((node) => lineWithin(draft.page, node, MAX_NAME + 1))
      .filter(isName),
  );
  const [name] = names;
  if (name !== undefined && names.size === 1)
    addAuthors(claims, draft, 'byline', [name], { origin: 'rel=author', node: links[0], less: LESS_FAR });
}
const MAX_LINKS = 50;

function isAuthorLink(page: Page, node: NodeId): boolean {
  if (tagOf(page, node) !== T.A) return false;
  const rel = attr(page, node, 'rel');
  if (rel !== undefined && AUTHOR_REL.test(rel)) return true;
  const href = attr(page, node, 'href');
  if (href === undefined) return false;
  // To cut out the path takes longer than to search all of the address.
  return (AUTHOR_PATH.test(href) && AUTHOR_PATH.test(pathOf(href))) || AUTHOR_QUERY.test(href);
}
/** Searches for all that a person wrote. */
const AUTHOR_QUERY = /[?&](?:authors?|autor(?:en|es|e|i)?|auteurs?|byline|writer|author[-_]?(?:id|name))=[^&]/i;
const AUTHOR_REL = /(?:^|\s)author(?:\s|$)/i;

export const byline: Stage = { name: 'metadata/byline', run };
