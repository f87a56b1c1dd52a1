/** Rows of the contract one by one: what each input format, failure, output and signal comes to at the real command. */
import { statSync } from 'node:fs';
import { join } from 'node:path';
import * as zlib from 'node:zlib';
import { contents, folder, newsnorm, put, read, removeFolders, resultOf, start, tree } from '../support/cli';
import { STORM, body, dump, page } from '../support/pages';

jest.setTimeout(60_000);
afterAll(removeFolders);

const A = page('Storm', STORM);
const MAIL = `From: <Saved by a browser>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="b"\r\n\r\n--b\r\nContent-Type: text/html; charset=utf-8\r\nContent-Location: https://example.org/a\r\n\r\n${A}\r\n--b--\r\n`;
const HTTP = `HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n${A}`;
const WARC = `WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://example.org/a\r\nContent-Length: ${Buffer.byteLength(HTTP)}\r\n\r\n${HTTP}\r\n\r\n`;
const FEED = `<rss version="2.0"><channel><title>News</title><item><title>Storm</title><link>https://example.org/a</link><description><![CDATA[${body(STORM)}]]></description></item></channel></rss>`;
const RECORD = `${JSON.stringify({ id: 1, url: 'https://example.org/a', html: A })}\n`;

describe('--input-format', () => {
  test.each([
    ['dump', dump('Storm', STORM)],
    ['html', A],
    ['warc', WARC],
    ['jsonl', RECORD],
    ['feed', FEED],
    ['mhtml', MAIL],
    ['csv', `url,html\nhttps://example.org/a,"${A.trimEnd().replaceAll('"', '""')}"\n`],
  ])('%s: the same article, told by the option and by the bytes, whatever the name', async (format, text) => {
    const cwd = folder({ 'x.bin': text, 'a.html': text });
    for (const args of [['x.bin', '--input-format', format], ...(format === 'csv' ? [] : [['a.html', '--input-format', 'auto']])]) {
      const { code, stdout } = await newsnorm(['convert', ...args, '-f', 'json', '--stdout', '-q'], { cwd });
      expect([code, JSON.parse(stdout)]).toMatchObject([0, { title: 'Storm', source: { format } }]);
    }
  });
});

describe('failures: each names file and cause, and stops nothing', () => {
  test.each([
    ['empty', 'a.html', '', 'the file is empty'],
    ['empty', 'a.jsonl', '{"html": ""}\n', ''],
    ['no-content', 'a.html', '<html><body><nav><a href="/">Home</a></nav></body></html>', 'no prose'],
    ['bad-record', 'a.jsonl', '{"html": \n', ''],
    ['too-large', 'a.html', `<p>${'a'.repeat(5000)}</p>`, '4000 bytes'],
    ['unsupported', 'a.html', Buffer.from('%PDF-1.7\n\0\0\0', 'latin1'), 'is a PDF'],
    ['bad-record', 'a.html.gz', zlib.gzipSync(A).subarray(0, 200), 'compressed data is broken'],
  ])('%s: %s', async (code, name, content, message) => {
    const cwd = folder({ [name]: content, 'z.html': A });
    const result = await newsnorm(['convert', '.', '--max-bytes', '4000', '--manifest', 'm.ndjson', '--log-format', 'json'], { cwd });
    expect(result.code).toBe(1);
    expect(JSON.parse(result.stderr.split('\n')[0] ?? '')).toMatchObject({ level: 'error', code, file: name });
    expect(result.stderr).toContain(message);
    const [first, last] = read(cwd, 'm.ndjson').trimEnd().split('\n');
    expect(JSON.parse(first ?? '')).toMatchObject({ path: name, status: 'failed', reason: code });
    expect(JSON.parse(last ?? '')).toMatchObject({ path: 'z.html', status: 'converted', reason: null, outputs: [{ path: 'z.md' }] });
  });

  test('io: a folder where the output belongs, an input that went, a link that leads nowhere', async () => {
    const cwd = folder({ 'a.html': A, 'a.md/x': '' });
    const { code, stderr } = await newsnorm(['convert', 'a.html', 'gone.html'], { cwd });
    expect(code).toBe(1);
    expect(stderr).toMatch(/^a\.html: error io: .+\ngone\.html: error io: no such file or folder\n/);
  });

  test('bad-encoding: a line of stream that is no UTF-8', async () => {
    const { code, stdout } = await newsnorm(['stream'], { input: Buffer.from('{"id":1,"html":"\xff"}\n', 'latin1') });
    expect([code, JSON.parse(stdout)]).toMatchObject([0, { error: { code: 'bad-encoding' } }]);
  });

  test('--stdout prints articles only', async () => {
    const cwd = folder({ 'a.html': '', 'b.html': A });
    const { code, stdout } = await newsnorm(['convert', '.', '-f', 'json', '--stdout', '-q'], { cwd });
    expect([
      code,
      stdout
        .trimEnd()
        .split('\n')
        .map((line) => (JSON.parse(line) as { schema: string }).schema),
    ]).toEqual([1, ['newsnorm/article@1']]);
  });
});

