import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, statSync, truncateSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { BIN, contents, folder, newsnorm, put, read, removeFolders, resultOf, start, tree } from '../support/cli';
import { STORM, page } from '../support/pages';

afterAll(removeFolders);

function many(count: number): Record<string, string> {
  const pages = Array.from({ length: count }, (_, n) => [`in/${n}.html`, n % 7 === 3 ? '' : page(`Storm ${n}`, `${STORM} Ferry ${n}.`)]);
  return Object.fromEntries(pages) as Record<string, string>;
}

function records(ndjson: string): Record<string, unknown>[] {
  return ndjson
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, unknown>);
}

describe('--jobs', () => {
  test('one thread and three give the same files, messages and standard output', async () => {
    const one = folder(many(40));
    const three = folder(many(40));
    const run = async (cwd: string, jobs: string): Promise<unknown> => {
      const written = await newsnorm(['convert', 'in', '-f', 'md,json', '--no-cache', '-j', jobs], { cwd });
      const printed = await newsnorm(['convert', 'in', '-f', 'json', '--stdout', '-q', '-j', jobs], { cwd });
      return { code: written.code, messages: written.stderr.replace(/in [0-9.]+ s/, ''), printed, files: contents(cwd) };
    };
    expect(await run(one, '1')).toEqual(await run(three, '3'));
  });

  test('TZ, LANG and the order of arguments change nothing', async () => {
    const cwd = folder({ 'a.html': page('Storm', STORM), 'b.html': page('Calm', STORM) });
    const print = async (args: string[], env: Record<string, string>): Promise<string> =>
      (await newsnorm(['convert', ...args, '-f', 'json', '--stdout', '-q'], { cwd, env })).stdout;
    const first = await print(['a.html', 'b.html'], { TZ: 'UTC', LANG: 'C' });
    expect(await print(['b.html', './a.html'], { TZ: 'Asia/Tokyo', LANG: 'tr_TR.UTF-8' })).toBe(first);
  });
});

