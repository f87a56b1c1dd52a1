/** What the command promises about files, shown by the command itself: nothing half-written, nothing lost, nothing waited for. */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Random } from '../fuzz/random';
import { BIN, contents, folder, newsnorm, put, removeFolders, resultOf, start, tree } from '../support/cli';
import { STORM, dump } from '../support/pages';

afterAll(removeFolders);

const isFull = process.env['SECURITY'] === 'full';
const CONVERT = ['convert', '--no-cache', '-f', 'md,json'];

function articles(count: number): Record<string, string> {
  return Object.fromEntries(Array.from({ length: count }, (_, i) => [`in/${i}.txt`, dump(`Storm ${i}`, `${STORM} Report number ${i}.`)]));
}

/** Files that newsnorm has not yet given their name. */
function temporaries(root: string): string[] {
  return readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((name) => /(?:^|\/)\.nn-/.test(name));
}

describe('names', () => {
  const NAMES = [
    'line\nend.txt',
    '-f.txt',
    '--out-dir.txt',
    '[a]{b,c}(d)!e*f?.txt',
    ' blank .txt',
    '\u001b[31mred.txt',
    'caf\u00e9.txt',
    'cafe\u0301-decomposed.txt',
    '$(touch x);`y`&z.txt',
    'quo\'te"s.txt',
    'back\\slash.txt',
    '\u202egnp.txt',
    `${'n'.repeat(251)}.txt`,
    `${'字'.repeat(83)}.txt`,
  ];

  test('of any characters and length are converted, and told without control characters', async () => {
    const root = folder(Object.fromEntries(NAMES.map((name) => [`in/${name}`, dump('Storm', STORM)])));
    const before = contents(join(root, 'in'));
    const result = await newsnorm(['convert', '--no-cache', '-v', '-o', 'out', '--', 'in'], { cwd: root });
    expect(result).toMatchObject({ code: 0 });
    expect(tree(join(root, 'out'))).toHaveLength(NAMES.length);
    expect(contents(join(root, 'in'))).toEqual(before);
    expect(result.stderr).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202e]/);
  });

  test.each(NAMES)('%j is also found as an argument', async (name) => {
    const root = folder({ [name]: dump('Storm', STORM) });
    const result = await newsnorm(['convert', '--no-cache', '--stdout', '--', name], { cwd: root });
    expect(result.stdout).toContain('torn two ferries');
  });

  test('that are no UTF-8 are converted or told, and the rest converted', async () => {
    const root = folder({ 'in/a.txt': dump('Storm', STORM) });
    writeFileSync(Buffer.concat([Buffer.from(join(root, 'in/x')), Buffer.from([0xff, 0xfe]), Buffer.from('.txt')]), dump('Storm', STORM));
    const { code, stderr } = await newsnorm([...CONVERT, '-o', 'out', 'in'], { cwd: root });
    expect(tree(join(root, 'out')).filter((name) => name.startsWith('a.'))).toHaveLength(2);
    expect(code === 0 || stderr.includes('in/x')).toBe(true);
  });
});

describe('what is no file', () => {
  test('loops of links, pipes, devices and sockets are passed over in a folder', async () => {
    const root = folder({ 'in/a.txt': dump('Storm', STORM), 'in/deep/b.txt': dump('Storm', STORM) });
    symlinkSync('..', join(root, 'in/deep/up'));
    symlinkSync('self', join(root, 'in/self'));
    symlinkSync('/dev/zero', join(root, 'in/zero.txt'));
    symlinkSync('nowhere', join(root, 'in/nowhere.txt'));
    execFileSync('mkfifo', [join(root, 'in/pipe.txt')]);
    await newsnorm([...CONVERT, '-o', 'out', 'in'], { cwd: root });
    expect(tree(join(root, 'out'))).toEqual(expect.arrayContaining(['a.json', 'a.md', 'deep/b.json', 'deep/b.md']));
    expect(tree(join(root, 'out')).filter((name) => !/^(?:a|deep\/b)\.(?:md|json)$/.test(name))).toEqual([]);
  });

  test('an output never leaves the output folder through a link that an archive brought', async () => {
    const root = folder({ 'in/a.txt': dump('Storm', STORM), 'secret/a.md': 'mine' });
    mkdirSync(join(root, 'out'));
    symlinkSync('../secret/a.md', join(root, 'out/a.md'));
    await newsnorm([...CONVERT, '--force', '-o', 'out', 'in'], { cwd: root });
    expect(readFileSync(join(root, 'secret/a.md'), 'utf8')).toBe('mine');
  });
});

describe('a machine that refuses', () => {
  test('few open files: all is converted or told', () => {
    const root = folder(articles(40));
    const line = `ulimit -n 40; exec "$0" "$1" convert --no-cache -j 2 -o out in`;
    const { status, stderr } = spawnSync('sh', ['-c', line, process.execPath, BIN], { cwd: root, encoding: 'utf8' });
    const done = tree(join(root, 'out')).length;
    expect(done === 40 || (status !== 0 && stderr !== '')).toBe(true);
    expect(temporaries(root)).toEqual([]);
  });

  test('files may not grow: no output is cut short, each failure is told', () => {
    const root = folder(articles(10));
    put(root, 'in/long.txt', dump('Storm', `${STORM}</p><p>`.repeat(3000)));
    // 64 blocks of 512 bytes: the long one does not fit.
    const line = `trap '' XFSZ; ulimit -f 64; exec "$0" "$1" convert --no-cache -o out in`;
    const { status, stderr } = spawnSync('sh', ['-c', line, process.execPath, BIN], { cwd: root, encoding: 'utf8' });
    expect(status).toBe(1);
    expect(stderr).toContain('long.txt');
    expect(tree(join(root, 'out')).filter((name) => name.endsWith('.md'))).toHaveLength(10);
    expect(temporaries(root)).toEqual([]);
  });

  test('standard output on a full disk is told', () => {
    const root = folder(articles(3));
    const { status, stderr } = spawnSync('sh', ['-c', '"$0" "$1" convert --no-cache --stdout in >/dev/full', process.execPath, BIN], {
      cwd: root,
      encoding: 'utf8',
    });
    expect(status).not.toBe(0);
    expect(stderr).not.toBe('');
  });
});

test('killed at any moment: every output is whole, and the next run ends as if nothing had happened', async () => {
  const root = folder(articles(60));
  await newsnorm([...CONVERT, '-j', '1', '-o', 'whole', 'in'], { cwd: root });
  const whole = contents(join(root, 'whole'));
  const random = new Random(6);
  for (let trial = 0; trial < (isFull ? 50 : 5); trial++) {
    rmSync(join(root, 'out'), { recursive: true, force: true });
    const child = start([...CONVERT, '-o', 'out', 'in'], { cwd: root });
    const ended = resultOf(child);
    const timer = setTimeout(() => child.kill('SIGKILL'), 100 + random.below(900));
    await ended;
    clearTimeout(timer);
    mkdirSync(join(root, 'out'), { recursive: true });
    const partial = Object.entries(contents(join(root, 'out'))).filter(([name]) => !/(?:^|\/)\.nn-/.test(name));
    for (const [name, content] of partial) expect([name, content]).toEqual([name, whole[name]]);
    await newsnorm([...CONVERT, '-o', 'out', 'in'], { cwd: root });
    expect(contents(join(root, 'out'))).toEqual(whole);
  }
}, 300_000);
