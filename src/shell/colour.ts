/** Colours of messages. A bundle of its own: a run without colours does not load chalk. */
import { Chalk } from 'chalk';
import type { Paint } from './log';

const chalk = new Chalk({ level: 1 });
const PAINTS = { error: chalk.red, warning: chalk.yellow, info: chalk.blue, file: chalk.bold } as const;

export const paint: Paint = (level, text) => PAINTS[level](text);

const TONES = { title: chalk.bold, kept: chalk.green, dropped: chalk.red, quiet: chalk.dim } as const;

/** Paints a line of a view on standard output. */
export function paintTone(tone: keyof typeof TONES, text: string): string {
  return TONES[tone](text);
}
