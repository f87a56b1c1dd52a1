/** How a view is printed on standard output: as wide as the screen, in colours where they are wanted, with nothing that steers a terminal. */
import type { Io } from '../shell/io';
import { visible } from '../shell/visible';
import { wantsColour } from '../shell/wants-colour';
import type { TerminalView } from '../views/terminal';
import type { Settings } from './settings';

/** Columns where standard output is no terminal. */
const WIDTH = 120;

export async function terminalView(settings: Settings, io: Io): Promise<TerminalView> {
  const when = settings.choice('color', ['auto', 'always', 'never']);
  const colour = wantsColour(when, { env: io.env, stderr: io.stdout }) ? await import('../shell/colour') : null;
  return {
    width: io.stdout.columns ?? WIDTH,
    paint: (tone, text) => (colour === null ? text : colour.paintTone(tone, text)),
    clean: visible,
  };
}
