/** Peak memory of `newsnorm stream --jobs 1` over many pages, as the system counts it. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { madePage } from './corpus.mjs';

const bin = fileURLToPath(new URL('../../bin/newsnorm.js', import.meta.url));
/** So many different pages, over and over: making them must not take longer than reading them. */
const KINDS = 200;

/** Peak resident memory in MB; NaN where the system has no /proc. */
function peakMb(pid) {
  try {
    return Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))[1]) / 1024;
  } catch {
    return NaN;
  }
}

export async function streamMemory(count) {
  const lines = Array.from({ length: KINDS }, (_, index) => Buffer.from(`${JSON.stringify(madePage(index + 1))}\n`));
  const child = spawn(process.execPath, [bin, 'stream', '--jobs', '1'], { stdio: ['pipe', 'pipe', 'inherit'] });
  let answers = 0;
  let peak = 0;
  let bytes = 0;
  child.stdout.on('data', (chunk) => {
    for (let at = chunk.indexOf(10); at >= 0; at = chunk.indexOf(10, at + 1)) {
      // The last look is shortly before the end, when the process is still there.
      if (++answers % 100 === 0 || answers === count) peak = Math.max(peak, peakMb(child.pid));
    }
    if (answers === count) child.stdin.end();
  });
  const closed = once(child, 'close');
  const start = performance.now();
  for (let index = 0; index < count; index++) {
    const line = lines[index % KINDS];
    bytes += line.length;
    if (!child.stdin.write(line)) await once(child.stdin, 'drain');
  }
  await closed;
  const seconds = (performance.now() - start) / 1000;
  return {
    head: ['pages', 'answers', 'MB in', 'peak RSS MB', 'pages/s'],
    rows: [[String(count), String(answers), (bytes / 1e6).toFixed(0), peak.toFixed(0), (count / seconds).toFixed(0)]],
  };
}
