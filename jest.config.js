const fs = require('node:fs');
const path = require('node:path');

/** Packages that are ESM only: jest on Node 20 cannot require() those, so ts-jest turns them into CommonJS. */
function esmOnly(folder) {
  return fs.readdirSync(folder).flatMap((name) => {
    if (name.startsWith('.')) return [];
    if (name.startsWith('@')) return esmOnly(path.join(folder, name)).map((inner) => `${name}/${inner}`);
    const file = path.join(folder, name, 'package.json');
    if (!fs.existsSync(file)) return [];
    const manifest = JSON.parse(fs.readFileSync(file, 'utf8'));
    const hasCommonJs = JSON.stringify(manifest.exports ?? '').includes('"require"');
    const own = path.join(folder, name, 'node_modules');
    const inner = fs.existsSync(own) ? esmOnly(own) : [];
    return manifest.type === 'module' && !hasCommonJs ? [name, ...inner] : inner;
  });
}

/** @type {import('jest').Config} */
module.exports = {
  testEnvironment: 'node',
  roots: ['<rootDir>/test'],
  testMatch: ['**/*.test.ts'],
  // Needs a Chromium and half a minute: `npm run test:browser`.
  testPathIgnorePatterns: ['/node_modules/', ...(process.argv.includes('test/browser') ? [] : ['/test/browser/'])],
  // A global is looked up by an interceptor in jest's context: loops over units took 40 times as long, and tests of growth told of that.
  sandboxInjectedGlobals: ['Math'],
  transform: { '^.+\\.(ts|js|mjs)$': ['ts-jest', { tsconfig: 'test/tsconfig.json', diagnostics: false }] },
  transformIgnorePatterns: [`/node_modules/(?!(?:${esmOnly(path.join(__dirname, 'node_modules')).join('|')})/)`],
  maxWorkers: 2,
  // Many tests start processes, and machines may be busy.
  testTimeout: 30_000,
};
