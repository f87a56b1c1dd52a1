/** Start-up in CPU time as ratios to a bare Node, medians of interleaved runs. `node test/bench/startup.mjs [runs]` */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const bin = fileURLToPath(new URL('../../bin/newsnorm.js', import.meta.url));
const runs = Number(process.argv[2] ?? 15);
const folder = mkdtempSync(path.join(tmpdir(), 'newsnorm-bench-'));
const PAGE = '<!doctype html><title>Storm</title><article><h1>Storm</h1><p>The harbour was closed on Sunday after a storm.</p></article>';
writeFileSync(path.join(folder, 'a.html'), PAGE);

/** name, arguments of node, the ratio that must not be exceeded */
const CASES = [
  ['node -e 0', ['-e', '0'], Infinity],
  ['newsnorm --version', [bin, '--version'], 1.25],
  ['newsnorm convert --help', [bin, 'convert', '--help'], 1.7],
  ['newsnorm convert a.html', [bin, 'convert', 'a.html', '--force', '--no-cache'], 1.7],
];

/** Node tells nothing of the time of its children, so each tells its own, on a pipe of its own. */
const hook = path.join(folder, 'hook.cjs');
writeFileSync(
  hook,
  `process.on('exit', () => { const { user, system } = process.cpuUsage(); require('fs').writeSync(3, String(user + system)); });`,
);

function cpuOf(args) {
  const { output, status, stderr } = spawnSync(process.execPath, ['-r', hook, ...args], {
    cwd: folder,
    stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`${args.join(' ')} ended with ${status}: ${stderr}`);
  return Number(output[3]) / 1000;
}

function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[sorted.length >> 1];
}

const times = CASES.map(() => []);
for (let run = -1; run < runs; run++) {
  for (const [index, [, args]] of CASES.entries()) {
    const time = cpuOf(args);
    if (run >= 0) times[index].push(time);
  }
}
rmSync(folder, { recursive: true });

const bare = median(times[0]);
for (const [index, [name, , goal]] of CASES.entries()) {
  const ratio = median(times[index]) / bare;
  const verdict = goal === Infinity ? '' : ratio <= goal ? `  (goal ${goal})` : `  ABOVE the goal ${goal}`;
  if (ratio > goal) process.exitCode = 1;
  console.log(`${name.padEnd(26)} ${median(times[index]).toFixed(1).padStart(6)} ms CPU  ${ratio.toFixed(2)}x${verdict}`);
}
