/** Packs the package as npm would publish it, installs it into an empty folder and uses it as a stranger would. Run by `.ci/run`. */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const folder = mkdtempSync(path.join(tmpdir(), 'newsnorm-smoke-'));
const results = { passed: 0, failed: 0 };

function check(what, holds, detail = '') {
  results[holds ? 'passed' : 'failed']++;
  console.log(`${holds ? 'ok' : 'FAILED'}: ${what}${holds ? '' : `\n${detail}`}`);
}

function command(args, input = '') {
  const bin = path.join(folder, 'node_modules/.bin/newsnorm');
  return spawnSync(bin, args, { cwd: folder, input, encoding: 'utf8' });
}

function script(name, text) {
  writeFileSync(path.join(folder, name), text);
  return spawnSync(process.execPath, [name], { cwd: folder, encoding: 'utf8' });
}

const PAGE = `<!doctype html><html lang="en"><title>Storm closes the harbour</title><article><h1>Storm closes the harbour</h1>
<p>The harbour was closed on Sunday after a storm had torn two ferries from their moorings, and nobody was hurt.</p>
<p>The ferries will run again on Monday morning, the port authority said, if the wind turns to the north.</p></article></html>`;

const npm = (args, cwd) => execFileSync('npm', args, { cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] });
const [packed] = JSON.parse(npm(['pack', '--json', '--ignore-scripts', '--pack-destination', folder], root));
writeFileSync(path.join(folder, 'package.json'), '{"private": true}');
npm(['install', '--no-audit', '--no-fund', '--prefer-offline', path.join(folder, packed.filename)], folder);

const manifest = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));
const files = packed.files.map(({ path: name }) => name);
check(
  'the package holds only what is meant for users',
  files.every((name) => /^(?:bin|dist|src\/spark)\/|^(?:LICENSE|README\.md|CHANGELOG\.md|package\.json)$/.test(name)),
  files.join('\n'),
);
check('one runtime package at most', readdirSync(path.join(folder, 'node_modules')).filter((name) => !name.startsWith('.')).length <= 4);

const version = command(['--version']);
check('--version', version.stdout.trim() === manifest.version, version.stderr);

writeFileSync(path.join(folder, 'a.html'), PAGE);
const converted = command(['convert', 'a.html', '-f', 'md,json']);
check(
  'convert',
  converted.status === 0 && readFileSync(path.join(folder, 'a.md'), 'utf8').includes('# Storm closes the harbour'),
  converted.stderr,
);
const streamed = command(['stream'], `${JSON.stringify({ id: 1, html: PAGE })}\n`);
check('stream', streamed.status === 0 && JSON.parse(streamed.stdout).id === 1, streamed.stderr);
const schema = command(['schema']);
check('schema', JSON.parse(schema.stdout).$schema.includes('2020-12'), schema.stderr);

const USE = `console.log(JSON.stringify([normalize(${JSON.stringify(PAGE)}, { url: 'https://example.org/a' }).title, toMarkdown('<p>a <b>b</b></p>').trim(), Object.keys(writers).length, readers.length > 0]));`;
const EXPECTED = '["Storm closes the harbour","a **b**",4,true]';
const cjs = script('use.cjs', `const { normalize, toMarkdown, readers, writers } = require('newsnorm');\n${USE}`);
check('library by require', cjs.stdout.trim() === EXPECTED, cjs.stdout + cjs.stderr);
const esm = script('use.mjs', `import { normalize, toMarkdown, readers, writers } from 'newsnorm';\n${USE}`);
check('library by import', esm.stdout.trim() === EXPECTED, esm.stdout + esm.stderr);

writeFileSync(
  path.join(folder, 'use.ts'),
  `import { normalize, type Article } from 'newsnorm';\nconst article: Article = normalize('<p>x</p>');\nexport const title: string | null = article.title;\n`,
);
const tsc = path.join(root, 'node_modules/typescript/bin/tsc');
for (const resolution of ['node16', 'bundler']) {
  const module = resolution === 'bundler' ? 'preserve' : resolution;
  const compilerOptions = { module, moduleResolution: resolution, target: 'es2022', strict: true, noEmit: true, types: [] };
  writeFileSync(path.join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions, files: ['use.ts'] }));
  const typed = spawnSync(process.execPath, [tsc, '-p', folder], { cwd: folder, encoding: 'utf8' });
  check(`types with moduleResolution ${resolution}`, typed.status === 0, typed.stdout);
}

rmSync(folder, { recursive: true, force: true });
console.log(`smoke: ${results.passed} passed, ${results.failed} failed`);
process.exitCode = results.failed === 0 ? 0 : 1;
