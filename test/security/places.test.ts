/** What is no file, or may not be touched, under every name that a command takes: a clear record, nothing waited for, the rest converted. */
import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, cpSync, existsSync, lstatSync, mkdirSync, readdirSync, rmSync, symlinkSync } from 'node:fs';
import { createServer, type Server } from 'node:net';
import { basename, dirname, join } from 'node:path';
import { BIN, contents, folder, newsnorm, put, removeFolders, resultOf, start, tree } from '../support/cli';
import { STORM, dump } from '../support/pages';

afterAll(removeFolders);

const PAGE = dump('Storm', STORM);

/** A folder with a good input and what is none under names of inputs. */
async function hostile(): Promise<{ readonly root: string; readonly server: Server }> {
  const root = folder({ 'good.txt': PAGE });
  execFileSync('mkfifo', [join(root, 'pipe.txt')]);
  symlinkSync('/dev/zero', join(root, 'zero.txt'));
  symlinkSync('self.txt', join(root, 'self.txt'));
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(join(root, 'socket.txt'), resolve));
  return { root, server };
}

describe('as an argument', () => {
  const NONE: readonly (readonly [name: string, told: string])[] = [
    ['pipe.txt', 'is a named pipe, no file'],
    ['zero.txt', 'is a device, no file'],
    ['/dev/zero', 'is a device, no file'],
    ['socket.txt', 'socket.txt'],
    ['self.txt', 'the link leads in a circle'],
    ['missing.txt', 'no such file or folder'],
    ['good.txt/inner.txt', 'what should be a folder on the way to it is none'],
    [`${'n'.repeat(300)}.txt`, 'the name is too long'],
  ];

  test('each is told, and the rest converted', async () => {
    const { root, server } = await hostile();
    const { code, stderr } = await newsnorm(['convert', '--no-cache', '-o', 'out', 'good.txt', ...NONE.map(([name]) => name)], {
      cwd: root,
    });
    server.close();
    expect(code).toBe(1);
    for (const [name, told] of NONE)
      expect(stderr.split('\n').filter((line) => line.includes(name) && line.includes(told))).toHaveLength(1);
    expect(stderr).not.toContain('bug');
    expect(tree(join(root, 'out')).map((name) => basename(name))).toEqual(['good.md']);
  });

  test.each([
    ['explain', ['explain']],
    ['report', ['report', '-o', 'r.html']],
    ['diff', ['diff', 'good.txt']],
    ['dedupe', ['dedupe']],
    ['learn', ['learn', '-o', 'profiles']],
  ])('of %s', async (_name, args) => {
    const { root, server } = await hostile();
    for (const [name] of NONE.slice(1, 5)) {
      const { code, stderr } = await newsnorm([...args, name], { cwd: root });
      expect(code).not.toBe(0);
      expect(stderr).not.toMatch(/bug|\n {4}at /);
    }
    server.close();
  });

  test('what the shell lends is read', () => {
    const root = folder({ 'good.txt': PAGE });
    const line = 'cat good.txt | "$0" "$1" convert --no-cache --stdout /dev/stdin';
    const { stdout } = spawnSync('sh', ['-c', line, process.execPath, BIN], { cwd: root, encoding: 'utf8' });
    expect(stdout).toContain('torn two ferries');
  });

  test('an endless standard input ends', async () => {
    const { code, stderr } = await resultOf(start(['convert', '--no-cache', '--stdout', '/dev/stdin'], { stdin: '/dev/zero' }));
    expect({ code, told: stderr.includes('error') }).toEqual({ code: 1, told: true });
  });
});

test('an ignore file that is a pipe is passed over', async () => {
  const root = folder({ 'in/good.txt': PAGE });
  execFileSync('mkfifo', [join(root, 'in/.newsnormignore')]);
  for (const name of ['in', 'in/*.txt']) {
    expect(await newsnorm(['convert', '--no-cache', '--stdout', name], { cwd: root })).toMatchObject({ code: 0 });
  }
});

