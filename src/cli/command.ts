/** What a command is. */
import type { Io } from '../shell/io';
import type { CommandName } from './options';
import type { Settings } from './settings';

/** Runs the command and tells the exit status. `commands` is the whole registry, for those that are about the commands. */
export type RunCommand = (args: readonly string[], settings: Settings, io: Io, commands: readonly CommandSpec[]) => Promise<number>;

export interface CommandSpec {
  readonly name: CommandName;
  /** Arguments as commander writes them: `[paths...]`, `<shell>`. */
  readonly args: string;
  readonly summary: string;
  /** Command lines for `--help`, each with what it does. */
  readonly examples: readonly (readonly [line: string, what: string])[];
  readonly load: () => Promise<{ readonly run: RunCommand }>;
}