describe('packed inputs', () => {
  test('.zst is read where Node can, and told to be unsupported where not', async () => {
    const packed = Buffer.from(
      'KLUv/WRjAF0HAPZQMB1wp20D5i8XXnYAkf9tfziwC4B0ErHEO4cI/FcQASoAJgAnAAUsoDmXimw2cxa0B8IQRvG24VzqbHOQHZoz0BsMHGrp5iTV+EOWLhYFmMxnfJW+8vaR4RVvr9v52rAvhjQxXPfo1qbiy5Rzsgc2/GHBQcwJqbxqCa57TTvsmvBTSgUhjEBzggvaw+qR2gnr0ORddc7Dvlo2vi4DACepJohlxfEaX3ZsXt3+Uk76SFMx8gSUtr508mIn9uZFftgnHBoOACUboLFwCFsYPiRYs33+yLPjy18JuIM43cI9lSLA52jDnCxBAQOXGbly',
      'base64',
    );
    const cwd = folder({ 'a.html.zst': packed });
    const { code, stdout, stderr } = await newsnorm(['convert', 'a.html.zst', '--stdout'], { cwd });
    if ('createZstdDecompress' in zlib) expect([code, stdout]).toEqual([0, expect.stringContaining('The harbour was closed on Sunday')]);
    else
      expect([code, stderr]).toEqual([1, expect.stringContaining('unsupported: is a Zstandard archive, which Node unpacks from 22.15 on')]);
  });

  test.each([
    ['gz', zlib.gzipSync],
    ['br', zlib.brotliCompressSync],
  ] as const)('.%s of every container', async (ending, pack) => {
    const cwd = folder({
      [`a.warc.${ending}`]: pack(WARC),
      [`b.jsonl.${ending}`]: pack(RECORD),
      [`c.rss.${ending}`]: pack(FEED),
      [`d.html.${ending}`]: pack(A),
    });
    const { code } = await newsnorm(['convert', '.'], { cwd });
    expect([code, tree(cwd).filter((name) => name.endsWith('.md'))]).toEqual([0, ['a.md', 'b.md', 'c.md', 'd.md']]);
  });

  test('lines of NDJSON come as UTF-8 with or without a mark, as UTF-16 with one, and by --encoding', async () => {
    const line = RECORD.replace('Storm', 'Störm');
    const utf16 = Buffer.from(`\ufeff${line}`, 'utf16le');
    const cwd = folder({ 'a.jsonl': line, 'b.jsonl': `\ufeff${line}`, 'c.jsonl': utf16, 'd.jsonl': Buffer.from(utf16).swap16() });
    const { code, stdout } = await newsnorm(['convert', '.', '-f', 'json', '--stdout', '-q'], { cwd });
    expect([code, stdout.match(/"title":"Störm"/g)?.length]).toEqual([0, 4]);
    put(cwd, 'e.jsonl', Buffer.from(line, 'latin1'));
    const latin = await newsnorm(['convert', 'e.jsonl', '-f', 'json', '--stdout', '-q', '--encoding', 'latin1'], { cwd });
    expect(latin.stdout).toContain('"title":"Störm"');
  });
});

