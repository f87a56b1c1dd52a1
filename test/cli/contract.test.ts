/** Rows of the contract that no other file here is about, and a check that each option is tried on the real command. */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { OPTION_SPECS, environmentKey } from '../../src/cli/options';
import { folder, newsnorm, put, read, removeFolders, tree } from '../support/cli';
import { STORM, page } from '../support/pages';

afterAll(removeFolders);

const lines = (ndjson: string): Record<string, unknown>[] =>
  ndjson
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, unknown>);

test('every option is given to the command by some test of this folder', () => {
  const text = readdirSync(__dirname)
    .map((name) => readFileSync(join(__dirname, name), 'utf8'))
    .join('\n');
  const isTried = ({ name, short }: { readonly name: string; readonly short?: string }): boolean =>
    [`'--${name}'`, ...(short === undefined ? [] : [`'-${short}'`]), environmentKey(name)].some((form) => text.includes(form));
  expect(OPTION_SPECS.filter((option) => !isTried(option)).map(({ name }) => name)).toEqual([]);
});

describe('time and size', () => {
  const long = `<article>${`<p>${STORM}</p>`.repeat(40_000)}</article>`;

  test('--timeout: a document that takes longer is tried twice and answered with timeout; the others are converted', async () => {
    const cwd = folder({ 'a.html': long, 'b.html': page('Storm', STORM) });
    const { code, stderr } = await newsnorm(['convert', 'a.html', '--timeout', '20', '--manifest', 'm.ndjson', '--no-cache', '-j', '1'], {
      cwd,
    });
    expect(code).toBe(1);
    expect(stderr).toContain('a.html: error timeout: took longer than 20 ms');
    expect(lines(read(cwd, 'm.ndjson'))).toMatchObject([{ path: 'a.html', status: 'failed', reason: 'timeout', attempt: 2, outputs: [] }]);
    expect(tree(cwd)).toEqual(['a.html', 'b.html', 'm.ndjson']);
  });

  test('stream --timeout answers in the place of the line', async () => {
    const input = `${JSON.stringify({ id: 1, html: long })}\n`;
    const { code, stdout } = await newsnorm(['stream', '--timeout', '20', '--jobs', '1'], { input });
    expect([code, lines(stdout)]).toMatchObject([0, [{ id: 1, error: { code: 'timeout' } }]]);
  });
});

describe('what decides a field', () => {
  const dated = page('Storm', `${STORM}</p><p>Tuesday`).replace('<h1>', '<meta name="date" content="2024-01-21T18:49:00"><h1>');

  test('--timezone is the zone of dates without one', async () => {
    const cwd = folder({ 'a.html': dated });
    const published = async (...args: string[]): Promise<unknown> =>
      lines((await newsnorm(['convert', 'a.html', '-f', 'json', '--stdout', ...args], { cwd })).stdout)[0]?.['published'];
    expect(await published()).toBe('2024-01-21T18:49:00');
    expect(await published('--timezone', 'Asia/Tokyo')).toBe('2024-01-21T18:49:00+09:00');
  });

  test('--url is the address and the base of links', async () => {
    const cwd = folder({ 'a.html': page('Storm', `${STORM} <a href="/x">More</a> of it is told elsewhere.`) });
    const { stdout } = await newsnorm(['convert', 'a.html', '-f', 'json', '--stdout', '--url', 'https://example.org/n/a'], { cwd });
    const [article] = lines(stdout);
    expect(article).toMatchObject({ url: 'https://example.org/n/a', site: { domain: 'example.org' } });
    expect(article?.['markdown']).toContain('(https://example.org/x)');
  });
});

describe('messages', () => {
  test('--progress always shows a line also where there is no terminal; auto and never show none', async () => {
    const cwd = folder({ 'a.html': page('Storm', STORM) });
    const stderr = async (...args: string[]): Promise<string> =>
      (await newsnorm(['convert', 'a.html', '--force', '--no-cache', ...args], { cwd })).stderr;
    expect(await stderr('--progress', 'always')).toContain('\r');
    for (const args of [['--progress', 'never'], [], ['--progress', 'always', '--quiet']])
      expect(await stderr(...args)).not.toContain('\r');
  });

  test('--quiet leaves errors only; --verbose tells more', async () => {
    const cwd = folder({ 'a.html': page('Storm', STORM), 'note.md': '# A note\n' });
    const stderr = async (flag: string): Promise<string> => (await newsnorm(['convert', '.', flag], { cwd })).stderr;
    expect(await stderr('--quiet')).toBe('');
    expect(await stderr('--verbose')).toContain('not-a-dump');
  });
});

