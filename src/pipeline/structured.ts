/** The last rung of the ladder: the page does not hold its text, but its structured data or application state does. */
import { letters } from '../dom/measure';
import { parse } from '../dom/parse';
import { readPage } from '../dom/read-page';
import type { Draft } from '../model/finding';
import type { NodeId } from '../model/page';
import { stages } from '../stages/index';
import { run } from './run';

/** A stated body must say at least as much (letters), and so many times what the page itself was found to say. */
const ENOUGH = 400;
const MUCH_MORE = 2.5;
/** A page that says more than this shows its text; what structured data say besides (a transcript, a second story) it left out. */
const LITTLE = 1200;

const SPECIAL = /[&<>]/g;
const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };
const PARAGRAPH_BREAK = /\n+/;

/** What a field of structured data says of the body, the longest claim of it. */
interface Stated {
  readonly text: string;
  readonly node: NodeId | null;
}

function longest(draft: Draft, field: 'bodyText' | 'bodyHtml'): Stated {
  let best: Stated = { text: '', node: null };
  for (const claim of draft.claims)
    if (claim.field === field && claim.value.length > best.text.length) best = { text: claim.value, node: claim.node ?? null };
  return best;
}

function asMarkup(text: string): string {
  return text
    .split(PARAGRAPH_BREAK)
    .filter((paragraph) => paragraph.trim() !== '')
    .map((paragraph) => `<p>${paragraph.replace(SPECIAL, (sign) => ESCAPES[sign] ?? sign)}</p>`)
    .join('');
}

/**
 * A draft whose page is the stated body, put through the stages as an extract, with the claims of the real page; null where the page
 * says enough itself.
 */
export function structuredDraft(draft: Draft, kept: number): Draft | null {
  if (kept > LITTLE) return null;
  const plain = longest(draft, 'bodyText');
  const says = letters(plain.text);
  if (says < ENOUGH || says < kept * MUCH_MORE) return null;
  const marked = longest(draft, 'bodyHtml');
  const html = marked.text !== '' ? marked.text : asMarkup(plain.text);
  const page = parse(html, readPage);
  const doc = { ...draft.doc, html, hints: {}, source: { ...draft.doc.source, format: 'feed' as const } };
  const inner = run(doc, page, draft.rules, stages, { ...draft.options, observe: IGNORE }, 'structured').draft;
  return {
    ...inner,
    doc: draft.doc,
    claims: draft.claims,
    options: draft.options,
    original: { page: draft.page, node: marked.node ?? plain.node },
  };
}

const IGNORE = (): void => undefined;
