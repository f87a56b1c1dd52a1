/**
 * Trials on a disk that is full at another place each time:
 *
 *   node test/bench/disk-full.mjs [trials] [count]
 *
 * A small file system in memory is mounted and filled up to a few pages; `convert` writes there. Nothing half-written may be left, each input
 * is either converted or told, the rest is converted, and with room made the next run ends as if nothing had been. Needs the right to
 * mount, and says so where there is none.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const bin = fileURLToPath(new URL('../../bin/newsnorm.js', import.meta.url));
const trials = Number(process.argv[2] ?? 20);
const count = Number(process.argv[3] ?? 40);
const DISK_KB = 400;
/** Enough for all outputs. */
const ROOM_KB = 16_384;
const PAGE_KB = 4;

const folder = mkdtempSync(path.join(tmpdir(), 'newsnorm-disk-'));
const disk = path.join(folder, 'disk');
mkdirSync(disk);
const run = (command, ...args) => spawnSync(command, args, { encoding: 'utf8', cwd: folder });
const say = (line) => process.stdout.write(`${line}\n`);

const prose = 'The harbour was closed on Sunday after a storm had torn two ferries from their moorings, and nobody was hurt. ';
const dump = (n) =>
  `<!--1705860902000-->\n[Storm ${n}](https://example.org/${n})\n------\n\n<p>${`${prose}${n}. `.repeat(1 + (n % 60))}</p>\n`;

function outputs(root) {
  const names = readdirSync(root, { recursive: true }).filter((name) => statSync(path.join(root, name)).isFile());
  return new Map(names.sort().map((name) => [name, readFileSync(path.join(root, name), 'latin1')]));
}

function convert(out) {
  const { status, stderr } = run(
    process.execPath,
    bin,
    'convert',
    'in',
    '--no-cache',
    '-f',
    'md,json',
    '-j',
    '2',
    '-o',
    out,
    '--manifest',
    'manifest.ndjson',
  );
  const lines = readFileSync(path.join(folder, 'manifest.ndjson'), 'utf8').trim().split('\n');
  return { status, stderr, manifest: lines.map((line) => JSON.parse(line)) };
}

const resize = (kb) => run('mount', '-o', `remount,size=${kb}k`, disk);

/** What is wrong after a run on a disk with so many free KB. */
function trial(freeKb, whole) {
  const filler = path.join(disk, 'filler');
  writeFileSync(filler, Buffer.alloc((DISK_KB - freeKb) * 1024));
  const { status, stderr, manifest } = convert(path.join(disk, 'out'));
  const wrong = [];
  const failed = manifest.filter((line) => line.status === 'failed');
  if (status !== (failed.length > 0 ? 1 : 0)) wrong.push(`ended with ${status}`);
  if (manifest.length !== count) wrong.push(`${manifest.length} of ${count} inputs in the manifest`);
  for (const { path: name } of failed) if (!stderr.includes(name)) wrong.push(`${name} is not told`);
  const written = outputs(path.join(disk, 'out'));
  for (const [name, content] of written) if (content !== whole.get(name)) wrong.push(`${name} is partial`);
  const told = manifest.filter((line) => line.status === 'converted').flatMap((line) => line.outputs.map((output) => output.path));
  for (const name of told) if (!written.has(path.relative(path.join(disk, 'out'), path.join(folder, name)))) wrong.push(`${name} is lost`);
  rmSync(filler);
  resize(ROOM_KB);
  const again = convert(path.join(disk, 'out'));
  if (again.status !== 0) wrong.push(`with room made it ended with ${again.status}: ${again.stderr.slice(0, 300)}`);
  if (JSON.stringify([...outputs(path.join(disk, 'out'))]) !== JSON.stringify([...whole])) wrong.push('with room made the outputs differ');
  rmSync(path.join(disk, 'out'), { recursive: true, force: true });
  resize(DISK_KB);
  return { wrong, failed: failed.length };
}

function main() {
  const mounted = run('mount', '-t', 'tmpfs', '-o', `size=${DISK_KB}k`, 'tmpfs', disk);
  if (mounted.status !== 0) {
    say(`not tried: mounting is not allowed here (${(mounted.stderr ?? String(mounted.error)).trim()})`);
    return 0;
  }
  try {
    mkdirSync(path.join(folder, 'in'));
    for (let n = 0; n < count; n++) writeFileSync(path.join(folder, 'in', `${n}.txt`), dump(n));
    convert('whole');
    const whole = outputs(path.join(folder, 'whole'));
    let bad = 0;
    for (let n = 0; n < trials; n++) {
      const freeKb = PAGE_KB * (1 + Math.floor((n * (DISK_KB / PAGE_KB - 1)) / trials));
      const { wrong, failed } = trial(freeKb, whole);
      say(`${freeKb} KB free: ${failed} of ${count} inputs told as failed${wrong.length === 0 ? '' : `; ${wrong.slice(0, 5).join('; ')}`}`);
      if (wrong.length > 0) bad++;
    }
    say(`${trials} trials, ${bad} with something wrong`);
    return bad === 0 ? 0 : 1;
  } finally {
    run('umount', disk);
  }
}

try {
  process.exitCode = main();
} finally {
  rmSync(folder, { recursive: true, force: true });
}
