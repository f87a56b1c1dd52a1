/** Running a command while watching its time and its peak memory, as the system counts it. */
import { spawn } from 'node:child_process';
import { readFileSync, readdirSync } from 'node:fs';

const EVERY_MS = 25;

/** Peak resident memory in MB; NaN where the system has no /proc. */
function peakMb(pid) {
  try {
    return Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1024;
  } catch {
    return NaN;
  }
}

/** Clock ticks of /proc in a second. */
const TICKS = 100;

/** Seconds of CPU of each thread so far, added to those that were known. */
function addThreads(pid, known) {
  try {
    for (const thread of readdirSync(`/proc/${pid}/task`)) {
      const stat = readFileSync(`/proc/${pid}/task/${thread}/stat`, 'latin1');
      const [user, system] = stat
        .slice(stat.lastIndexOf(')') + 2)
        .split(' ')
        .slice(11, 13);
      known.set(thread, (Number(user) + Number(system)) / TICKS);
    }
  } catch {
    // It has ended, or the system has no /proc.
  }
}

/**
 * Runs Node with these arguments. `cpu` and `busiest` are seconds of CPU of all threads and of the one that had most; they hardly change
 * when the machine has other work. @returns {Promise<{ code: number, seconds: number, peak: number, cpu: number, busiest: number, stdout: string, stderr: string }>}
 */
export function watch(args, { cwd, discard = false } = {}) {
  return new Promise((resolve, reject) => {
    const start = performance.now();
    const child = spawn(process.execPath, args, { cwd, stdio: ['ignore', discard ? 'ignore' : 'pipe', 'pipe'] });
    let [peak, stdout, stderr] = [0, '', ''];
    const threads = new Map();
    const timer = setInterval(() => {
      addThreads(child.pid, threads);
      const now = peakMb(child.pid);
      if (now > peak) peak = now;
    }, EVERY_MS);
    child.stdout?.on('data', (chunk) => (stdout = (stdout + chunk).slice(-4000)));
    child.stderr.on('data', (chunk) => (stderr = (stderr + chunk).slice(-4000)));
    child.on('error', reject);
    child.on('close', (code) => {
      clearInterval(timer);
      const times = [...threads.values()];
      const cpu = times.reduce((sum, seconds) => sum + seconds, 0);
      resolve({ code, seconds: (performance.now() - start) / 1000, peak, cpu, busiest: Math.max(...times), stdout, stderr });
    });
  });
}
