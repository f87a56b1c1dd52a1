/**
 * `newsnorm report` over an archive that never was: time and peak memory. The bound is 300 MB for 100,000 records.
 *
 *   node test/bench/report.mjs [records]
 */
import { closeSync, mkdtempSync, openSync, rmSync, statSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { loadTs } from './load-ts.mjs';
import { table } from './table.mjs';
import { watch } from './watch.mjs';

const BATCH = 1 << 20;
const bin = fileURLToPath(new URL('../../bin/newsnorm.js', import.meta.url));
const records = Number(process.argv[2] ?? 100_000);
const { madeArchive } = await loadTs('test/report/made-archive');

/** Articles and lines of a manifest in one file, as `convert` would have left them in several. */
function writeArchive(file) {
  const handle = openSync(file, 'w');
  let pending = '';
  for (const record of madeArchive(records)) {
    pending += `${JSON.stringify(record)}\n`;
    if (pending.length < BATCH) continue;
    writeSync(handle, pending);
    pending = '';
  }
  writeSync(handle, pending);
  closeSync(handle);
}

const folder = mkdtempSync(path.join(tmpdir(), 'newsnorm-report-'));
try {
  const [archive, page] = ['archive.ndjson', 'report.html'].map((name) => path.join(folder, name));
  writeArchive(archive);
  const { code, seconds, peak, stderr } = await watch([bin, 'report', archive, '-o', page]);
  if (code !== 0) throw new Error(`newsnorm report ended with status ${code}: ${stderr}`);
  const [megabytes, kilobytes] = [statSync(archive).size / 1e6, statSync(page).size / 1e3];
  const row = [String(records), megabytes.toFixed(0), seconds.toFixed(1), peak.toFixed(0), kilobytes.toFixed(0)];
  console.log(table(['inputs', 'MB in', 'seconds', 'peak RSS MB', 'kB of page'], [row]));
} finally {
  rmSync(folder, { recursive: true, force: true });
}
