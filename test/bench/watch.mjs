/** Running a command while watching its time and its peak memory, as the system counts it. */
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';

const EVERY_MS = 25;

/** Peak resident memory in MB; NaN where the system has no /proc. */
function peakMb(pid) {
  try {
    return Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1024;
  } catch {
    return NaN;
  }
}

/** Runs Node with these arguments. @returns {Promise<{ code: number, seconds: number, peak: number, stdout: string, stderr: string }>} */
export function watch(args, { cwd, discard = false } = {}) {
  return new Promise((resolve, reject) => {
    const start = performance.now();
    const child = spawn(process.execPath, args, { cwd, stdio: ['ignore', discard ? 'ignore' : 'pipe', 'pipe'] });
    let [peak, stdout, stderr] = [0, '', ''];
    const timer = setInterval(() => {
      const now = peakMb(child.pid);
      if (now > peak) peak = now;
    }, EVERY_MS);
    child.stdout?.on('data', (chunk) => (stdout = (stdout + chunk).slice(-4000)));
    child.stderr.on('data', (chunk) => (stderr = (stderr + chunk).slice(-4000)));
    child.on('error', reject);
    child.on('close', (code) => {
      clearInterval(timer);
      resolve({ code, seconds: (performance.now() - start) / 1000, peak, stdout, stderr });
    });
  });
}
