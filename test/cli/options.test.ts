import { join } from 'node:path';
import { mkdirSync } from 'node:fs';
import { folder, newsnorm, put, read, removeFolders, tree } from '../support/cli';
import { STORM, dump, page } from '../support/pages';

afterAll(removeFolders);

const A = page('Storm closes the harbour', STORM);

describe('which inputs', () => {
  const FILES = {
    'in/a.html': A,
    'in/draft/b.html': A,
    'in/draft/c.html': A,
    'in/d.bin': A,
    'in/node_modules/e.html': A,
    'in/.hidden/f.html': A,
  };

  test.each([
    ['a folder is walked, but not what is hidden or installed', [], ['in/a.html', 'in/draft/b.html', 'in/draft/c.html']],
    ['--exclude by name, at any depth', ['--exclude', 'b.html'], ['in/a.html', 'in/draft/c.html']],
    ['--exclude takes a folder with all it holds', ['--exclude', 'draft/'], ['in/a.html']],
    ['--include by glob', ['--include', '{a,c}.html'], ['in/a.html', 'in/draft/c.html']],
    ['--include with --exclude', ['--include', 'draft/*', '--exclude', '**/c.*'], ['in/draft/b.html']],
    ['--include may name unusual endings', ['--include', '*.bin', '--input-format', 'html'], ['in/d.bin']],
  ])('%s', async (_, args, expected) => {
    const cwd = folder(FILES);
    const { stdout } = await newsnorm(['convert', 'in', '--dry-run', '-q', ...args], { cwd });
    expect(
      stdout
        .trimEnd()
        .split('\n')
        .map((line) => line.split(' -> ')[0]),
    ).toEqual(expected);
  });

  test('.newsnormignore at any level', async () => {
    const cwd = folder({ ...FILES, '.newsnormignore': '# drafts\nin/draft/c.html\n', 'in/draft/.newsnormignore': 'b.*\n' });
    const { stdout } = await newsnorm(['convert', 'in', '--dry-run', '-q'], { cwd });
    expect(stdout).toBe('in/a.html -> in/a.md\n');
  });

  test('a literal path wins over its reading as a glob', async () => {
    const cwd = folder({ 'a[1].html': A, 'a1.html': A });
    await newsnorm(['convert', 'a[1].html'], { cwd });
    expect(tree(cwd)).toEqual(['a1.html', 'a[1].html', 'a[1].md']);
  });

  test('-- ends the options', async () => {
    const cwd = folder({ '-odd.html': A });
    expect((await newsnorm(['convert', '--', '-odd.html'], { cwd })).code).toBe(0);
    expect(tree(cwd)).toEqual(['-odd.html', '-odd.md']);
  });

  test('--files-from reads a list, from standard input too', async () => {
    const cwd = folder({ 'a.html': A, 'b.html': A, 'list.txt': 'a.html\r\nb.html\n' });
    expect((await newsnorm(['convert', '--files-from', 'list.txt', '--dry-run', '-q'], { cwd })).stdout).toBe(
      'a.html -> a.md\nb.html -> b.md\n',
    );
    const piped = await newsnorm(['convert', '--files-from', '-', '--dry-run', '-q'], { cwd, input: 'b.html\0' });
    expect(piped.stdout).toBe('b.html -> b.md\n');
  });

  test('--shard parts the inputs: each in exactly one, whichever else there are', async () => {
    const names = Array.from({ length: 12 }, (_, n) => `in/${n}.html`);
    const cwd = folder(Object.fromEntries(names.map((name) => [name, A])));
    const lists = await Promise.all(
      [1, 2, 3].map(async (part) =>
        (await newsnorm(['convert', 'in', '--dry-run', '-q', '--shard', `${part}/3`], { cwd })).stdout.trimEnd().split('\n'),
      ),
    );
    expect(
      lists
        .flat()
        .map((line) => line.split(' -> ')[0])
        .sort(),
    ).toEqual([...names].sort());
    put(cwd, 'in/zz.html', A);
    const again = (await newsnorm(['convert', 'in', '--dry-run', '-q', '--shard', '2/3'], { cwd })).stdout.split('\n');
    expect(again).toEqual(expect.arrayContaining(lists[1] ?? []));
  });
});

