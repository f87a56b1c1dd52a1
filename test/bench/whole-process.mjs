/**
 * Whole processes as a user starts them, on files: start-up, reading and writing included. Tools that take a folder get all files;
 * those that take one file a process get a sample, two processes at a time, and their time is for as many files as the others'.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { madePage } from './corpus.mjs';
import { median, ratioText } from './measure.mjs';

const here = fileURLToPath(new URL('.', import.meta.url));
const bin = path.join(here, '../../bin/newsnorm.js');
const OURS = 'newsnorm convert --jobs 2';

function found(program) {
  const { status, stdout } = spawnSync('sh', ['-c', `command -v "${program}"`], { encoding: 'utf8' });
  return status === 0 ? stdout.trim() : null;
}

/** `folder`: one command for all files, `{in}` and `{out}` its folders. `each`: a shell command for one file, `$1`, on standard output. */
function commands(python) {
  const script = (name) => (python === null ? null : path.join(path.dirname(python), name));
  const local = (name) => path.join(here, 'node_modules/.bin', name);
  return [
    {
      name: OURS,
      program: process.execPath,
      folder: [bin, 'convert', '{in}', '-o', '{out}', '--jobs', '2', '--no-cache', '--force', '--quiet'],
    },
    {
      name: 'newsnorm convert --jobs 1',
      program: process.execPath,
      folder: [bin, 'convert', '{in}', '-o', '{out}', '--jobs', '1', '--no-cache', '--force', '--quiet'],
    },
    {
      name: 'trafilatura --parallel 2',
      program: script('trafilatura'),
      folder: ['--fast', '--markdown', '--with-metadata', '--parallel', '2', '--input-dir', '{in}', '--output-dir', '{out}'],
    },
    { name: 'mdream (one file a process)', program: local('mdream'), each: (program) => `"${program}" < "$1"` },
    { name: 'defuddle (one file a process)', program: local('defuddle'), each: (program) => `"${program}" parse "$1" --markdown` },
    { name: 'go-trafilatura (one file a process)', program: found('go-trafilatura'), each: (program) => `"${program}" "$1"` },
    { name: 'go-readability (one file a process)', program: found('go-readability'), each: (program) => `"${program}" "$1"` },
    { name: 'html2markdown, Go (one file a process)', program: found('html2markdown'), each: (program) => `"${program}" < "$1"` },
    { name: 'html2md, Rust (one file a process)', program: found('html2md'), each: (program) => `"${program}" < "$1"` },
    { name: 'htmd, Rust', program: found('htmd'), folder: ['--input', '{in}', '--output', '{out}'] },
    { name: 'pandoc (one file a process)', program: found('pandoc'), each: (program) => `"${program}" -f html -t gfm "$1"` },
  ].filter(({ program }) => program !== process.execPath || existsSync(bin));
}

/** Wall, CPU and peak memory of a command, where GNU time is there; else wall only. */
function timed(program, args, folder) {
  const report = path.join(folder, 'time.txt');
  const gnu = existsSync('/usr/bin/time');
  const start = performance.now();
  const { status, stderr } = gnu
    ? spawnSync('/usr/bin/time', ['-q', '-f', '%U %S %M', '-o', report, program, ...args], {
        stdio: ['ignore', 'ignore', 'pipe'],
        encoding: 'utf8',
      })
    : spawnSync(program, args, { stdio: ['ignore', 'ignore', 'pipe'], encoding: 'utf8' });
  const wallMs = performance.now() - start;
  const [user, system, rss] = gnu ? readFileSync(report, 'utf8').trim().split('\n').at(-1).split(' ').map(Number) : [NaN, NaN, NaN];
  return { wallMs, cpuMs: (user + system) * 1000, rssMb: rss / 1024, status, stderr };
}

function runOnce({ program, folder: words, each }, place, files, sampleSize) {
  const out = path.join(place, 'out');
  rmSync(out, { recursive: true, force: true });
  mkdirSync(out);
  if (words) {
    const args = words.map((word) => word.replace('{in}', path.join(place, 'in')).replace('{out}', out));
    return {
      ...timed(program, args, place),
      written: () => readdirSync(out, { recursive: true }).filter((name) => path.extname(name) !== '').length,
    };
  }
  const sample = files.slice(0, sampleSize);
  const shell = `${each(program)} > "${out}/$(basename "$1").md" 2>/dev/null`;
  const list = path.join(place, 'sample.txt');
  writeFileSync(list, sample.map((file) => `${file}\0`).join(''));
  const result = timed('sh', ['-c', `xargs -0 -n 1 -P 2 sh -c '${shell}' sh < "${list}"`], place);
  const scale = files.length / sample.length;
  const written = () => Math.round(readdirSync(out).filter((name) => readFileSync(path.join(out, name)).length > 0).length * scale);
  return { ...result, wallMs: result.wallMs * scale, cpuMs: result.cpuMs * scale, written };
}

/** `sampleSize`: files that a tool of one file a process is measured on. @returns rows of the table, and the tools that were left out. */
export function wholeProcess({ count, sampleSize, folder, rounds, python }) {
  const place = path.join(folder, 'files');
  mkdirSync(path.join(place, 'in'), { recursive: true });
  const files = Array.from({ length: count }, (_, index) => path.join(place, 'in', `page-${String(index).padStart(5, '0')}.html`));
  files.forEach((file, index) => writeFileSync(file, madePage(index + 1).html));
  const all = commands(python);
  const present = all.filter(({ program }) => program !== null && existsSync(program));
  const results = present.map(() => []);
  for (let round = 0; round < rounds; round++) {
    for (const [index, command] of present.entries()) {
      const result = runOnce(command, place, files, sampleSize);
      results[index].push({ ...result, written: result.written() });
    }
  }
  const ours = results[present.findIndex(({ name }) => name === OURS)];
  const rows = present.map(({ name }, index) => {
    const runs = results[index];
    return [
      name,
      (median(runs.map(({ wallMs }) => wallMs)) / 1000).toFixed(2),
      (median(runs.map(({ cpuMs }) => cpuMs)) / 1000).toFixed(2),
      name === OURS ? '1' : ratioText(runs.map(({ wallMs }, round) => wallMs / ours[round].wallMs)),
      Math.max(...runs.map(({ rssMb }) => rssMb)).toFixed(0),
      `${Math.min(...runs.map(({ written }) => written))}/${count}`,
    ];
  });
  const skipped = all.filter((command) => !present.includes(command)).map(({ name }) => `${name} (not installed)`);
  return { head: ['command', 'wall s', 'CPU s', 'wall ÷ newsnorm', 'peak RSS MB', 'files'], rows, skipped };
}
