/** Commander, fed from the tables of options and commands. */
import { Command, CommanderError, Option } from 'commander';
import { VERSION } from '../model/version';
import { EXIT, type Io, UsageError } from '../shell/io';
import type { CommandSpec } from './command';
import { COMMANDS } from './commands/registry';
import { type OptionSpec, optionsOf } from './options';
import { type GivenFlags, resolveSettings } from './resolve';

const EXIT_HELP = `
Exit status: 0 all well; 1 some inputs failed, or --check found a difference; 2 wrong usage or configuration, or nothing matched;
130 interrupted.`;

/** Parses the command line, runs the command, tells the exit status. Wrong usage throws `UsageError`. */
export async function runProgram(argv: readonly string[], io: Io): Promise<number> {
  let status: number = EXIT.ok;
  const program = new Command('newsnorm')
    .description('Turns scraped news into clean, trustworthy Markdown and JSON.')
    .version(VERSION, '-V, --version', 'print the version')
    .helpOption('-h, --help', 'print help')
    .addHelpText('after', `\n${examplesHelp(COMMANDS.flatMap(({ examples }) => examples.slice(0, 1)))}\n${EXIT_HELP}`);
  prepare(program, io);
  // All of them are needed only for what is said of all.
  const asked = COMMANDS.find((spec) => spec.name === argv[0]);
  for (const spec of asked ? [asked] : COMMANDS) {
    program.addCommand(makeCommand(spec, io, (code) => (status = code)));
  }
  try {
    await program.parseAsync([...argv], { from: 'user' });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    if (error.exitCode === 0) return EXIT.ok;
    throw new UsageError(plainMessage(error, argv));
  }
  return status;
}

function makeCommand(spec: CommandSpec, io: Io, finish: (code: number) => void): Command {
  const command = new Command(spec.name).description(spec.summary);
  prepare(command, io);
  if (spec.args !== '') command.arguments(spec.args);
  for (const option of optionsOf(spec.name)) command.addOption(makeOption(option));
  command.helpOption('-h, --help', 'print help');
  command.addHelpText('after', `\n${examplesHelp(spec.examples)}\n${EXIT_HELP}`);
  command.action(async () => {
    const settings = resolveSettings(spec.name, givenFlags(command), io);
    const { run } = await spec.load();
    finish(await run(command.args, settings, io, COMMANDS));
  });
  return command;
}

function examplesHelp(examples: CommandSpec['examples']): string {
  return `Examples:\n${examples.map(([line, what]) => `  ${line}\n      ${what}`).join('\n')}`;
}

/** Errors are thrown, not printed: the caller prints them in its own form. Help stays on standard output. */
function prepare(command: Command, io: Io): void {
  command
    .exitOverride()
    .allowExcessArguments(false)
    .configureHelp({ showGlobalOptions: false })
    .configureOutput({
      writeOut: (text) => io.stdout.write(text),
      writeErr: () => undefined,
      getOutHelpWidth: () => io.stdout.columns ?? 100,
    });
}

function makeOption(spec: OptionSpec): Option {
  const short = spec.short ? `-${spec.short}, ` : '';
  const value = spec.value ? ` <${spec.value}>` : '';
  const fallback = spec.fallback ? ` (default: ${spec.fallback})` : '';
  const option = new Option(`${short}--${spec.name}${value}`, `${spec.help}${fallback}`).helpGroup(`${spec.group}:`);
  if (spec.kind === 'list') option.argParser((item: string, before: readonly string[] | undefined) => [...(before ?? []), item]);
  if (spec.kind === 'count') option.argParser((_: string, before: number | undefined) => (before ?? 0) + 1);
  return option;
}

/** Only what stands on the command line. Commander files `--no-x` under `x` as false. */
function givenFlags(command: Command): GivenFlags {
  const given = new Map<string, unknown>();
  for (const option of command.options) {
    const key = option.attributeName();
    if (command.getOptionValueSource(key) !== 'cli') continue;
    const value: unknown = command.getOptionValue(key);
    given.set(option.long?.slice(2) ?? key, option.negate ? true : value);
  }
  return given;
}

/** Commander's "error: …" as a sentence that also says where help is. */
function plainMessage(error: CommanderError, argv: readonly string[]): string {
  if (error.code === 'commander.help') return 'No command given; see newsnorm --help.';
  const text = error.message.replace(/^error: /, '').replaceAll('\n', ' ');
  const command = COMMANDS.find((spec) => spec.name === argv[0]);
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}. See newsnorm ${command ? `${command.name} ` : ''}--help.`;
}
