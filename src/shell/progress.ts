/** The progress line of a run at a terminal: how far, how fast, how long still. */
import type { Io, TerminalStream } from './io';

/** Milliseconds between two looks of the line. */
const EVERY = 100;
const CLEAR = '\r\u001b[K';

export interface Progress {
  readonly step: (failed: number) => void;
  /** Takes the line away, before other text is written and at the end. */
  readonly clear: () => void;
}

/** Never in CI, nor where the terminal cannot go back to the start of a line. */
export function wantsProgress(when: 'auto' | 'always' | 'never', { env, stderr }: Pick<Io, 'env' | 'stderr'>): boolean {
  if (when !== 'auto') return when === 'always';
  return stderr.isTTY === true && env['TERM'] !== 'dumb' && (env['CI'] ?? '') === '';
}

export function openProgress(stream: TerminalStream, total: number, now: () => number): Progress {
  const started = now();
  let last = started;
  let count = 0;
  let isShown = false;
  return {
    step(failed) {
      count++;
      // The first input is told at once, so that even a short run asked to show its line does.
      if (count > 1 && now() - last < EVERY) return;
      last = now();
      isShown = true;
      stream.write(`${CLEAR}${fit(progressLine(count, total, failed, last - started), (stream.columns ?? 80) - 1)}`);
    },
    clear() {
      if (isShown) stream.write(CLEAR);
      isShown = false;
    },
  };
}

/** `412/1000 41% · 137/s · 4 s left · 2 failed` */
export function progressLine(count: number, total: number, failed: number, milliseconds: number): string {
  const rate = count / Math.max(milliseconds / 1000, 0.001);
  const left = Math.ceil((total - count) / rate);
  const parts = [
    `${count}/${total} ${Math.floor((count * 100) / total)}%`,
    `${rate.toFixed(rate < 10 ? 1 : 0)}/s`,
    `${duration(left)} left`,
  ];
  return [...parts, ...(failed > 0 ? [`${failed} failed`] : [])].join(' · ');
}

function duration(seconds: number): string {
  if (seconds < 60) return `${seconds} s`;
  if (seconds < 3600) return `${Math.floor(seconds / 60)} min ${seconds % 60} s`;
  return `${Math.floor(seconds / 3600)} h ${Math.floor((seconds % 3600) / 60)} min`;
}

function fit(text: string, width: number): string {
  return text.length <= width ? text : text.slice(0, Math.max(0, width));
}