describe('how inputs are read', () => {
  test('--input-format overrides what the bytes show', async () => {
    const cwd = folder({ 'a.html': dump('Storm', STORM) });
    const { stdout } = await newsnorm(['convert', 'a.html', '--stdout', '-f', 'json', '--input-format', 'html'], { cwd });
    expect(JSON.parse(stdout)).toMatchObject({ source: { format: 'html' } });
    const seen = await newsnorm(['convert', 'a.html', '--stdout', '-f', 'json'], { cwd });
    expect(JSON.parse(seen.stdout)).toMatchObject({ source: { format: 'dump' }, title: 'Storm' });
  });

  test('--encoding overrides what the page declares', async () => {
    const bytes = Buffer.from(page('Caf\u00e9 am Hafen', STORM), 'latin1');
    const cwd = folder({ 'a.html': bytes });
    const { stdout } = await newsnorm(['convert', 'a.html', '--stdout', '-f', 'json', '--encoding', 'windows-1252'], { cwd });
    expect(JSON.parse(stdout)).toMatchObject({ title: 'Caf\u00e9 am Hafen', source: { encoding: 'windows-1252' } });
  });

  test('--fetched-at is the capture time', async () => {
    const cwd = folder({ 'a.html': A });
    const { stdout } = await newsnorm(['convert', 'a.html', '--stdout', '-f', 'json', '--fetched-at', '2024-01-21T18:15:02Z'], { cwd });
    expect(JSON.parse(stdout)).toMatchObject({ captured: '2024-01-21T18:15:02Z' });
  });

  test('gzip is unpacked whatever the name', async () => {
    const { gzipSync } = await import('node:zlib');
    const cwd = folder({ 'a.html.gz': gzipSync(A), 'broken.html.gz': gzipSync(A).subarray(0, 60) });
    const { code, stderr } = await newsnorm(['convert', 'a.html.gz', 'broken.html.gz'], { cwd });
    expect(code).toBe(1);
    expect(stderr).toContain('broken.html.gz: error bad-record: the compressed data is broken');
    expect(tree(cwd)).toEqual(['a.html.gz', 'a.md', 'broken.html.gz']);
  });
});

describe('precedence: flags > NEWSNORM_* > nearest configuration > defaults', () => {
  test('each wins over the next', async () => {
    const cwd = folder({ 'a.html': A, 'newsnorm.config.json': '{"format": ["txt"], "outDir": "from-config"}' });
    const plan = async (args: string[], env: Record<string, string> = {}): Promise<string> =>
      (await newsnorm(['convert', 'a.html', '--dry-run', '-q', ...args], { cwd, env })).stdout;
    expect(await plan([])).toBe('a.html -> from-config/a.txt\n');
    expect(await plan([], { NEWSNORM_FORMAT: 'html' })).toBe('a.html -> from-config/a.html\n');
    expect(await plan(['-f', 'json'], { NEWSNORM_FORMAT: 'html' })).toBe('a.html -> from-config/a.json\n');
  });

  test('paths of a configuration are relative to it; package.json will do', async () => {
    const cwd = folder({ 'package.json': '{"newsnorm": {"outDir": "out"}}', 'sub/a.html': A });
    expect((await newsnorm(['convert', 'a.html', '--dry-run', '-q'], { cwd: join(cwd, 'sub') })).stdout).toBe('a.html -> ../out/a.md\n');
  });

  test('the nearest counts, and the search ends at the root of the repository', async () => {
    const cwd = folder({ 'newsnorm.config.json': '{"outDir": "outer"}', 'repo/a.html': A });
    mkdirSync(join(cwd, 'repo/.git'));
    expect((await newsnorm(['convert', 'a.html', '--dry-run', '-q'], { cwd: join(cwd, 'repo') })).stdout).toBe('a.html -> a.md\n');
  });

  test.each([
    ['an unknown key', '{"outdir": "x"}', /Unknown key "outdir" in newsnorm\.config\.json; did you mean "outDir"\?/],
    ['a wrong value', '{"jobs": "many"}', /"jobs" in newsnorm\.config\.json is "many"; expected a whole number/],
    ['no JSON', '{', /cannot be read as JSON/],
    ['no object', '[]', /no JSON object/],
  ])('%s is an error', async (_, config, message) => {
    const cwd = folder({ 'a.html': A, 'newsnorm.config.json': config });
    const { code, stderr } = await newsnorm(['convert', 'a.html'], { cwd });
    expect(code).toBe(2);
    expect(stderr).toMatch(message);
  });

  test('an unknown variable is an error with a suggestion', async () => {
    const { code, stderr } = await newsnorm(['convert', 'a.html'], { env: { NEWSNORM_OUTDIR: 'x' } });
    expect(code).toBe(2);
    expect(stderr).toContain('Unknown environment variable NEWSNORM_OUTDIR; did you mean "NEWSNORM_OUT_DIR"?');
  });
});

