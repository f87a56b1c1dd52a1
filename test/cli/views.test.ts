import { join } from 'node:path';
import { folder, newsnorm, put, read, removeFolders, tree } from '../support/cli';
import { STORM, page } from '../support/pages';

afterAll(removeFolders);

const A = page('Storm closes the harbour', STORM);

describe('explain', () => {
  test('text, JSON and a page', async () => {
    const cwd = folder({ 'a.html': A });
    const text = await newsnorm(['explain', 'a.html'], { cwd });
    expect(text.code).toBe(0);
    expect(text.stdout).toMatch(/^\+ \[\d+, \d+\) +locate\/\S+ +The harbour was closed/m);
    const json = JSON.parse((await newsnorm(['explain', '-', '--json'], { cwd, input: A })).stdout) as {
      schema: string;
      timings?: unknown;
    };
    expect(json.schema).toBe('newsnorm/explanation@1');
    expect(json.timings).toBeUndefined();
    expect((await newsnorm(['explain', 'a.html', '--html', 'out/why.html'], { cwd })).stdout).toBe('');
    expect(read(cwd, 'out/why.html')).toContain('Content-Security-Policy');
    expect(tree(cwd)).toEqual(['a.html', 'out/why.html']);
  });

  test('the same bytes each time; timings only on request', async () => {
    const cwd = folder({ 'a.html': A });
    const runs = await Promise.all([1, 2].map(() => newsnorm(['explain', 'a.html'], { cwd })));
    expect(runs[0]?.stdout).toBe(runs[1]?.stdout);
    expect((await newsnorm(['explain', 'a.html', '--timings'], { cwd })).stdout).toMatch(/locate\/by-score +\d+\.\d\d ms/);
  });

  test('rules are listed, switched off, and misspelt ones are told', async () => {
    const cwd = folder({ 'a.html': A });
    expect((await newsnorm(['explain', '--rules'])).stdout).toMatch(/^chrome\/navigation +The name of the element/m);
    const wrong = await newsnorm(['explain', 'a.html', '--disable-rule', 'chrome/navigatoin'], { cwd });
    expect([wrong.code, wrong.stderr]).toEqual([2, expect.stringContaining('did you mean "chrome/navigation"')]);
    const off = await newsnorm(['explain', 'a.html', '--drop', 'p:nth-of-type(2)'], { cwd });
    expect(off.stdout).toContain('forced/drop');
    expect((await newsnorm(['explain', 'a.html', '--keep', 'p['], { cwd })).code).toBe(2);
  });

  test('several documents, no document, no article', async () => {
    const lines = ['One', 'Two']
      .map((title) => JSON.stringify({ id: title, url: `https://a.example/${title.toLowerCase()}`, html: page(title, STORM) }))
      .join('\n');
    const cwd = folder({ 'a.jsonl': lines, 'b.html': '<nav><a href="/">Home</a></nav>' });
    expect((await newsnorm(['explain', 'a.jsonl', '--record', '2'], { cwd })).stdout).toMatch(/^Two\n/);
    expect((await newsnorm(['explain', 'a.jsonl', '--record', '3'], { cwd })).code).toBe(2);
    expect((await newsnorm(['explain', 'a.jsonl', '--record', 'https://a.example/two'], { cwd })).stdout).toMatch(/^Two\n/);
    expect((await newsnorm(['explain', 'a.jsonl', '--record', 'Three'], { cwd })).stderr).toContain(
      'no document with the address or id "Three"',
    );
    expect((await newsnorm(['explain', 'nowhere.html'], { cwd })).code).toBe(2);
    const none = await newsnorm(['explain', 'b.html'], { cwd });
    expect([none.code, none.stdout]).toEqual([1, expect.stringContaining('No article: no-content')]);
  });
});

