/** An archive that never was: articles of invented sites over some years, with drifts, syndicated texts and failures. The same for the same count. */
import { Random } from '../fuzz/random';

interface Site {
  readonly domain: string;
  /** How often among all. */
  readonly weight: number;
  readonly language: string;
  /** Usual length in words. */
  readonly words: number;
  /** Usual share of the text of a page that is kept. */
  readonly kept: number;
  /** Share of articles with each field. */
  readonly authors: number;
  readonly tags: number;
  readonly image: number;
  readonly section: number;
}

const full = { authors: 0.98, tags: 1, image: 0.97, section: 1 } as const;

const SITES: readonly Site[] = [
  { ...full, domain: 'norrvik-post.example', weight: 30, language: 'en', words: 540, kept: 0.41 },
  { ...full, domain: 'coast-herald.example', weight: 22, language: 'en-GB', words: 720, kept: 0.33, tags: 0.62 },
  { ...full, domain: 'hafenbote.example', weight: 16, language: 'de', words: 430, kept: 0.29 },
  { ...full, domain: 'osthamnstidning.example', weight: 12, language: 'sv', words: 310, kept: 0.38, section: 0.95 },
  { ...full, domain: 'le-phare.example', weight: 9, language: 'fr', words: 610, kept: 0.36, tags: 0.02 },
  { ...full, domain: 'wire.example', weight: 8, language: 'en', words: 280, kept: 0.77, authors: 0.34, image: 0.2 },
  { ...full, domain: 'haigang.example', weight: 7, language: 'zh-Hans', words: 830, kept: 0.44 },
  { ...full, domain: 'elfaro.example', weight: 6, language: 'es', words: 500, kept: 0.31, section: 0.48 },
  { ...full, domain: 'valley-times.example', weight: 5, language: 'en', words: 460, kept: 0.27 },
  { ...full, domain: 'harbour-radio.example', weight: 3, language: 'en', words: 150, kept: 0.52, authors: 0.7, tags: 0 },
  { ...full, domain: 'almina.example', weight: 2, language: 'ar', words: 390, kept: 0.35, tags: 0.85 },
];

/** Sites, fields and days from which on a field is no longer found: what the alarms are for. */
const DRIFTS: readonly (readonly [domain: string, field: 'authors' | 'image', from: string])[] = [
  ['osthamnstidning.example', 'authors', '2025-02-10'],
  ['valley-times.example', 'image', '2024-11-03'],
];

const WHO = ['Storm', 'Council', 'Ferry strike', 'New lighthouse', 'Flood', 'Old mill', 'Fishing fleet', 'Night train', 'Long winter'];
const DOES = ['closes', 'divides', 'reaches', 'wakes', 'surprises', 'costs', 'saves', 'empties'];
const WHAT = ['the harbour', 'the old town', 'the valley', 'two villages', 'the market', 'the island', 'the schools', 'the coast road'];
const PLACES = ['Norrvik', 'Osthamn', 'Aldersund', 'Quellin', 'Port Amara', 'Lower Ves', 'Tarnmouth', 'Brenholm'];
const PEOPLE = ['Ada Lind', 'Jon Aske', 'Mira Voss', 'Tomas Reyl', 'Ines Calder', 'Hana Ode'];
const SECTIONS = ['News', 'Coast', 'Sport', 'Culture', 'Opinion', 'Weather'];
const FAILURES = ['no-content', 'no-content', 'empty', 'too-large', 'bad-encoding'];

const FIRST_DAY = Date.UTC(2021, 4, 3);
const DAYS = 1500;
const DAY_MS = 86_400_000;

/** Lines of a manifest and articles, as `convert` writes them. */
export function* madeArchive(count: number): Generator<Record<string, unknown>> {
  const random = new Random(2026);
  const wires: Record<string, unknown>[] = [];
  for (let number = 1; number <= count; number++) {
    const path = `pages/${String(number).padStart(6, '0')}.html`;
    if (random.chance(0.012)) {
      yield receipt(path, 'failed', random.pick(FAILURES));
      continue;
    }
    if (random.chance(0.02)) {
      yield receipt(path, 'skipped', 'not-html');
      continue;
    }
    const made = article(number, path, siteFor(random), random);
    const wire = random.chance(0.03) ? wires[wires.length - 1 - random.below(Math.min(6, wires.length))] : undefined;
    if (made['site'] === WIRE) wires.push(made);
    const record = wire === undefined || made['site'] === WIRE ? made : copyOf(wire, made, random);
    yield receipt(path, 'converted', null, record);
    yield record;
  }
}

