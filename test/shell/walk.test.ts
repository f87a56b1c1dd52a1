import { basename, join } from 'node:path';
import { symlinkSync } from 'node:fs';
import { expandGlob } from '../../src/shell/glob';
import type { InputOptions } from '../../src/shell/input';
import { walkFolder } from '../../src/shell/walk';
import { folder, removeFolders } from '../support/cli';

afterAll(removeFolders);

const FILES = {
  'in/a.html': '',
  'in/b.bin': '',
  'in/deep/er/c.html': '',
  'in/deep/.newsnormignore': 'er/d.html\nskipped/\n',
  'in/deep/er/d.html': '',
  'in/deep/skipped/e.html': '',
  'in/node_modules/f.html': '',
  'in/.hidden/g.html': '',
  'in/out/h.html': '',
};

function options(cwd: string, outDir: string | null = null): InputOptions {
  return { cwd, include: [], exclude: [], outDir, extensions: ['.html'] };
}

function walk(arg: string, given: InputOptions): string[] {
  const found: string[] = [];
  walkFolder(arg, given, (path, absolute, problem) => found.push(`${path} ${absolute}${problem ? ` ${problem.message}` : ''}`));
  return found.sort();
}

test('paths are shown as the folder was given', () => {
  const cwd = folder(FILES);
  const names = ['a.html', 'deep/er/c.html', 'out/h.html'];
  const up = `../${basename(cwd)}/in`;
  for (const [arg, shown] of [
    ['in', 'in/'],
    ['./in/', 'in/'],
    [join(cwd, 'in'), `${cwd}/in/`],
    [up, `${up}/`],
  ] as const) {
    expect(walk(arg, options(cwd))).toEqual(names.map((name) => `${shown}${name} ${join(cwd, 'in', name)}`));
  }
  expect(walk('.', options(join(cwd, 'in')))[0]).toBe(`a.html ${join(cwd, 'in/a.html')}`);
});

test('a folder for outputs is passed over where it lies within, not where it lies around', () => {
  const cwd = folder(FILES);
  expect(walk('in', options(cwd, join(cwd, 'in/out')))).toHaveLength(2);
  expect(walk('in', options(cwd, cwd))).toHaveLength(3);
  expect(walk('in', options(cwd, join(cwd, 'in')))).toHaveLength(3);
});

test('links to files are inputs; those to folders, to nothing and to themselves are not followed', () => {
  const cwd = folder({ 'in/a.html': '' });
  symlinkSync('a.html', join(cwd, 'in/b.html'));
  symlinkSync('.', join(cwd, 'in/loop.html'));
  symlinkSync('nothing', join(cwd, 'in/c.html'));
  symlinkSync('d.html', join(cwd, 'in/d.html'));
  expect(walk('in', options(cwd)).map((line) => line.split(' ')[0])).toEqual(['in/a.html', 'in/b.html']);
});

test('a folder that cannot be read is a failed input, and the walk goes on', () => {
  const cwd = folder();
  expect(walk('gone', options(cwd))).toEqual([`gone ${join(cwd, 'gone')} the folder cannot be read: no such file or folder`]);
});

test('a glob may be absolute', async () => {
  const cwd = folder(FILES);
  const found: string[] = [];
  await expandGlob(`${cwd}/in/**/*.html`, options('/'), (path) => found.push(path));
  expect(found.sort()).toEqual(['a.html', 'deep/er/c.html', 'out/h.html'].map((name) => `${cwd}/in/${name}`));
});

test('files come in the order of their paths, so that a million need not be sorted', () => {
  const cwd = folder(
    Object.fromEntries(
      ['a/z.html', 'a-b.html', 'a.html', 'a/b/c.html', 'a/b.html', 'B.html', 'é.html', 'a0.html'].map((name) => [`in/${name}`, '']),
    ),
  );
  const found: string[] = [];
  walkFolder('in', options(cwd), (path) => found.push(path));
  expect(found).toEqual([...found].sort());
  expect(found).toHaveLength(8);
});
