import { bins } from '../../src/report/bins';
import { Gathering } from '../../src/report/gather';
import { outliers } from '../../src/report/outliers';
import { reportPage } from '../../src/report/page';
import { alarms, siteRows } from '../../src/report/sites';
import { timeline } from '../../src/report/timeline';
import { count, percent } from '../../src/views/format';
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
  );
  expect(rows.map(({ site, articles }) => [site, articles])).toEqual([
    ['post.example', 3],
    ['a.example', 1],
  ]);
  expect(rows[0]?.covered).toEqual([3, 0, 2, 3, 3, 0, 0, 3]);
  expect(rows[0]?.medianWords).toBe(300);
});

test('an alarm where a field gets lost between the halves, and against a baseline', () => {
  const day = (index: number): string => `2024-0${index < 20 ? 1 : 3}-${String((index % 20) + 1).padStart(2, '0')}T00:00:00Z`;
  const entries = gathering(...many(40, (index) => article(index, { captured: day(index), authors: index < 20 ? ['A'] : [] }))).entries;
  expect(alarms(entries, [])).toEqual([
    { site: 'post.example', field: 'authors', before: 20, beforeOf: 20, after: 0, afterOf: 20, against: 'earlier captures' },
  ]);
  const older = gathering(...many(10, (index) => article(index, { image: { url: 'x' } }))).entries;
  expect(alarms(entries, older).map(({ field, against }) => [field, against])).toContainEqual(['image', 'the baseline']);
  expect(alarms(older, older)).toEqual([]);
});

test('few articles raise no alarm', () => {
  const entries = gathering(...many(8, (index) => article(index, { authors: index < 4 ? ['A'] : [] }))).entries;
  expect(alarms(entries, [])).toEqual([]);
});

test('timeline by day, month and year, gaps included', () => {
  expect(timeline(['2024-02-28', '2024-03-01', '2024-03-01', '', 'soon', '2024-13-45'])).toEqual({
    unit: 'day',
    steps: [
      ['2024-02-28', 1],
      ['2024-02-29', 0],
      ['2024-03-01', 2],
    ],
    undated: 3,
  });
  expect(timeline(['2023-11-02', '2024-03-01']).steps.map(([label]) => label)).toEqual([
    '2023-11',
    '2023-12',
    '2024-01',
    '2024-02',
    '2024-03',
  ]);
  expect(timeline(['1900-01-01', '2024-03-01']).unit).toBe('year');
  expect(timeline([]).steps).toEqual([]);
});

test('outliers: the shortest, the longest, those without a title', () => {
  const found = gathering(
    ...many(20, (index) => article(index)),
    article(21, { wordCount: 9 }),
    article(22, { wordCount: 30000 }),
    article(23, { title: null }),
  );
  expect(outliers(found.entries).map(({ reason }) => reason)).toEqual([
    'very short: 9 words (usual at post.example: 300)',
    'very long: 30000 words (usual at post.example: 300)',
    'no title',
  ]);
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
  expect(html).toContain('<strong>2 texts</strong>');
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
  expect(percent(1, 3)).toBe('33.3\u00a0%');
  expect(percent(0, 0)).toBe('—');
});
