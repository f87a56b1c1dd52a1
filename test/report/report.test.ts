import { bins } from '../../src/report/bins';
import { Gathering, WATCHED } from '../../src/report/gather';
import { outliers } from '../../src/report/outliers';
import { reportPage } from '../../src/report/page';
import { alarms } from '../../src/report/alarms';
import { siteRows } from '../../src/report/sites';
import { ticksOf, timelines } from '../../src/report/timeline';
import { scaleFor } from '../../src/views/charts';
import { count, percent, shortCount } from '../../src/views/format';
import { madeArchive } from './made-archive';
import { Random } from '../fuzz/random';
import { article } from './support';

function gathering(...records: readonly unknown[]): Gathering {
  const found = new Gathering();
  for (const record of records) found.add(record);
  return found;
}
const many = (number: number, make: (index: number) => unknown): unknown[] => Array.from({ length: number }, (_, index) => make(index));
const page = (found: Gathering): string =>
  reportPage(found, { title: 'The archive', inputs: ['archive'], baseline: [], explained: new Map() });

test('articles, failures, manifest lines and strangers are told apart', () => {
  const failure = { id: 1, source: {}, error: { code: 'no-content', message: 'x', stage: 'locate' } };
  const receipt = { schema: 'newsnorm/manifest@1', path: 'a.html', status: 'skipped', reason: 'not-html', outputs: [] };
  const found = gathering(
    article(1),
    failure,
    receipt,
    null,
    'text',
    7,
    { other: true },
    { schema: 'newsnorm/article@1', authors: 'nobody', warnings: [3] },
  );
  expect(found.entries).toHaveLength(2);
  expect(found.failures).toBe(1);
  expect(found.strange).toBe(4);
  expect(found.statuses.rows()).toEqual([['skipped', 1]]);
  expect(found.reasons.rows()).toEqual([
    ['failed: no-content', 1],
    ['skipped: not-html', 1],
  ]);
});

test('sites: coverage and medians', () => {
  const rows = siteRows(
    gathering(article(1), article(2, { authors: [], wordCount: 100 }), article(3, { wordCount: 500 }), article(4, { domain: 'a.example' }))
      .entries,
    new Map(),
  );
  expect(rows.map(({ site, articles }) => [site, articles])).toEqual([
    ['post.example', 3],
    ['a.example', 1],
  ]);
  expect(rows[0]?.covered).toEqual([3, 0, 2, 3, 3, 0, 0, 3]);
  expect(rows[0]?.medianWords).toBe(300);
});

test('share of text dropped: from provenance, else from the line of the manifest', () => {
  const letters = (source: number, kept: number): object => ({ letters: { source, kept } });
  const found = gathering(
    article(1, { domain: 'told.example', provenance: letters(1000, 400) }),
    article(2, { domain: 'manifest.example' }),
    { schema: 'newsnorm/manifest@1', path: 'pages/2.html', status: 'converted', reason: null, ...letters(2000, 500), outputs: [] },
    article(3, { domain: 'unknown.example', provenance: { letters: null } }),
  );
  const dropped = new Map(siteRows(found.entries, found.keptOf).map(({ site, medianDropped }) => [site, medianDropped]));
  expect(Object.fromEntries(dropped)).toEqual({ 'told.example': 0.6, 'manifest.example': 0.75, 'unknown.example': null });
  expect(page(found)).toContain('>60.0\u00a0%</td>');
  expect(page(found)).not.toContain('is known where a manifest is read too');
  expect(page(gathering(article(3)))).toContain('is known where a manifest is read too');
});

test('an alarm tells the day from which on a field is missing, and the shares on both sides', () => {
  const day = (index: number): string => `2024-0${1 + Math.floor(index / 28)}-${String((index % 28) + 1).padStart(2, '0')}T00:00:00Z`;
  // Lost in the last sixth only: between halves it would hardly show.
  const entries = gathering(...many(120, (index) => article(index, { captured: day(index), authors: index < 100 ? ['A'] : [] }))).entries;
  expect(alarms(entries, [])).toEqual([
    { site: 'post.example', subject: 'authors', before: 1, beforeOf: 100, after: 0, afterOf: 20, since: '2024-04-17' },
  ]);
});

test('an alarm against an older run, and where texts get shorter', () => {
  const entries = gathering(...many(20, (index) => article(index))).entries;
  const older = gathering(...many(10, (index) => article(index, { image: { url: 'x' }, wordCount: 900 }))).entries;
  expect(alarms(entries, older)).toEqual([
    { site: 'post.example', subject: 'image', before: 1, beforeOf: 10, after: 0, afterOf: 20, since: null },
    { site: 'post.example', subject: 'length', before: 900, beforeOf: 10, after: 300, afterOf: 20, since: null },
  ]);
  expect(alarms(older, older)).toEqual([]);
  expect(page(gathering())).toContain('No site gives less than it did');
});

test('chance raises no alarm: a field that comes and goes', () => {
  const random = new Random(7);
  const records = many(400, (index) =>
    article(index, { captured: new Date(1.7e12 + index * 8.64e7).toISOString(), authors: random.chance(0.5) ? ['A'] : [] }),
  );
  expect(alarms(gathering(...records).entries, [])).toEqual([]);
});

test('few articles raise no alarm', () => {
  const entries = gathering(...many(8, (index) => article(index, { authors: index < 4 ? ['A'] : [] }))).entries;
  expect(alarms(entries, [])).toEqual([]);
});

