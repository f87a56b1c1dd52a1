/** The way in. Light on purpose: `--version` loads nothing else. */
import { VERSION } from '../model/version';
import { EXIT, type Io, errorText, isUsageError } from '../shell/io';
import { visible } from '../shell/visible';

/** Runs one command line. Never throws: whatever goes wrong is told on standard error and by the exit status. */
export async function main(argv: readonly string[], io: Io): Promise<number> {
  if (argv.length === 1 && (argv[0] === '--version' || argv[0] === '-V')) {
    const line = `${VERSION}\n`;
    if (io.say) io.say(line);
    else io.stdout.write(line);
    return EXIT.ok;
  }
  try {
    const { runProgram } = await import('./program');
    return await runProgram(argv, io);
  } catch (error) {
    if (isUsageError(error)) {
      io.stderr.write(`newsnorm: ${visible(error.message)}\n`);
      return EXIT.usage;
    }
    io.stderr.write(`newsnorm: this is a bug, please report it: ${visible(errorText(error))}\n`);
    if (error instanceof Error && error.stack) io.stderr.write(`${visible(error.stack)}\n`);
    return EXIT.failed;
  }
}