describe('messages', () => {
  test('-q tells errors only, -v tells warnings of articles', async () => {
    const cwd = folder({ 'a.html': A, 'note.md': '# Note\n', 'empty.html': '' });
    const { stderr } = await newsnorm(['convert', '.', '-q'], { cwd });
    expect(stderr).toBe('empty.html: error empty: the file is empty\n');
  });

  test('--log-format json is an object a line', async () => {
    const cwd = folder({ 'empty.html': '' });
    const { stderr } = await newsnorm(['convert', 'empty.html', '--log-format', 'json'], { cwd });
    const [error, summary] = stderr
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as Record<string, unknown>);
    expect(error).toEqual({ level: 'error', code: 'empty', file: 'empty.html', message: 'the file is empty' });
    expect(summary).toMatchObject({ level: 'info', code: 'summary' });
  });

  test('--log-format github writes annotations with escapes, and few of them', async () => {
    const names = Array.from({ length: 12 }, (_, n) => `in/${String(n).padStart(2, '0')},x.html`);
    const cwd = folder(Object.fromEntries(names.map((name) => [name, ''])));
    const { stderr } = await newsnorm(['convert', 'in', '--log-format', 'github'], { cwd });
    const lines = stderr.trimEnd().split('\n');
    expect(lines[0]).toBe('::error file=in/00%2Cx.html,title=empty::the file is empty');
    expect(lines.filter((line) => line.startsWith('::error'))).toHaveLength(9);
    expect(lines).toHaveLength(13);
  });

  test('--color colours standard error only', async () => {
    const cwd = folder({ 'a.html': A, 'empty.html': '' });
    const { stdout, stderr } = await newsnorm(['convert', '.', '--color', 'always', '--stdout'], { cwd });
    expect(stderr).toContain('\u001b[31merror\u001b[39m');
    expect(stdout).not.toContain('\u001b');
    expect((await newsnorm(['convert', '.', '--stdout'], { cwd, env: { FORCE_COLOR: '1', NO_COLOR: '1' } })).stderr).toContain(
      '\u001b[31m',
    );
    expect((await newsnorm(['convert', '.', '--stdout'], { cwd })).stderr).not.toContain('\u001b');
  });
});

describe('--fail-fast and --max-errors', () => {
  test.each([
    [['--fail-fast'], 1],
    [['--max-errors', '2'], 2],
  ])('%p ends the run after %p failed inputs', async (args, failures) => {
    const cwd = folder({ 'a.html': '', 'b.html': '', 'c.html': '', 'd.html': A });
    const { code, stderr } = await newsnorm(['convert', '.', ...args], { cwd });
    expect(code).toBe(1);
    expect(stderr).toContain(`converted 0, unchanged 0, skipped 0, failed ${failures} `);
    expect(() => read(cwd, 'd.md')).toThrow('ENOENT');
  });

  test('threads that are ahead of the place change nothing', async () => {
    const cwd = folder(Object.fromEntries(Array.from({ length: 60 }, (_, n) => [`in/${n}.html`, n === 0 ? A : ''])));
    const { stderr } = await newsnorm(['convert', 'in', '--fail-fast', '--no-cache', '-j', '2'], { cwd });
    expect(stderr).toMatch(/^in\/1\.html: error empty: the file is empty\nconverted 1, unchanged 0, skipped 0, failed 1 \(1 empty\)/);
  });
});
