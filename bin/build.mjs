/**
 * Builds `dist/`: CommonJS bundles (they start fastest), the types, and V8 code caches for the command.
 *
 * Every relative `import()` of the sources becomes a bundle of its own, loaded when it is needed, so `newsnorm --version` does not
 * pay for the parser. Shared modules are copied into each bundle that uses them: none of them may hold state.
 */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire, isBuiltin } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { lazyPatterns } from './lazy-patterns.cjs';
import { notices, packagesOf } from './notices.mjs';
import { packedTables } from './packed-tables.cjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const src = path.join(root, 'src');
const out = path.join(root, 'dist');
const withTypes = !process.argv.includes('--no-types');

/** `src/cli/commands/convert.ts` → `cli-commands-convert`; the library and the command have short names. */
function bundleName(file) {
  const name = path.relative(src, file).replace(/\.ts$/, '').split(path.sep).join('-');
  return name === 'cli-main' ? 'main' : name;
}

/** Threads are started by file name, not by `import()`; the man page is only read from here. */
const queue = ['index.ts', 'cli/main.ts', 'cli/man.ts', 'shell/worker.ts']
  .map((name) => path.join(src, name))
  .filter((file) => existsSync(file));

/** Packages that the sources `require()` at first use: `@exodus/bytes/encoding.js` → `package-exodus-bytes-encoding`. */
const lazyPackages = new Map();

/** Folders of packages whose code went into some bundle. */
const bundledPackages = [];

const lazyImports = {
  name: 'lazy-imports',
  setup(builder) {
    builder.onResolve({ filter: /^\./ }, (args) => {
      if (args.kind !== 'dynamic-import') return undefined;
      const file = `${path.resolve(args.resolveDir, args.path)}.ts`;
      if (!queue.includes(file)) queue.push(file);
      return { path: `./${bundleName(file)}.js`, external: true };
    });
    // Commander could start commands that are programs of their own. Ours are not, and loading this takes longer than commander.
    builder.onResolve({ filter: /^node:child_process$/ }, ({ importer }) =>
      importer.includes('commander') ? { path: 'child_process', namespace: 'unused' } : undefined,
    );
    builder.onLoad({ filter: /.*/, namespace: 'unused' }, () => ({ contents: 'module.exports = {};' }));
    builder.onResolve({ filter: /^[^.]/ }, (args) => {
      if (args.kind !== 'require-call' || !args.importer.startsWith(src) || isBuiltin(args.path)) return undefined;
      const name = `package-${args.path
        .replace(/\.js$/, '')
        .replaceAll(/[^a-z0-9]+/g, '-')
        .replace(/^-/, '')}`;
      if (!lazyPackages.has(name)) lazyPackages.set(name, args.path);
      return { path: `./${name}.js`, external: true };
    });
  },
};

/** Modules with their tables packed and their patterns made lazily; each is in several bundles. */
const rewritten = new Map();

const lighter = {
  name: 'lighter',
  setup(builder) {
    builder.onLoad({ filter: /\.ts$/ }, ({ path: file }) => {
      if (!rewritten.has(file)) rewritten.set(file, lazyPatterns(packedTables(readFileSync(file, 'utf8'), file)));
      return { contents: rewritten.get(file), loader: 'ts' };
    });
  },
};

/** esbuild escapes strings but not the insides of regular expressions, where `\uXXXX` means the same with and without the `u` flag. */
const NOT_ASCII = /[^\0-\x7f]/g;
const escaped = (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;

async function bundle(entry, name) {
  const { outputFiles, metafile } = await build({
    ...entry,
    outfile: path.join(out, `${name}.js`),
    bundle: true,
    write: false,
    metafile: true,
    absWorkingDir: root,
    format: 'cjs',
    platform: 'node',
    target: 'node20.19',
    minify: true,
    // The loader reads bundles as Latin-1, which is faster than UTF-8.
    charset: 'ascii',
    legalComments: 'none',
    supported: { 'dynamic-import': false },
    plugins: [lazyImports, lighter],
    logLevel: 'warning',
  });
  bundledPackages.push(...packagesOf(metafile));
  for (const { path: target, text } of outputFiles) replaceFile(target, Buffer.from(text.replace(NOT_ASCII, escaped)));
}

/** A command that is running while we build must see the old file or the new one, never half of one. */
function replaceFile(target, contents) {
  if (existsSync(target) && readFileSync(target).equals(contents)) return;
  const temporary = `${target}.${process.pid}.tmp`;
  writeFileSync(temporary, contents);
  renameSync(temporary, target);
}

/** What the cache of outputs is keyed by: another build may have other rules though the version is the same. */
function writeBuildId() {
  const hash = createHash('sha256');
  for (const name of [...built].sort()) hash.update(readFileSync(path.join(out, `${name}.js`)));
  replaceFile(path.join(out, 'build-id'), Buffer.from(hash.digest('hex')));
}

function makeTypes() {
  rmSync(path.join(out, 'types'), { recursive: true, force: true });
  execFileSync(process.execPath, [path.join(root, 'node_modules/typescript/bin/tsc'), '-p', path.join(root, 'tsconfig.build.json')], {
    stdio: 'inherit',
  });
}

mkdirSync(out, { recursive: true });
const built = new Set();
for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
  const name = bundleName(next);
  if (built.has(name)) continue;
  await bundle({ entryPoints: [next] }, name);
  built.add(name);
}
for (const [name, id] of lazyPackages) {
  await bundle({ stdin: { contents: `module.exports = require(${JSON.stringify(id)});`, resolveDir: root } }, name);
  built.add(name);
}
for (const file of readdirSync(out)) {
  if (file.endsWith('.js') && !built.has(file.slice(0, -'.js'.length))) rmSync(path.join(out, file));
}
writeBuildId();
replaceFile(path.join(out, 'third-party-notices.txt'), Buffer.from(notices(root, bundledPackages)));
replaceFile(path.join(out, 'newsnorm.1'), Buffer.from(createRequire(import.meta.url)('../dist/cli-man.js').manPage()));
execFileSync(process.execPath, [path.join(root, 'bin/code-cache.cjs')], { stdio: 'inherit' });
if (withTypes) makeTypes();
