/** Pictures that show nothing: pixels, spacers, rule lines, icons, cards of the site, copies for browsers without scripts. */
import { baseOf } from '../../dom/base';
import { lettersByNode } from '../../dom/measure';
import { allOf } from '../../dom/all-of';
import { nextFrom } from '../../dom/order';
import { oncePerNode } from '../../dom/page-memory';
import { T, tagSet } from '../../dom/tags';
import { attr, closest, endOf, parentOf } from '../../dom/tree';
import type { Draft, Finding, Stage, Verdict } from '../../model/finding';
import { NONE, type NodeId, type Page } from '../../model/page';
import { isOwnPage } from '../prune/site-links';
import { declaredSize, imageAddress, imagesWithin, type Size } from './address';
import { withoutQuery } from '../../text/url';

/** Sides in pixels up to which a picture is a pixel, and an icon. */
const PIXEL = 3;
const ICON = 40;
/** Width over height from which a picture is a rule line, and what it must at least span. */
const LINE_ASPECT = 50;
const LINE_LENGTH = 100;

/** Words of decoration as a whole alternative text; the first are those of rule lines. */
const LINE_ALT = /^(?:presentational (?:grey |white |black )?line|(?:grey |short |long )?line|divider|separator|horizontal rule)$/i;
const EMPTY_ALT = /^(?:presentational.*|spacer|blank|pixel|transparent|tracking pixel|1x1|icon|bullet)$/i;
/** Strips with a portrait over a boxed analysis. */
const STRIP_ALT = /^analysis (?:box )?by\b/i;
/** What these three begin with: most texts are of another script, or there is none. */
const ALT_BEGINS = 'pPgGlLsSdDhHbBtT1iIaA';
/** Words of a file name that tell decoration; between delimiters. */
const ICON_FILE =
  /(?:^|[-_.\/@])(?:icons?|pixel|spacer|blank|transparent|1x1|sprite|emoji|smilies|bullet|divider|beacon|clear)(?:[-_.\d@x]|$)/i;
/** Cards that stand for any story of a site. */
const SITE_CARD =
  /\/meta_og|[_-]FB\.(?:png|jpe?g)$|(?:^|[-_.\/])(?:placeholder|default[-_]?(?:image|img|share|thumb|og|photo|picture)|share[-_](?:card|default)|no[-_]?(?:image|photo|picture))(?:[-_.\d@]|$)/i;
const LOGO_FILE = /(?:^|[-_.\/])logos?(?:[-_.\d@]|$)/i;
/** A logo is furniture where it is small, a drawing, or a link. */
const SMALL_LOGO = 160;
/** Counters and beacons, by host or path. */
const TRACKER =
  /(?:^|\/\/|\.)(?:scorecardresearch\.com|quantserve\.com|doubleclick\.net|google-analytics\.com|b\.scorecardresearch|pixel\.wp\.com|stats\.wp\.com|feedburner\.com|feedsportal\.com|vgwort\.de|countpixel|sitestat\.com|chartbeat\.(?:com|net)|mc\.yandex\.ru|top-fwz1\.mail\.ru|counter\.|counting\.|ivwbox\.de|ioam\.de|facebook\.com\/tr)|\/(?:count|pixel|beacon|track(?:ing)?)\.(?:gif|png|php)(?:\?|$)/i;

/** Sizes of advertisements as the industry fixed them, and of the buttons of counters: stated by the page, or in the file's name. */
const AD_SIZE = /^(?:468x60|728x90|120x600|160x600|88x31|234x60|120x60|970x90|970x250|320x50|300x600)$/;
const AD_FILE = /(?:^|[-_.\/])(?:468x60|728x90|120x600|160x600|300x250|300x600|88x31|234x60|970x90|970x250|320x50)(?:[-_.\d@]|$)/i;

const link = tagSet('a');
const noscript = tagSet('noscript');
const figure = tagSet('figure');
/** Letters beside a picture in a link to another page of the site from which the link is a card of another story. */
const CARD_LETTERS = 20;

/** Last segment of a path, without query. */
function fileOf(address: string): string {
  const path = withoutQuery(address);
  const slash = path.lastIndexOf('/');
  return path.slice(slash);
}
const DRAWING = /\.(?:svg|ico)$/i;

type Judgement = { readonly rule: string; readonly line?: true } | null;

