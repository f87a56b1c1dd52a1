/** The last word on dates and titles: where another source says the same more exactly, that form is claimed. */
import type { Claim, ClaimOf, Draft, Finding, Stage } from '../../model/finding';
import { compareInstants, instantOf } from '../../text/dates/index';
import { Claims } from './ranks';
import { refineTitle } from './refine-title';
import { foldTitle } from './titles';

const DAY_LENGTH = 10;
const MIDNIGHT = /T00:00(?::00(?:\.0+)?)?(?:Z|[+-]\d\d:\d\d)?$/;
const UTC = /Z$|\+00:00$/;

function run({ claims, doc }: Draft): Finding {
  const refined = new Claims();
  const published = best(claims, 'published');
  if (published === null) addOnlyDate(refined, best(claims, 'modified'));
  else refineDate(refined, published, claims, 'published');
  refineDate(refined, best(claims, 'modified'), claims, 'modified');
  refineTitle(refined, best(claims, 'title'), claims, doc.url ?? '');
  refineAuthors(refined, best(claims, 'authors'), claims);
  return { claims: refined.all };
}

function best<F extends 'published' | 'modified' | 'title' | 'authors'>(claims: readonly Claim[], field: F): ClaimOf<F> | null {
  let found: ClaimOf<F> | null = null;
  for (const claim of claims)
    if (claim.field === field && claim.rank >= 0 && (found === null || claim.rank > found.rank)) found = claim as ClaimOf<F>;
  return found;
}

/** A page that prints the date of a change and no other: that is the date which its reader is told. */
function addOnlyDate(refined: Claims, change: ClaimOf<'modified'> | null): void {
  if (change === null || !PRINTED.has(change.rule ?? '')) return;
  refined.add('published', 'refined', change.value, { origin: `${change.origin}, the only date on the page`, less: LESS_FOR_CHANGE });
}
/** Any other date wins. */
const LESS_FOR_CHANGE = 90;

/** A day gets its time, a time its offset, UTC the site's own offset, from a source that agrees as far as the best one goes. */
function refineDate(
  refined: Claims,
  first: ClaimOf<'published' | 'modified'> | null,
  claims: readonly Claim[],
  field: 'published' | 'modified',
): void {
  if (first === null) return;
  const isMidnight = MIDNIGHT_IN_EUROPE.test(first.value);
  const printed = isMidnight ? claims.find((claim) => claim.field === field && isDayOf(first.value, claim)) : undefined;
  if (printed !== undefined) {
    refined.add(field, 'refined', String(printed.value), { origin: `${printed.origin}, the day whose midnight ${first.origin} is` });
    return;
  }
  let exact = first.value;
  let origin = '';
  for (const claim of claims) {
    if (claim.field !== field || claim.rank < 0 || claim.value === exact || !saysMore(claim.value, exact)) continue;
    exact = claim.value;
    origin = claim.origin;
  }
  if (exact !== first.value) refined.add(field, 'refined', exact, { origin: `${first.origin}, as exact as ${origin}` });
}

/** `2021-11-04T23:00:00Z` where the page prints 5 November: systems of central Europe keep a day as its midnight, told in UTC. */
function isDayOf(instant: string, { value, rank, rule }: Claim): boolean {
  if (!PRINTED.has(rule ?? '') || rank < 0 || typeof value !== 'string' || value.length !== DAY_LENGTH) return false;
  const hours = compareInstants(instant, `${value}T00:00:00Z`) / HOUR;
  return hours === -1 || hours === -2;
}
const MIDNIGHT_IN_EUROPE = /T2[23]:00:00(?:\.0+)?(?:Z|\+00:00)$/;
const PRINTED: ReadonlySet<string> = new Set(['metadata/time', 'metadata/date-line']);
const HOUR = 3_600_000;

function saysMore(candidate: string, known: string): boolean {
  if (known.length < DAY_LENGTH) return candidate.length >= DAY_LENGTH && candidate.startsWith(known);
  if (known.length === DAY_LENGTH || MIDNIGHT.test(known)) {
    return candidate.length > DAY_LENGTH && !MIDNIGHT.test(candidate) && candidate.startsWith(known.slice(0, DAY_LENGTH));
  }
  if (instantOf(candidate) === null) return false;
  if (instantOf(known) === null) return candidate.startsWith(known.slice(0, MINUTES));
  return UTC.test(known) && !UTC.test(candidate) && Math.abs(compareInstants(candidate, known)) < MINUTE;
}
const MINUTES = '2024-01-01T00:00'.length;
const MINUTE = 60_000;

/** Sources that list few names, and mean them; what is found by position may be of another story. */
const CREDIBLE = 50;
const MOST_AUTHORS = 8;

/** Structured data often names the first author only: a list that has all its names, and more, is the whole. */
function refineAuthors(refined: Claims, first: ClaimOf<'authors'> | null, claims: readonly Claim[]): void {
  if (first === null) return;
  let whole: readonly string[] = first.value;
  let origin = '';
  for (const claim of claims) {
    if (claim.field !== 'authors' || claim.rank < CREDIBLE || claim.value.length > MOST_AUTHORS) continue;
    if (!hasMore(claim.value, whole)) continue;
    whole = claim.value;
    origin = claim.origin;
  }
  if (origin !== '') refined.add('authors', 'refined', whole, { origin: `${first.origin}, all of them by ${origin}` });
}

/** All the names and others, or the full form of a first name. */
function hasMore(names: readonly string[], known: readonly string[]): boolean {
  const folded = names.map(foldTitle);
  if (names.length > known.length) return known.every((name) => folded.includes(foldTitle(name)));
  const [first = ''] = known;
  return known.length === 1 && !first.includes(' ') && (folded[0] ?? '').startsWith(`${foldTitle(first)} `);
}

export const refine: Stage = { name: 'metadata/refine', run };
