/** Each limit attacked by itself: a coded record, and where there is an article, the article so far with a warning. */
import type { Article } from '../../src/model/article';
import { normalizeDoc } from '../../src/pipeline/normalize';
import { toMarkdown } from '../../src/pipeline/to-markdown';
import { folder, newsnorm, read, removeFolders } from '../support/cli';
import { growth } from '../support/cost';
import { STORM, dump } from '../support/pages';
import { readItems } from '../support/reading';
import { docOf } from '../support/doc';

afterAll(removeFolders);

const PROSE = `<p>${STORM}</p>`;
const LAST = '<p>The ferries will run again on Monday, the port authority said.</p>';
const ld = (json: string): string => `<script type="application/ld+json">${json}</script>`;

function articleOf(html: string): Article {
  const outcome = normalizeDoc(docOf(html), { fields: ['html'] });
  if (!outcome.ok) throw new Error(outcome.failure.error.message);
  return outcome.article;
}
const codes = (article: Article): readonly string[] => article.warnings.map(({ code }) => code);

describe('a page that goes beyond', () => {
  test('the nodes that a page may have', () => {
    const article = articleOf(`${PROSE}${'<i></i>'.repeat(4_100_000)}${LAST}`);
    expect(codes(article)).toContain('page-truncated');
    expect(article.text).toContain('torn two ferries');
    expect(article.text).not.toContain('again on Monday');
  });

  test('the depth of a tree', () => {
    const article = articleOf(`${PROSE}${'<div>'.repeat(600)}${LAST}`);
    expect(codes(article)).toEqual(['page-flattened']);
    expect(article.text).toContain('again on Monday');
  });

  test('the attributes of an element', () => {
    const many = Array.from({ length: 600 }, (_, i) => ` a${i}="b"`).join('');
    const article = articleOf(`${PROSE}<p${many}>${STORM}</p>${LAST}`);
    expect(codes(article)).toEqual(['attributes-cut']);
    expect(article.text).toContain('again on Monday');
  });

  test('none of these: no warning', () => {
    const attributes = Array.from({ length: 512 }, (_, i) => ` a${i}="b"`).join('');
    expect(codes(articleOf(`${'<div>'.repeat(500)}${PROSE}<p${attributes}>a</p>${LAST}`))).toEqual([]);
  });

  test('the depth of lists and quotes: every word is there, and no line grows with the depth', () => {
    for (const open of ['<ul><li>', '<ol><li>', '<blockquote>']) {
      const markdown = toMarkdown(`${open}words `.repeat(300));
      expect(markdown.match(/words/g)).toHaveLength(300);
      expect(Math.max(...markdown.split('\n').map((line) => line.length - line.trimStart().length))).toBeLessThan(32 * 5);
    }
  });

  test('any number of columns that a cell may span', () => {
    const { markdown } = articleOf(`${PROSE}<table><tr><th colspan=9007199254740993>a<th>b<tr><td rowspan=65534>c<td>d</table>${LAST}`);
    expect(markdown.length).toBeLessThan(5000);
    for (const word of ['a', 'b', 'c', 'd']) expect(markdown).toMatch(new RegExp(`\\b${word}\\b`));
  });
});

describe('structured data that goes beyond', () => {
  test.each([
    ['the depth at which things are looked for', `${'{"@graph":['.repeat(40)}{"@type":"NewsArticle","headline":"Deep"}${']}'.repeat(40)}`],
    ['the number of things', `[${'{"@type":"Thing"},'.repeat(3000)}{"@type":"NewsArticle","headline":"Deep"}]`],
  ])('%s is told', (_name, json) => {
    const article = articleOf(`<head><title>Storm</title>${ld(json)}</head>${PROSE}${LAST}`);
    expect(codes(article)).toContain('structured-data-cut');
    expect(article).toMatchObject({ title: 'Storm' });
    expect(article.text).toContain('again on Monday');
  });

  test('what a tolerant reader can hold is read up to there', () => {
    const deep = `{"@type":"NewsArticle","headline":"Head","x":${'['.repeat(5000)}`;
    expect(articleOf(`${ld(deep)}${PROSE}${LAST}`).title).toBe('Head');
  });

  test.each(['author', 'keywords', 'image', 'publisher', 'headline', 'articleBody', 'hasPart', 'mainEntityOfPage', '@type', '@id'])(
    'any depth in %s',
    (name) => {
      for (const [open, close] of [
        ['[', ']'],
        [`{"${name}":`, '}'],
        [`[{"${name}":`, '}]'],
        ['{"name":', '}'],
        ['[{"name":', '}]'],
        ['{"@list":[', ']}'],
      ] as const) {
        const json = `{"@type":"NewsArticle","headline":"Head","${name}":${open.repeat(20_000)}"a"${close.repeat(20_000)}}`;
        expect(articleOf(`${ld(json)}${PROSE}${LAST}`).text).toContain('again on Monday');
      }
    },
  );

  test('persons that name each other cost what they are', async () => {
    const page = (n: number): string => {
      const references = Array.from({ length: n }, () => '{"@id":"a"}').join(',');
      return `${ld(`[{"@type":"NewsArticle","author":[${references}]},{"@id":"a","email":"a","name":[${references}]}]`)}${PROSE}${LAST}`;
    };
    // Once five levels of them: twice as many cost thirty-two times as much, and forty a minute and a half.
    const use = (n: number) => (): unknown => articleOf(page(n));
    expect(await growth({ once: use(20), more: use(40), most: 3, leastMs: 25, tries: 6 })).toBeLessThan(3);
  });

  test('the names that may sign: the first of them', () => {
    const names = Array.from(
      { length: 1000 },
      (_, i) => `{"@type":"Person","name":"Ann ${String.fromCharCode(65 + (i % 26)).repeat(2 + i / 26)}"}`,
    );
    const { authors } = articleOf(`${ld(`{"@type":"NewsArticle","headline":"Head","author":[${names.join(',')}]}`)}${PROSE}${LAST}`);
    expect(authors).toHaveLength(60);
  });
});

