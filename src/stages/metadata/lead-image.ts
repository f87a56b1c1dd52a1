/** The stated lead image as the article shows it: share cards carry crops and watermarks, the page has the picture with its caption. */
import { baseOf } from '../../dom/base';
import { T, tagSet } from '../../dom/tags';
import { Kind, kindsOf } from '../../dom/tokens';
import { endOf, tagOf } from '../../dom/tree';
import type { Draft, Finding, Stage } from '../../model/finding';
import { pictureLikeness } from '../../text/same-picture';
import { imageAddress, statedAddress } from '../figures/address';
import { Claims } from './ranks';

const outside = tagSet('nav', 'footer', 'aside');
const FURNITURE = Kind.RELATED | Kind.NAV | Kind.AD | Kind.BIO | Kind.COMMENTS;
/** Beyond so many images a page is a list of teasers. */
const MAX_IMAGES = 60;

function run(draft: Draft): Finding {
  const { page, doc } = draft;
  const claims = new Claims();
  const [first] = draft.claims.filter((claim) => claim.field === 'image' && claim.rank >= 0).sort((a, b) => b.rank - a.rank);
  if (first === undefined) return { claims: [] };
  const base = baseOf(page, doc.url);
  let best = 0;
  let seen = 0;
  let address: string | null = null;
  let found = 0;
  for (let node = 1; node < page.size && best < 3 && seen < MAX_IMAGES; node++) {
    const tag = tagOf(page, node);
    if (outside(tag)) node = endOf(page, node) - 1;
    if (tag !== T.IMG) continue;
    seen++;
    const stated = statedAddress(page, node);
    const likeness = stated === null ? 0 : pictureLikeness(String(first.value), stated, doc.url);
    if (likeness <= best || isFurniture(draft, node)) continue;
    best = likeness;
    address = imageAddress(page, node, base);
    found = node;
  }
  if (address !== null) claims.add('image', 'refined', address, { origin: `${first.origin}, as the page shows it`, node: found });
  return { claims: claims.all };
}

function isFurniture({ page }: Draft, image: number): boolean {
  for (let node = page.parent[image] ?? 0, up = 0; node > 0 && up < MAX_UP; node = page.parent[node] ?? 0, up++) {
    if ((kindsOf(page, node) & FURNITURE) !== 0) return true;
  }
  return false;
}
const MAX_UP = 4;

export const leadImage: Stage = { name: 'metadata/lead-image', run };
