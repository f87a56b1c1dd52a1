import { EXIT, UsageError } from '../../shell/io';
import { openOutput } from '../../shell/output';
import { SHELLS, completionScript } from '../completion';
import { hint } from '../suggest';
import type { RunCommand } from './registry';

export const run: RunCommand = async (args, _settings, io) => {
  const wanted = args[0] ?? '';
  const shell = SHELLS.find((name) => name === wanted);
  if (!shell) throw new UsageError(`No completions for the shell "${wanted}"; expected one of ${SHELLS.join(', ')}${hint(wanted, SHELLS)}`);
  await openOutput(io.stdout).write(completionScript(shell));
  return EXIT.ok;
};
