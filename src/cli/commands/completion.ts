import { EXIT, UsageError } from '../../shell/io';
import { openOutput } from '../../shell/output';
import { SHELLS, completionScript } from '../completion';
import { hint } from '../suggest';
import type { RunCommand } from '../command';

export const run: RunCommand = async (args, _settings, io, commands) => {
  const wanted = args[0] ?? '';
  const shell = SHELLS.find((name) => name === wanted);
  if (!shell) throw new UsageError(`No completions for the shell "${wanted}"; expected one of ${SHELLS.join(', ')}${hint(wanted, SHELLS)}`);
  await openOutput(io.stdout).write(completionScript(shell, commands));
  return EXIT.ok;
};