describe('outputs', () => {
  test('--front-matter none leaves the body; yaml has the names of the record', async () => {
    const cwd = folder({ 'a.html': A });
    expect((await newsnorm(['convert', 'a.html', '--stdout', '--front-matter', 'none'], { cwd })).stdout).toMatch(/^# Storm\n/);
    expect((await newsnorm(['convert', 'a.html', '--stdout'], { cwd })).stdout).toMatch(
      /^---\ngenerator: "newsnorm [^]*\n---\n\n# Storm\n/,
    );
  });

  test('--check names every output that would change, one a line, also those that are missing, and writes nothing', async () => {
    const cwd = folder({ 'a.html': A, 'b.html': A });
    await newsnorm(['convert', '.', '-f', 'md,json'], { cwd });
    put(cwd, 'b.html', page('Calm', STORM));
    put(cwd, 'c.html', A);
    const before = contents(cwd);
    const { code, stdout } = await newsnorm(['convert', '.', '-f', 'md,json', '--check', '-q'], { cwd });
    expect([code, stdout]).toEqual([1, 'b.md\nb.json\nc.md\nc.json\n']);
    expect(contents(cwd)).toEqual(before);
  });

  test('unchanged bytes are not rewritten: times stay, with and without the cache', async () => {
    const cwd = folder({ 'a.html': A });
    await newsnorm(['convert', 'a.html', '--cache-location', 'cache'], { cwd });
    const { mtimeMs, ctimeMs, ino } = statSync(join(cwd, 'a.md'));
    for (const args of [['--cache-location', 'cache'], ['--no-cache'], ['--no-cache', '--force']])
      await newsnorm(['convert', 'a.html', ...args], { cwd });
    expect(statSync(join(cwd, 'a.md'))).toMatchObject({ mtimeMs, ctimeMs, ino });
  });

  test('data goes to standard output, all else to standard error', async () => {
    const cwd = folder({ 'a.html': A, 'b.html': '' });
    const { stdout, stderr } = await newsnorm(['convert', '.', '-v', '--progress', 'always'], { cwd });
    expect(stdout).toBe('');
    expect(stderr).toMatch(/converted 1, unchanged 0, skipped 0, failed 1 \(1 empty\)/);
  });
});

describe('a reader who goes', () => {
  const many = Object.fromEntries(Array.from({ length: 300 }, (_, n) => [`in/${'long'.repeat(40)}${n}.html`, A]));

  test.each([
    ['convert --dry-run', ['convert', 'in', '--dry-run', '-q'], 0],
    ['explain --json', ['explain', `in/${'long'.repeat(40)}1.html`, '--json'], 0],
    ['schema', ['schema'], 0],
    ['completion', ['completion', 'zsh'], 0],
  ])('%s ends quietly', async (_, args, expected) => {
    const child = start(args, { cwd: folder(many) });
    const done = resultOf(child);
    child.stdout?.destroy();
    const { code, stderr } = await done;
    expect([code, stderr]).toEqual([expected, '']);
  });
});

describe('interrupts', () => {
  /** Takes long enough to be caught at, and not so long that it is given to a thread. */
  const long = `<article><h1>Storm</h1>${Array.from({ length: 8000 }, (_, n) => `<p>${STORM} Ferry ${n}.</p>`).join('')}</article>`;

  test.each(['SIGINT', 'SIGTERM'] as const)(
    '%s in a run of few files: status 130, whole files only, and the rerun does the rest',
    async (signal) => {
      const cwd = folder(Object.fromEntries(Array.from({ length: 18 }, (_, n) => [`in/${n}.html`, long])));
      const child = start(['convert', 'in', '-o', 'out', '--cache-location', 'cache'], { cwd });
      const done = resultOf(child);
      while (!tree(cwd).some((name) => name.startsWith('out/'))) await new Promise((resolve) => setTimeout(resolve, 5));
      child.kill(signal);
      const { code, stderr } = await done;
      expect([code, tree(cwd).filter((name) => name.includes('.nn-'))]).toEqual([130, []]);
      const written = tree(join(cwd, 'out')).length;
      expect(written).toBeLessThan(18);
      expect(stderr).toContain(`converted ${written}, unchanged 0, skipped 0, failed 0`);
      const again = await newsnorm(['convert', 'in', '-o', 'out', '--cache-location', 'cache'], { cwd });
      expect([again.code, again.stderr]).toEqual([0, expect.stringContaining(`converted ${18 - written}, unchanged ${written},`)]);
    },
  );

  test('--timeout holds in the main thread, too', async () => {
    const cwd = folder({ 'a.html': long, 'b.html': A });
    const { code, stderr } = await newsnorm(['convert', '.', '--timeout', '1', '--manifest', 'm.ndjson', '--no-cache'], { cwd });
    expect([code, stderr]).toEqual([
      1,
      expect.stringContaining('a.html: error timeout: took longer than 1 ms, and than 2 ms when tried again'),
    ]);
    expect(JSON.parse(read(cwd, 'm.ndjson').split('\n')[0] ?? '')).toMatchObject({ path: 'a.html', reason: 'timeout', attempt: 2 });
  });

  test('SIGTERM ends a run with threads with 130 and leaves whole files only', async () => {
    const cwd = folder(Object.fromEntries(Array.from({ length: 200 }, (_, n) => [`in/${n}.html`, page(`Storm ${n}`, STORM.repeat(50))])));
    const child = start(['convert', 'in', '-f', 'json', '--no-cache', '-j', '2'], { cwd });
    const done = resultOf(child);
    while (!tree(join(cwd, 'in')).some((name) => name.endsWith('.json'))) await new Promise((resolve) => setTimeout(resolve, 5));
    child.kill('SIGTERM');
    const { code } = await done;
    const names = tree(join(cwd, 'in'));
    expect([code, names.filter((name) => name.startsWith('.nn-'))]).toEqual([130, []]);
    for (const name of names) if (name.endsWith('.json')) JSON.parse(read(cwd, `in/${name}`));
  });
});
