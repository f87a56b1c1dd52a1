/** The floors of extraction quality: the annotated pages of this repository, and the development sets where they are at hand. */
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { DEV_SETS, devFolder } from './quality/dev';
import { describeFall, fallsBelow, floorsOf, readFloors } from './quality/floors';
import { articleOfPage, loadPages, scorePages } from './quality/pages';
import { sameTime, type Scored } from './quality/score';
import { overlap } from './quality/text';

const root = path.join(__dirname, '..');
const pages = loadPages(path.join(root, 'fixtures', 'pages'));
const scored = scorePages(pages);
const floors = readFloors(root);
const LANGUAGES = 'en de fr es it pt nl sv nb da fi pl cs ru uk tr ar he fa hi id vi th ja ko zh-Hans zh-Hant'.split(' ');
const ENCODINGS = ['gb18030', 'big5', 'shift_jis', 'euc-jp', 'euc-kr', 'windows-1251', 'windows-1252', 'koi8-r', 'utf-16le'];

describe('the annotated pages', () => {
  test('are many, in all the languages and encodings that matter', () => {
    expect(pages.length).toBeGreaterThanOrEqual(44);
    const spoken = new Set(pages.map(({ truth }) => truth.language));
    expect(LANGUAGES.filter((language) => !spoken.has(language) && !spoken.has(`${language}-BR`))).toEqual([]);
    const encodings = new Set(pages.map(({ about }) => about.encoding));
    expect(ENCODINGS.filter((encoding) => !encodings.has(encoding))).toEqual([]);
  });

  test.each(pages.map((page) => [page.slug, page] as const))('%s has a sound truth', (_, { about, truth }) => {
    expect(about.why).toMatch(/^.{20,}\.$/);
    expect(truth.paragraphs).toEqual(expect.arrayContaining([...truth.headings]));
    const body = truth.paragraphs.join('\n');
    expect(truth.absent.filter((snippet) => body.includes(snippet))).toEqual([]);
    expect(truth.absent.length).toBeGreaterThan(0);
  });

  test('have a floor each, and nothing falls below one', () => {
    expect(scored.filter(({ id }) => !(id in floors.pages)).map(({ id }) => id)).toEqual([]);
    expect(fallsBelow(floors, { pages: scored, dev: {} }).map(describeFall)).toEqual([]);
  });

  test('none is refused', () => {
    expect(pages.filter((page) => articleOfPage(page) === null).map(({ slug }) => slug)).toEqual([]);
  });
});

describe('floors', () => {
  const [first] = scored;
  const good = first as Scored;
  const bad: Scored = { id: good.id, score: { ...good.score, f1: 0.1, title: 0 } };

  test('a fall is told with its page, measure and floor', () => {
    const before = floorsOf({ pages: [good], dev: {} }, { means: {}, pages: {}, dev: {} });
    expect(fallsBelow(before, { pages: [good], dev: {} })).toEqual([]);
    const falls = fallsBelow(before, { pages: [bad], dev: {} });
    expect(falls.filter(({ where }) => where === good.id).map(({ measure }) => measure)).toEqual(['f1', 'title']);
  });

  test('an update raises them, and lowers them only where it may', () => {
    const none = { means: {}, pages: {}, dev: {} };
    const low = floorsOf({ pages: [bad], dev: {} }, none);
    const high = floorsOf({ pages: [good], dev: {} }, low);
    expect(high).toEqual(floorsOf({ pages: [good], dev: {} }, none));
    expect(floorsOf({ pages: [bad], dev: {} }, high)).toEqual(high);
    expect(floorsOf({ pages: [bad], dev: {} }, high, true)).toEqual(low);
  });

  test('a mean of a development set has a floor too', () => {
    const before = { means: {}, pages: {}, dev: { news: { bodyF1: 0.98 } } };
    const falls = fallsBelow(before, { pages: [], dev: { news: { bodyF1: 0.97 } } });
    expect(falls.map(describeFall)).toEqual(['dev news: bodyF1 is 0.9700, its floor is 0.9800']);
  });
});

describe('the scorer', () => {
  test('counts runs of four words, and characters of Chinese', () => {
    expect(overlap('one two three four five', 'one two three four five')).toMatchObject({ f1: 1, exact: true });
    expect(overlap('one two three four five', 'one two three four six')).toMatchObject({ precision: 0.5, recall: 0.5, exact: false });
    expect(overlap('渡口重开了', '渡口重开')).toMatchObject({ precision: 1, recall: 0.5 });
    expect(overlap('some text', '')).toMatchObject({ precision: null, recall: 0, f1: 0 });
  });

  test('compares instants where both have an offset, else the clock', () => {
    expect(sameTime('2024-03-05T14:20:00+01:00', '2024-03-05T13:20:00Z')).toBe(true);
    expect(sameTime('2024-03-05', '2024-03-05T13:20:00Z')).toBe(true);
    expect(sameTime('2024-03-05T14:20', '2024-03-05T14:21:00')).toBe(false);
    expect(sameTime(null, '2024-03-05')).toBe(false);
  });
});

describe('the development sets', () => {
  const present = DEV_SETS.filter((set) => devFolder(root, set) !== null);

  test('reach their floors', () => {
    if (present.length === 0) {
      process.stderr.write('../shared/dev is not there: the gate on the development sets was not run\n');
      return;
    }
    const script = ['test/tools/run-ts.mjs', 'test/quality/main.ts', '--dev-only', '--json'];
    const { stdout, stderr } = spawnSync(process.execPath, script, { cwd: root, encoding: 'utf8' });
    const answer = JSON.parse(stdout === '' ? JSON.stringify({ falls: [stderr], sets: [] }) : stdout) as {
      falls: string[];
      sets: string[];
    };
    expect(answer).toEqual({ falls: [], sets: [...present] });
  }, 120_000);
});
