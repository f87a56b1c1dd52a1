/** Completions of the shells, made from the tables of commands and options. */
import type { CommandSpec } from './command';
import { type OptionSpec, optionsOf } from './options';

export const SHELLS = ['bash', 'zsh', 'fish'] as const;
export type Shell = (typeof SHELLS)[number];

export function completionScript(shell: Shell, commands: readonly CommandSpec[]): string {
  return SCRIPTS[shell](commands);
}

const SCRIPTS: Readonly<Record<Shell, (commands: readonly CommandSpec[]) => string>> = { bash, zsh, fish };

function bash(commands: readonly CommandSpec[]): string {
  const options = commands.map(({ name }) => `    ${name}) words="${flags(optionsOf(name))}" ;;`);
  const choices = distinctChoices(commands).map(
    ([flag, values]) => `    ${flag}) COMPREPLY=($(compgen -W "${values}" -- "$word")); return ;;`,
  );
  return `# bash completion for newsnorm
_newsnorm() {
  local word="\${COMP_WORDS[COMP_CWORD]}" before="\${COMP_WORDS[COMP_CWORD-1]}" words=""
  case "$before" in
${choices.join('\n')}
  esac
  if [ "$COMP_CWORD" -eq 1 ]; then
    COMPREPLY=($(compgen -W "${commands.map(({ name }) => name).join(' ')} --help --version" -- "$word"))
    return
  fi
  case "\${COMP_WORDS[1]}" in
${options.join('\n')}
  esac
  case "$word" in
    -*) COMPREPLY=($(compgen -W "$words --help" -- "$word")) ;;
    *) [ "\${COMP_WORDS[1]}" = completion ] && COMPREPLY=($(compgen -W "${SHELLS.join(' ')}" -- "$word")) ;;
  esac
}
complete -o default -F _newsnorm newsnorm
`;
}

function zsh(commands: readonly CommandSpec[]): string {
  const names = commands.map(({ name, summary }) => `    '${name}:${zshText(summary)}'`);
  const cases = commands.map(({ name, args }) => {
    const rows = optionsOf(name).map(zshOption);
    const rest = args === '<shell>' ? `'1:shell:(${SHELLS.join(' ')})'` : `'*:file:_files'`;
    return `    ${name}) _arguments ${[...rows, rest].join(' \\\n        ')} ;;`;
  });
  return `#compdef newsnorm
_newsnorm() {
  local -a commands
  commands=(
${names.join('\n')}
  )
  if (( CURRENT == 2 )); then
    _describe command commands
    return
  fi
  local command="$words[2]"
  shift words
  (( CURRENT-- ))
  case "$command" in
${cases.join('\n')}
  esac
}
compdef _newsnorm newsnorm
`;
}

function fish(commands: readonly CommandSpec[]): string {
  const lines = ['# fish completion for newsnorm', 'complete -c newsnorm -f'];
  for (const { name, summary, args } of commands) {
    const here = `-n "__fish_seen_subcommand_from ${name}"`;
    lines.push(`complete -c newsnorm -n __fish_use_subcommand -a ${name} -d '${fishText(summary)}'`);
    lines.push(args === '<shell>' ? `complete -c newsnorm ${here} -a '${SHELLS.join(' ')}'` : `complete -c newsnorm ${here} -F`);
    for (const option of optionsOf(name)) {
      const short = option.short ? ` -s ${option.short}` : '';
      const value = option.choices ? ` -x -a '${option.choices.join(' ')}'` : option.value ? ' -r' : '';
      lines.push(`complete -c newsnorm ${here} -l ${option.name}${short}${value} -d '${fishText(option.help)}'`);
    }
  }
  return `${lines.join('\n')}\n`;
}

function flags(options: readonly OptionSpec[]): string {
  return options.map(({ name }) => `--${name}`).join(' ');
}

function distinctChoices(commands: readonly CommandSpec[]): readonly (readonly [flag: string, values: string])[] {
  const all = commands.flatMap(({ name }) => optionsOf(name));
  const rows = all.flatMap(({ name, choices }) => (choices ? [[`--${name}`, choices.join(' ')] as const] : []));
  return [...new Map(rows)];
}

function zshOption({ name, help, value, choices }: OptionSpec): string {
  const action = choices ? `:${value ?? 'value'}:(${choices.join(' ')})` : value ? `:${value}:_files` : '';
  return `'--${name}[${zshText(help)}]${action}'`;
}

/** Within single quotes, brackets and colons have a meaning. */
function zshText(text: string): string {
  return text.replaceAll("'", "'\\''").replaceAll('[', '(').replaceAll(']', ')').replaceAll(':', '\\:');
}

function fishText(text: string): string {
  return text.replaceAll("'", "\\'");
}
