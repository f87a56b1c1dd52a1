/** The HTML output of every vector in a real browser. Run by `npm run test:browser`. */
import type { Browser } from 'playwright-core';
import { normalizeDoc } from '../../src/pipeline/normalize';
import { writers } from '../../src/writers/index';
import { CHROMIUM, launch } from '../browser/support';
import { CARRIERS } from './carriers';
import { VECTORS } from './vectors';

/** Pages in one document: a browser takes long to open one. */
const BATCH = 60;
/** What a page of the article may ask for. */
const MEDIA = new Set(['document', 'image', 'media']);

let browser: Browser;
beforeAll(async () => {
  if (CHROMIUM !== undefined) browser = await launch();
});
afterAll(async () => {
  if (CHROMIUM !== undefined) await browser.close();
});

/** Opens the page, moves over it and clicks nothing away; answers with what happened besides. */
async function troublesOf(html: string): Promise<string[]> {
  const page = await browser.newPage();
  const troubles: string[] = [];
  page.on('dialog', (dialog) => {
    troubles.push(`dialog ${dialog.message()}`);
    void dialog.dismiss();
  });
  await page.route('**/*', async (route) => {
    const type = route.request().resourceType();
    if (!MEDIA.has(type)) troubles.push(`request of a ${type}: ${route.request().url()}`);
    await (route.request().url() === 'http://newsnorm.test/'
      ? route.fulfill({ body: html, contentType: 'text/html; charset=utf-8' })
      : route.abort());
  });
  await page.goto('http://newsnorm.test/');
  const scripts = await page.evaluate<number>(
    `document.querySelectorAll('script,iframe,object,embed,svg,math,style,form,base,link:not([rel=canonical]),[onerror],[onload]').length`,
  );
  if (scripts > 0) troubles.push(`${scripts} elements that may run something`);
  const links = await page.evaluate<string[]>(`[...document.links].map((link) => link.protocol)`);
  troubles.push(...links.filter((protocol) => !['http:', 'https:', 'mailto:', 'tel:', 'ftp:'].includes(protocol)));
  await page.close();
  return troubles;
}

const available = CHROMIUM === undefined ? 'not looked at: there is no Chromium' : 'nothing runs, nothing but media is asked for';

test(`${VECTORS.length} vectors: ${available}`, async () => {
  if (CHROMIUM === undefined) return;
  const names = Object.keys(CARRIERS);
  const troubles: string[] = [];
  for (let from = 0; from < VECTORS.length; from += BATCH) {
    let html = '';
    for (const [index, vector] of VECTORS.slice(from, from + BATCH).entries()) {
      const doc = await CARRIERS[names[index % names.length] ?? '']?.(vector);
      const outcome = doc ? normalizeDoc(doc, { fields: ['html'] }) : null;
      if (outcome?.ok) html += writers.html.render(outcome.article);
    }
    troubles.push(...(await troublesOf(html)).map((one) => `vectors from ${from}: ${one}`));
  }
  expect(troubles).toEqual([]);
}, 300_000);
