import type { Io } from '../shell/io';
import { type Level, type Log, type Paint, openLog } from '../shell/log';
import { wantsColour } from '../shell/wants-colour';
import type { Settings } from './settings';

/** The log as `--log-format`, `--color`, `-q` and `-v` want it. */
export async function logFor(settings: Settings, io: Io, before: () => void): Promise<Log> {
  const format = settings.choice('log-format', ['text', 'json', 'github']);
  const colour = format === 'text' && wantsColour(settings.choice('color', ['auto', 'always', 'never']), io);
  const paint: Paint = colour ? (await import('../shell/colour')).paint : (_, text) => text;
  return openLog(io.stderr, { format, levels: levelsOf(settings), paint, before });
}

function levelsOf(settings: Settings): ReadonlySet<Level> {
  if (settings.flag('quiet')) return new Set<Level>(['error']);
  return new Set<Level>(settings.count('verbose') > 0 ? ['error', 'warning', 'info'] : ['error', 'warning']);
}
