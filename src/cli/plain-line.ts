/** Command lines that say everything in the plainest way. Most do, and to load commander for them would take a twentieth of a short run. */
import type { CommandLine, CommandSpec } from './command';
import { COMMANDS } from './commands/registry';
import { type OptionSpec, optionsOf } from './options';

/** What the words say; null where commander must read them: help, mistakes, `--name=value`, values that begin with a dash, options run together. */
export function plainLine([name, ...words]: readonly string[]): CommandLine | null {
  const spec = COMMANDS.find((command) => command.name === name);
  if (spec === undefined) return null;
  const options = optionsOf(spec.name);
  const args: string[] = [];
  const given = new Map<string, unknown>();
  for (let at = 0; at < words.length; at++) {
    const word = words[at] ?? '';
    if (word === '-' || !word.startsWith('-')) {
      args.push(word);
      continue;
    }
    const option = options.find((row) => word === `--${row.name}` || (row.short !== undefined && word === `-${row.short}`));
    const value = option?.value === undefined ? '' : words[++at];
    if (option === undefined || value === undefined || value.startsWith('-')) return null;
    given.set(option.name, valueOf(option, value, given.get(option.name)));
  }
  return takes(spec, args) ? { spec, args, given } : null;
}

function valueOf({ kind }: OptionSpec, value: string, before: unknown): unknown {
  if (kind === 'flag') return true;
  if (kind === 'count') return typeof before === 'number' ? before + 1 : 1;
  return kind === 'list' ? [...(Array.isArray(before) ? (before as readonly string[]) : []), value] : value;
}

/** Of commands that want just so many arguments, commander says what is wrong with others. */
function takes({ args }: CommandSpec, given: readonly string[]): boolean {
  return args === '[paths...]' || (args === '' && given.length === 0);
}
