/** The last rung of the ladder: the page does not hold its text, but its structured data or application state does. */
import { letters, measure } from '../dom/measure';
import { parse } from '../dom/parse';
import type { Draft } from '../model/finding';
import type { NodeId } from '../model/page';

/** A stated body must say at least as much (letters), and so many times what the page itself was found to say. */
const ENOUGH = 400;
const MUCH_MORE = 2.5;
/** A page that says more than this shows its text; what structured data say besides (a transcript, a second story) it left out. */
const LITTLE = 1200;

const SPECIAL = /[&<>]/g;
const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };
const PARAGRAPH_BREAK = /\n+/;

/** A draft whose page is the stated body, with the claims of the real page; null where the page says enough itself. */
export function structuredDraft(draft: Draft, kept: number): Draft | null {
  let stated = '';
  let node: NodeId | null = null;
  for (const claim of draft.claims) {
    if (claim.field !== 'bodyText' || claim.value.length <= stated.length) continue;
    stated = claim.value;
    node = claim.node ?? null;
  }
  const says = letters(stated);
  if (kept > LITTLE || says < ENOUGH || says < kept * MUCH_MORE) return null;
  const html = stated
    .split(PARAGRAPH_BREAK)
    .filter((paragraph) => paragraph.trim() !== '')
    .map((paragraph) => `<p>${paragraph.replace(SPECIAL, (sign) => ESCAPES[sign] ?? sign)}</p>`)
    .join('');
  const page = parse(html);
  const dropped = new Uint8Array(page.size);
  return {
    ...draft,
    page,
    dropped,
    roots: [0],
    verdicts: [],
    blocks: () => [],
    pageBlocks: () => [],
    measures: () => measure(page, dropped),
    original: { page: draft.page, node },
  };
}
