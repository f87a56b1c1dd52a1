/** From the words of a command line to the run of a command. */
import { EXIT, type Io } from '../shell/io';
import { COMMANDS } from './commands/registry';
import { plainLine } from './plain-line';
import { resolveSettings } from './resolve';

/** Reads the command line, runs the command, tells the exit status. Wrong usage throws `UsageError`. */
export async function runProgram(argv: readonly string[], io: Io): Promise<number> {
  const line = plainLine(argv) ?? (await import('./commander-line')).commanderLine(argv, io);
  if (line === null) return EXIT.ok;
  const { spec, args, given } = line;
  const settings = resolveSettings(spec.name, given, io);
  const { run } = await spec.load();
  return run(args, settings, io, COMMANDS);
}
