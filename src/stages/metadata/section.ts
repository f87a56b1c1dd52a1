/** The section: breadcrumbs, and the first segment of the address. */
import { plainLine } from '../../dom/plain';
import type { Draft, Finding, Stage } from '../../model/finding';
import { asList, isObject, member, type Json } from '../../text/loose-json';
import { Claims } from './ranks';
import { NO_SECTION_WORDS } from './section-words';
import { siteNames, squash } from './site-names';
import { thingsOf } from './things';
import { foldTitle } from './titles';
import { addressParts, ownHost, readable } from '../../text/address';
import { remembering } from '../../text/memory';
import { registrableDomain } from '../../text/url';

/** First steps of breadcrumbs and segments of addresses that are no section, with those of `NO_SECTION_WORDS`. */
const NO_SECTION =
  /^(?:home(?:page)?|start(?:seite)?|accueil|inicio|portada|início|hem|hjem|forside|etusivu|úvod|ana ?sayfa|главная|головна|首页|首頁|ホーム|トップ|홈|news|nachrichten|articles?|artikel|story|stories|archives?|archiv|posts?|blog|index|content|amp|www|[a-z]{2}(?:-[a-z]{2})?|id|p|a|d|node|page|detail|details|live|video|videos|topics?|tags?|category|author|chinese|zhongwen|mandarin|simp|trad|zh-?han[st])$/i;
const MAX_SECTION = 40;

function run(draft: Draft): Finding {
  const claims = new Claims();
  let titles: ReadonlySet<string> | undefined;
  for (const { data, types, node } of thingsOf(draft.page).all) {
    if (!types.includes('BreadcrumbList')) continue;
    titles ??= titlesOf(draft);
    const stated = titles;
    const steps = stepsOf(member(data, 'itemListElement'));
    const section = steps.find((step) => isSection(step, draft) && !stated.has(foldTitle(step)));
    if (section === undefined) continue;
    claims.add('section', 'breadcrumb', section, { origin: 'breadcrumbs', ...(node > 0 ? { node } : {}) });
    break;
  }
  const segment = segmentOf(draft);
  if (segment !== null) claims.add('section', 'url', segment, { origin: 'address' });
  return { claims: claims.all };
}

function titlesOf({ claims }: Draft): ReadonlySet<string> {
  return new Set(claims.filter(({ field }) => field === 'title').map(({ value }) => foldTitle(String(value))));
}

function isSection(name: string, draft: Draft): boolean {
  return name !== '' && name.length <= MAX_SECTION && !saysNoSection(name, squash(name)) && !siteNames(draft).is(name);
}

/** Of a name, and of it squashed. */
function saysNoSection(name: string, bare: string): boolean {
  return NO_SECTION_WORDS.has(bare) || NO_SECTION.test(name);
}

function stepsOf(list: Json | undefined): readonly string[] {
  const steps = asList(list).filter(isObject);
  const placed = steps.map((step, at) => ({ at: Number(member(step, 'position') ?? at), name: nameOf(step) }));
  return placed.sort((a, b) => a.at - b.at).map(({ name }) => name);
}

function nameOf(step: Json): string {
  const name = member(step, 'name') ?? member(member(step, 'item'), 'name');
  return typeof name === 'string' ? plainLine(name) : '';
}

/** The first segment of a path of two and more, if it is made of letters. */
function segmentOf({ doc, rules }: Draft): string | null {
  // A rule of the site that reads its addresses knows better than their shape does.
  if (rules?.urlSection !== undefined) return null;
  const { segments } = addressParts(doc.url ?? '');
  for (let at = 0; at < segments.length - 1; at++) {
    const written = segments[at] ?? '';
    if (rules?.notSections?.includes(readable(written)) === true) continue;
    const { name, bare, isNone } = folderOf(written);
    if (isNone || bare === siteLabel(ownHost(doc.url ?? '') ?? '')) continue;
    // `/标题/a-123`: Chinese words right before a number are the headline.
    if (HAN.test(name) && NUMBERED.test(segments.at(-1) ?? '') && written === segments.at(-2)) return null;
    return LETTERS.test(name) && name.length <= (HAN.test(name) ? MAX_HAN_SECTION : MAX_SECTION) ? name : null;
  }
  return null;
}
const NUMBERED = /^[a-z]{0,2}-?\d+(?:\.\w+)?$/i;
const HAN = /\p{Script=Han}/u;
/** A longer segment of Chinese characters is the headline. */
const MAX_HAN_SECTION = 8;
const LETTERS = /^[\p{L}\p{M} &']{2,}$/u;

interface Folder {
  readonly name: string;
  /** Squashed. */
  readonly bare: string;
  readonly isNone: boolean;
}

const MOST_FOLDERS = 1000;

/** What a segment of an address says: those of a site repeat. */
const folderOf = remembering(MOST_FOLDERS, (segment): Folder => {
  const name = readable(segment).replace(/[-_+]/g, ' ').trim();
  const bare = squash(name);
  return { name, bare, isNone: saysNoSection(name, bare) };
});

const MOST_HOSTS = 1000;

/** The name that the site has registered. */
const siteLabel = remembering(MOST_HOSTS, (host) => squash(registrableDomain(host).split('.')[0] ?? ''));

export const section: Stage = { name: 'metadata/section', run };