describe('an input that goes beyond', () => {
  const page = `<!doctype html><title>Storm</title><article>${PROSE}${LAST}</article>`;
  const response = (head: string, body = page): Buffer => {
    const block = `HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n${head}\r\n${body}`;
    return Buffer.from(`WARC/1.0\r\nWARC-Type: response\r\nContent-Length: ${block.length}\r\n\r\n${block}\r\n\r\n`);
  };
  const first = async (bytes: Uint8Array): Promise<unknown> => (await readItems(bytes).next()).value;

  test('the bytes of a document is told, and the rest converted', async () => {
    const root = folder({
      'in/a.txt': dump('Storm', STORM),
      'in/long.txt': dump('Storm', `${STORM} `.repeat(100)),
      'in/lines.ndjson': `${JSON.stringify({ html: STORM.repeat(100) })}\n${JSON.stringify({ html: PROSE })}\n`,
      'in/page.warc': response('', page.repeat(20)),
    });
    const args = ['convert', '--no-cache', '-o', 'out', '--max-bytes', '2000', '--manifest', 'm.ndjson', 'in'];
    expect(await newsnorm(args, { cwd: root })).toMatchObject({ code: 1 });
    const lines = read(root, 'm.ndjson').trim().split('\n');
    const told = lines.map((line) => JSON.parse(line) as { path: string; status: string; errors?: readonly { code: string }[] });
    expect(told.map(({ path, status }) => [path, status])).toEqual([
      ['in/a.txt', 'converted'],
      ['in/lines.ndjson', 'failed'],
      ['in/long.txt', 'failed'],
      ['in/page.warc', 'failed'],
    ]);
    expect(lines.filter((line) => line.includes('too-large'))).toHaveLength(3);
  });

  test('the lines of headers of a record is told, and the page is read', async () => {
    const [head = '', ...rest] = response('').toString().split('\r\n\r\n');
    const item = await first(Buffer.from([`${head}\r\n${'X: a\r\n'.repeat(300).trimEnd()}`, ...rest].join('\r\n\r\n')));
    expect(item).toMatchObject({ html: page, warnings: [{ code: 'headers-cut' }] });
  });

  test('the head of a response: the page begins where the head ends', async () => {
    expect(await first(response('X: a\r\n'.repeat(20_000)))).toMatchObject({ html: page });
  });
});

test('records of any depth are compared, counted and reported', async () => {
  const deep = `${'['.repeat(100_000)}1${']'.repeat(100_000)}`;
  const record = (text: string, field: string): string =>
    `{"schema":"newsnorm/article@1",${field},"title":"Storm","text":"${text}","markdown":"${text}\\n"}\n`;
  const records = (text: string): string =>
    record(text, `"id":${deep}`) +
    record(text, `"url":"https://example.org/a","authors":${deep}`) +
    record(text, `"id":1,"tags":{"a":${deep}}`);
  const root = folder({ 'a/a.ndjson': records('The storm'), 'b/b.ndjson': records('A storm') });
  for (const args of [
    ['diff', 'a', 'b'],
    ['diff', 'a', 'b', '--json'],
    ['report', 'a', '-o', 'r.html'],
    ['dedupe', 'a'],
  ]) {
    const { stderr, code } = await newsnorm(args, { cwd: root });
    expect([code === 2, /bug|\n {4}at /.test(stderr)]).toEqual([false, false]);
  }
});
