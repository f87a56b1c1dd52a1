import { parse } from '../../src/dom/parse';
import { letters } from '../../src/dom/measure';
import type { Piece } from '../../src/model/explanation';
import { TEXT } from '../../src/model/page';
import type { RawDoc } from '../../src/model/source';
import { explainDoc } from '../../src/pipeline/explain';
import { normalizeDoc } from '../../src/pipeline/normalize';
import { RULES } from '../../src/stages/rules';
import { docOf, fixture, fixtureNames } from './support';

const explain = (doc: RawDoc): readonly Piece[] => explainDoc(doc, {}, null).pieces;
const named = (piece: Piece | undefined): string => `${piece?.state ?? 'nothing'} ${piece?.rule ?? ''}`;

/** The piece whose range holds the words. */
function pieceOf(doc: RawDoc, words: string): Piece | undefined {
  const at = doc.html.indexOf(words);
  return explain(doc)
    .filter(({ range }) => range[0] <= at && at + words.length <= range[1])
    .sort((a, b) => a.range[1] - a.range[0] - (b.range[1] - b.range[0]))[0];
}

/** Text of a stretch of the source, of JSON as it stands. */
function wordsOf(source: string): string {
  return source.startsWith('<script') ? source : parse(source).text.join('');
}

describe.each(fixtureNames())('%s', (name) => {
  const doc = fixture(name);
  const pieces = explain(doc);

  test('every text of the source is in a piece, and every piece has a documented rule', () => {
    const page = parse(doc.html);
    const lost: string[] = [];
    for (let node = 0; node < page.size; node++) {
      if (page.tag[node] !== TEXT || letters(page.text[node] ?? '') === 0) continue;
      const [from, to] = [page.from[node] ?? 0, page.to[node] ?? 0];
      if (!pieces.some(({ range }) => range[0] <= from && to <= range[1])) lost.push(page.text[node] ?? '');
    }
    expect(lost).toEqual([]);
    expect(pieces.filter(({ rule }) => !(rule in RULES)).map(({ rule }) => rule)).toEqual([]);
  });

  test('the words of each kept block stand in its range', () => {
    for (const { state, type, text, range } of pieces) {
      if (state !== 'kept' || type === 'figure') continue;
      const source = wordsOf(doc.html.slice(range[0], range[1]));
      for (const word of text.replace(/[\u202c\u202e\u001b]/g, '').split(/\s+/)) expect(source).toContain(word);
    }
  });

  test('provenance gives the same places, and its values are those of the record', () => {
    const outcome = normalizeDoc(doc, { fields: ['provenance', 'blocks'] });
    if (!outcome.ok) throw new Error(outcome.failure.error.message);
    const { article } = outcome;
    const kept = pieces.filter(({ state }) => state === 'kept').map(({ range }) => range.join('-'));
    expect(article.provenance?.blocks.map(({ range }) => range.join('-')).sort()).toEqual([...kept].sort());
    expect(article.provenance?.fields['title']?.value).toBe(article.title);
    expect(article.provenance?.fields['published']?.value).toBe(article.published);
    expect(article.provenance?.fields['language']?.value).toBe(article.language);
    for (const { range, rule } of article.provenance?.blocks ?? []) {
      expect(range[0]).toBeLessThan(range[1]);
      expect(RULES[rule]).toBeDefined();
    }
  });
});

test('no text of the result is missing from the kept pieces, and none of it is said to be dropped', () => {
  const doc = fixture('harbour.html');
  const outcome = normalizeDoc(doc);
  if (!outcome.ok) throw new Error(outcome.failure.error.message);
  const kept = explain(doc)
    .filter(({ state }) => state === 'kept')
    .map(({ text }) => text)
    .join('\n');
  for (const line of outcome.article.text.split('\n').filter(Boolean)) expect(kept).toContain(line);
});