describe('in the place of an output', () => {
  const PLACES: readonly (readonly [name: string, make: (path: string) => unknown, told: string])[] = [
    ['a pipe', (path) => execFileSync('mkfifo', [path]), 'is a named pipe, no file'],
    [
      'a link to a device',
      (path) => {
        symlinkSync('/dev/zero', path);
      },
      'is a device, no file',
    ],
    [
      'a folder',
      (path) => {
        mkdirSync(path);
      },
      'is a folder',
    ],
  ];

  test.each(PLACES)('%s is told and left, also by --force', async (_name, make, told) => {
    const root = folder({ 'in/a.txt': PAGE, 'in/b.txt': PAGE, 'out/c.md': '' });
    make(join(root, 'out/a.md'));
    make(join(root, 'manifest.ndjson'));
    const before = ['out/a.md', 'manifest.ndjson'].map((name) => lstatSync(join(root, name)).ino);
    for (const force of [[], ['--force']]) {
      const { code, stderr } = await newsnorm(['convert', '--no-cache', ...force, '-o', 'out', 'in'], { cwd: root });
      expect(code).toBe(1);
      expect(stderr).toContain(`out/a.md cannot be written: ${told}`);
      expect(readdirSync(join(root, 'out')).sort()).toEqual(['a.md', 'b.md', 'c.md']);
    }
    const { code, stderr } = await newsnorm(['convert', '--no-cache', '-o', 'out', '--manifest', 'manifest.ndjson', 'in'], { cwd: root });
    expect([code, stderr.includes(told)]).toEqual([2, true]);
    expect(['out/a.md', 'manifest.ndjson'].map((name) => lstatSync(join(root, name)).ino)).toEqual(before);
  });

  test('a file in the place of the folder of the outputs', async () => {
    const root = folder({ 'in/a.txt': PAGE, out: 'mine' });
    const { code, stderr } = await newsnorm(['convert', '--no-cache', '-o', 'out/deep', 'in'], { cwd: root });
    expect([code, stderr.includes('cannot be written'), stderr.includes('bug')]).toEqual([1, true, false]);
  });

  test('a folder that takes nothing, for outputs, manifest and cache', async () => {
    const root = folder({ 'in/a.txt': PAGE });
    const { code, stderr } = await newsnorm(['convert', '--cache-location', '/proc/none/a', '-o', '/proc/none/b', 'in'], { cwd: root });
    expect([code, stderr.includes('cannot be written'), stderr.includes('bug')]).toEqual([1, true, false]);
    expect(await newsnorm(['convert', '--cache-location', '/proc/none/a', '-o', 'out', 'in'], { cwd: root })).toMatchObject({ code: 0 });
  });

  test('an ending that makes the name too long: told, and the rest converted', async () => {
    const root = folder({ [`in/${'n'.repeat(251)}.txt`]: PAGE, 'in/a.txt': PAGE });
    const { code, stderr } = await newsnorm(['convert', '--no-cache', '-f', 'json', '-o', 'out', 'in'], { cwd: root });
    expect([code, stderr.includes('the name is too long')]).toEqual([1, true]);
    expect(readdirSync(join(root, 'out'))).toEqual(['a.json']);
  });
});

test.each([
  ['case', ['a.txt', 'A.txt']],
  ['composition', ['caf\u00e9.txt', 'cafe\u0301.txt']],
  ['ending', ['a.txt', 'a.html']],
])('names that differ in %s only: an output each, or none and a word about it', async (_name, names) => {
  const root = folder(Object.fromEntries(names.map((name, i) => [`in/${name}`, dump(`Storm ${i}`, `${STORM} Report ${i}.`)])));
  const { code, stderr } = await newsnorm(['convert', '--no-cache', '-o', 'out', 'in'], { cwd: root });
  const reports = existsSync(join(root, 'out'))
    ? Object.values(contents(join(root, 'out'))).map((text) => /Report \d/.exec(text)?.[0])
    : [];
  expect([code, ...reports.sort()]).toEqual(code === 0 ? [0, 'Report 0', 'Report 1'] : [2]);
  if (code === 2) for (const name of names) expect(stderr).toContain(name);
});