describe('cache', () => {
  test('unchanged inputs are passed over, changed ones and changed outputs are not', async () => {
    const cwd = folder({ 'in/a.html': page('Storm', STORM), 'in/b.html': page('Calm', STORM), 'in/c.html': page('Ice', STORM) });
    const args = ['convert', 'in', '--cache-location', 'cache'];
    expect((await newsnorm(args, { cwd })).stderr).toContain('converted 3, unchanged 0');
    expect(tree(join(cwd, 'cache'))).toHaveLength(1);
    put(cwd, 'in/b.html', page('Calm again', STORM));
    put(cwd, 'in/c.md', read(cwd, 'in/c.md').replace('Ice', 'Snow'));
    const { code, stderr } = await newsnorm(args, { cwd });
    expect(code).toBe(1);
    expect(stderr).toContain('converted 1, unchanged 1, skipped 0, failed 1 (1 io)');
  });

  test('an entry holds for its options only', async () => {
    const cwd = folder({ 'a.html': page('Storm', STORM) });
    await newsnorm(['convert', 'a.html', '--cache-location', 'cache'], { cwd });
    await newsnorm(['convert', 'a.html', '--cache-location', 'cache', '--front-matter', 'none'], { cwd });
    expect(read(cwd, 'a.md')).toMatch(/^# Storm/);
  });

  test('new times with the old content are no change', async () => {
    const cwd = folder({ 'a.html': page('Storm', STORM) });
    const args = ['convert', 'a.html', '--cache-location', 'cache', '--manifest', 'm.ndjson'];
    await newsnorm(args, { cwd });
    utimesSync(join(cwd, 'a.html'), 1_700_000_000, 1_700_000_000);
    await newsnorm(args, { cwd });
    expect(records(read(cwd, 'm.ndjson'))).toMatchObject([{ status: 'unchanged', ms: 0 }]);
  });

  test('a torn journal costs nothing but time', async () => {
    const cwd = folder({ 'a.html': page('Storm', STORM) });
    const args = ['convert', 'a.html', '--cache-location', 'cache'];
    await newsnorm(args, { cwd });
    const [journal = ''] = tree(join(cwd, 'cache'));
    put(cwd, `cache/${journal}`, read(cwd, `cache/${journal}`).slice(0, 40));
    expect((await newsnorm(args, { cwd })).code).toBe(0);
  });

  test('times in the future tell nothing: contents do', async () => {
    const cwd = folder({ 'a.html': page('Storm', STORM) });
    const args = ['convert', 'a.html', '--cache-location', 'cache'];
    const tomorrow = new Date(Date.now() + 86_400_000);
    utimesSync(join(cwd, 'a.html'), tomorrow, tomorrow);
    await newsnorm(args, { cwd });
    expect((await newsnorm(args, { cwd })).stderr).toContain('unchanged 1');
    put(cwd, 'a.html', page('Quiet', STORM));
    utimesSync(join(cwd, 'a.html'), tomorrow, tomorrow);
    expect((await newsnorm(args, { cwd })).stderr).toContain('converted 1');
    expect(read(cwd, 'a.md')).toContain('# Quiet');
  });
});

describe('--manifest', () => {
  test('has a line for every input, in order, with what became of it', async () => {
    const cwd = folder({ 'in/a.html': page('Storm', STORM), 'in/b.html': '', 'in/c.md': '# Note\n' });
    const { code } = await newsnorm(['convert', 'in', 'gone.html', '--manifest', 'out/m.ndjson'], { cwd });
    expect(code).toBe(1);
    const lines = records(read(cwd, 'out/m.ndjson'));
    expect(lines.map(({ path, status, reason }) => [path, status, reason])).toEqual([
      ['gone.html', 'failed', 'io'],
      ['in/a.html', 'converted', null],
      ['in/b.html', 'failed', 'empty'],
      ['in/c.md', 'skipped', 'not-a-dump'],
    ]);
    expect(lines[1]).toMatchObject({
      schema: 'newsnorm/manifest@1',
      outputs: [{ path: 'in/a.md', action: 'written' }],
      attempt: 1,
      documents: 1,
      letters: { source: 194, kept: 189 },
    });
  });

  test('an input of the run cannot be the manifest', async () => {
    const cwd = folder({ 'a.html': page('Storm', STORM) });
    const { code, stderr } = await newsnorm(['convert', 'a.html', '--manifest', 'a.html'], { cwd });
    expect([code, stderr]).toEqual([2, expect.stringContaining('is an input of this run')]);
    expect(read(cwd, 'a.html')).toContain('harbour');
  });
});

describe('interrupts', () => {
  test('SIGINT ends with 130 and leaves no partial file; the rerun completes the work', async () => {
    const files = Object.fromEntries(Array.from({ length: 400 }, (_, n) => [`in/${n}.html`, page(`Storm ${n}`, STORM.repeat(50))]));
    const cwd = folder(files);
    const child = start(['convert', 'in', '-f', 'json', '--no-cache', '-v', '--manifest', 'm.ndjson'], { cwd });
    const done = resultOf(child);
    const timer = setInterval(() => {
      if (!tree(join(cwd, 'in')).some((name) => name.endsWith('.json'))) return;
      clearInterval(timer);
      child.kill('SIGINT');
    }, 5);
    const { code, stderr } = await done;
    expect(code).toBe(130);
    expect(stderr).toMatch(/^converted [0-9]+,/m);
    const names = tree(join(cwd, 'in'));
    expect(names.filter((name) => name.startsWith('.nn-'))).toEqual([]);
    for (const name of names) if (name.endsWith('.json')) JSON.parse(readFileSync(join(cwd, 'in', name), 'utf8'));
    await newsnorm(['convert', 'in', '-f', 'json', '--no-cache', '-q'], { cwd });
    expect(tree(join(cwd, 'in'))).toHaveLength(800);
  }, 30_000);

  test('SIGINT within a file of many records leaves none of it, and nothing is believed done', async () => {
    const lines = Array.from({ length: 3000 }, (_, n) => `${JSON.stringify({ id: n, html: page(`Storm ${n}`, STORM.repeat(20)) })}\n`);
    const cwd = folder({ 'in.jsonl': lines.join('') });
    const args = ['convert', 'in.jsonl', '-f', 'json', '--cache-location', 'cache', '--manifest', 'm.ndjson'];
    const child = start(args, { cwd });
    const done = resultOf(child);
    const timer = setInterval(() => {
      if (!tree(cwd).some((name) => name.startsWith('.nn-') && statSync(join(cwd, name)).size > 100_000)) return;
      clearInterval(timer);
      child.kill('SIGINT');
    }, 5);
    const { code, stderr } = await done;
    expect([code, stderr]).toEqual([130, expect.stringContaining('converted 0, unchanged 0, skipped 0, failed 0')]);
    expect(tree(cwd)).toEqual(['in.jsonl', 'm.ndjson']);
    expect(read(cwd, 'm.ndjson')).toBe('');
    await newsnorm(args, { cwd });
    expect(records(read(cwd, 'in.ndjson'))).toHaveLength(3000);
  }, 60_000);

  test('SIGKILL at any moment leaves whole files only, and the rerun is as if nothing had been', async () => {
    const files = Object.fromEntries(Array.from({ length: 60 }, (_, n) => [`in/${n}.html`, page(`Storm ${n}`, STORM)]));
    const expected = folder(files);
    await newsnorm(['convert', 'in', '--no-cache'], { cwd: expected });
    const cwd = folder(files);
    for (const delay of [60, 100, 140, 180]) {
      const child = start(['convert', 'in', '--cache-location', 'cache'], { cwd });
      const ended = once(child, 'close');
      setTimeout(() => child.kill('SIGKILL'), delay);
      await ended;
      for (const name of tree(join(cwd, 'in'))) {
        if (name.endsWith('.md')) expect(read(cwd, `in/${name}`)).toBe(read(expected, `in/${name}`));
      }
    }
    expect((await newsnorm(['convert', 'in', '--no-cache'], { cwd })).code).toBe(0);
    expect(contents(join(cwd, 'in'))).toEqual(contents(join(expected, 'in')));
  }, 30_000);
});

test('large files that are no input are closed again', async () => {
  const cwd = folder();
  for (let n = 0; n < 80; n++) {
    put(cwd, `in/${n}.html`, Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'));
    truncateSync(join(cwd, `in/${n}.html`), 5 << 20);
  }
  const child = spawn('sh', ['-c', `ulimit -n 60; exec "${process.execPath}" "${BIN}" convert in -o out --no-cache -j 1`], { cwd });
  expect((await resultOf(child)).stderr).toContain('failed 80 (80 unsupported)');
});
