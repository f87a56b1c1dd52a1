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

  test('explain: hovering, focus and keys tell the reason', async () => {
    const { page, troubles } = await open(browser, explained('harbour.html'), DESK);
    const reason = page.locator('#reason');
    expect(await reason.innerText()).toContain('Point at a block');
    await page.locator('.piece[data-rule="chrome/hidden"]').hover();
    expect(await reason.innerText()).toContain('The element is hidden by an attribute or by its own style');
    expect(await reason.innerText()).toMatch(/in stage prune\/chrome.*Source \[1622, 1668\)/s);
    await page.keyboard.press('Escape');
    expect(await reason.innerText()).toContain('Point at a block');
    await page.locator('.block').first().hover();
    expect(await reason.innerText()).toContain('Kept by');
    expect(await page.locator('.piece.lit').getAttribute('id')).toBe(
      (await page.locator('.block.lit').getAttribute('id'))?.replace('r', 's'),
    );
    await page.keyboard.press('Escape');
    await page.keyboard.press('j');
    await page.keyboard.press('j');
    await page.keyboard.press('k');
    expect(await page.locator('.piece.lit').getAttribute('id')).toBe('s0');
    await page.keyboard.press('Enter');
    expect(await page.locator('#s0 .why').isVisible()).toBe(true);
    await page.locator('.block.list').click();
    expect(await page.locator('.piece.lit').innerText()).toContain('Two ferries were damaged.');
    expect(troubles).toEqual([]);
    await page.close();
  }, 60_000);

  test('explain: pieces by state, rule and words', async () => {
    const { page, troubles } = await open(browser, explained('harbour.html'), DESK);
    const shown = page.locator('.piece:visible');
    const told = page.locator('#shown');
    const all = await shown.count();
    expect(await page.locator('.strip rect').count()).toBe(all);
    await page.getByLabel('Dropped', { exact: true }).check();
    expect(await shown.count()).toBe(await page.locator('.piece.dropped').count());
    await page.getByRole('combobox', { name: 'Rule' }).selectOption('dropped share/bar');
    expect([await shown.count(), await told.innerText()]).toEqual([1, '1 piece']);
    await page.getByLabel('Kept', { exact: true }).check();
    expect([await shown.count(), await told.innerText()]).toEqual([0, '0 pieces']);
    expect(await page.getByText('No piece is like that.').isVisible()).toBe(true);
    await page.keyboard.press('Escape');
    expect(await shown.count()).toBe(all);
    await page.keyboard.press('/');
    await page.keyboard.type('cookies');
    expect(await shown.innerText()).toContain('Cookies are small files');
    await page.getByRole('button', { name: 'chrome/element' }).click();
    expect(await shown.count()).toBe(2);
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
    await page.getByRole('combobox', { name: 'Changed' }).selectOption('authors');
    expect(await page.locator('article:visible').count()).toBe(1);
    expect(await page.locator('#shown').innerText()).toBe('1 article');
    await page.keyboard.press('Escape');
    await page.getByLabel('Find').fill('ANOTHER title');
    expect(await page.locator('article:visible').count()).toBe(1);
    await page.getByLabel('Find').fill('');
    await page.locator('h1').click();
    await page.keyboard.press('j');
    await page.keyboard.press('j');
    expect(await page.locator('article.at h3').innerText()).toBe('Report number 1');
    expect(troubles).toEqual([]);
    await page.close();
  }, 60_000);
}
