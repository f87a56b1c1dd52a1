/** Real dumps beside the repository, where there are some: the share of expectations that hold may never fall. */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Article } from '../src/model/article';
import type { NormalizeOptions } from '../src/model/options';
import type { SiteRules } from '../src/model/rules';
import { normalizeDump } from './support/dumps';

const SEEDS = join(__dirname, '..', '..', 'shared', 'seeds');

/** Lowest shares that may be reached, with the rules of sites and without; raise them when the program gets better. */
const FLOOR = { withRules: 0.995, withoutRules: 0.985 } as const;

interface Expected {
  readonly mustContain: readonly string[];
  readonly mustNotContain: readonly string[];
  readonly [field: string]: unknown;
}

const bare = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/[\s\u00a0\u200b\ufeff]+/g, '')
    .replace(/\\([!-/:-@[-`{-~])/g, '$1');

function accepted(expected: Expected, field: string): readonly unknown[] {
  const more: unknown = expected[`${field}Accept`];
  return [expected[field], ...(Array.isArray(more) ? (more as unknown[]) : [])].map((value) => JSON.stringify(value ?? null));
}

function sameInstant(expected: Expected, published: string | null): boolean {
  const tolerance = (typeof expected['publishedToleranceSeconds'] === 'number' ? expected['publishedToleranceSeconds'] : 60) * 1000;
  return accepted(expected, 'published').some((text) => {
    const wanted: unknown = JSON.parse(text as string);
    if (wanted === published) return true;
    if (typeof wanted !== 'string' || published === null) return false;
    return Math.abs(Date.parse(wanted) - Date.parse(published)) <= tolerance || published.startsWith(wanted);
  });
}

/** Names of the checks that fail, and how many there were. */
function judge(expected: Expected, article: Article): { readonly failed: readonly string[]; readonly count: number } {
  const fields: Readonly<Record<string, unknown>> = {
    title: article.title,
    url: article.url,
    site: article.site.domain,
    language: article.language,
    authors: article.authors,
    section: article.section,
    image: article.image?.url ?? null,
    imageCount: article.images.length,
  };
  const failed = Object.entries(fields).flatMap(([field, value]) =>
    accepted(expected, field).includes(JSON.stringify(value)) ? [] : [field],
  );
  if (!sameInstant(expected, article.published)) failed.push('published');
  const body = bare(`${article.text}\n${article.markdown}`);
  const all = body + article.images.map(({ caption, credit }) => bare(`${caption ?? ''}${credit ?? ''}`)).join('');
  failed.push(...expected.mustContain.filter((part) => !all.includes(bare(part))).map((part) => `contains ${part}`));
  failed.push(...expected.mustNotContain.filter((part) => body.includes(bare(part))).map((part) => `excludes ${part}`));
  return { failed, count: Object.keys(fields).length + 1 + expected.mustContain.length + expected.mustNotContain.length };
}

/** A rule of one's own goes before the built-in ones; this one says nothing, so that only what holds for every site is left. */
const NO_RULES: SiteRules = {
  id: 'none',
  hosts: ['bbc.com', 'rfi.fr', 'voachinese.com', 'cn.nytimes.com', 'dw.com', 'chinadigitaltimes.net', 'rfa.org'],
  why: 'Measures the generic rules.',
  examples: [],
};

async function share(options: NormalizeOptions): Promise<{ readonly share: number; readonly failed: readonly string[] }> {
  let count = 0;
  const failed: string[] = [];
  for (const source of readdirSync(SEEDS, { withFileTypes: true }).filter((entry) => entry.isDirectory())) {
    for (const file of readdirSync(join(SEEDS, source.name)).filter((name) => /\.(?:md|txt)$/.test(name))) {
      const path = join(SEEDS, source.name, file);
      const expected = JSON.parse(readFileSync(path.replace(/\.(?:md|txt)$/, '.expected.json'), 'utf8')) as Expected;
      const article = await normalizeDump(path, options);
      const result = judge(expected, article);
      count += result.count;
      failed.push(...result.failed.map((check) => `${source.name}/${file}: ${check}`));
    }
  }
  return { share: 1 - failed.length / count, failed };
}

if (existsSync(SEEDS)) {
  test('real dumps with the rules of their sites', async () => {
    const { share: reached, failed } = await share({});
    expect({ enough: reached >= FLOOR.withRules, reached, failed }).toMatchObject({ enough: true });
  });

  test('real dumps by generic rules alone', async () => {
    const { share: reached, failed } = await share({ siteRules: [NO_RULES] });
    expect({ enough: reached >= FLOOR.withoutRules, reached, failed }).toMatchObject({ enough: true });
  });
} else {
  test('no real dumps beside the repository (../shared/seeds): nothing is measured here', () => {
    expect(existsSync(SEEDS)).toBe(false);
  });
}