describe('report', () => {
  test('a folder, NDJSON, and a manifest that leads to its outputs: the same articles', async () => {
    const cwd = folder({ 'in/a.html': A, 'in/b.html': page('Trains run late', STORM) });
    await newsnorm(['convert', 'in', '-f', 'json', '-o', 'out', '--manifest', 'manifest.ndjson'], { cwd });
    put(cwd, 'all.ndjson', (await newsnorm(['convert', 'in', '-f', 'json', '--stdout'], { cwd })).stdout);
    for (const input of ['out', 'all.ndjson', 'manifest.ndjson']) {
      const { code, stderr } = await newsnorm(['report', input, '-o', 'report.html'], { cwd });
      expect([code, stderr]).toEqual([0, '']);
      expect(read(cwd, 'report.html')).toContain('<dt>Articles</dt><dd>2</dd>');
    }
    expect(read(cwd, 'report.html')).toContain('converted');
  });

  test('outliers lead to pages that explain them', async () => {
    const short = '<article><h1>Short</h1><p>The port is closed, said the mayor of the town on Sunday.</p></article>';
    const cwd = folder({ 'in/a.html': A, 'in/b.html': short });
    await newsnorm(['convert', 'in', '-f', 'json', '-o', 'out'], { cwd });
    const { code } = await newsnorm(['report', 'out', '-o', 'pages/report.html', '--explain', 'pages/why'], { cwd });
    expect(code).toBe(0);
    expect(read(cwd, 'pages/report.html')).toContain('<a href="why/1.html">why this text</a>');
    expect(read(cwd, 'pages/why/1.html')).toContain('newsnorm');
  });

  test('outliers of a container, too', async () => {
    const lines = [STORM, 'The port is closed, said the mayor of the town on Sunday.'].map((text, index) =>
      JSON.stringify({ url: `https://a.example/${index}`, html: `<article><h1>Number ${index}</h1><p>${text}</p></article>` }),
    );
    const cwd = folder({ 'in.jsonl': lines.join('\n') });
    put(cwd, 'a.ndjson', (await newsnorm(['convert', 'in.jsonl', '-f', 'json', '--stdout'], { cwd })).stdout);
    await newsnorm(['report', 'a.ndjson', '-o', 'r.html', '--explain', 'why'], { cwd });
    const titles = tree(join(cwd, 'why')).map((name) => /<h1[^>]*>(.*?)<\/h1>/.exec(read(cwd, `why/${name}`))?.[1]);
    expect(titles).toContain('Number 1');
  });

  test('wrong usage', async () => {
    const cwd = folder({ 'a.txt': 'x' });
    expect((await newsnorm(['report', '-o', 'r.html'], { cwd })).code).toBe(2);
    expect((await newsnorm(['report', 'a'], { cwd })).code).toBe(2);
    expect((await newsnorm(['report', 'nowhere', '-o', 'r.html'], { cwd })).stderr).toContain('nowhere cannot be read');
  });
});

describe('diff', () => {
  const record = (title: string, markdown: string): string =>
    JSON.stringify({ schema: 'newsnorm/article@1', url: `https://a.example/${title}`, title, markdown });
  const runs = (): string =>
    folder({
      'old/a.json': record('A', 'One two three.'),
      'old/b.json': record('B', 'Same.'),
      'new.ndjson': `${record('A', 'One two four.')}\n${record('B', 'Same.')}\n`,
    });

  test('status, text, JSON and page', async () => {
    const cwd = runs();
    const text = await newsnorm(['diff', 'old', 'new.ndjson'], { cwd });
    expect(text.code).toBe(1);
    expect(text.stdout).toContain('One two [-three-]{+four+}.');
    expect(text.stdout).toContain('1 article the same, 1 changed, 0 lost, 0 gained (50.00 % differ)');
    const json = JSON.parse((await newsnorm(['diff', 'old', 'new.ndjson', '--json'], { cwd })).stdout) as { changed: unknown[] };
    expect(json.changed).toHaveLength(1);
    await newsnorm(['diff', 'old', 'new.ndjson', '--html', 'd.html'], { cwd });
    expect(read(cwd, 'd.html')).toContain('<del>three</del><ins>four</ins>.');
    expect((await newsnorm(['diff', 'old', join(cwd, 'old')], { cwd })).code).toBe(0);
  });

  test('--max-changed is a budget', async () => {
    const cwd = runs();
    const status = async (share: string): Promise<number | null> =>
      (await newsnorm(['diff', 'old', 'new.ndjson', '--max-changed', share], { cwd })).code;
    expect([await status('50%'), await status('49.9%'), await status('half'), await status('101%')]).toEqual([0, 1, 2, 2]);
  });
});
