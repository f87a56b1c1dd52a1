/** The dumps that the README converts: each comes out whole, without traces of feed, proxy or share bar. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { normalizeDump } from './support/dumps';

const ROOT = join(__dirname, '..', 'fixtures', 'seeds');
const files = readdirSync(ROOT, { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.(?:md|txt)$/.test(name))
  .sort();

/** What must never be seen in an article of these dumps. */
const TRACES = [
  'images.weserv.nl',
  'RSS',
  '分享 :',
  '参见',
  '相关阅读',
  '相关图集',
  'add_to',
  '版权声明',
  '点击查看',
  'data:image',
  '=====',
];

test('there is a dozen', () => {
  expect(files.length).toBeGreaterThanOrEqual(12);
});

test.each(files)('%s', async (file) => {
  const article = await normalizeDump(join(ROOT, file));
  expect(article).toMatchObject({ language: 'zh-Hans', warnings: [], captured: expect.stringMatching(/Z$/) as unknown });
  expect(article.title).not.toMatch(/RFI|\s{2}/);
  expect(article.text.length).toBeGreaterThan(50);
  expect(TRACES.filter((trace) => article.markdown.includes(trace))).toEqual([]);
  expect(article.site.name).not.toBeNull();
});
