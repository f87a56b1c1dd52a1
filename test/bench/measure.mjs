/** Turns of contenders, and what is made of their times: medians, and ratios within the same round, so that a busy minute hits all alike. */
import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';

export function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted.length % 2 === 1 ? sorted[sorted.length >> 1] : (sorted[sorted.length / 2 - 1] + sorted[sorted.length / 2]) / 2;
}

/** Median and range of a list of ratios: `3.1x (2.9-3.4)`. */
export function ratioText(values) {
  if (values.length === 0) return 'none';
  const digits = median(values) >= 10 ? 0 : 2;
  const [low, middle, high] = [Math.min(...values), median(values), Math.max(...values)].map((value) => value.toFixed(digits));
  return values.length === 1 ? `${middle}x` : `${middle}x (${low}–${high})`;
}

/** A contender's process: `turn()` runs over the pages as `contender.mjs` says. Rejects where the tool is not installed. */
export async function startContender(command, args) {
  const child = spawn(command, args, { stdio: ['pipe', 'pipe', 'pipe'] });
  let stderr = '';
  child.stderr.on('data', (chunk) => (stderr = (stderr + chunk).slice(-2000)));
  child.stdin.on('error', () => undefined);
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const ended = new Promise((resolve) => child.on('error', resolve).on('close', resolve));
  const nextLine = async () => {
    const { value, done } = await lines.next();
    if (done) throw new Error(reason(stderr));
    return value;
  };
  await Promise.race([nextLine(), ended.then(() => Promise.reject(new Error(reason(stderr))))]);
  return {
    turn: async () => {
      child.stdin.write('\n');
      return JSON.parse(await nextLine());
    },
    end: () => child.stdin.end(),
  };
}

/** The line of an error report that says what is missing. */
function reason(stderr) {
  const lines = stderr.split('\n').map((line) => line.trim());
  return (lines.find((line) => line.includes('Error:')) ?? 'could not be started').slice(0, 120);
}

/**
 * Until compiled code has replaced most of the interpreted: a long run over an archive is what is measured, not its first seconds. That takes tools of
 * much code ten seconds and more. They get faster in steps, so that one turn which brings nothing is not the end; and by little at a time: three turns
 * of 2 % each are no end either, so each is held against the last that counted as faster.
 */
const WARM_UP_MS = { least: 3000, most: 30_000 };
const STILL_FASTER = 0.97;
const TURNS_WITHOUT_GAIN = 3;

/** Turns that do not count; tells the last. */
async function warmUp(contender) {
  const start = performance.now();
  let mark = Infinity;
  let without = 0;
  for (;;) {
    const last = await contender.turn();
    const faster = last.cpuMs < mark * STILL_FASTER;
    if (faster) mark = last.cpuMs;
    without = faster ? 0 : without + 1;
    const ms = performance.now() - start;
    if (ms > WARM_UP_MS.most || (ms > WARM_UP_MS.least && without >= TURNS_WITHOUT_GAIN)) return last;
  }
}

/**
 * Rounds in which every contender has one turn, after a warm-up that does not count. A contender that has used up `budgetMs` sits out
 * the rest. Tells the turns of each by round, undefined where it sat out.
 */
export async function interleave(contenders, rounds, budgetMs) {
  const turns = contenders.map(() => []);
  const used = contenders.map(() => 0);
  for (let round = -1; round < rounds; round++) {
    for (const [index, contender] of contenders.entries()) {
      // At least one turn that counts.
      if (round > 0 && used[index] > budgetMs) continue;
      // A slow one needs no turn to warm up.
      if (round === 0 && used[index] > budgetMs / 2) {
        turns[index][0] = turns[index].warm;
        continue;
      }
      const result = round < 0 ? await warmUp(contender) : await contender.turn();
      used[index] += result.wallMs;
      if (round < 0) turns[index].warm = result;
      else turns[index][round] = result;
    }
  }
  return turns;
}

/** The ratios of two contenders' times over the rounds that both took part in. */
export function ratios(turns, others) {
  return turns.flatMap((turn, round) => (turn && others[round] ? [turn.cpuMs / others[round].cpuMs] : []));
}