describe('records', () => {
  const RECORDS = [
    JSON.stringify({ key: 'k1', link: 'https://a.example/1', content: page('Storm', STORM) }),
    '{broken',
    JSON.stringify({ key: 'k3', content: 3 }),
  ];

  test('--input-fields names the fields of NDJSON and the columns of CSV', async () => {
    const cwd = folder({
      'in.jsonl': RECORDS[0] ?? '',
      'in2.csv': `key,link,content\nk2,https://a.example/2,"${page('Calm', STORM).replaceAll('"', '""')}"\n`,
    });
    const fields = 'id=key,url=link,html=content';
    const { code, stdout } = await newsnorm(['convert', 'in.jsonl', 'in2.csv', '-f', 'json', '--stdout', '--input-fields', fields], {
      cwd,
    });
    expect([code, lines(stdout)]).toMatchObject([
      0,
      [
        { url: 'https://a.example/1', title: 'Storm' },
        { url: 'https://a.example/2', title: 'Calm' },
      ],
    ]);
  });

  test.each([
    ['html', 'holds "html"; expected NAME=FIELD'],
    ['htmls=x', 'names "htmls"; expected one of id, url, html, fetched_at, lang; did you mean "html"?'],
  ])('--input-fields %s is told to be wrong', async (value, message) => {
    const { code, stderr } = await newsnorm(['convert', 'in.jsonl', '--input-fields', value], { cwd: folder({ 'in.jsonl': '' }) });
    expect([code, stderr]).toEqual([2, expect.stringContaining(message)]);
  });

  test('a failure within a container tells its place', async () => {
    const cwd = folder({ 'in.jsonl': RECORDS.join('\n') });
    const args = ['convert', 'in.jsonl', '-f', 'json', '--input-fields', 'id=key,html=content', '--no-cache'];
    const offset = Buffer.byteLength(RECORDS[0] ?? '') + 1;
    const { stderr } = await newsnorm(args, { cwd });
    expect(stderr).toContain(`in.jsonl: error bad-record: is no valid JSON (byte ${offset})`);
    expect(stderr).toContain(`(k3, byte ${offset + 8})`);
    const json = await newsnorm([...args, '--log-format', 'json'], { cwd });
    expect(lines(json.stderr)[0]).toMatchObject({ level: 'error', file: 'in.jsonl', record: { offset, length: 7 } });
  });
});

test('--log-format github adds a table to the page of the run', async () => {
  const cwd = folder({ 'a.html': page('Storm', STORM), 'b.html': '', 'c.html': '' });
  const env = { GITHUB_STEP_SUMMARY: join(cwd, 'summary.md') };
  await newsnorm(['convert', 'a.html', 'b.html', 'c.html', '--log-format', 'github'], { cwd, env });
  expect(read(cwd, 'summary.md')).toContain(
    '| converted | 1 | |\n| unchanged | 0 | |\n| skipped | 0 | |\n| failed | 2 | |\n| failed | 2 | empty |',
  );
});

describe('report', () => {
  test('--title and --baseline', async () => {
    const record = JSON.stringify({ schema: 'newsnorm/article@1', url: 'https://a.example/1', title: 'A', markdown: STORM, text: STORM });
    const cwd = folder({ 'old.ndjson': `${record}\n`, 'new.ndjson': `${record}\n` });
    const { code, stdout } = await newsnorm(
      ['report', 'new.ndjson', '--output', 'r.html', '--title', 'Harbour papers', '--baseline', 'old.ndjson'],
      { cwd },
    );
    expect([code, stdout]).toEqual([0, `${join(cwd, 'r.html')}\n`]);
    expect(read(cwd, 'r.html')).toContain('Harbour papers');
    const missing = await newsnorm(['report', 'new.ndjson', '--output', 'r.html', '--baseline', 'nowhere'], { cwd });
    expect([missing.code, missing.stderr]).toEqual([2, expect.stringContaining('nowhere cannot be read')]);
  });
});

describe('packed inputs', () => {
  const records = Array.from(
    { length: 40 },
    (_, index) => `${JSON.stringify({ id: index, html: page(`Storm ${index}`, `${STORM} ${index * 7919}`) })}\n`,
  );

  test('a .gz that was cut off gives the documents so far and a failure', async () => {
    const packed = Buffer.concat(records.map((record) => gzipSync(record)));
    const cwd = folder({ 'in.jsonl.gz': packed.subarray(0, packed.length - 20) });
    const { code, stderr } = await newsnorm(['convert', 'in.jsonl.gz', '-f', 'json', '--manifest', 'm.ndjson'], { cwd });
    expect(code).toBe(1);
    expect(stderr).toMatch(/in\.jsonl\.gz: error bad-record: the compressed data is broken: the file ends within the gzip member at \d+/);
    expect(lines(read(cwd, 'in.ndjson'))).toHaveLength(39);
    expect(lines(read(cwd, 'm.ndjson'))).toMatchObject([{ status: 'failed', reason: 'bad-record', documents: 39, failures: 1 }]);
  });

  test('a page that was cut off is no article', async () => {
    const cwd = folder();
    const packed = gzipSync(page('Storm', STORM));
    put(cwd, 'a.html.gz', packed.subarray(0, packed.length - 10));
    const { code, stderr } = await newsnorm(['convert', 'a.html.gz'], { cwd });
    expect([code, stderr]).toEqual([1, expect.stringContaining('a.html.gz: error bad-record: ')]);
    expect(tree(cwd)).toEqual(['a.html.gz']);
  });

  test('the place of a record is that of the packed file: its bytes unpack to the record', async () => {
    const members = [1, 2, 3].map((number) => {
      const block = `HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n${page(`Storm ${number}`, STORM)}`;
      return gzipSync(
        `WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://a.example/${number}\r\nContent-Length: ${Buffer.byteLength(block)}\r\n\r\n${block}\r\n\r\n`,
      );
    });
    const cwd = folder({ 'in.warc.gz': Buffer.concat(members) });
    const { stdout } = await newsnorm(['convert', 'in.warc.gz', '-f', 'json', '--stdout'], { cwd });
    const places = lines(stdout).map(({ source }) => (source as { record: { offset: number; length: number } }).record);
    expect(places.map(({ offset, length }) => [offset, length])).toEqual(
      members.map(({ length }, index) => [members.slice(0, index).reduce((sum, before) => sum + before.length, 0), length]),
    );
  });
});
