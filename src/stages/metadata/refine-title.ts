/** The last word on the title: cut ones in full, rubrics and dates off, and what all sources but the best agree on. */
import type { Claim, ClaimOf } from '../../model/finding';
import { findDate } from '../../text/dates/index';
import { pathOf } from '../../text/url';
import type { Claims } from './ranks';
import { foldTitle, isPathMadeOf } from './titles';

type Title = ClaimOf<'title'>;

/** Adds a claim where the best title is better told by others; `url` is the address of the page. */
export function refineTitle(refined: Claims, first: Title | null, claims: readonly Claim[], url: string): void {
  if (first === null) return;
  const titles: Title[] = [];
  for (const claim of claims) if (claim.field === 'title' && claim.rank >= 0) titles.push(claim);
  const shown = witnessed(first, titles, url) ?? insteadOfRubric(first, titles);
  if (shown !== null) refined.add('title', 'refined', shown.value, { origin: `${shown.origin}, as others have it`, node: shown.node });
  else if (!addWhole(refined, first, titles)) addUndated(refined, first, claims);
}

const of = (titles: readonly Title[], rule: string): Title | undefined => titles.find((title) => title.rule === rule);

/**
 * Structured data that nobody agrees with: where h1, the title for sharing and `<title>` say the same, the headline was changed in one
 * place only if the words of the address are theirs; without the address as witness either may be the later wording. A rubric before
 * the headline that all others lack needs no witness.
 */
function witnessed(first: Title, titles: readonly Title[], url: string): Title | null {
  if (first.rule !== 'metadata/jsonld') return null;
  const [shown, shared, title] = [of(titles, 'metadata/h1'), of(titles, 'metadata/opengraph'), of(titles, 'metadata/title')];
  if (shown === undefined || shared === undefined) return null;
  const [folded, best] = [foldTitle(shown.value), foldTitle(first.value)];
  if (folded === best || folded !== foldTitle(shared.value)) return null;
  if (best.endsWith(` ${folded}`) && folded.length >= MIN_SHARED) return shown;
  if (title !== undefined && !foldTitle(title.value).startsWith(folded)) return null;
  const path = pathOf(url);
  return isPathMadeOf(shown.value, path) && !isPathMadeOf(first.value, path) ? shown : null;
}
const MIN_SHARED = 12;

/** Templates give each page of a section one title for sharing (`Press releases`): h1 and `<title>` have the headline, one of them with the rubric before it. */
function insteadOfRubric(first: Title, titles: readonly Title[]): Title | null {
  if (first.rule !== 'metadata/opengraph') return null;
  const [shown, title] = [of(titles, 'metadata/h1'), of(titles, 'metadata/title')];
  if (shown === undefined || title === undefined || shown.value.length < title.value.length) return null;
  const [whole, end, rubric] = [foldTitle(shown.value), foldTitle(title.value), foldTitle(first.value)];
  return end.length >= MIN_SHARED && rubric.length < end.length && whole.endsWith(end) && !end.includes(rubric) ? title : null;
}

const ELLIPSIS = /(?:\.{3}|…)$/;
/** Software cuts headlines at 110 characters, the limit that search engines once set; shorter ones are whole, but for those that say so. */
const MIN_CUT = 90;
const MIN_CUT_WITH_ELLIPSIS = 30;

/** A headline that was cut gets its end from a source that begins with it; false where none has it. */
function addWhole(refined: Claims, first: Title, titles: readonly Title[]): boolean {
  const saysCut = ELLIPSIS.test(first.value);
  const start = foldTitle(saysCut ? first.value.replace(ELLIPSIS, '') : first.value);
  if (start.length < (saysCut ? MIN_CUT_WITH_ELLIPSIS : MIN_CUT)) return false;
  for (const claim of titles) {
    const whole = foldTitle(claim.value);
    if (!whole.startsWith(start) || whole.length <= start.length + 1 || SEPARATED.test(whole.slice(start.length))) continue;
    refined.add('title', 'refined', claim.value, { origin: `${first.origin}, in full by ${claim.origin}`, node: claim.node });
    return true;
  }
  return false;
}
/** The longer one goes on with the name of the site. */
const SEPARATED = /^\s*(?:[|\-–—·:«»…]|\.{3})/;

/** `03.06.2024 - Headline`: some systems put the day of publication before the headline. A headline may tell of another day, or in words. */
function addUndated(refined: Claims, first: Title, claims: readonly Claim[]): void {
  const start = NUMERIC_DAY.exec(first.value);
  if (start === null) return;
  const stated = findDate(start[1] ?? '', {})?.iso;
  const isPublished = claims.some(({ field, value, rank }) => field === 'published' && rank >= 0 && value.slice(0, DAY) === stated);
  if (isPublished)
    refined.add('title', 'refined', first.value.slice(start[0].length), { origin: `${first.origin}, without its day`, node: first.node });
}
const NUMERIC_DAY = /^(\d{1,2}\. ?\d{1,2}\. ?\d{4}|\d{4}[-./]\d{2}[-./]\d{2}|\d{1,2}\/\d{1,2}\/\d{4})\s*[-–—|:]\s+(?=\S{2})/;
const DAY = 10;
