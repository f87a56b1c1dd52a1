/** Where each field of an article came from, and what else was said of it. */
import { endOf } from '../dom/tree';
import type { Article, FieldProvenance } from '../model/article';
import type { Candidate } from '../model/explanation';
import type { Claim, ClaimValues, Draft, Field } from '../model/finding';
import { inSource, rangeOf } from './block-origin';
import { rejectedFor, type Choices } from './choose';

/** Fields of the record that compete by claims, and what became of them. */
const SETTLED: readonly (readonly [field: Field, value: (article: Article) => unknown])[] = [
  ['title', ({ title }) => title],
  ['description', ({ description }) => description],
  ['siteName', ({ site }) => site.name],
  ['canonicalUrl', ({ canonicalUrl }) => canonicalUrl],
  ['authors', ({ authors }) => authors],
  ['agencies', ({ agencies }) => agencies],
  ['published', ({ published }) => published],
  ['modified', ({ modified }) => modified],
  ['language', ({ language }) => language],
  ['section', ({ section }) => section],
  ['tags', ({ tags }) => tags],
  ['image', ({ image }) => image?.url ?? null],
  ['access', ({ access }) => (access === 'unknown' ? null : access)],
  ['kind', ({ kind }) => kind],
];

/** Fields where the content itself has the last word, over every claim. */
const BY_CONTENT: { readonly [F in keyof ClaimValues]?: { readonly origin: string; readonly rule: string } } = {
  language: { origin: 'the words of the text', rule: 'assemble/language' },
  image: { origin: 'the first image, or the rendition that the body shows', rule: 'assemble/image' },
  kind: { origin: 'the amounts of text and images', rule: 'assemble/kind' },
};

export function fieldProvenance(draft: Draft, choices: Choices, article: Article): Readonly<Record<string, FieldProvenance>> {
  const fields: Record<string, FieldProvenance> = {};
  for (const [field, valueIn] of SETTLED) fields[field] = settle(draft, choices, field, valueIn(article));
  return fields;
}

function settle(draft: Draft, choices: Choices, field: Field, value: unknown): FieldProvenance {
  const { claim } = choices(field);
  const losers = rejectedFor(draft.claims, field, claim).map((loser) => ({ ...candidate(draft, loser.claim), reason: loser.reason }));
  if (claim !== null && isSame(claim.value, value)) return { ...candidate(draft, claim), rejected: losers };
  const content = value === null ? undefined : BY_CONTENT[field];
  const overruled = claim === null ? [] : [{ ...candidate(draft, claim), reason: `overruled by ${content?.origin ?? 'the record'}` }];
  return { value, origin: content?.origin ?? null, rule: content?.rule ?? null, range: null, rejected: [...overruled, ...losers] };
}

function isSame(claimed: unknown, value: unknown): boolean {
  return claimed === value || JSON.stringify(claimed) === JSON.stringify(value);
}

function candidate(draft: Draft, { value, origin, rule, node }: Claim): Candidate {
  const page = draft.original?.page ?? draft.page;
  const range = node === undefined ? null : inSource(draft, rangeOf(page, node, endOf(page, node)));
  return { value, origin, rule: rule ?? null, range };
}