test('timelines by day, month and year, gaps included', () => {
  const { charts, best, undated } = timelines(['2024-02-28', '2024-03-01', '2024-03-01', '', 'soon', '2024-13-45']);
  expect([best, undated]).toEqual(['day', 3]);
  expect(charts[0]).toEqual({
    unit: 'day',
    steps: [
      ['2024-02-28', 1],
      ['2024-02-29', 0],
      ['2024-03-01', 2],
    ],
  });
  const years = timelines(['2023-11-02', '2024-03-01']);
  expect([years.best, ...years.charts.map(({ unit, steps }) => [unit, steps.length])]).toEqual([
    'month',
    ['day', 121],
    ['month', 5],
    ['year', 2],
  ]);
  expect(years.charts[1]?.steps.map(([label]) => label)).toEqual(['2023-11', '2023-12', '2024-01', '2024-02', '2024-03']);
  expect(timelines(['1900-01-01', '2024-03-01']).best).toBe('year');
  expect(timelines([]).charts).toEqual([]);
});

test('words below the columns: where months and years begin, no more than fit', () => {
  const ticks = (...days: string[]): string[] => ticksOf(timelines(days).charts[0] ?? { unit: 'day', steps: [] }).filter(Boolean);
  expect(ticks('2024-02-28', '2024-03-01')).toEqual(['02-28', '02-29', '03-01']);
  expect(ticks('2024-01-29', '2024-03-20')).toEqual(['2024-02', '2024-03']);
  expect(ticks('2019-03-29', '2024-03-20')).toEqual(['2019', '2020', '2021', '2022', '2023', '2024']);
  expect(ticks('1890-03-29', '2024-03-20').length).toBeLessThanOrEqual(10);
});

test('outliers: the shortest, the longest, those without a title', () => {
  const found = gathering(
    ...many(20, (index) => article(index)),
    article(21, { wordCount: 9 }),
    article(22, { wordCount: 30000 }),
    article(23, { title: null }),
  );
  expect(outliers(found.entries).map(({ kind, reason }) => `${kind}: ${reason}`)).toEqual([
    'very short: 9 words; 300 are usual at the site',
    'very long: 30,000 words; 300 are usual at the site',
    'no title: 300 words',
  ]);
});

test('a document of a container is explained by its address', () => {
  const record = { file: 'a.warc.gz', id: 'x', offset: 0, length: 1, date: null };
  const source = { path: "the archive's.warc.gz", bytes: 9, record };
  const html = page(gathering(article(1, { source, wordCount: 2 })));
  expect(html).toContain('newsnorm explain &#39;the archive&#39;\\&#39;&#39;s.warc.gz&#39; --record https://post.example/news/1');
});

test('failed inputs are named, each once, and no more than fit', () => {
  const receipt = (index: number): object => ({ path: `${index}.html`, status: 'failed', reason: 'empty', outputs: [] });
  expect(page(gathering(receipt(1), receipt(1), receipt(2)))).toContain('<summary>Failed inputs</summary>');
  const html = page(gathering(...many(70, receipt)));
  expect(html).toContain('The first 50 of 70 failed inputs');
  expect(html).not.toContain('>50.html<');
});

test('near-duplicates stand together', () => {
  const print = (last: string): string => `0123456789abcde${last}`;
  const html = page(
    gathering(
      article(1, { fingerprint: print('0') }),
      article(2, { fingerprint: print('1') }),
      article(3, { fingerprint: 'fedcba9876543210' }),
    ),
  );
  expect(html).toContain('1 group of nearly equal texts');
  expect(html).toContain('</span> 2 texts</p>');
  expect(html).toContain('≈\u00a0100\u00a0% alike');
});

test('the made archive: its drifts are found with their days, its wire texts stand together', () => {
  const found = gathering(...madeArchive(3000));
  const raised = alarms(found.entries, []);
  expect(raised.map(({ site, subject }) => `${site} ${subject}`)).toEqual([
    'osthamnstidning.example authors',
    'valley-times.example image',
  ]);
  expect(raised.map(({ since }) => since?.slice(0, 7))).toEqual(['2025-02', '2024-11']);
  const html = page(found);
  expect(html).toContain('syndicated');
  for (const field of WATCHED) expect(html).toContain(`>${field}</button>`);
});

test('the page of nothing, and hostile records', () => {
  expect(page(gathering())).toContain('No record was found.');
  const evil = '"><script>alert(1)</script>';
  const html = page(
    gathering(
      article(1, {
        title: evil,
        url: 'javascript:alert(1)',
        site: { domain: evil },
        language: evil,
        kind: evil,
        warnings: [{ code: evil }],
        wordCount: 1,
      }),
    ),
  );
  expect(html.match(/<script>/g)).toHaveLength(1);
  expect(html).not.toContain('href="javascript');
});

test('classes and numbers', () => {
  expect(bins([0, 1, 1, 4, 99], [1, 2, 5])).toEqual([
    ['0', 1],
    ['1', 2],
    ['2–4', 1],
    ['5 and more', 1],
  ]);
  expect(count(1234567)).toBe('1,234,567');
  expect(count(123)).toBe('123');
  expect([800, 1600, 1000, 123_456, 2_500_000].map(shortCount)).toEqual(['800', '1.6k', '1k', '123k', '2.5M']);
  expect([1, 3, 7, 312, 2_900].map((most) => scaleFor(most).join(' '))).toEqual([
    '0 1',
    '0 1 2 3',
    '0 2 4 6 8',
    '0 100 200 300 400',
    '0 1000 2000 3000',
  ]);
  expect(percent(1, 3)).toBe('33.3\u00a0%');
  expect(percent(0, 0)).toBe('—');
});
