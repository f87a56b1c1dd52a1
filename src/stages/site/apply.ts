/** What the rule of the site says: data of `src/sites`, applied. Rules only add; nothing here is needed for a right result. */
import { lineWithin } from '../../dom/plain';
import { selector } from '../../dom/select';
import { attrByName } from '../../dom/tree';
import type { Claim, Draft, Field, Finding, Stage, Verdict } from '../../model/finding';
import type { NodeId, Page } from '../../model/page';
import type { SiteRules } from '../../model/rules';
import { readable } from '../../text/address';
import { parseDate } from '../../text/dates/index';
import { publishedClaim } from '../credits/when';
import { dateContext } from '../metadata/dates';

/** Ranks on the scale of `stages/metadata/ranks.ts`. */
const RANK_OF_FIELD = 95;
const RANK_OF_NAME = 85;
/** The address is a stamp of the story's making: less exact than what is printed. */
const RANK_OF_URL_DATE = 36;
const RANK_OF_SECTION = 78;

function cuts({ page }: Draft, rules: SiteRules): Verdict[] {
  const verdicts: Verdict[] = [];
  for (const [kind, rule, selectors] of [
    ['root', 'site/body', rules.body],
    ['drop', 'site/drop', rules.drop],
    ['keep', 'site/keep', rules.keep],
  ] as const)
    if (selectors !== undefined)
      for (const node of allOf(selectors, page)) verdicts.push({ kind, node, rule, note: `site rule ${rules.id}` });
  return verdicts;
}

/** One walk over the page for all selectors of a list. */
function allOf(selectors: readonly string[], page: Page): readonly NodeId[] {
  return selector(selectors.length === 1 ? (selectors[0] ?? '') : selectors.join(', ')).all(page);
}

/** `time@datetime` → the selector and the attribute to read; the text where no attribute is named. */
const WITH_ATTRIBUTE = /^(.*[^\s=~|^$*"'])@([\w-]+)$/s;

function fieldClaims(draft: Draft, rules: SiteRules): Claim[] {
  if (rules.fields === undefined) return [];
  const origin = `site rule ${rules.id}`;
  return Object.entries(rules.fields).flatMap(([field, selectors]) => {
    for (const stated of selectors) {
      const [, css = stated, attribute] = WITH_ATTRIBUTE.exec(stated) ?? [];
      const nodes = selector(css).all(draft.page);
      const values = nodes.map((node) =>
        (attribute === undefined ? lineWithin(draft.page, node) : (attrByName(draft.page, node, attribute) ?? '')).trim(),
      );
      const filled = values.filter((value) => value !== '');
      if (filled.length > 0) return [claimOf(draft, field as Field, filled, origin, nodes[0] ?? 0)].filter((claim) => claim !== null);
    }
    return [];
  });
}

const LISTS: ReadonlySet<Field> = new Set<Field>(['authors', 'agencies', 'tags']);

function claimOf(draft: Draft, field: Field, values: readonly string[], origin: string, node: NodeId): Claim | null {
  if (LISTS.has(field)) return { field, value: values, origin, rank: RANK_OF_FIELD, node } as Claim;
  const [value = ''] = values;
  if (field !== 'published' && field !== 'modified') return { field, value, origin, rank: RANK_OF_FIELD, node } as Claim;
  const date = parseDate(value, dateContext(draft));
  if (date === null) return null;
  const claim = publishedClaim(draft, date.iso, origin, RANK_OF_FIELD, node);
  return field === 'published' ? claim : { ...claim, field };
}

const patterns = new Map<string, RegExp>();

/** Compiled once; rules are validated when they are loaded. */
function pattern(source: string): RegExp {
  let found = patterns.get(source);
  if (found === undefined) patterns.set(source, (found = new RegExp(source, 'u')));
  return found;
}

function addressClaims(draft: Draft, rules: SiteRules): Claim[] {
  const { url } = draft.doc;
  if (url === null || (rules.urlDate === undefined && rules.urlSection === undefined)) return [];
  const claims: Claim[] = [];
  const origin = `site rule ${rules.id}: address`;
  // With its letters readable, for patterns and for sections.
  const address = readable(url);
  const date = rules.urlDate === undefined ? null : pattern(rules.urlDate).exec(address);
  const iso = date?.groups === undefined ? null : parseDate(stampOf(date.groups), dateContext(draft));
  if (iso) claims.push(publishedClaim(draft, iso.iso, origin, RANK_OF_URL_DATE, 0));
  const section = rules.urlSection === undefined ? undefined : pattern(rules.urlSection).exec(address)?.groups?.['section'];
  if (section !== undefined && rules.notSections?.includes(section) !== true)
    claims.push({ field: 'section', value: section, origin, rank: RANK_OF_SECTION });
  return claims;
}

/** ISO 8601 of the named groups, as precise as they are. */
function stampOf(groups: Readonly<Record<string, string | undefined>>): string {
  const { year, month, day, hour, minute, second } = groups as Partial<
    Record<'year' | 'month' | 'day' | 'hour' | 'minute' | 'second', string>
  >;
  const date = [year, month, day].filter((part) => part !== undefined).join('-');
  return hour === undefined ? date : `${date}T${hour}:${minute ?? '00'}${second === undefined ? '' : `:${second}`}`;
}

function titleClaims({ doc }: Draft, rules: SiteRules): Claim[] {
  if (rules.titleSection === undefined) return [];
  const stated = pattern(rules.titleSection).exec(doc.hints.title ?? '');
  const section = stated?.[1]?.trim();
  return section === undefined || section === ''
    ? []
    : [{ field: 'section', value: section, origin: `site rule ${rules.id}: title`, rank: RANK_OF_SECTION }];
}

function run(draft: Draft): Finding {
  const { rules } = draft;
  if (rules === null) return {};
  const name: Claim[] =
    rules.name === undefined ? [] : [{ field: 'siteName', value: rules.name, origin: `site rule ${rules.id}`, rank: RANK_OF_NAME }];
  return {
    verdicts: cuts(draft, rules),
    claims: [...name, ...fieldClaims(draft, rules), ...addressClaims(draft, rules), ...titleClaims(draft, rules)],
  };
}

export const siteRules: Stage = { name: 'site/apply', run };
