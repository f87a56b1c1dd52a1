/** `npm run docs:picture`: the picture of a report in the README, of an archive that never was. Needs a Chromium (or CHROMIUM_PATH). */
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type * as Playwright from 'playwright-core';
import { Gathering } from '../../src/report/gather';
import { reportPage } from '../../src/report/page';
import { madeArchive } from '../report/made-archive';

const ARTICLES = 6000;
/** From the headline to the end of the table of sites, in the size in which a README shows it. */
const SIZE = { width: 1280, height: 2310 };
const SCALE = 0.7;
const PICTURE = 'test/docs/report.png';
const PLACES = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

function madeReport(): string {
  const found = new Gathering();
  for (const record of madeArchive(ARTICLES)) found.add(record);
  return reportPage(found, {
    title: 'The archive of the coast',
    inputs: ['archive/', 'manifest.ndjson'],
    baseline: [],
    explained: new Map(),
  });
}

async function main(): Promise<void> {
  const executablePath = [process.env['CHROMIUM_PATH'] ?? '', ...PLACES].find((path) => path !== '' && existsSync(path));
  if (executablePath === undefined) throw new Error('No Chromium was found; set CHROMIUM_PATH.');
  // Not bundled with this script: the package finds its own files.
  const { chromium } = createRequire(join(process.cwd(), 'package.json'))('playwright-core') as typeof Playwright;
  const folder = mkdtempSync(join(tmpdir(), 'newsnorm-picture-'));
  const browser = await chromium.launch({ executablePath, args: ['--headless', '--no-sandbox', '--disable-gpu'] });
  try {
    const file = join(folder, 'report.html');
    writeFileSync(file, madeReport());
    const page = await browser.newPage({ viewport: SIZE, colorScheme: 'light', deviceScaleFactor: SCALE });
    await page.goto(pathToFileURL(file).href);
    await page.screenshot({ path: PICTURE, clip: { x: 0, y: 0, ...SIZE } });
  } finally {
    await browser.close();
    rmSync(folder, { recursive: true, force: true });
  }
  process.stdout.write(`${PICTURE}: written\n`);
}

void main();
