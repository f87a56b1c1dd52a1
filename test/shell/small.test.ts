import { configKey, environmentKey } from '../../src/cli/options';
import { suggest } from '../../src/cli/suggest';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { VERSION } from '../../src/model/version';
import { mapOrdered } from '../../src/shell/map-ordered';
import { commonFolder, isWithin, splitName } from '../../src/shell/paths';
import { progressLine, wantsProgress } from '../../src/shell/progress';
import { shardOf } from '../../src/shell/shard';
import { visible, visibleLine } from '../../src/shell/visible';
import { wantsColour } from '../../src/shell/wants-colour';

test('the version is that of package.json', () => {
  const manifest = JSON.parse(readFileSync(join(__dirname, '../../package.json'), 'utf8')) as { version: string };
  expect(VERSION).toBe(manifest.version);
});

test('control characters are seen, line ends and tabs stay', () => {
  expect(visible('a\u001b[2Jb\u0007\u009b\u202e\tc\n')).toBe('a\\x1b[2Jb\\x07\\x9b\\u202e\tc\n');
  expect(visibleLine('a\nb\tc')).toBe('a\\nb c');
  expect(visible('港口 é 😀')).toBe('港口 é 😀');
});

test.each([
  ['formt', 'format'],
  ['outDir', 'out-dir'],
  ['OUT_DIR', 'out-dir'],
  ['x', null],
  ['completely-different', null],
])('suggestion for %s is %s', (word, expected) => {
  expect(suggest(word, ['format', 'out-dir', 'jobs'])).toBe(expected);
});

test('keys of an option', () => {
  expect([configKey('max-bytes'), environmentKey('max-bytes')]).toEqual(['maxBytes', 'NEWSNORM_MAX_BYTES']);
});

test.each([
  ['a.html', 'a', '.html', ''],
  ['a.b.HTML', 'a.b', '.html', ''],
  ['a.warc.gz', 'a', '.warc', '.gz'],
  ['a', 'a', '', ''],
  ['.gz', '.gz', '', ''],
])('parts of the name %s', (name, stem, extension, compression) => {
  expect(splitName(name)).toEqual({ stem, extension, compression });
});

test('the common folder', () => {
  expect(commonFolder(['/a/b/c', '/a/b'], '/x')).toBe('/a/b');
  expect(commonFolder(['/a/b', '/a/bc'], '/x')).toBe('/a');
  expect(commonFolder([], '/x')).toBe('/x');
  expect([isWithin('/a/b', '/a'), isWithin('/ab', '/a'), isWithin('/a', '/a'), isWithin('/a/..b', '/a')]).toEqual([
    true,
    false,
    true,
    true,
  ]);
});

test('shards are even and depend on the path alone', () => {
  const counts = [0, 0, 0, 0];
  for (let n = 0; n < 4000; n++) {
    const part = shardOf(`in/${n}.html`, 4) - 1;
    counts[part] = (counts[part] ?? 0) + 1;
  }
  for (const count of counts) expect(Math.abs(count - 1000)).toBeLessThan(150);
  expect(shardOf('in/a.html', 1)).toBe(1);
});

test('mapping in order is bounded and ordered', async () => {
  let under = 0;
  let most = 0;
  async function* source(): AsyncGenerator<number> {
    for (let n = 0; n < 20; n++) yield await Promise.resolve(n);
  }
  const slow = async (n: number): Promise<number> => {
    most = Math.max(most, ++under);
    await new Promise((resolve) => setTimeout(resolve, (n * 7) % 5));
    under--;
    return n;
  };
  const results = [];
  for await (const n of mapOrdered(source(), slow, 3)) results.push(n);
  expect(results).toEqual(Array.from({ length: 20 }, (_, n) => n));
  expect(most).toBeLessThanOrEqual(3);
});

test('an error of the mapping is thrown in its turn', async () => {
  async function* source(): AsyncGenerator<number> {
    for (let n = 0; n < 5; n++) yield await Promise.resolve(n);
  }
  const results: number[] = [];
  const run = async (): Promise<void> => {
    for await (const n of mapOrdered(source(), (n) => (n === 2 ? Promise.reject(new Error('two')) : n), 4)) results.push(n);
  };
  await expect(run()).rejects.toThrow('two');
  expect(results).toEqual([0, 1]);
});

test.each([
  ['never', {}, true, false],
  ['always', { NO_COLOR: '1' }, false, true],
  ['auto', {}, true, true],
  ['auto', {}, false, false],
  ['auto', { NO_COLOR: '1' }, true, false],
  ['auto', { FORCE_COLOR: '1', NO_COLOR: '1' }, false, true],
  ['auto', { FORCE_COLOR: '0' }, true, false],
  ['auto', { TERM: 'dumb' }, true, false],
] as const)('colours %s with %j on a terminal: %p -> %p', (when, env, isTTY, expected) => {
  expect(wantsColour(when, { env, stderr: { isTTY } as never })).toBe(expected);
});

test.each([
  ['auto', {}, true, true],
  ['auto', { CI: 'true' }, true, false],
  ['auto', {}, false, false],
  ['always', { CI: 'true' }, false, true],
] as const)('progress %s with %j on a terminal: %p -> %p', (when, env, isTTY, expected) => {
  expect(wantsProgress(when, { env, stderr: { isTTY } as never })).toBe(expected);
});

test('the progress line', () => {
  expect(progressLine(412, 1000, 2, 3000)).toBe('412/1000 41% · 137/s · 5 s left · 2 failed');
  expect(progressLine(1, 10_000, 0, 1000)).toBe('1/10000 0% · 1.0/s · 2 h 46 min left');
});
