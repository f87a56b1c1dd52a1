import { readFileSync } from 'node:fs';
import { join } from 'node:path';

interface LockedPackage {
  readonly version?: string;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

const root = join(__dirname, '../..');
const read = (name: string): unknown => JSON.parse(readFileSync(join(root, name), 'utf8'));

/** npm forgets the packages of other platforms where it cannot fetch them, and then refuses `npm ci` with its own lock file. */
test('the lock file knows every optional package', () => {
  const { packages } = read('package-lock.json') as { packages: Readonly<Record<string, LockedPackage>> };
  const missing = Object.entries(packages).flatMap(([at, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies).filter((name) => !packages[`node_modules/${name}`] && !packages[`${at}/node_modules/${name}`]),
  );
  expect(missing).toEqual([]);
});

test('all packages are named by exact version', () => {
  const { dependencies, devDependencies } = read('package.json') as Record<'dependencies' | 'devDependencies', Record<string, string>>;
  const loose = Object.entries({ ...dependencies, ...devDependencies }).filter(([, version]) => !/^[0-9]+\.[0-9]+\.[0-9]+$/.test(version));
  expect(loose).toEqual([]);
});

test('the lock file names no registry', () => {
  const text = readFileSync(join(root, 'package-lock.json'), 'utf8');
  expect(text).not.toMatch(/"resolved": "(?!https:\/\/registry\.npmjs\.org\/)/);
});

test('every package has the reason for its version', () => {
  const manifest = read('package.json') as Record<'//' | 'dependencies' | 'devDependencies', Record<string, string>>;
  const { why, ...reasons } = manifest['//'];
  expect(why).toMatch(/\.$/);
  expect(Object.keys(reasons).sort()).toEqual(Object.keys({ ...manifest.dependencies, ...manifest.devDependencies }).sort());
});

test('the build names the licences of what it bundles', () => {
  const text = readFileSync(join(root, 'dist', 'third-party-notices.txt'), 'utf8');
  for (const name of ['htmlparser2', 'sanitize-html', 'commander', 'chalk', 'fast-glob', '@exodus/bytes'])
    expect(text).toMatch(new RegExp(`^${name} [0-9.]+ \\([A-Z]`, 'm'));
  const licences = Array.from(text.matchAll(/^={72}\n.* \((.*)\)$/gm), ([, licence]) => licence ?? '');
  expect(licences.filter((licence) => !/^(?:MIT|ISC|BSD-[23]-Clause|Apache-2\.0|0BSD)$/.test(licence))).toEqual([]);
});