describe('somebody without rights', () => {
  const NOBODY = 65534;

  /** The command as a user who owns nothing, where the tester may choose; else as he is, without rights of his own on the files. */
  function asNobody(root: string, args: readonly string[]): { readonly status: number | null; readonly stderr: string } {
    const isRoot = process.getuid?.() === 0;
    // Where the sources lie others may not look.
    const own = join(root, '.own');
    if (isRoot)
      for (const name of ['bin', 'dist', 'package.json']) cpSync(join(dirname(dirname(BIN)), name), join(own, name), { recursive: true });
    const user = isRoot ? { uid: NOBODY, gid: NOBODY } : {};
    const bin = isRoot ? join(own, 'bin/newsnorm.js') : BIN;
    return spawnSync(process.execPath, [bin, ...args], { cwd: root, encoding: 'utf8', env: { HOME: root }, ...user });
  }

  test('files and folders that may not be read are told, and the rest converted', () => {
    const root = folder({ 'in/a.txt': PAGE, 'in/b.txt': PAGE, 'in/deep/c.txt': PAGE, 'out/none': '' });
    for (const name of ['.', 'in', 'out']) chmodSync(join(root, name), 0o777);
    chmodSync(join(root, 'in/b.txt'), 0);
    chmodSync(join(root, 'in/deep'), 0);
    const { status, stderr } = asNobody(root, ['convert', '--no-cache', '-o', 'out', 'in', 'in/deep/c.txt']);
    chmodSync(join(root, 'in/deep'), 0o755);
    expect(status).toBe(1);
    for (const name of ['in/b.txt', 'in/deep', 'in/deep/c.txt'])
      expect(stderr).toMatch(new RegExp(`^${name}: error io: .*permission denied`, 'm'));
    expect(stderr).not.toContain('bug');
    expect(tree(join(root, 'out'))).toEqual(['a.md', 'none']);
  });

  test('a folder that may not be written is told for each output', () => {
    const root = folder({ 'in/a.txt': PAGE, 'in/b.txt': PAGE, 'out/none': '' });
    chmodSync(root, 0o777);
    chmodSync(join(root, 'out'), 0o555);
    const { status, stderr } = asNobody(root, ['convert', '--no-cache', '-o', 'out', 'in']);
    expect(status).toBe(1);
    expect(stderr.match(/cannot be written: permission denied/g)).toHaveLength(2);
    expect(readdirSync(join(root, 'out'))).toEqual(['none']);
  });
});

test('inputs that change and vanish during the run are converted or told', async () => {
  const count = 300;
  const root = folder(Object.fromEntries(Array.from({ length: count }, (_, i) => [`in/${String(i).padStart(3, '0')}.txt`, PAGE])));
  const ended = resultOf(start(['convert', '--no-cache', '-j', '1', '-o', 'out', '--manifest', 'm.ndjson', 'in'], { cwd: root }));
  for (let i = count - 1; i >= count / 2; i--) {
    if (i % 2 === 0) rmSync(join(root, `in/${i}.txt`));
    else put(root, `in/${i}.txt`, PAGE.repeat(3));
    await new Promise((resolve) => setTimeout(resolve, 1));
  }
  const { stderr } = await ended;
  const lines = contents(root)['m.ndjson']?.trim().split('\n') ?? [];
  const statuses = lines.map((line) => (JSON.parse(line) as { status: string }).status);
  // Some are gone before they are found.
  expect(statuses.length).toBeGreaterThanOrEqual(count / 2);
  expect(statuses.filter((status) => status !== 'converted')).toHaveLength(stderr.match(/: error io: no such file/g)?.length ?? 0);
  expect(tree(join(root, 'out'))).toHaveLength(statuses.filter((status) => status === 'converted').length);
});
