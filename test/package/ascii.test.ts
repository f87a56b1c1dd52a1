import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';

const dist = path.join(__dirname, '../../dist');
const bundles = existsSync(dist) ? readdirSync(dist).filter((name) => name.endsWith('.js')) : [];

// The loader reads bundles as Latin-1; a character beyond ASCII (esbuild leaves them in regular expressions) would change its meaning.
test('bundles are ASCII throughout', () => {
  const strange = bundles.filter((name) => readFileSync(path.join(dist, name)).some((byte) => byte > 0x7f));
  expect(bundles).not.toEqual([]);
  expect(strange).toEqual([]);
});
