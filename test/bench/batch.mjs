/**
 * The batch engine over made archives:
 *
 *   node test/bench/batch.mjs dumps [count] [rounds]   throughput over bare parse, --jobs 2 over 1, memory, second run with cache
 *   node test/bench/batch.mjs warc [megabytes]         a .warc.gz in a stream, time over gunzip and bare parse, memory
 *   node test/bench/batch.mjs kill [times] [count]     kill -9 at so many moments: whole files only, and the rerun as if nothing had been
 *
 * `--bin FILE` measures another build. Everything lies below TMPDIR: a file system in memory leaves out what disks and their other users do, and file
 * systems that are slow to make files where others have just been deleted.
 */
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { makeDumps, makeWarc } from './archive.mjs';
import { median, ratioText } from './measure.mjs';
import { watch } from './watch.mjs';

const { values, positionals } = parseArgs({ options: { bin: { type: 'string' } }, allowPositionals: true });
const [what = 'dumps', first, second] = positionals;
const bin = path.resolve(values.bin ?? fileURLToPath(new URL('../../bin/newsnorm.js', import.meta.url)));
const bare = fileURLToPath(new URL('bare.mjs', import.meta.url));
const folder = mkdtempSync(path.join(tmpdir(), 'newsnorm-batch-'));
const say = (line) => process.stdout.write(`${line}\n`);

const convert = (out, jobs, ...more) =>
  watch([bin, 'convert', 'in', '-o', out, '-f', 'md', '-q', '--jobs', String(jobs), ...more], { cwd: folder });

async function dumps(count, rounds) {
  const bytes = makeDumps(path.join(folder, 'in'), count);
  say(`${count} dumps, ${(bytes / 1e6).toFixed(1)} MB`);
  const [parses, ones, twos, again] = [[], [], [], []];
  const reckoned = [];
  let peak = 0;
  for (let round = 0; round < rounds; round++) {
    parses.push(Number((await watch([bare, path.join(folder, 'in')])).stdout));
    const one = await convert(`one-${round}`, 1, '--no-cache');
    const two = await convert(`two-${round}`, 2, '--cache-location', `cache-${round}`);
    const third = await convert(`two-${round}`, 2, '--cache-location', `cache-${round}`);
    ones.push(one.seconds);
    twos.push(two.seconds);
    again.push(third.seconds);
    peak = Math.max(peak, one.peak, two.peak, third.peak);
    if (digest(path.join(folder, `one-${round}`)) !== digest(path.join(folder, `two-${round}`)))
      throw new Error('--jobs changed the outputs');
    // Outputs stay until the end: some file systems are slow to make files where others have just been deleted.
    reckoned.push(one.busiest / Math.max(two.busiest, two.cpu / 2));
  }
  const over = (a, b) => ratioText(a.map((seconds, round) => seconds / b[round]));
  say(
    `bare parse ${median(parses).toFixed(2)} s; --jobs 1 ${median(ones).toFixed(2)} s; --jobs 2 ${median(twos).toFixed(2)} s; with cache ${median(again).toFixed(2)} s`,
  );
  say(`--jobs 1 over bare parse ${over(ones, parses)}; --jobs 2 over bare parse ${over(twos, parses)}`);
  say(
    `speed-up of --jobs 2 ${over(ones, twos)}; of the second run ${over(twos, again)} (${((median(again) / count) * 1000).toFixed(3)} ms an input)`,
  );
  say(`speed-up of --jobs 2 on two free cores, reckoned from the CPU time of the threads: ${median(reckoned).toFixed(2)}x`);
  say(`peak RSS ${peak.toFixed(0)} MB`);
}

async function warc(megabytes) {
  const file = path.join(folder, 'in.warc.gz');
  const records = makeWarc(file, megabytes * 1e6);
  say(`${records} records, ${(statSync(file).size / 1e6).toFixed(0)} MB packed`);
  const parse = await watch([bare, file]);
  const run = await watch([bin, 'convert', 'in.warc.gz', '-f', 'json', '--stdout', '-q', '--jobs', '2'], { cwd: folder, discard: true });
  if (run.code !== 0) throw new Error(run.stderr);
  const wall = `${parse.seconds.toFixed(1)} s; newsnorm ${run.seconds.toFixed(1)} s (${(run.seconds / parse.seconds).toFixed(2)}x)`;
  const cpu = `${parse.cpu.toFixed(1)} s; newsnorm ${run.cpu.toFixed(1)} s (${(run.cpu / parse.cpu).toFixed(2)}x)`;
  say(`gunzip and bare parse ${wall}; of CPU, all threads, ${cpu}; peak RSS ${run.peak.toFixed(0)} MB`);
}

async function kill(times, count) {
  makeDumps(path.join(folder, 'in'), count);
  const whole = await convert('whole', 2, '--no-cache');
  const expected = outputs(path.join(folder, 'whole'));
  let partial = 0;
  for (let time = 0; time < times; time++) {
    const child = spawn(process.execPath, [bin, 'convert', 'in', '-o', 'out', '-q', '--jobs', '2', '--cache-location', 'cache'], {
      cwd: folder,
      stdio: 'ignore',
    });
    const ended = new Promise((resolve) => child.on('close', resolve));
    // Spread over the run and past its end; the golden ratio leaves no gaps.
    const moment = ((time * 0.618) % 1) * whole.seconds * 1000;
    await Promise.race([ended, new Promise((resolve) => setTimeout(resolve, moment))]);
    child.kill('SIGKILL');
    await ended;
    const found = outputs(path.join(folder, 'out'));
    for (const [name, hash] of found) if (expected.get(name) !== hash && !path.basename(name).startsWith('.nn-')) partial++;
    // Every other time the work goes on from where it was; else it begins anew.
    if (time % 2 === 0) continue;
    await convert('out', 2, '--cache-location', 'cache');
    if (digest(path.join(folder, 'out')) !== digest(path.join(folder, 'whole'))) throw new Error(`the rerun after kill ${time} differs`);
    for (const name of ['out', 'cache']) rmSync(path.join(folder, name), { recursive: true, force: true });
  }
  say(
    `${times} kills of a run of ${whole.seconds.toFixed(1)} s over ${count} dumps: ${partial} partial files; each rerun as the uninterrupted run`,
  );
  if (partial > 0) process.exitCode = 1;
}

/** Hash of each file below a folder, by name. */
function outputs(root) {
  const found = new Map();
  let names = [];
  try {
    names = readdirSync(root, { recursive: true, encoding: 'utf8' });
  } catch {
    // It was killed before the first write.
  }
  for (const name of names.sort()) {
    const file = path.join(root, name);
    if (statSync(file).isFile()) found.set(name, createHash('sha256').update(readFileSync(file)).digest('hex'));
  }
  return found;
}

function digest(root) {
  return JSON.stringify([...outputs(root)]);
}

try {
  if (what === 'dumps') await dumps(Number(first ?? 2000), Number(second ?? 3));
  else if (what === 'warc') await warc(Number(first ?? 100));
  else if (what === 'kill') await kill(Number(first ?? 50), Number(second ?? 400));
  else throw new Error(`"${what}" is no part of this; expected dumps, warc or kill`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