test('each cut names its rule', () => {
  const doc = fixture('harbour.html');
  expect(named(pieceOf(doc, 'Sport'))).toBe('dropped chrome/element');
  expect(named(pieceOf(doc, 'Cookies are'))).toBe('dropped chrome/hidden');
  expect(named(pieceOf(doc, 'All rights'))).toBe('dropped chrome/element');
  expect(named(pieceOf(doc, "console.log('measured')"))).toBe('dropped chrome/not-content');
  expect(pieceOf(doc, 'Tweet')?.state).toBe('dropped');
  expect(pieceOf(doc, 'Three piers')?.type).toBe('list');
  expect(pieceOf(doc, 'We were lucky')?.type).toBe('blockquote');
  expect(pieceOf(doc, 'Waves broke')?.type).toBe('figure');
});

test('text after a blank that a mark ended with is kept', () => {
  expect(pieceOf(fixture('harbour.html'), 'the crews had left')?.state).toBe('kept');
  expect(pieceOf(fixture('breaks.html'), 'An Land ')?.state).toBe('kept');
});

test('a rule that is switched off does not cut; --drop and --keep force nodes', () => {
  const doc = fixture('harbour.html');
  const rules = (options: Parameters<typeof explainDoc>[1]): string[] => explainDoc(doc, options, null).pieces.map(named);
  expect(rules({})).toContain('dropped chrome/hidden');
  expect(rules({ disabledRules: ['chrome/hidden'] })).not.toContain('dropped chrome/hidden');
  expect(rules({ drop: ['blockquote'] })).toContain('dropped forced/drop');
  expect(rules({ keep: ['footer'] })).toContain('kept forced/keep');
});

test('fields: the winner with its origin and place, the losers with a reason', () => {
  const doc = fixture('harbour.html');
  const { fields } = explainDoc(doc, {}, null);
  const published = fields.find(({ field }) => field === 'published');
  expect(published?.value).toBe('2024-01-21T18:49:00+01:00');
  expect(published?.origin).toContain('jsonld.datePublished');
  expect(published?.rule).toMatch(/^metadata\//);
  expect(doc.html.slice(published?.range?.[0], published?.range?.[1])).toContain('datePublished');
  expect(published?.rejected.map(({ origin }) => origin)).toContain('article:published_time');
  expect(published?.rejected[0]?.reason).toContain('outranked by');
});

test('a body from structured data says so and points to it', () => {
  const doc = fixture('stated.html');
  const { attempt, pieces } = explainDoc(doc, {}, null);
  expect(attempt).toBe('structured');
  const kept = pieces.filter(({ state }) => state === 'kept');
  expect(new Set(kept.map(({ rule }) => rule))).toEqual(new Set(['structured/body']));
  expect(doc.html.slice(kept[0]?.range[0], kept[0]?.range[1])).toContain('articleBody');
  expect(named(pieceOf(doc, 'Loading the page'))).toBe('dropped structured/replaced');
});

test('a document that is no article is explained too', () => {
  const explanation = explainDoc(docOf('<nav><a href="/">Home of the site</a></nav><script>start()</script>'), {}, null);
  expect(explanation.failure?.code).toBe('no-content');
  expect(explanation.pieces.every(({ state }) => state === 'dropped')).toBe(true);
  expect(explainDoc(docOf(' '), {}, null).failure?.code).toBe('empty');
});

test('ranges count from the start of the decoded source, the header of a dump included', () => {
  const body = fixture('harbour.html');
  const header = '<!--1705860902000-->\n[Storm](https://post.example/)\n------\n\n';
  const shifted = explain({ ...body, htmlOffset: header.length });
  expect(shifted.map(({ range }) => range[0] - header.length)).toEqual(explain(body).map(({ range }) => range[0]));
});

test('timings only where a clock is lent', () => {
  let time = 0;
  expect(explainDoc(fixture('harbour.html'), {}, null).timings).toBeUndefined();
  const { timings = [] } = explainDoc(fixture('harbour.html'), {}, () => time++);
  expect(timings.length).toBeGreaterThan(10);
  expect(timings.every(({ milliseconds }) => milliseconds > 0)).toBe(true);
});
