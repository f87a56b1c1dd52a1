/**
 * `npm run bench`: newsnorm beside what users would take instead. Prints Markdown tables and writes them to `bench.md` in this folder's
 * results (not in Git).
 *
 *   npm run bench -- [--quick] [--only tools,dumps,files,sizes,memory,markdown,explain,report,start] [--out FILE] [--no-install] [--pages N]
 *
 * The tools are installed on the first run: npm packages into test/bench/node_modules, Python's into node_modules/.cache. What cannot
 * be installed is left out, and told. Compiled tools (go-trafilatura, go-readability, html2markdown, html2md, pandoc) take part where they are on the PATH.
 * Ratios are within one round, in which all have their turn; CPU time, so that a busy machine matters little.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { corpus } from './corpus.mjs';
import { dumps } from './dumps.mjs';
import { inProcess } from './in-process.mjs';
import { linearity } from './linearity.mjs';
import { streamMemory } from './stream-memory.mjs';
import { table } from './table.mjs';
import { wholeProcess } from './whole-process.mjs';

const here = fileURLToPath(new URL('.', import.meta.url));
const root = path.join(here, '../..');
const SECTIONS = ['tools', 'dumps', 'files', 'sizes', 'memory', 'markdown', 'explain', 'report', 'start'];

const { values: options } = parseArgs({
  options: {
    quick: { type: 'boolean', default: false },
    only: { type: 'string', default: SECTIONS.join(',') },
    out: { type: 'string', default: path.join(root, 'node_modules/.cache/newsnorm-bench.md') },
    'no-install': { type: 'boolean', default: false },
    pages: { type: 'string' },
  },
});
const wanted = options.only.split(',');
const unknown = wanted.filter((name) => !SECTIONS.includes(name));
if (unknown.length > 0) {
  console.error(`bench: --only knows ${SECTIONS.join(', ')}; not ${unknown.join(', ')}.`);
  process.exit(2);
}
const { quick } = options;

function run(command, args, cwd = root) {
  return spawnSync(command, args, { cwd, stdio: ['ignore', 'ignore', 'inherit'] }).status === 0;
}

/** True where the peers of package.json are there. */
function installNode() {
  const modules = path.join(here, 'node_modules');
  const stamp = path.join(modules, '.newsnorm-bench');
  const wantedVersion = readFileSync(path.join(here, 'package.json'), 'utf8');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wantedVersion) return;
  if (options['no-install']) return;
  console.error('bench: installing the npm packages of test/bench (once) …');
  const npm = (...args) => run('npm', ['install', '--no-audit', '--no-fund', '--no-package-lock', '--loglevel', 'error', ...args], here);
  if (!npm()) console.error('bench: that failed; the tools that are missing are left out.');
  else {
    // npm on Node 20 passes over mdream's compiled part, which asks for 22 but runs.
    const { mdream } = JSON.parse(wantedVersion).devDependencies;
    npm('--no-save', `@mdream/rust-${process.platform}-${process.arch}${process.platform === 'linux' ? '-gnu' : ''}@${mdream}`);
    writeFileSync(stamp, wantedVersion);
  }
}

/** The interpreter that has Python's tools; null where there is none. */
function installPython() {
  const requirements = readFileSync(path.join(here, 'requirements.txt'));
  const venv = path.join(
    root,
    'node_modules/.cache',
    `newsnorm-bench-${createHash('sha256').update(requirements).digest('hex').slice(0, 12)}`,
  );
  const python = path.join(venv, 'bin/python');
  const stamp = path.join(venv, 'installed');
  if (existsSync(stamp)) return python;
  if (options['no-install']) return null;
  console.error("bench: installing Python's tools (once) …");
  mkdirSync(path.dirname(venv), { recursive: true });
  const pip = [python, ['-m', 'pip', 'install', '--quiet', '--disable-pip-version-check']];
  const isDone =
    run('python3', ['-m', 'venv', '--clear', venv]) &&
    // The resolver that comes with older Pythons fails on extras of lxml.
    run(pip[0], [...pip[1], '--upgrade', 'pip']) &&
    run(pip[0], [...pip[1], '-r', path.join(here, 'requirements.txt')]);
  if (!isDone) {
    console.error("bench: that failed; Python's tools are left out.");
    return null;
  }
  writeFileSync(stamp, '');
  return python;
}

const printed = [];
function print(text) {
  printed.push(text);
  console.log(`${text}\n`);
}

function printResult(title, { head, rows, skipped = [] }) {
  print(`### ${title}`);
  print(table(head, rows));
  if (skipped.length > 0) print(`Left out: ${skipped.join('; ')}.`);
}

/** Output of a script of its own, as it is. */
function printScript(title, script, args) {
  if (!existsSync(path.join(here, script))) return;
  const { stdout, stderr } = spawnSync(process.execPath, [path.join(here, script), ...args], { cwd: root, encoding: 'utf8' });
  print(`### ${title}`);
  print(`\`\`\`text\n${(stdout.trim() || stderr.trim().split('\n').at(-1)) ?? ''}\n\`\`\``);
}

const SECTION_RUNS = {
  tools: async (folder, python) => {
    const { pages, real } = corpus(quick ? 600_000 : 4_000_000);
    const result = await inProcess({ pages, folder, rounds: quick ? 2 : 5, turnMs: quick ? 200 : 1_000, python });
    printResult(`Libraries, one thread: ${pages.length} pages, ${result.megabytes.toFixed(1)} MB, ${real} of them real`, result);
  },
  dumps: async () => printResult('Dumps in one process, one thread', await dumps({ rounds: quick ? 3 : 15 })),
  files: (folder, python) => {
    const count = Number(options.pages ?? (quick ? 60 : 1000));
    printResult(`Commands: ${count} files`, wholeProcess({ count, sampleSize: quick ? 4 : 24, folder, rounds: quick ? 1 : 2, python }));
  },
  sizes: async (folder) => printResult('Cost by size of page, normalize', await linearity({ folder, rounds: quick ? 2 : 5, quick })),
  memory: async () => printResult('Memory of stream --jobs 1', await streamMemory(Number(options.pages ?? (quick ? 500 : 5000)))),
  markdown: () => quick || printScript('toMarkdown', 'markdown.mjs', []),
  explain: () => printScript('What explanations cost', 'explain.mjs', [quick ? '3' : '15']),
  report: () => printScript('A report', 'report.mjs', [quick ? '5000' : '100000']),
  start: () => printScript('Start-up', 'startup.mjs', [quick ? '3' : '15']),
};

if (!run(process.execPath, ['bin/build.mjs', '--no-types'])) process.exit(1);
installNode();
const python = installPython();
const folder = mkdtempSync(path.join(tmpdir(), 'newsnorm-bench-'));
try {
  print(
    `## newsnorm bench\n\nNode ${process.versions.node}, ${cpus().length} × ${cpus()[0]?.model ?? 'CPU'}, ${process.platform}. Ratios: median (lowest–highest) of the rounds.`,
  );
  for (const name of SECTIONS) if (wanted.includes(name)) await SECTION_RUNS[name](folder, python);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
mkdirSync(path.dirname(options.out), { recursive: true });
writeFileSync(options.out, `${printed.join('\n\n')}\n`);
console.error(`bench: written to ${options.out}`);
