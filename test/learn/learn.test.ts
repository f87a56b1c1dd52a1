/** What is learned, what is not, and what it is worth: precision and recall with and without the profiles. */
import type { Profile } from '../../src/model/profile';
import type { RawDoc } from '../../src/model/source';
import { Learner } from '../../src/pipeline/learn';
import { normalizeDoc } from '../../src/pipeline/normalize';
import { LossyCounts, hash53 } from '../../src/text/lossy-counts';
import { DISCLAIMER, FURNITURE, HEAD, QUOTED, SHORT, type Story, story } from './archive';

function documentOf({ url, html }: Pick<Story, 'url' | 'html'>, captured: string | null = '2024-02-03T10:00:00Z'): RawDoc {
  const source = { path: null, format: 'html' as const, encoding: 'utf-8', bytes: html.length, sha256: '0', record: null };
  return { source, id: null, url, captured, html, htmlOffset: 0, hints: {}, warnings: [] };
}

function learned(stories: readonly Story[], captured?: string | null): readonly Profile[] {
  const learner = new Learner();
  for (const one of stories) learner.add(documentOf(one, captured));
  return learner.profiles();
}

const many = (count: number, host?: string, share?: number): Story[] =>
  Array.from({ length: count }, (_, index) => story(index, host, share));
const texts = (profiles: readonly Profile[]): string[] =>
  profiles.flatMap(({ windows }) => windows.flatMap(({ blocks }) => blocks.map(({ text }) => text)));

describe('learning', () => {
  test('furniture is learned; disclaimers, standing heads, short lines and quotations are not', () => {
    const found = texts(learned(many(40)));
    expect([...found].sort()).toEqual([...FURNITURE].sort());
    for (const kept of [DISCLAIMER, HEAD, SHORT, QUOTED]) expect(found).not.toContain(kept);
  });

  test('nothing of few pages, of few of the pages, or of one page again and again', () => {
    expect(learned(many(19))).toEqual([]);
    expect(learned(many(60, 'rare.example', 0.2))).toEqual([]);
    expect(learned(Array.from({ length: 60 }, () => story(1)))).toEqual([]);
    const copies = Array.from({ length: 60 }, (_, index) => ({ ...story(1), url: `https://www.tides.example/copy/${index}` }));
    expect(learned(copies)).toEqual([]);
  });

  test('each host and quarter for itself', () => {
    const learner = new Learner();
    for (const one of many(30)) learner.add(documentOf(one, '2024-03-31T23:00:00Z'));
    for (const one of many(30, 'other.example')) learner.add(documentOf(one, null));
    expect(learner.profiles().map(({ host, windows }) => [host, windows.map(({ from, until, pages }) => [from, until, pages])])).toEqual([
      ['other.example', [[null, null, 30]]],
      ['www.tides.example', [['2024-01-01', '2024-03-31', 30]]],
    ]);
  });

  test('the order of the pages changes nothing', () => {
    expect(learned(many(30))).toEqual(learned(many(30).reverse()));
  });
});

describe('counting', () => {
  test('what recurs is counted short by a bound, what does not is forgotten', () => {
    const counts = new LossyCounts<string>(40);
    for (let round = 0; round < 10_000; round++) {
      counts.add(hash53('always'), () => 'always');
      for (let unique = 0; unique < 20; unique++) counts.add(hash53(`${round}/${unique}`), () => 'unique');
      if (round % 4 === 0) counts.add(hash53('sometimes'), () => 'sometimes');
      counts.endRound();
      expect(counts.size).toBeLessThan(2000);
    }
    expect(counts.frequent(2000)).toEqual([
      { count: 10_000, value: 'always' },
      { count: 2500, value: 'sometimes' },
    ]);
  });
});

/** Shares of the letters: those of the result that belong to the articles, and those of the articles that the results have. */
function score(stories: readonly Story[], profiles: readonly Profile[]): { precision: number; recall: number } {
  let [found, wanted, right] = [0, 0, 0];
  for (const one of stories) {
    const outcome = normalizeDoc(documentOf(one), { profiles });
    const paragraphs = outcome.ok ? outcome.article.text.split('\n\n') : [];
    wanted += one.content.join('').length;
    found += paragraphs.join('').length;
    right += paragraphs.filter((paragraph) => one.content.includes(paragraph)).join('').length;
  }
  return { precision: right / found, recall: right / wanted };
}

describe('ablation', () => {
  const archive = [...many(40), ...many(40, 'half.example', 0.5)];
  const fresh = Array.from({ length: 20 }, (_, index) => story(1000 + index));

  test('profiles raise precision and cost no recall, on the pages they come from and on new ones of the host', () => {
    const profiles = learned(archive);
    for (const stories of [archive, fresh]) {
      const [without, with_] = [score(stories, []), score(stories, profiles)];
      expect(with_.precision).toBeGreaterThan(without.precision + 0.03);
      expect(with_.precision).toBeGreaterThan(0.99);
      expect(with_.recall).toBeGreaterThanOrEqual(without.recall);
    }
  });

  test('they say nothing of other hosts, other quarters and pages that are nothing but furniture', () => {
    const profiles = learned(archive);
    const text = (doc: RawDoc): string => {
      const outcome = normalizeDoc(doc, { profiles });
      return outcome.ok ? outcome.article.text : outcome.failure.error.code;
    };
    const [first = ''] = FURNITURE;
    expect(text(documentOf(story(5, 'elsewhere.example')))).toContain(first);
    expect(text(documentOf(story(5), '2024-05-03T10:00:00Z'))).toContain(first);
    const about = { url: 'https://www.tides.example/about', html: `<main><article><p>${FURNITURE.join('</p><p>')}</p></article></main>` };
    expect(text(documentOf(about))).toContain(first);
  });
});