const WIRE = { name: null, domain: 'wire.example' };
const SITE_OBJECTS = new Map(SITES.map(({ domain }) => [domain, domain === WIRE.domain ? WIRE : { name: null, domain }]));

function siteFor(random: Random): Site {
  let left = random.below(SITES.reduce((sum, { weight }) => sum + weight, 0));
  for (const site of SITES) if ((left -= site.weight) < 0) return site;
  throw new Error('weights do not add up');
}

function article(number: number, path: string, site: Site, random: Random): Record<string, unknown> {
  // More in later years, fewer on the last two days of a week, and a week of storm.
  const late = Math.floor(DAYS * Math.sqrt(random.next()));
  const at = random.chance(0.04) ? 1180 + random.below(9) : late - (late % 7 > 4 && random.chance(0.6) ? 3 : 0);
  const day = new Date(FIRST_DAY + Math.max(0, at) * DAY_MS).toISOString().slice(0, 10);
  const words = Math.max(12, Math.round(site.words * (0.35 + random.next() + random.next() * random.next())));
  const isOdd = random.chance(0.004);
  const has = (field: 'authors' | 'tags' | 'image' | 'section'): boolean =>
    random.chance(site[field]) && !DRIFTS.some(([domain, lost, from]) => domain === site.domain && lost === field && day >= from);
  const title = `${random.pick(WHO)} ${random.pick(DOES)} ${random.pick(WHAT)} of ${random.pick(PLACES)}`;
  const image = has('image') ? { url: `https://${site.domain}/img/${number}.jpg` } : null;
  return {
    schema: 'newsnorm/article@1',
    generator: 'newsnorm 0.1.0',
    id: hex(random),
    source: { path, format: 'html', bytes: words * 90 + 20_000, record: null },
    url: `https://${site.domain}/${day.slice(0, 4)}/${number}`,
    site: SITE_OBJECTS.get(site.domain),
    title,
    description: `${title}.`,
    authors: has('authors') ? [random.pick(PEOPLE)] : [],
    published: random.chance(0.02) ? null : random.chance(0.8) ? `${day}T0${random.below(10)}:${10 + random.below(50)}:00Z` : day,
    captured: `${day}T20:15:00Z`,
    language: site.language,
    section: has('section') ? random.pick(SECTIONS) : null,
    tags: has('tags') ? ['sea', 'weather'] : [],
    image,
    images: Array.from({ length: image === null ? 0 : 1 + Math.floor(6 * random.next() ** 4) }, () => image),
    kind: random.chance(0.02) ? 'live' : random.chance(0.03) ? 'gallery' : 'article',
    wordCount: isOdd ? random.pick([3, 14_200]) : words,
    text: 'x'.repeat(words * 6),
    fingerprint: hex(random),
    warnings: random.chance(0.05) ? [{ code: random.pick(['date-without-zone', 'broken-characters', 'attempt-gentle']), message: '' }] : [],
    kept: Math.min(0.97, site.kept * (0.7 + 0.6 * random.next())),
  };
}

/** The same text at another site, a day later at most and a few words other. */
function copyOf(wire: Record<string, unknown>, own: Record<string, unknown>, random: Random): Record<string, unknown> {
  const print = Number.parseInt(String(wire['fingerprint']).slice(-1), 16);
  const fingerprint = `${String(wire['fingerprint']).slice(0, -1)}${(print ^ random.below(4)).toString(16)}`;
  const { title, published, text, wordCount, captured } = wire;
  return { ...own, title, published, captured, text, wordCount, fingerprint };
}

function receipt(path: string, status: string, reason: string | null, record?: Record<string, unknown>): Record<string, unknown> {
  const kept = typeof record?.['kept'] === 'number' ? record['kept'] : null;
  const letters = kept === null ? null : { source: 10_000, kept: Math.round(10_000 * kept) };
  return { schema: 'newsnorm/manifest@1', path, status, reason, letters, outputs: [] };
}

function hex(random: Random): string {
  return [0, 1]
    .map(() =>
      Math.floor(random.next() * 2 ** 32)
        .toString(16)
        .padStart(8, '0'),
    )
    .join('');
}
