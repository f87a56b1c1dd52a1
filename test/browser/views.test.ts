import type { Browser } from 'playwright-core';
import { compareArticles } from '../../src/diff/compare';
import { diffPage } from '../../src/diff/page';
import { explainPage } from '../../src/explain/page';
import { explainDoc } from '../../src/pipeline/explain';
import { Gathering } from '../../src/report/gather';
import { reportPage } from '../../src/report/page';
import { sentenceOf } from '../../src/stages/rules';
import { fixture } from '../explain/support';
import { madeArchive } from '../report/made-archive';
import { article } from '../report/support';
import { CHROMIUM, LOOKS, axe, isTooWide, launch, open } from './support';

const DESK = { width: 1280, colorScheme: 'light' } as const;

function explained(name: string): string {
  return explainPage(explainDoc(fixture(name), {}, null), sentenceOf);
}

function report(): string {
  const found = new Gathering();
  for (const record of madeArchive(2000)) found.add(record);
  return reportPage(found, { title: 'The archive of the coast', inputs: ['archive/'], baseline: [], explained: new Map() });
}

function differences(): string {
  const old = article(1);
  const changed = [
    compareArticles('https://post.example/1', old, {
      ...old,
      title: 'Another title',
      markdown: 'The text of report number one.\n\nA third paragraph.',
    }),
    compareArticles('https://post.example/2', old, { ...old, authors: [] }),
  ];
  return diffPage(
    { schema: 'newsnorm/diff@1', old: 4, new: 4, same: 1, changed, lost: [{ key: 'https://post.example/3', title: 'Lost' }], gained: [] },
    ['old/', 'new/'],
  );
}

const PAGES = [
  ['explain', () => explained('harbour.html')],
  ['explain of a hostile page', () => explained('hostile.html')],
  ['report', report],
  ['diff', differences],
] as const;

if (CHROMIUM === undefined) {
  test('no Chromium was found: set CHROMIUM_PATH to look at the pages in a browser', () => {
    expect(CHROMIUM).toBeUndefined();
  });
} else {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launch();
  }, 60_000);
  afterAll(() => browser.close());

  describe.each(PAGES)('%s', (_, make) => {
    test.each(LOOKS)(
      'at $width px, $colorScheme: no error, no request, nothing too wide, accessible',
      async (look) => {
        const { page, troubles } = await open(browser, make(), look);
        expect(await isTooWide(page)).toBe(false);
        expect(await axe(page)).toEqual([]);
        expect(troubles).toEqual([]);
        await page.close();
      },
      60_000,
    );
  });

  test('explain: hovering and focus tell the reason, filters hide pieces', async () => {
    const { page, troubles } = await open(browser, explained('harbour.html'), DESK);
    const dropped = page.locator('.piece.dropped');
    const all = await page.locator('.piece:visible').count();
    await page.locator('.piece[data-rule="chrome/hidden"]').hover();
    expect(await page.locator('#reason').innerText()).toContain('The element is hidden by an attribute or by its own style');
    await page.keyboard.press('Escape');
    expect(await page.locator('#reason').isVisible()).toBe(false);
    await page.locator('.piece.kept summary').first().focus();
    expect(await page.locator('#reason').innerText()).toContain('Kept by');
    expect(await page.locator('.block.lit').count()).toBe(1);
    await page.getByLabel('Kept', { exact: true }).uncheck();
    expect(await page.locator('.piece:visible').count()).toBe(await dropped.count());
    await page.getByLabel('Kept', { exact: true }).check();
    await page.getByText('Rules that dropped something').click();
    await page.locator('input[data-rule="chrome/hidden"]').uncheck();
    expect(await page.locator('.piece:visible').count()).toBe(all - 1);
    expect(await page.locator('#shown').innerText()).toBe(`${all - 1} pieces shown`);
    expect(troubles).toEqual([]);
    await page.close();
  }, 60_000);

  test('explain: what the document says does not run', async () => {
    const { page } = await open(browser, explained('hostile.html'), DESK);
    expect(await page.title()).toContain('hostile');
    expect(await page.locator('.result').innerText()).toContain("<script>document.title = 'taken'</script>");
    await page.close();
  }, 60_000);

  test('report: sections, sorting and finding', async () => {
    const { page, troubles } = await open(browser, report(), DESK);
    expect(await page.locator('h2').allInnerTexts()).toEqual([
      'What became of the inputs',
      'Alarms',
      'Through time',
      'Sites',
      'Distributions',
      'Worth a look',
      'Near-duplicates',
    ]);
    expect(await page.locator('.alarms').innerText()).toContain('osthamnstidning.example');
    const first = page.locator('#site-table tbody th').first();
    expect(await first.innerText()).toBe('norrvik-post.example');
    await page.getByRole('button', { name: 'Site', exact: true }).click();
    await page.getByRole('button', { name: 'Site', exact: true }).press('Enter');
    expect(await first.innerText()).toBe('almina.example');
    expect(await page.locator('th[aria-sort]').getAttribute('aria-sort')).toBe('ascending');
    await page.getByRole('button', { name: 'Text dropped' }).click();
    expect(await page.locator('#site-table tbody th').last().innerText()).toBe('wire.example');
    await page.getByLabel('Find a site').fill('POST');
    expect(await page.locator('#site-table tbody tr:visible').count()).toBe(1);
    expect(await page.locator('#sites-shown').innerText()).toBe('1 site');
    expect(troubles).toEqual([]);
    await page.close();
  }, 60_000);

  test('report: the chart of time by month and year, its numbers under the pointer and by arrow keys', async () => {
    const { page, troubles } = await open(browser, report(), DESK);
    const chart = page.locator('.timeline:visible');
    expect(await chart.getAttribute('data-unit')).toBe('month');
    await chart.locator('.column').nth(3).hover();
    expect(await chart.locator('.readout').innerText()).toMatch(/^2021-08: \d+$/);
    await page.getByRole('radio', { name: 'By year' }).check();
    expect(await chart.getAttribute('data-unit')).toBe('year');
    await chart.locator('svg.columns').focus();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    expect(await chart.locator('.readout').innerText()).toMatch(/^2022: \d+$/);
    await chart.getByText('As a table').click();
    expect(await chart.locator('details tbody tr').count()).toBe(5);
    expect(troubles).toEqual([]);
    await page.close();
  }, 60_000);

  test('diff: words that came and went, and the filter', async () => {
    const { page, troubles } = await open(browser, differences(), DESK);
    expect(await page.locator('del', { hasText: 'Ada Lind' }).count()).toBe(1);
    await page.getByLabel('Show articles').selectOption('authors');
    expect(await page.locator('article:visible').count()).toBe(1);
    expect(await page.locator('#shown').innerText()).toBe('1 article');
    expect(troubles).toEqual([]);
    await page.close();
  }, 60_000);
}