function judge(draft: Draft, image: NodeId, address: string | null): Judgement {
  const { page } = draft;
  const size = declaredSize(page, image);
  const { width, height } = size;
  const long = Math.max(width, height);
  const alt = (attr(page, image, 'alt') ?? '').trim();
  const isTold = alt !== '' && ALT_BEGINS.includes(alt.charAt(0));
  if (isTold && LINE_ALT.test(alt) && !(height > ICON)) return { rule: 'rule-line', line: true };
  const bySize = long > 0 ? judgeSize(size) : null;
  if (bySize !== null) return bySize;
  if (isTold && EMPTY_ALT.test(alt)) return { rule: 'presentational' };
  if (isTold && STRIP_ALT.test(alt)) return { rule: 'portrait-strip' };
  if (address === null) return isLazyCopy(page, image) ? { rule: 'lazy-stand-in' } : { rule: 'no-address' };
  return judgeAddress(draft, image, address, long);
}

function judgeSize({ width, height }: Size): Judgement {
  if (width >= LINE_LENGTH && height > 0 && width / height > LINE_ASPECT) return { rule: 'rule-line', line: true };
  if ((width > 0 && width <= PIXEL) || (height > 0 && height <= PIXEL)) return { rule: 'pixel' };
  if (width > 0 && height > 0 && width <= ICON && height <= ICON) return { rule: 'icon' };
  return AD_SIZE.test(`${width}x${height}`) ? { rule: 'ad-size' } : null;
}

/** A picture and a headline in one link, without a figure: the card of another story. */
function isCard(draft: Draft, image: NodeId): boolean {
  const { page } = draft;
  const around = closest(page, image, link);
  if (around === NONE || closest(page, image, figure) !== NONE || !isOwnPage(draft, attr(page, around, 'href') ?? '')) return false;
  return saysEnough(page, around);
}

/** Whether a link has the letters of a headline. One may hold any number of pictures, so each is counted once. */
const saysEnough = oncePerNode((page, around) => {
  const counts = lettersByNode(page);
  let count = 0;
  for (let node = around; node < endOf(page, around) && count < CARD_LETTERS; node++) count += counts[node] ?? 0;
  return count >= CARD_LETTERS;
});

function judgeAddress(draft: Draft, image: NodeId, address: string, side: number): Judgement {
  const file = fileOf(address);
  if (draft.rules?.placeholderImages?.some((part) => address.includes(part)) === true || SITE_CARD.test(address))
    return { rule: 'site-card' };
  if (TRACKER.test(address)) return { rule: 'tracker' };
  if (isCard(draft, image)) return { rule: 'card' };
  if (AD_FILE.test(file)) return { rule: 'ad-size' };
  if (ICON_FILE.test(file) && side <= SMALL_LOGO) return { rule: 'icon' };
  const small = (side > 0 && side <= SMALL_LOGO) || DRAWING.test(file) || closest(draft.page, image, link) !== NONE;
  return LOGO_FILE.test(file) && small ? { rule: 'logo' } : null;
}

/** Whether the real picture follows in a `<noscript>` of the same wrapper. */
function isLazyCopy(page: Page, image: NodeId): boolean {
  return nextFrom(noscripts(page), endOf(page, image)) < endOf(page, parentOf(page, image));
}

const noscripts = allOf(T.NOSCRIPT);

/** Pictures within `<noscript>`, which count only where the element beside it has none of its own. */
function copiesForNoScript(page: Page, shown: readonly NodeId[]): readonly NodeId[] {
  if (noscripts(page).length === 0) return [];
  const others = shown.filter((image) => closest(page, image, noscript) === NONE);
  return shown.filter((image) => {
    const holder = closest(page, image, noscript);
    if (holder === NONE) return false;
    const wrapper = parentOf(page, holder);
    return nextFrom(others, wrapper) < endOf(page, wrapper);
  });
}

function run(draft: Draft): Finding {
  const { page, dropped } = draft;
  const base = baseOf(page, draft.doc.url);
  const verdicts: Verdict[] = [];
  const shown: NodeId[] = [];
  for (const root of draft.roots.length > 0 ? draft.roots : [0]) {
    for (const image of imagesWithin(page, root, endOf(page, root))) {
      if (dropped[image] !== 0) continue;
      const judgement = judge(draft, image, imageAddress(page, image, base));
      // Roots that somebody states may lie within each other.
      if (judgement === null && image > (shown[shown.length - 1] ?? 0)) shown.push(image);
      if (judgement !== null) verdicts.push({ kind: judgement.line ? 'break' : 'drop', node: image, rule: `figures/${judgement.rule}` });
    }
  }
  for (const node of copiesForNoScript(page, shown)) verdicts.push({ kind: 'drop', node, rule: 'figures/noscript-copy' });
  return { verdicts };
}

export const decoration: Stage = { name: 'figures/decoration', run };
